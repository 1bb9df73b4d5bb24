"""The words of a run, as they are shown."""

from lxml.etree import _Element

from baocao.conform.oxml import attribute, qualified
from baocao.conform.words import Run

_SIGNS = {"w:tab": "\t", "w:cr": "\n", "w:br": "\n", "w:noBreakHyphen": "-"}
_TEXTS = {qualified(name): sign for name, sign in _SIGNS.items()}
_TEXT = qualified("w:t")


def text_of(run: _Element) -> str:
    """Return what a run says; a page break says nothing."""
    return "".join(_piece(one) for one in run if isinstance(one.tag, str))


def _piece(element: _Element) -> str:
    if element.tag == _TEXT:
        return element.text or ""
    is_page = attribute(element, "w:type") in {"page", "column"}
    return "" if is_page else _TEXTS.get(element.tag, "")


def as_shown(run: Run) -> Run:
    """Return a run as one sees it: in capitals, if its letters are shown so."""
    return Run(run.text.upper(), run.letters) if run.letters.capitals else run
