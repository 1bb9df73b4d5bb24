"""What every rule owes: a place in the list, a name, a page."""

import re
from importlib import resources
from pathlib import Path

import pytest

from baocao.check import rule_pages, rules
from baocao.check.rule import Rule
from baocao.check.rules import RULES
from baocao.model import FaultKind, RulePage

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
