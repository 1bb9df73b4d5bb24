"""What the README shows is what the tool prints.

A block `console` is a command and its output; a block `diff` edits the file that its first line names, for the commands
after it. An output that ends with `…` is the beginning of a longer one. `pytest --accept` writes what was printed.
"""

import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from tests.repositories import ROOT, commit_all, copy_instance

from baocao.cli import main

README = ROOT / "README.md"
BLOCK = re.compile(r"^```(?P<kind>console|diff)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
PROMPT = "$ baocao "
MORE = "…"


@dataclass
class Reader:
    """Somebody who follows the README in a copy of the instance, from its top."""

    instance: Path
    capture: pytest.CaptureFixture[str]
    commands: list[str] = field(default_factory=list)

    def follow(self, block: re.Match[str]) -> str:
        """Return the block as it should be."""
        if block["kind"] == "diff":
            self._edit(block["text"].splitlines())
            return block[0]
        command, _, shown = block["text"].partition("\n")
        return f"```console\n{command}\n{_cut(self._run(command), shown)}```"

    def _edit(self, lines: list[str]) -> None:
        path = self.instance / lines[0].removeprefix("--- ")
        text = path.read_text(encoding="utf-8")
        old, new = ("".join(f"{line[1:]}\n" for line in lines[1:] if line[0] == sign) for sign in "-+")
        assert text.count(old) == 1, f"{path} holds the line once"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def _run(self, command: str) -> str:
        assert command.startswith(PROMPT)
        self.commands.append(command)
        main(shlex.split(command.removeprefix(PROMPT)))
        out, err = self.capture.readouterr()
        return out + err


def test_outputs_are_real(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    """Every command that the README shows prints what stands below it."""
    reader = Reader(copy_instance(tmp_path), capsys)
    commit_all(tmp_path)
    monkeypatch.chdir(tmp_path)
    text = README.read_text(encoding="utf-8")
    real = BLOCK.sub(reader.follow, text)
    if request.config.getoption("--accept"):
        README.write_text(real, encoding="utf-8")
        text = real

    assert reader.commands
    assert text == real


def _cut(printed: str, shown: str) -> str:
    """Return the whole output, or as many lines as are shown if they end with `…`."""
    lines = shown.splitlines()
    if lines[-1:] != [MORE]:
        return printed
    return "".join(printed.splitlines(keepends=True)[: len(lines) - 1]) + f"{MORE}\n"
