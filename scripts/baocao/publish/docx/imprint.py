"""Number, date and agency of a document, and the head that shows them.

Source: Nghị định 30/2020/NĐ-CP, Annex I, II.1 to II.5 and models 1.4 and 1.5. What is not yet given stays
blank, to be written in.
"""

from dataclasses import dataclass
from datetime import date

from baocao.model import Department, Period, Report
from baocao.model.dates import format_long_date, month_text
from baocao.model.text import sentence_start
from baocao.publish.docx.edition import Form
from baocao.publish.docx.markup import BLANK, NO_BREAK, rule, side_by_side, styled
from baocao.publish.docx.metrics import balanced_lines, bold_twips
from baocao.publish.docx.page import SHEETS, Orientation, twips

_COLUMNS = (69, 96)
"""Agency and state, in millimetres: the longest lines of both fit."""

_AGENCY_SIZE = 12
_MOTTO_SIZE = 13
_SUBJECT_SIZE = 14
_LETTER_SUBJECT_SIZE = 12
_RULE_SHARE = 0.4
"""The decree wants a rule of 1/3 to 1/2 of the line above."""

_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_REPORT, _LETTER = "Báo cáo", "Công văn"
_UNDATED = f"ngày{BLANK}tháng{BLANK}năm"


@dataclass(frozen=True, slots=True)
class Imprint:
    """What identifies a document.

    Attributes:
        kind: What it is: `Báo cáo`, `Công văn`.
        parent: The lines of the body above.
        agency: The lines of the agency.
        name: The agency's full name.
        number: `18/BC-NCC`, with a blank before the stroke until it is given.
        place: Where it is signed.
        day: `ngày 12 tháng 6 năm 2024`, with the day blank until it is given.
    """

    kind: str
    parent: tuple[str, ...]
    agency: tuple[str, ...]
    name: str
    number: str
    place: str
    day: str

    def reference(self, form: Form) -> str:
        """Return how an annex names the document that it belongs to; an electronic one leaves number and day blank."""
        if form is Form.ELECTRONIC:
            return f"{self.kind} số{BLANK}{_UNDATED}{BLANK}của {self.name}"
        return f"{self.kind} số {self.number} {self.day} của {self.name}"


def consolidated_imprint(department: Department, period: Period, own: Report | None = None) -> Imprint:
    """Return the department's imprint; number and day are those of the Office's report, blank until they are given."""
    name = department.name_on(period.last_day)
    return Imprint(
        kind=_REPORT,
        parent=department.parent_letterhead,
        agency=name.letterhead,
        name=name.name,
        number=_number(own.front.number if own else None, f"BC-{name.symbol}"),
        place=department.place,
        day=_day(own.front.date if own else None, period.shape.deadlines.office.last_moment.date()),
    )


def report_imprint(report: Report) -> Imprint:
    """Return a unit's imprint, as its report gives it."""
    name = report.unit.name_on(report.period.last_day)
    due = report.period.deadline(report.unit.id).last_moment.date()
    return Imprint(
        kind=_REPORT,
        parent=name.parent_letterhead,
        agency=name.letterhead,
        name=name.name,
        number=_number(report.front.number, f"BC-{name.symbol}"),
        place=name.place,
        day=_day(report.front.date, due),
    )


def letter_imprint(department: Department, period: Period) -> Imprint:
    """Return the imprint of the letter that asks for a period's reports."""
    name, letter = department.name_on(period.last_day), period.shape.letter
    return Imprint(
        kind=_LETTER,
        parent=department.parent_letterhead,
        agency=name.letterhead,
        name=name.name,
        number=_number(letter.number, letter.symbol),
        place=department.place,
        day=format_long_date(letter.date) if letter.date else f"{_UNDATED} {period.last_day.year}",
    )


def subject_of(period: Period) -> str:
    """Return what the reports of a period are about (trích yếu)."""
    shape = period.shape
    return f"{sentence_start(shape.subject)} {shape.name}; nhiệm vụ, giải pháp trọng tâm {shape.next_name}"


def head_html(imprint: Imprint, letter_subject: str = "") -> str:
    """Return the letterhead: parent and agency on the left, the state's name and motto on the right.

    A letter has its subject below its number.
    """
    agency = [line.upper() for line in imprint.agency]
    longest = max(bold_twips(line, _AGENCY_SIZE) for line in agency)
    left = (
        styled("Parent Agency", *(line.upper() for line in imprint.parent))
        + styled("Agency", *agency)
        + rule(round(longest * _RULE_SHARE))
    )
    right = (
        styled("State", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        + styled("Motto", _MOTTO)
        + rule(bold_twips(_MOTTO, _MOTTO_SIZE))
    )
    number = styled("Number", f"Số: {imprint.number}") + _letter_subject(letter_subject)
    place = styled("Place and Date", f"{imprint.place}, {imprint.day}")
    return side_by_side([(left, right), (number, place)], _COLUMNS)


def title_html(period: Period) -> str:
    """Return the kind of document, what it is about, and the rule below; names of periods stay on one line."""
    subject = subject_of(period)
    for name in (period.shape.name, period.shape.next_name):
        subject = subject.replace(name, name.replace(" ", NO_BREAK))
    lines = balanced_lines(subject, _SUBJECT_SIZE, SHEETS[Orientation.PORTRAIT].text_twips)
    longest = max(bold_twips(line, _SUBJECT_SIZE) for line in lines)
    return styled("Document Type", "BÁO CÁO") + styled("Subject", *lines) + rule(round(longest * _RULE_SHARE))


def _letter_subject(subject: str) -> str:
    if not subject:
        return ""
    lines = balanced_lines(f"V/v {subject}", _LETTER_SUBJECT_SIZE, twips(_COLUMNS[0]))
    return styled("Letter Subject", *lines)


def _number(number: str | None, symbol: str) -> str:
    return number or f"{BLANK}/{symbol}"


def _day(day: date | None, due: date) -> str:
    return format_long_date(day) if day else f"ngày{BLANK}tháng {month_text(due.month)} năm {due.year}"
