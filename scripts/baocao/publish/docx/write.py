"""From HTML to a finished document on disk: one run of Pandoc, then what Pandoc leaves to do."""

from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from baocao.publish.docx.contents import fill_contents
from baocao.publish.docx.keeping import keep_on_page
from baocao.publish.docx.lists import set_lists
from baocao.publish.docx.oxml import child
from baocao.publish.docx.package import Built, Title, package_bytes, set_properties, set_settings
from baocao.publish.docx.page import Orientation
from baocao.publish.docx.pandoc import convert_html
from baocao.publish.docx.reference import reference_file
from baocao.publish.docx.rules import draw_rule, draw_rules_in
from baocao.publish.docx.sections import end_parts, find_parts
from baocao.publish.docx.tables import ANNEX_TEXTS, BODY_TEXTS, fit_table

_UNDESCRIBED = "Hình minh họa"


def write_html(html: str, target: Path, title: Title, *, built: Built) -> None:
    """Write `html`, made of sections, as the document `target`, replaced only once the new one is complete.

    Raises:
        RenderError: If Pandoc is missing, or refuses the document.
    """
    with reference_file() as reference:
        converted = convert_html(html, reference=reference, moment=built.moment)
    document = Document(BytesIO(converted))
    _finish(document)
    set_properties(document, title, built)
    set_settings(document)
    _replace(target, package_bytes(document))


def _finish(document: WordDocument) -> None:
    parts = list(find_parts(document))
    for part in parts:
        width = part.sheet.text_twips
        texts = ANNEX_TEXTS if part.sheet.orientation is Orientation.LANDSCAPE else BODY_TEXTS
        for table in part.tables:
            fit_table(table, part.sheet, texts)
        keep_on_page(part.elements)
        draw_rules_in(part.tables)
        for paragraph in part.paragraphs:
            draw_rule(paragraph, width)
            fill_contents(paragraph)
    set_lists(document)
    _describe_pictures(document)
    end_parts(document, parts)


def _describe_pictures(document: WordDocument) -> None:
    """Give pictures their description: Pandoc describes each by its whole address, which holds its bytes once more."""
    for anchor in document.element.body.iter(qn("wp:inline")):
        properties = child(anchor, "wp:docPr")
        words = properties.get("descr") or _UNDESCRIBED
        properties.set("descr", words)
        for picture in anchor.iter(qn("pic:cNvPr")):
            picture.set("descr", words)


def _replace(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}-", delete=False) as file:
        file.write(content)
    Path(file.name).chmod(0o644)
    Path(file.name).replace(target)
