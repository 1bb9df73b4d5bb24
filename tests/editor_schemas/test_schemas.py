"""Schemas for editors: made of the shapes, true to the registry, at one with the loader, wired for VS Code."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator  # type: ignore[import-untyped]  # its types are a package of their own
from tests.builders import BASE
from tests.repositories import ROOT

from baocao.load.yaml_nodes import Composer
from baocao.model.node import Mapping, Node, Scalar
from editor_schemas.files import EDITED, make_schemas

HEAD = "unit: huyen-huong-khe\nperiod: 2024-h1\nstatus: final\n"
NUMBER = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?", re.IGNORECASE)
WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
FINDING = re.compile(r"^\S.*?:\d.*: (?:lỗi|cảnh báo|gợi ý)\[", re.MULTILINE)


def vscode(name: str) -> dict[str, Any]:
    """Return one of the repository's settings for VS Code."""
    settings: dict[str, Any] = json.loads((ROOT / ".vscode" / name).read_text(encoding="utf-8"))
    return settings


@cache
def schemas_of(root: Path) -> dict[str, str]:
    """Return the schemas that a repository has, made once."""
    return make_schemas(root)


def front_of(path: Path) -> str:
    """Return the YAML of a file: what stands between the fences of a report."""
    text = path.read_text(encoding="utf-8")
    return text.split("\n---\n", 1)[0].removeprefix("---\n") if path.suffix == ".md" else text


def editors_view(text: str) -> object:
    """Return a YAML text as an editor reads it: by YAML 1.2, where a plain `12` is a number."""
    node = Composer("file.yml").compose(text)
    assert node is not None
    return _typed(node)


def _typed(node: Node) -> object:
    if isinstance(node, Mapping):
        return {key.text: _typed(value) for key, value in node}
    if not isinstance(node, Scalar):
        return [_typed(one) for one in node.nodes]
    if node.quoted or (node.text not in WORDS and not NUMBER.fullmatch(node.text)):
        return node.text
    return WORDS[node.text] if node.text in WORDS else json.loads(node.text.lstrip("+"))


def complaints(schema: str, value: object) -> list[str]:
    """Return what a schema says against a value."""
    return [error.message for error in Draft7Validator(json.loads(schema)).iter_errors(value)]


def edited_files(root: Path) -> Iterator[tuple[str, Path]]:
    """Iterate over the files of a repository, each with the path of its schema."""
    for file in EDITED:
        found = sorted(root.glob(file.pattern))
        assert found or root != ROOT, file.pattern
        yield from ((file.schema_path, path) for path in found)


def test_schemas_are_those_of_the_shapes_and_the_registry(pytestconfig: pytest.Config) -> None:
    """A shape, an indicator or a unit that changes changes its schema: `make schemas`, or `--accept`."""
    made = schemas_of(ROOT)
    if pytestconfig.getoption("--accept"):
        for path, text in made.items():
            (ROOT / path).write_text(text, encoding="utf-8")

    assert {path: (ROOT / path).read_text(encoding="utf-8") for path in made} == made
    assert sorted(path.name for path in (ROOT / ".vscode/schemas").iterdir()) == sorted(
        Path(path).name for path in made
    )


@pytest.mark.parametrize("root", [ROOT, BASE], ids=["instance", "small"])
def test_schema_takes_what_the_loader_takes(root: Path) -> None:
    """No file that the checks find right is underlined in an editor."""
    schemas = schemas_of(root)
    said = {
        path.relative_to(root).as_posix(): found
        for schema, path in edited_files(root)
        if (found := complaints(schemas[schema], editors_view(front_of(path))))
    }

    assert said == {}


