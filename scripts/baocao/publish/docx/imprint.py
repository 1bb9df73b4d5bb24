"""Number, date and agency of a document, and the head that shows them.

Source: Nghị định 30/2020/NĐ-CP, Annex I, II.1 to II.5 and model 1.4. What is not yet given stays
blank, to be written in.
"""

from dataclasses import dataclass
from datetime import date

from baocao.model import Department, Period, Report
from baocao.model.dates import format_long_date, month_text
from baocao.model.text import sentence_start
from baocao.publish.docx.markup import BLANK, NO_BREAK, rule, side_by_side, styled
from baocao.publish.docx.metrics import balanced_lines, bold_twips
from baocao.publish.docx.page import SHEETS, Orientation

_COLUMNS = (69, 96)
"""Agency and state, in millimetres: the longest lines of both fit."""

_AGENCY_SIZE = 12
_MOTTO_SIZE = 13
_SUBJECT_SIZE = 14
_RULE_SHARE = 0.4
"""The decree wants a rule of 1/3 to 1/2 of the line above."""

_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_NUMBER = "BC-"


@dataclass(frozen=True, slots=True)
class Imprint:
    """What identifies a document.

    Attributes:
        parent: The lines of the body above.
        agency: The lines of the agency.
        name: The agency's full name.
        number: `18/BC-NCC`, with a blank before the stroke until it is given.
        place: Where it is signed.
        day: `ngày 12 tháng 6 năm 2024`, with the day blank until it is given.
    """

    parent: tuple[str, ...]
    agency: tuple[str, ...]
    name: str
    number: str
    place: str
    day: str


def consolidated_imprint(department: Department, period: Period, own: Report | None = None) -> Imprint:
    """Return the department's imprint; number and day are those of the Office's report, blank until they are given."""
    name = department.name_on(period.last_day)
    return Imprint(
        parent=department.parent_letterhead,
        agency=name.letterhead,
        name=name.name,
        number=_number(own.front.number if own else None, name.symbol),
        place=department.place,
        day=_day(own.front.date if own else None, period.shape.deadlines.office.last_moment.date()),
    )


def report_imprint(report: Report) -> Imprint:
    """Return a unit's imprint, as its report gives it."""
    name = report.unit.name_on(report.period.last_day)
    due = report.period.deadline(report.unit.id).last_moment.date()
    return Imprint(
        parent=name.parent_letterhead,
        agency=name.letterhead,
        name=name.name,
        number=_number(report.front.number, name.symbol),
        place=name.place,
        day=_day(report.front.date, due),
    )


def subject_of(period: Period) -> str:
    """Return what the reports of a period are about (trích yếu)."""
    shape = period.shape
    return f"{sentence_start(shape.subject)} {shape.name}; nhiệm vụ, giải pháp trọng tâm {shape.next_name}"


def head_html(imprint: Imprint) -> str:
    """Return the letterhead: parent and agency on the left, the state's name and motto on the right."""
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
    number = styled("Number", f"Số: {imprint.number}")
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


def _number(number: str | None, symbol: str) -> str:
    return number or f"{BLANK}/{_NUMBER}{symbol}"


def _day(day: date | None, due: date) -> str:
    return format_long_date(day) if day else f"ngày{BLANK}tháng {month_text(due.month)} năm {due.year}"
