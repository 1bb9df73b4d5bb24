"""A unit's own report: letterhead, the sections as written, signatures, figures and legal documents."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from baocao.model import (
    Department,
    Indicator,
    Leader,
    LegalDocument,
    Reading,
    Report,
    SignedBy,
    SignOffState,
    Verdict,
)
from baocao.model.dates import format_moment
from baocao.model.text import sentence_start
from baocao.publish.docx.annexes.annex import Annex, annexes_html, enclosed_html
from baocao.publish.docx.annexes.documents import documents_annex
from baocao.publish.docx.annexes.readings import readings_annex
from baocao.publish.docx.contents import contents_html
from baocao.publish.docx.edition import Edition
from baocao.publish.docx.frame import closing_html, opening_html, request
from baocao.publish.docx.imprint import head_html, report_imprint, title_html
from baocao.publish.docx.markup import section
from baocao.publish.docx.page import Orientation
from baocao.publish.docx.recipients import AS_ABOVE, addressees_html
from baocao.publish.docx.signature import Signer, signature_html, signer_of
from baocao.publish.docx.written import closed_html

_CONFIRMING = ("XÁC NHẬN CỦA LÃNH ĐẠO", "SỞ PHỤ TRÁCH")
_DEPUTY = "PHÓ GIÁM ĐỐC"
_VERIFIED = frozenset({SignOffState.PROVED, SignOffState.FORGE_PROVED})
"""A review that was not asked about is none of these: evidence can be typed, and what is printed stays."""


@dataclass(frozen=True, slots=True)
class ReportDocument:
    """A unit's report with what goes into its document besides.

    Attributes:
        report: The report.
        department: The agency that it is sent to.
        readings: Its readings, in the catalogue's order.
        documents: Its legal documents, in the order of the register.
        verdict: What its sign-off is worth; None if that was not asked.
        leader: The leader in charge; None if nobody is, or none is needed.
    """

    report: Report
    department: Department
    readings: tuple[Reading, ...] = ()
    documents: tuple[LegalDocument, ...] = ()
    verdict: Verdict | None = None
    leader: Leader | None = None


def report_html(document: ReportDocument, catalogue: Mapping[str, Indicator], edition: Edition) -> str:
    """Return the whole document as sections of HTML."""
    report, imprint = document.report, report_imprint(document.report)
    annexes = tuple(_annexes(document, catalogue))
    author = report.unit.name_on(report.period.last_day).name
    body = (
        head_html(imprint),
        title_html(report.period),
        addressees_html(_addressees(document)),
        contents_html(edition),
        opening_html(request(report.period, _agency(document)), author, report.period),
        enclosed_html(annexes),
        closed_html(report, closing_html(author, report.period)),
        _signatures(document),
    )
    return section("".join(body), Orientation.PORTRAIT) + annexes_html(annexes, imprint, edition.form)


def _agency(document: ReportDocument) -> str:
    return document.department.name_on(document.report.period.last_day).name


def _is_internal(document: ReportDocument) -> bool:
    """Tell whether the unit is a part of the department, whose leader confirms its report."""
    kind = document.department.kinds.get(document.report.unit.kind)
    return kind is not None and kind.signed_by is SignedBy.LEADER


def _addressees(document: ReportDocument) -> tuple[str, ...]:
    agency = document.department.name_on(document.report.period.last_day)
    if not _is_internal(document):
        return (agency.name,)
    return (f"Giám đốc {agency.short}", f"Văn phòng {agency.short}")


def _signatures(document: ReportDocument) -> str:
    unit = document.report.unit
    signer = signer_of(document.report.front.signed, unit.shape.head)
    keeper = unit.name_on(document.report.period.last_day).symbol
    if not _is_internal(document):
        return signature_html(signer, (AS_ABOVE, "Lưu: VT"))
    return signature_html(signer, (AS_ABOVE, f"Lưu: {keeper}"), _confirming(document))


def _confirming(document: ReportDocument) -> Signer:
    leader = document.leader
    position = leader.position.upper() if leader else _DEPUTY
    return Signer((*_CONFIRMING, position), (leader.name if leader else None) or "", _sign_off_note(document))


def _sign_off_note(document: ReportDocument) -> str:
    """Return what proves the sign-off, in words; empty unless something does."""
    verdict, sign_off = document.verdict, document.report.front.sign_off
    if verdict is None or sign_off is None or verdict.state not in _VERIFIED:
        return ""
    return f"({sentence_start(verdict.state.title)}; {format_moment(sign_off.at)})"


def _annexes(document: ReportDocument, catalogue: Mapping[str, Indicator]) -> Iterable[Annex]:
    if document.documents:
        yield documents_annex(document.documents)
    if document.readings:
        yield readings_annex(document.readings, catalogue, document.report.period.shape.name)
