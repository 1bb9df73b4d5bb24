"""Damages: each changes one thing in a document, as people do."""

from collections.abc import Callable

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.shared import Cm, Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml.etree import _Element
from tests.conform.documents import find

Damage = Callable[[WordDocument], None]


def drop(*elements: _Element) -> None:
    """Take elements out of a document."""
    for element in elements:
        parent = element.getparent()
        assert parent is not None
        parent.remove(element)


def each_run(text: str, change: Callable[[Run], None]) -> Damage:
    """Change the letters of the paragraph that holds `text`."""

    def damage(document: WordDocument) -> None:
        for run in find(document, text).runs:
            change(run)

    return damage


def lines(text: str, change: Callable[[Paragraph], None]) -> Damage:
    """Change how the lines of the paragraph that holds `text` lie."""
    return lambda document: change(find(document, text))


def words(text: str, old: str, new: str) -> Damage:
    """Write other words into the paragraph that holds `text`."""

    def damage(document: WordDocument) -> None:
        for run in find(document, text).runs:
            for written in run._r.findall(qn("w:t")):  # noqa: SLF001 - a run's text would lose its breaks
                written.text = (written.text or "").replace(old, new)

    return damage


def remove(text: str) -> Damage:
    """Take the paragraph that holds `text` away."""

    def damage(document: WordDocument) -> None:
        drop(find(document, text)._p)  # noqa: SLF001 - python-docx removes nothing

    return damage


def below(text: str, change: Callable[[Paragraph], None]) -> Damage:
    """Change the paragraph right below the one that holds `text`: its rule."""

    def damage(document: WordDocument) -> None:
        element = find(document, text)._p.getnext()  # noqa: SLF001 - python-docx knows no neighbours
        assert isinstance(element, CT_P)
        change(Paragraph(element, document))

    return damage


def size(points: float) -> Callable[[Run], None]:
    """Return a change of the type size."""
    return lambda run: setattr(run.font, "size", Pt(points))


def indent_rule(millimetres: float) -> Callable[[Paragraph], None]:
    """Return a change of a rule's length: so much space on both sides."""

    def change(paragraph: Paragraph) -> None:
        paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm(millimetres)

    return change


def underscores(paragraph: Paragraph) -> None:
    """Write a rule with the keyboard."""
    paragraph.style = "Motto"
    paragraph.add_run("_" * 24)


def red(run: Run) -> None:
    """Colour letters."""
    run.font.color.rgb = RGBColor(255, 0, 0)


def no_reference(document: WordDocument) -> None:
    """Say nothing of the annexes in the text."""
    for paragraph in document.paragraphs:
        if "Phụ lục" in paragraph.text and not paragraph.text.startswith("Phụ lục"):
            paragraph.runs[0].text = paragraph.text.replace("Phụ lục", "phần")
            drop(*(run._r for run in paragraph.runs[1:]))  # noqa: SLF001 - python-docx removes nothing


def align(where: WD_ALIGN_PARAGRAPH) -> Callable[[Paragraph], None]:
    """Return a change of how lines lie."""
    return lambda paragraph: setattr(paragraph, "alignment", where)


def first_line(centimetres: float) -> Callable[[Paragraph], None]:
    """Return a change of the first line."""
    return lambda paragraph: setattr(paragraph.paragraph_format, "first_line_indent", Cm(centimetres))


def before(points: float) -> Callable[[Paragraph], None]:
    """Return a change of the space above."""
    return lambda paragraph: setattr(paragraph.paragraph_format, "space_before", Pt(points))


def spacing(lines_apart: float) -> Callable[[Paragraph], None]:
    """Return a change of the line spacing."""
    return lambda paragraph: setattr(paragraph.paragraph_format, "line_spacing", lines_apart)
