"""`baocao check` in every format, as a person or a workflow asks for it."""

import json
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from baocao.cli.shown import FORMATS, has_colours

Run = Callable[..., tuple[int, str, str]]
DISTRICT = "units/huyen-huong-khe/2024-h1.md"


@pytest.fixture
def broken(instance: Path) -> Path:
    """Return the instance with one unit's id misspelt, in an open and in a closed period, whose report is signed."""
    for period in ("2023-h1", "2024-h1"):
        file = instance / f"units/huyen-huong-khe/{period}.md"
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("unit: huyen-huong-khe", "unit: huyen-huong-kh"), encoding="utf-8")
    return instance


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("form", FORMATS)
def test_every_format_names_rule_and_file(run: Run, form: str) -> None:
    """Whatever the format, the exit code is the same and the fault is told."""
    code, out, _ = run("check", "--format", form, DISTRICT)

    assert code == 1
    assert "path-mismatch" in out
    assert DISTRICT in out


@pytest.mark.usefixtures("broken")
def test_text_shows_the_line_and_its_mark(run: Run) -> None:
    """The value stands there as typed, marked, and where its rule is explained."""
    out = run("check", DISTRICT)[1]

    assert "  2 | unit: huyen-huong-kh\n    |       ^^^^^^^^^^^^^^\n" in out
    assert "  giải thích: baocao rules path-mismatch\n" in out
    assert out.endswith(" trong 1 tệp\n")


@pytest.mark.usefixtures("broken")
def test_machine_formats_are_whole(run: Run) -> None:
    """Nothing but the document is printed to the output."""
    assert json.loads(run("check", "--format", "json")[1])["failed"] is True
    assert json.loads(run("check", "--format", "sarif")[1])["version"] == "2.1.0"
    assert ET.fromstring(run("check", "--format", "junit")[1]).get("failures") == "3"  # noqa: S314 - our own text


@pytest.mark.usefixtures("broken")
def test_strict_fails_what_it_shows(run: Run) -> None:
    """`failed` is the exit code, with `--strict` and without."""
    for options in ((), ("--strict",)):
        code, out, _ = run("check", "--format", "json", "periods/2024-h1/period.yml", *options)

        assert json.loads(out)["failed"] == bool(code)


@pytest.mark.usefixtures("broken")
def test_only_asked_files_and_their_periods_are_told_of(run: Run) -> None:
    """A closed period is told of where a file of it was asked for."""
    shown = [json.loads(run("check", "--format", "json", *paths)[1]) for paths in ((), (DISTRICT,))]

    assert [entry["period"] for entry in shown[0]["not_applied"]] == ["2023-h1"]
    assert shown[1]["not_applied"] == []
    assert shown[1]["files"] == [DISTRICT]


def test_site_address_makes_links(broken: Path, run: Run) -> None:
    """Where `mkdocs.yml` says where the site stands, a rule's page is linked."""
    config = broken / "mkdocs.yml"
    config.write_text("site_url: https://baocao.vn/so\n" + config.read_text(encoding="utf-8"), encoding="utf-8")

    assert "giải thích: https://baocao.vn/so/rules.html#path-mismatch\n" in run("check")[1]


@pytest.mark.parametrize(
    ("terminal", "environment", "colours"),
    [
        pytest.param(True, {}, True, id="terminal"),
        pytest.param(False, {}, False, id="pipe"),
        pytest.param(True, {"NO_COLOR": "1"}, False, id="no-color"),
        pytest.param(True, {"NO_COLOR": ""}, True, id="empty-no-color"),
        pytest.param(True, {"TERM": "dumb"}, False, id="dumb"),
    ],
)
def test_colours_are_for_terminals_that_want_them(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], *, terminal: bool, colours: bool
) -> None:
    """Colours go to a terminal alone, and `NO_COLOR` turns them off."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal)
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert has_colours() is colours


def test_rules_tell_what_can_be_mended_and_by_which_law(run: Run) -> None:
    """Each line of the list has level, `--fix`, since when, source and summary."""
    lines = {line.split()[0]: line for line in run("rules")[1].splitlines()}

    assert " --fix " in lines["misnumbered-section"]
    assert " --fix " not in lines["missing-section"]
    assert "cảnh báo" in lines["tight-deadline"]
    assert "2024-h1  Khoản 5 Điều 8 Nghị định số 09/2019/NĐ-CP" in lines["tight-deadline"]
    assert "nguồn: Khoản 5 Điều 8 Nghị định số 09/2019/NĐ-CP)" in run("rules", "tight-deadline")[1]
