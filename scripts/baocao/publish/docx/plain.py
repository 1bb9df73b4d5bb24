"""Pandoc's reference document without the fonts of its theme, and without what it says about another document."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

from docx.oxml.ns import qn
from lxml import etree
from lxml.etree import _Element

from baocao.publish.docx.pandoc import default_reference
from baocao.publish.docx.styles import FONT

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def plain_reference() -> bytes:
    """Return the reference document, in which no part names a font but the decree's.

    Raises:
        RenderError: If Pandoc is missing.
    """
    plain = BytesIO()
    with ZipFile(BytesIO(default_reference())) as source, ZipFile(plain, "w") as target:
        for entry in source.infolist():
            content = source.read(entry)
            change = _CHANGES.get(entry.filename)
            target.writestr(entry, content if change is None else _changed(content, change))
    return plain.getvalue()


def _changed(content: bytes, change: Callable[[_Element], None]) -> bytes:
    root = etree.fromstring(content)
    change(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _set_theme_fonts(theme: _Element) -> None:
    for font in list(theme.iter(f"{_DRAWING}latin", f"{_DRAWING}font")):
        holder = font.getparent()
        if font.tag == f"{_DRAWING}font" and holder is not None:
            holder.remove(font)
        else:
            font.attrib.clear()
            font.set("typeface", FONT)


def _keep_one_font(table: _Element) -> None:
    for font in list(table):
        if font.get(qn("w:name")) != FONT:
            table.remove(font)


def _forget(properties: _Element) -> None:
    """Forget counts of pages and words, which are those of Pandoc's own sample."""
    for one in list(properties):
        properties.remove(one)


_CHANGES = {
    "word/theme/theme1.xml": _set_theme_fonts,
    "word/fontTable.xml": _keep_one_font,
    "docProps/app.xml": _forget,
}
