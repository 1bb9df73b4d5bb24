"""Lists as offices set them: `-`, then `+`, on the first line of a paragraph like any other."""

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.text.paragraph import CT_P
from lxml.etree import _Element

from baocao.publish.docx.oxml import child, set_value, value
from baocao.publish.docx.page import twips
from baocao.publish.docx.styles import FIRST_LINE

_UNMARKED = "1000"
"""Pandoc's number for the further paragraphs of a point."""

_DEEPEST = 8
"""Word knows nine levels, from 0."""

_MARKS = {"0": "-", "1": "+"}
_DEEPER = "-"

_COUNTED = "decimal"
"""Word's own letters run a, b, c, d, e, f; the decree's a, b, c, d, đ, e, g."""

_SPACE = f"""<w:suff {nsdecls("w")} w:val="space"/>"""
_LINES = f"""<w:pPr {nsdecls("w")}><w:ind w:left="0" w:firstLine="{twips(FIRST_LINE)}"/></w:pPr>"""


def set_lists(document: WordDocument) -> None:
    """Give lists dashes and the body's first line."""
    for level in document.part.numbering_part.element.iter(qn("w:lvl")):
        _set_level(level)
    for paragraph in document.element.body.iter(qn("w:p")):
        _set_point(paragraph)


def _set_level(level: _Element) -> None:
    for name in ("w:pPr", "w:rPr"):
        for unwanted in level.findall(qn(name)):
            level.remove(unwanted)
    mark = child(level, "w:lvlText")
    mark.addprevious(parse_xml(_SPACE))
    kind = child(level, "w:numFmt")
    if value(kind) == "bullet":
        set_value(mark, _MARKS.get(level.get(qn("w:ilvl"), ""), _DEEPER))
    else:
        set_value(kind, _COUNTED)
    level.append(parse_xml(_LINES))


def _set_point(paragraph: CT_P) -> None:
    properties = paragraph.get_or_add_pPr()
    number = properties.find(qn("w:numPr"))
    if number is None:
        return
    paragraph.style = "ListParagraph"
    if value(child(number, "w:numId")) == _UNMARKED:
        properties.remove(number)
        return
    depth = child(number, "w:ilvl")
    set_value(depth, str(min(int(value(depth)), _DEEPEST)))
