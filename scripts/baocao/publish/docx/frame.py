"""The sentences in which a report's text stands: what it carries out, and that it ends."""

from baocao.model import Period
from baocao.model.dates import format_date
from baocao.publish.docx.citation import cite
from baocao.publish.docx.markup import CLOSING, styled


def legal_basis(period: Period) -> str:
    """Return the decisions that the regime rests on, as running text cites them; empty without any."""
    return "; ".join(cite(one) for one in period.shape.legal_basis)


def request(period: Period, agency: str) -> str:
    """Return the letter by which `agency` asks for the reports; until that has a number, the decisions."""
    letter = period.shape.letter
    if letter.number is None:
        return legal_basis(period)
    day = f" ngày {format_date(letter.date)}" if letter.date else ""
    return f"Công văn số {letter.number}{day} của {agency}"


def opening_html(basis: str, agency: str, period: Period) -> str:
    """Return the sentence that opens a report: what is carried out, who reports, and about what."""
    opening = f"Thực hiện {basis}, {agency}" if basis else agency
    return styled("Opening", f"{opening} báo cáo {period.shape.subject} {period.shape.name} như sau:")


def closing_html(agency: str, period: Period) -> str:
    """Return the sentence that closes a report, with the mark at its end."""
    shape = period.shape
    plan = f"nhiệm vụ, giải pháp trọng tâm {shape.next_name}"
    return styled("Closing", f"Trên đây là báo cáo {shape.subject} {shape.name}, {plan} của {agency}{CLOSING}")
