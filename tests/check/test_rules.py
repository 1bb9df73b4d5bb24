"""What every rule owes: a place in the list, a name, a page, a word on whether it can be mended."""

import ast
import inspect
import re
from importlib import resources
from pathlib import Path

import pytest
from tests.repositories import ROOT

from baocao.check import rule_pages, rules
from baocao.check.rule import Rule, fixes
from baocao.check.rules import RULES
from baocao.model import FaultKind, Level, RulePage

TABLE = ROOT / "docs/developing/rules.md"
HEAD = "| rule | level | `--fix` | since | source in law | finds |\n| --- | --- | --- | --- | --- | --- |\n"
PAGES = pytest.mark.parametrize("page", rule_pages(), ids=lambda page: page.name)


def _module_of(rule: Rule) -> str:
    return str(getattr(rule, "__name__", "")).rpartition(".")[2]


def test_every_module_is_wired() -> None:
    """A rule that is written is asked."""
    files = (Path(str(entry)) for entry in resources.files(rules).iterdir())
    written = {file.stem for file in files if file.suffix == ".py"} - {"__init__"}

    assert written == {_module_of(rule) for rule in RULES}


def test_names_are_unique_and_those_of_the_files() -> None:
    """What one reads in a finding leads to the file."""
    names = [rule.NAME for rule in RULES]

    assert names == [_module_of(rule).replace("_", "-") for rule in RULES]
    assert len(set(names)) == len(names)


def test_every_fault_is_worded() -> None:
    """What the loader passes over is told to the author."""
    assert {kind.value for kind in FaultKind} <= {rule.NAME for rule in RULES}


@PAGES
def test_page_says_why_and_shows_both_ways(page: RulePage) -> None:
    """A page begins with a sentence and has its three headings, in order."""
    headings = [line for line in page.text.splitlines() if line.startswith("## ")]

    assert page.summary.endswith(".")
    assert headings[:1] + headings[-2:] == ["## Vì sao", "## Sai", "## Đúng"]


@PAGES
def test_rule_holds_since_a_period(page: RulePage) -> None:
    """Ids of periods compare as texts."""
    assert re.fullmatch(r"20\d\d-h[12]", page.since)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.NAME)
def test_rule_that_carries_edits_says_so(rule: Rule) -> None:
    """`FIXES` stands where findings are given edits, and nowhere else."""
    calls = [node for node in ast.walk(ast.parse(inspect.getsource(rule))) if isinstance(node, ast.Call)]  # type: ignore[arg-type]  # a rule is a module

    assert fixes(rule) == any(keyword.arg == "edits" for call in calls for keyword in call.keywords)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(
            "Khoản 5 Điều 8\nNghị định số 09/2019/NĐ-CP", "Khoản 5 Điều 8 Nghị định số 09/2019/NĐ-CP", id="article"
        ),
        pytest.param("theo điều 3 Luật Trẻ em số 102/2016/QH13.", "Điều 3 Luật Trẻ em số 102/2016/QH13", id="law"),
        pytest.param("Nghị định 30/2020/NĐ-CP; Nghị định 09/2019/NĐ-CP", "Nghị định 30/2020/NĐ-CP", id="first"),
        pytest.param("Không căn cứ.\n\n## Sai\n    Quyết định số 1/2024/QĐ-UBND", "", id="not-in-examples"),
    ],
)
def test_source_is_the_first_document_cited(text: str, source: str) -> None:
    """What a page rests on is read from its reasons, not from its examples."""
    assert RulePage("fake", Level.ERROR, "2024-h1", f"Sai.\n\n## Vì sao\n{text}").source == source


def test_table_of_rules_is_theirs(*, accept: bool) -> None:
    """The developers' table tells what the rules tell."""
    before, _, shown = TABLE.read_text(encoding="utf-8").partition(HEAD)
    table = "".join(_row(page) for page in rule_pages())
    if accept:
        TABLE.write_text(f"{before}{HEAD}{table}", encoding="utf-8")
        shown = table

    assert shown == table


def _row(page: RulePage) -> str:
    cells = (f"`{page.name}`", page.level.name.lower(), "yes" if page.fixes else "no", page.since, page.source or "–")
    return f"| {' | '.join((*cells, page.summary))} |\n"
