"""What is fuzzed: a target takes a drawn input, and raises only if the program is at fault."""

import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from tests.builders import lay_repository
from tests.hostile.mutation import damages, texts

from baocao.cli import main
from baocao.load import load_workspace
from baocao.load.markdown import parse_markdown
from baocao.load.yaml_nodes import Composer
from baocao.model.node import find_place
from baocao.site import Repository

PATIENCE = 10
"""Seconds of the processor for one input of a few kilobytes."""


def compose(text: str) -> None:
    """Compose YAML: a mapping whose lines are lines of the text, or a fault says why not."""
    composer = Composer("file.yml")
    node = composer.compose(text)
    assert node is not None or composer.faults
    if node is not None:
        lines = text.count("\n") + text.count("\r") + 1
        assert all(find_place(node, key.text)[0] <= lines for key, _ in node)


def parse(text: str) -> None:
    """Take Markdown apart: nothing alive is in its HTML, and every line is one of the text."""
    parsed = parse_markdown(text, 1, lambda _: False)
    blocks = [*parsed.before, *(block for heading in parsed.headings for block in heading.blocks)]
    lines = text.count("\n") + 1
    assert all(heading.line <= lines for heading in parsed.headings)
    for block in blocks:
        assert block.line <= lines
        assert "<script" not in block.html
        assert 'href="javascript:' not in block.html


def load(files: Mapping[str, str]) -> None:
    """Read a repository, and take every step of the chain but the last: nothing is raised."""
    with _repository(files) as root:
        repository = Repository(load_workspace(root))
        assert repository.verdicts.keys() == repository.workspace.reports.keys() | {
            report.key for report in repository.workspace.consolidated.values()
        }
        assert repository.consolidations is not None


def check(files: Mapping[str, str]) -> None:
    """Check a repository, mend it, mend it again: no fault of the program, and the second time changes nothing."""
    with _repository(files) as root:
        for form in ("text", "sarif", "markdown"):
            assert _run(root, "check", "--format", form) in {0, 1}
        assert _run(root, "check", "--fix") in {0, 1}
        mended = _contents(root)
        assert _run(root, "check", "--fix") in {0, 1}
        assert _contents(root) == mended
        assert _run(root, "status") in {0, 2}


TARGETS: dict[str, tuple[Callable[[Any], None], st.SearchStrategy[Any]]] = {
    "compose": (compose, texts(".yml")),
    "parse": (parse, texts(".md")),
    "load": (load, damages()),
    "check": (check, damages()),
}
"""Targets and what is drawn for them."""


def timed(target: Callable[[Any], None]) -> Callable[[Any], None]:
    """Return a target that fails when it takes too long."""

    def run(drawn: object) -> None:
        started = time.process_time()
        target(drawn)
        assert time.process_time() - started < PATIENCE

    return run


@contextmanager
def _repository(files: Mapping[str, str]) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="baocao-") as folder:
        content = {path: text.encode("utf-8", "surrogatepass") for path, text in files.items()}
        yield lay_repository(Path(folder), content)


def _run(root: Path, *arguments: str) -> int:
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()) as said:
        code = main(["--root", str(root), *arguments])
    assert code in {0, 1, 2}, said.getvalue()
    return code


def _contents(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
