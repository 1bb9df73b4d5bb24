"""The reference document: Pandoc's own with the decree's page, header and styles, and none of its own looks."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import BaseStyle, ParagraphStyle
from docx.styles.styles import Styles

from baocao.publish.docx.oxml import child
from baocao.publish.docx.page import HEADER_DISTANCE, SHEETS, Orientation
from baocao.publish.docx.plain import plain_reference
from baocao.publish.docx.styles import (
    BASE,
    BUILT_IN,
    FONT,
    LANGUAGE,
    LAYOUT,
    PARAGRAPHS,
    PLAIN_RUNS,
    RULE,
    TABLE,
    Style,
)

_BLACK = RGBColor(0, 0, 0)

_DEFAULTS = f"""
<w:docDefaults {nsdecls("w")}>
  <w:rPrDefault><w:rPr>
    <w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>
    <w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="ar-SA"/>
  </w:rPr></w:rPrDefault>
  <w:pPrDefault/>
</w:docDefaults>
"""

_GRID = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)

_TABLES = (
    """<w:style {ns} w:type="table" w:default="1" w:styleId="TableNormal">
  <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>
  <w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>
</w:style>""",
    f"""<w:style {{ns}} w:type="table" w:customStyle="1" w:styleId="{TABLE}">
  <w:name w:val="{TABLE}"/><w:basedOn w:val="TableNormal"/>
  <w:tblPr>
    <w:tblBorders>
      {_GRID}
    </w:tblBorders>
    <w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>
  </w:tblPr>
</w:style>""",
    f"""<w:style {{ns}} w:type="table" w:customStyle="1" w:styleId="{LAYOUT}">
  <w:name w:val="{LAYOUT}"/><w:basedOn w:val="TableNormal"/>
  <w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>
</w:style>""",
)

_BORDER = f"""<w:pBdr {nsdecls("w")}><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>"""

_PAGE_NUMBER = f"""<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>"""


@contextmanager
def reference_file() -> Iterator[Path]:
    """Lend the reference document as a file, as Pandoc wants it.

    Raises:
        RenderError: If Pandoc is missing.
    """
    with TemporaryDirectory(prefix="baocao-") as folder:
        path = Path(folder, "reference.docx")
        path.write_bytes(reference_bytes())
        yield path


@cache
def reference_bytes() -> bytes:
    """Return the reference document; made once a process.

    Raises:
        RenderError: If Pandoc is missing.
    """
    document = Document(BytesIO(plain_reference()))
    _clear_styles(document.styles)
    for style in PARAGRAPHS:
        _add_paragraph_style(document.styles, style)
    for name in PLAIN_RUNS:
        _add_style(document.styles, name, WD_STYLE_TYPE.CHARACTER)
    for table in _TABLES:
        document.styles.element.append(parse_xml(table.format(ns=nsdecls("w"))))
    _lay_page(document)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _clear_styles(styles: Styles) -> None:
    """Leave nothing of Pandoc's own styles, which name theme fonts and colours."""
    root = styles.element
    for style in root.findall(qn("w:style")):
        root.remove(style)
    root.replace(child(root, "w:docDefaults"), parse_xml(_DEFAULTS))


def _add_style(styles: Styles, name: str, kind: WD_STYLE_TYPE) -> BaseStyle:
    added = styles.add_style(name, kind, builtin=name in BUILT_IN)  # type: ignore[no-untyped-call]  # theirs has no types
    return cast("BaseStyle", added)


def _add_paragraph_style(styles: Styles, style: Style) -> None:
    added = cast("ParagraphStyle", _add_style(styles, style.name, WD_STYLE_TYPE.PARAGRAPH))
    if style.name == BASE:
        added.element.set(qn("w:default"), "1")
    else:
        added.base_style = styles[BASE]
    if style.name == RULE:
        added.element.get_or_add_pPr().append(parse_xml(_BORDER))
    _set_letters(added, style)
    _set_lines(added, style)
    _set_outline(added, style)


def _set_letters(added: ParagraphStyle, style: Style) -> None:
    added.font.name = FONT
    added.font.size = Pt(style.size)
    added.font.bold = style.bold
    added.font.italic = style.italic
    added.font.color.rgb = _BLACK


def _set_lines(added: ParagraphStyle, style: Style) -> None:
    lines = added.paragraph_format
    lines.alignment = style.align.word
    lines.left_indent = Mm(style.left)
    lines.first_line_indent = Mm(style.first_line)
    lines.space_before = Pt(style.before)
    lines.space_after = Pt(style.after)
    lines.line_spacing = style.line
    lines.keep_with_next = style.keep_next
    lines.widow_control = True


def _set_outline(added: ParagraphStyle, style: Style) -> None:
    """Make a heading a heading: navigation panes and screen readers go by its outline level."""
    if style.outline:
        level = parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{style.outline - 1}"/>')
        added.element.get_or_add_pPr().append(level)


def _lay_page(document: WordDocument) -> None:
    section, sheet = document.sections[0], SHEETS[Orientation.PORTRAIT]
    section.page_width, section.page_height = Mm(sheet.width), Mm(sheet.height)
    section.top_margin, section.bottom_margin = Mm(sheet.top), Mm(sheet.bottom)
    section.left_margin, section.right_margin = Mm(sheet.left), Mm(sheet.right)
    section.header_distance = section.footer_distance = Mm(HEADER_DISTANCE)
    section.different_first_page_header_footer = True
    header = section.header.paragraphs[0]
    header.style = document.styles["Header"]
    header._p.append(parse_xml(_PAGE_NUMBER))  # noqa: SLF001  # python-docx has no fields
