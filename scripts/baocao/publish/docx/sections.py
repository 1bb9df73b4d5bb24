"""Sections on sheets of their own, each with the header and with page numbers that start again.

Pandoc gives header, page and margins to the last section alone.
"""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENTATION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.section import CT_SectPr
from docx.oxml.table import CT_Tbl
from docx.oxml.text.paragraph import CT_P
from docx.shared import Mm

from baocao.publish.docx.oxml import child, clear
from baocao.publish.docx.page import SHEETS, Orientation, Sheet

_END = "SectionEnd"


@dataclass(slots=True)
class Part:
    """What stands in one section, the paragraph that ends it, and its sheet."""

    elements: list[CT_P | CT_Tbl]
    end: CT_P
    sheet: Sheet

    @property
    def tables(self) -> list[CT_Tbl]:
        """Return the section's tables."""
        return [element for element in self.elements if isinstance(element, CT_Tbl)]

    @property
    def paragraphs(self) -> list[CT_P]:
        """Return the section's paragraphs that stand in no table."""
        return [element for element in self.elements if isinstance(element, CT_P)]


def find_parts(document: WordDocument) -> Iterator[Part]:
    """Iterate over the sections: each is ended by a paragraph that names how its sheet lies."""
    elements: list[CT_P | CT_Tbl] = []
    for element in document.element.body.iterchildren(qn("w:p"), qn("w:tbl")):
        if isinstance(element, CT_P) and element.style == _END:
            yield Part(elements, element, SHEETS[Orientation(element.text)])
            elements = []
        else:
            elements.append(element)


def end_parts(document: WordDocument, parts: list[Part]) -> None:
    """Write the properties of every section where Word wants them: in its last paragraph, or at the document's end."""
    model = document.element.body.sectPr
    for position, part in enumerate(parts):
        properties = _properties(model, part.sheet, restarts=position > 0)
        if part is parts[-1]:
            document.element.body.replace(model, properties)
        else:
            _last_paragraph(part).get_or_add_pPr().append(properties)
        if part is parts[-1] or part.paragraphs[-1:] == part.elements[-1:]:
            document.element.body.remove(part.end)


def _last_paragraph(part: Part) -> CT_P:
    """Return the paragraph that closes a section; after a table that is the mark itself."""
    last = part.elements[-1]
    if isinstance(last, CT_P):
        return last
    clear(part.end)
    return part.end


def _properties(model: CT_SectPr, sheet: Sheet, *, restarts: bool) -> CT_SectPr:
    properties = deepcopy(model)
    properties.orientation = WD_ORIENTATION.from_xml(sheet.orientation)
    properties.page_width, properties.page_height = Mm(sheet.width), Mm(sheet.height)
    properties.top_margin, properties.bottom_margin = Mm(sheet.top), Mm(sheet.bottom)
    properties.left_margin, properties.right_margin = Mm(sheet.left), Mm(sheet.right)
    if restarts:
        numbers = OxmlElement("w:pgNumType")
        numbers.set(qn("w:start"), "1")
        child(properties, "w:pgMar").addnext(numbers)
    return properties