@pytest.mark.parametrize(
    ("front", "words"),
    [
        pytest.param("figure: {nature: estimate}\n", "'figure' was unexpected", id="unknown-key"),
        pytest.param("indicators:\n  NC-99: {actual: 1}\n", "'NC-99' was unexpected", id="unknown-indicator"),
        pytest.param("indicators:\n  NC-01: {acutal: 1}\n", "'acutal' was unexpected", id="key-of-a-reading"),
        pytest.param("indicators:\n  VL-01: {actual: 1}\n", "'VL-01' was unexpected", id="derived-indicator"),
        pytest.param("indicators:\n  NC-01: {actual: 45.000.000}\n", "45.000.000", id="number"),
        pytest.param("indicators:\n  NC-01:\n      actual:\n", "None is not", id="blank-number"),
        pytest.param("date: 12/6/2024\n", "12/6/2024", id="date"),
        pytest.param("figures: {as_of: 2024-06-10}\n", "'nature' is a required", id="missing-key"),
        pytest.param("figures: {nature: guess}\n", "'guess' is not one of", id="word"),
        pytest.param("figures: guess\n", "'guess' is not of type 'object'", id="no-mapping"),
        pytest.param("signed: {position: []}\n", "[] is not of type", id="list-for-text"),
        pytest.param(
            "sign_off: {by: pgd, decision: approved, at: 2024-06-13T09:40:00, content: x}\n", "2024", id="zone"
        ),
    ],
)
def test_schema_refuses_what_the_loader_refuses(front: str, words: str) -> None:
    """The slips of a front matter are underlined while they are typed."""
    said = complaints(schemas_of(ROOT)[".vscode/schemas/report.json"], editors_view(HEAD + front))

    assert any(words in one for one in said), said


def test_blank_keys_of_a_draft_are_fine() -> None:
    """What is left blank until it is known is not underlined."""
    schema = schemas_of(ROOT)[".vscode/schemas/report.json"]

    assert complaints(schema, editors_view(HEAD + 'number:\ndate: ""\nfigures:\n  as_of:\n  nature: estimate\n')) == []


def test_every_schema_is_one_and_speaks_vietnamese() -> None:
    """Each key has words of its own; pydantic's English docstrings are nowhere."""
    words = yaml.safe_load((ROOT / "scripts/editor_schemas/descriptions.yml").read_text(encoding="utf-8"))
    ours = {text for block in words.values() for text in block.values()}
    for path, text in schemas_of(ROOT).items():
        schema = json.loads(text)
        Draft7Validator.check_schema(schema)
        described = [part for shape in (schema, *schema.get("$defs", {}).values()) for part in _keys_of(shape)]

        assert described, path
        assert {part["description"] for part in described} <= ours, path


def _keys_of(shape: dict[str, dict[str, dict[str, str]]]) -> Iterator[dict[str, str]]:
    if "properties" in shape:
        yield {"description": str(shape["description"])}
        yield from shape["properties"].values()


def test_every_word_is_used() -> None:
    """A key that left its shape leaves the list of descriptions."""
    words = yaml.safe_load((ROOT / "scripts/editor_schemas/descriptions.yml").read_text(encoding="utf-8"))
    shown = "".join(schemas_of(ROOT).values())

    assert [
        text for block in words.values() for text in block.values() if json.dumps(text, ensure_ascii=False) not in shown
    ] == []


def test_settings_give_every_file_its_schema() -> None:
    """VS Code finds a schema for each file, and for no other."""
    assert vscode("settings.json")["yaml.schemas"] == {f"./{file.schema_path}": file.pattern for file in EDITED}


def test_task_turns_every_finding_into_a_problem() -> None:
    """Each line that `check` opens a finding with is read: file, line, column, rule, words; one matcher a level."""
    [task] = vscode("tasks.json")["tasks"]
    matchers = [re.compile(matcher["pattern"]["regexp"]) for matcher in task["problemMatcher"]]
    printed = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests/check/cases").glob("*/expected.txt"))
    lines = [line for line in printed.split("\n") if FINDING.match(line)]
    read = [[found for matcher in matchers if (found := matcher.match(line))] for line in lines]

    assert len(lines) > 50
    assert {len(found) for found in read} == {1}
    assert all((ROOT / "tests/check/base" / found[1]).parent for [found] in read)
    assert {matcher["severity"] for matcher in task["problemMatcher"]} == {"error", "warning", "info"}


def test_lock_of_npm_names_no_registry() -> None:
    """Whichever registry a machine uses must serve the same files, by their digests."""
    locked = json.loads((ROOT / "tests/package-lock.json").read_text(encoding="utf-8"))["packages"]
    packages = [package for path, package in locked.items() if path]

    assert packages
    assert all("resolved" not in package and package["integrity"].startswith("sha512-") for package in packages)
