"""The law of the rooms: who may import whom, open files, and ask the clock."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "scripts" / "baocao"
ROOMS = ("model", "load", "check", "sign", "consolidate", "publish", "conform", "forge")
MODULES = sorted(path for room in ROOMS for path in (PACKAGE / room).rglob("*.py"))
EVERYWHERE = sorted(PACKAGE.rglob("*.py"))

UNPACKING = PACKAGE / "conform" / "package.py"
"""Opens parts of a document that it was handed as bytes: a bounded read is what a zip bomb cannot get around."""

READING = {"open", "read_text", "read_bytes"}
CLOCK = {("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"), ("time", "time")}
CLOCK |= {("time", "localtime"), ("time", "time_ns")}
OWNERS = {
    "git": "load/history.py",
    "pypandoc": "publish/docx/pandoc.py",
    "matplotlib": "publish/charts/canvas.py",
    "mkdocs": "mkdocs_plugin.py",
    "github": "forge/client.py",
    "requests": "forge/client.py",
}


def room_of(module: Path) -> str:
    """Return the room of a module."""
    return module.relative_to(PACKAGE).parts[0]


def name_of(module: Path) -> str:
    """Return a module's path as a test's name."""
    return module.relative_to(PACKAGE).as_posix()


def imports(module: Path) -> Iterator[str]:
    """Iterate over the full names of everything that a module imports, inside of functions as well."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.module or ""


def calls(module: Path) -> Iterator[tuple[str, str]]:
    """Iterate over calls: what stands before the last point, and the name behind it."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield ast.unparse(node.func.value).rpartition(".")[2], node.func.attr
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield "", node.func.id


def test_every_room_has_modules() -> None:
    """An empty list would hold any law."""
    assert {room_of(module) for module in MODULES} == set(ROOMS)


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_room_imports_the_model_and_itself_only(module: Path) -> None:
    """Only doors join rooms; the model knows nobody."""
    allowed = {"model", room_of(module)}
    ours = {name.split(".")[1] for name in imports(module) if name.startswith("baocao.")}

    assert ours <= allowed
    assert "baocao" not in imports(module)


@pytest.mark.parametrize("module", [one for one in MODULES if room_of(one) != "load"], ids=name_of)
def test_only_load_opens_source_files(module: Path) -> None:
    """Other rooms are handed values; what publish reads are its own parts and what it has just written."""
    opened = {name for _, name in calls(module) if name in READING}

    assert not opened or room_of(module) == "publish" or module == UNPACKING


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_no_room_asks_the_clock(module: Path) -> None:
    """“Now” is an argument."""
    assert not CLOCK & set(calls(module))


@pytest.mark.parametrize(("package", "owner"), OWNERS.items())
def test_foreign_package_has_one_importer(package: str, owner: str) -> None:
    """One funnel to each."""
    importers = [name_of(one) for one in EVERYWHERE if package in {name.split(".")[0] for name in imports(one)}]

    assert importers == [owner]
