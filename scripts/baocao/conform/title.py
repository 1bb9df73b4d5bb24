"""The type of the document and its subject, or that of an official letter, and whom it is addressed to.

Source: Nghị định 30/2020/NĐ-CP, Annex I, II.5 and II.9.
"""

from collections.abc import Iterator

from baocao.conform.anatomy import Anatomy
from baocao.conform.forms import Form, FormedElement, absent, judge, lines_of
from baocao.conform.letterhead import THIRD_TO_HALF
from baocao.conform.recognition import fold
from baocao.conform.rules import judge_rule
from baocao.conform.sheet import Element, Row
from baocao.conform.words import Line, Paragraph, quote

_WHERE = "Phụ lục I, Phần I, mục"

TYPE = FormedElement("type", "Tên loại", Form((13, 14), bold=True, capitals=True, centred=True), f"{_WHERE} II.5.b")
SUBJECT = FormedElement(
    "subject", "Trích yếu", Form((13, 14), bold=True, capitals=False, centred=True), f"{_WHERE} II.5.b"
)
SUBJECT_RULE = Element("subject-rule", "Trích yếu: đường kẻ", "nét vẽ, dài 1/3–1/2 dòng chữ", f"{_WHERE} II.5.b")
LETTER_SUBJECT = FormedElement(
    "letter-subject", "Trích yếu công văn (V/v)", Form((12, 13), capitals=False, centred=True), f"{_WHERE} II.5.b"
)
ADDRESSEES = FormedElement("addressees", "Kính gửi", Form((13, 14), capitals=False), f"{_WHERE} II.9.d")
ADDRESSEES_WORDS = Element(
    "addressees-words",
    "Kính gửi: cách ghi",
    "Kính gửi: một nơi trên cùng dòng; nhiều nơi thì mỗi dòng “- …;”, dòng cuối “- ….”",
    f"{_WHERE} II.9.d",
)


def check_title(anatomy: Anatomy) -> Iterator[Row]:
    """Yield the rows about the title and the addressees; a letter has addressees and no title."""
    letter = _letter_subject(anatomy)
    yield from LETTER_SUBJECT.judge(letter)
    if anatomy.title is not None:
        yield from TYPE.judge(lines_of([anatomy.title])[:1])
        yield from _subject(anatomy)
    elif not letter:
        yield absent(TYPE.element)
    yield from _addressees(anatomy, is_letter=bool(letter) and anatomy.title is None)


def _letter_subject(anatomy: Anatomy) -> list[tuple[Paragraph, Line]]:
    """Return the lines from “V/v” to the end of the left column."""
    lines = lines_of(anatomy.left)
    starts = [position for position, (_, line) in enumerate(lines) if fold(line.text).startswith("V/V")]
    return lines[starts[0] :] if starts else []


def _subject(anatomy: Anatomy) -> Iterator[Row]:
    lines = anatomy.subject_lines
    if not lines or anatomy.title is None:
        yield absent(SUBJECT.element)
        return
    yield from SUBJECT.judge(lines)
    yield from judge_rule(SUBJECT_RULE, lines, anatomy.below_title, THIRD_TO_HALF)


def _addressees(anatomy: Anatomy, *, is_letter: bool) -> Iterator[Row]:
    if anatomy.addressees:
        texts = [line.strip() for one in anatomy.addressees for line in one.shown_lines]
        yield from ADDRESSEES.judge(lines_of(anatomy.addressees))
        yield from judge(ADDRESSEES_WORDS, [(quote(" ".join(texts)), " ⏎ ".join(texts), _are_addressed(texts))])
    elif is_letter:
        yield absent(ADDRESSEES.element)


def _are_addressed(texts: list[str]) -> bool:
    """Tell whether the words and signs are those of the decree."""
    first, *others = texts
    if not first.startswith("Kính gửi:"):
        return False
    points = [one for one in (first.removeprefix("Kính gửi:").strip(), *others) if one]
    if len(points) == 1:
        return not points[0].startswith("-") and not others
    ends = [*([";"] * (len(points) - 1)), "."]
    return (
        bool(points)
        and first == "Kính gửi:"
        and all(one.startswith("- ") and one.endswith(end) for one, end in zip(points, ends, strict=True))
    )
