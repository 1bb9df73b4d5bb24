"""The list of elements: what the code judges is what the developers' page lists."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

from tests.repositories import ROOT

import baocao.conform
from baocao.conform import Element
from baocao.conform.forms import FormedElement

PAGE = ROOT / "docs/developing/conform.md"


def elements() -> Iterator[Element]:
    """Iterate over the elements of all modules."""
    for module in pkgutil.iter_modules(baocao.conform.__path__):
        found = vars(importlib.import_module(f"baocao.conform.{module.name}")).values()
        yield from (one for one in found if isinstance(one, Element))
        yield from (one.element for one in found if isinstance(one, FormedElement))


def test_each_element_has_a_name_of_its_own() -> None:
    """A program may go by the names."""
    names = [one.name for one in elements()]

    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z-]+", name) for name in names)


def test_page_lists_the_elements() -> None:
    """The table has each element, with its article, and no other."""
    rows = re.findall(r"^\| `([a-z-]+)` \| (.+?) \| (.+?) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)

    assert set(rows) == {(one.name, one.title, one.article) for one in elements()}
