"""Each damage is found, and named by the element that it concerns."""

from collections.abc import Callable

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm
from docx.text.run import Run
from tests.conform import damages as d
from tests.conform import page_damages as p
from tests.conform.documents import bytes_of, deviations, read_bytes

BODY = "Phòng đã tham mưu"
MOTTO = "Độc lập"
LEFT, RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT


def bold(*, on: bool) -> Callable[[Run], None]:
    """Return a change of weight."""
    return lambda run: setattr(run.font, "bold", on)


def italic(*, on: bool) -> Callable[[Run], None]:
    """Return a change of slope."""
    return lambda run: setattr(run.font, "italic", on)


PAGES = {
    "margin": (lambda document: setattr(document.sections[0], "left_margin", Mm(25)), "margins"),
    "landscape-margin": (p.wide_margin, "landscape-margins"),
    "a5": (p.a5, "paper subject-rule"),
    "calibri": (d.each_run(BODY, lambda run: setattr(run.font, "name", "Calibri")), "font"),
    "theme-font": (p.theme_font, "font"),
    "red": (d.each_run(BODY, d.red), "colour"),
    "footer-number": (p.footer_number, "footer"),
    "first-page-numbered": (p.no_first_page, "first-page"),
    "number-on-the-right": (p.page_number(d.align(RIGHT)), "page-number"),
    "small-number": (p.page_number(p.small_number), "page-number-letters"),
    "annex-counted-on": (p.no_restart, "page-restart"),
}
HEAD = {
    "no-state": (d.remove("CỘNG HÒA"), "state"),
    "large-state": (d.each_run("CỘNG HÒA", d.size(14)), "state"),
    "motto-without-spaces": (d.words(MOTTO, " - ", "-"), "motto-words motto-rule"),
    "motto-with-dashes": (d.words(MOTTO, "-", "–"), "motto-words"),
    "short-motto-rule": (d.below(MOTTO, d.indent_rule(30)), "motto-rule"),
    "no-motto-rule": (d.below(MOTTO, lambda paragraph: setattr(paragraph, "style", "Normal")), "motto-rule"),
    "underscores": (d.below(MOTTO, d.underscores), "motto-rule drawn-rules"),
    "bold-parent": (d.each_run("SỞ LAO ĐỘNG - TBXH", bold(on=True)), "parent-agency"),
    "long-agency-rule": (d.below("PHÒNG NGƯỜI CÓ CÔNG", d.indent_rule(5)), "agency-rule"),
    "spaced-number": (d.words("Số:", "18/", "18 / "), "number-words"),
    "short-number": (d.words("Số:", "18/", "8/"), "number-words"),
    "letter-symbol": (d.words("Số:", "BC-NCC", "NCC-VP"), "number-words"),
    "unpadded-day": (d.words("tháng 6", "ngày 04", "ngày 4"), "date-words"),
    "padded-month": (d.words("tháng 6", "tháng 6", "tháng 06"), "date-words"),
    "upright-date": (d.each_run("tháng 6", italic(on=False)), "date"),
    "small-type": (d.words("BÁO CÁO", "BÁO CÁO", "Báo cáo"), "type"),
    "thin-subject": (d.each_run("Kết quả công tác lĩnh vực", bold(on=False)), "subject"),
    "no-colon": (d.words("Kính gửi", "Kính gửi:", "Kính gửi"), "addressees-words"),
}
BODIES = {
    "large": (d.each_run(BODY, d.size(16)), "body"),
    "left": (d.lines(BODY, d.align(LEFT)), "body-align"),
    "first-line": (d.lines(BODY, d.first_line(2)), "body-indent"),
    "tight": (d.lines("b) Công tác", d.before(0)), "body-space"),
    "double": (d.lines(BODY, d.spacing(2)), "body-line"),
    "slanted": (d.each_run(BODY, italic(on=True)), "body-upright"),
    "english-points": (d.words("c) Kết quả", "c)", "f)"), "points"),
    "automatic-points": (p.automatic_letters, "automatic-letters"),
    "no-mark": (d.words("Trên đây là", "./.", "."), "closing-mark"),
    "small-chapter": (d.words("I. CÔNG TÁC", "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "I. Chỉ đạo"), "chapter"),
    "dashed-chapter": (d.words("I. CÔNG TÁC", "I. ", "I- "), "chapter-words"),
    "capital-part": (d.words("Phần I", "Phần", "PHẦN"), "part part-words"),
    "left-part": (d.lines("Phần I", d.align(LEFT)), "part part-title"),
    "no-reference": (d.no_reference, "annex-reference"),
}
FEET = {
    "tight-power": (d.words("KT. TRƯỞNG", "KT. ", "KT."), "authority-words"),
    "unknown-position": (d.words("PHÓ TRƯỞNG", "PHÓ TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG PHỤ TRÁCH"), "position"),
    "degree": (d.words("Nguyễn Văn A", "Nguyễn", "TS. Nguyễn"), "signer-words"),
    "written-out": (d.words("KT. TRƯỞNG", "KT. ", "KÝ THAY "), "authority-words"),
    "thin-name": (d.each_run("Nguyễn Văn A", bold(on=False)), "signer"),
    "large-recipients": (d.each_run("- Như trên", d.size(13)), "recipients"),
    "upright-recipients": (d.each_run("Nơi nhận", italic(on=False)), "recipients-heading"),
    "nothing-kept": (d.words("- Lưu", "- Lưu: VT", "- Văn thư"), "recipients-words"),
    "arabic-annex": (d.words("Phụ lục II", "II", "2"), "annex-words"),
    "upright-annex-of": (d.each_run("(Kèm theo", italic(on=False)), "annex-of"),
    "no-annex-of": (d.remove("(Kèm theo"), "annex-of"),
    "small-annex-title": (d.each_run("DANH MỤC VĂN BẢN", d.size(12)), "annex-title"),
    "heading-once": (p.no_repeated_heading, "table-heading"),
    "broken-rows": (p.broken_rows, "table-rows"),
}
ALL = PAGES | HEAD | BODIES | FEET


def test_the_document_itself_conforms(signed: bytes) -> None:
    """What the damages are done to has none."""
    assert deviations(signed) == set()


def test_row_that_takes_much_of_a_page_may_split(signed: bytes) -> None:
    """Whole, it would leave a page empty."""
    document = read_bytes(signed)
    p.tall_row(document)

    assert deviations(bytes_of(document)) == set()


@pytest.mark.parametrize(("damage", "elements"), ALL.values(), ids=ALL)
def test_damage_is_named(signed: bytes, damage: d.Damage, elements: str) -> None:
    """The element that was damaged deviates, and no other."""
    document = read_bytes(signed)
    damage(document)

    assert deviations(bytes_of(document)) == set(elements.split())
