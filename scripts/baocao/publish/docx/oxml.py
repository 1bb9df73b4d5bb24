"""WordprocessingML's elements, where python-docx has no word for them."""

from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from lxml.etree import _Element


def child(element: _Element, name: str) -> _Element:
    """Return the child called `name` (`w:pgMar`).

    Raises:
        LookupError: If there is none.
    """
    found = element.find(qn(name))
    if found is None:
        message = f"{element.tag} has no {name}"
        raise LookupError(message)
    return found


def value(element: _Element) -> str:
    """Return the element's `w:val`; empty if it has none."""
    return element.get(qn("w:val")) or ""


def set_value(element: _Element, text: str) -> None:
    """Set the element's `w:val`."""
    element.set(qn("w:val"), text)


def clear(paragraph: CT_P) -> None:
    """Take everything out of a paragraph but its properties."""
    for content in paragraph.xpath("./*[not(self::w:pPr)]"):
        paragraph.remove(content)
