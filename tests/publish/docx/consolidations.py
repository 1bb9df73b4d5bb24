"""A small period across its units, built of values."""

from dataclasses import replace
from datetime import date, datetime

from tests.publish.docx.builders import (
    DISTRICT,
    FIGURES,
    make_block,
    make_department,
    make_period,
    make_report,
    make_unit,
)

from baocao.model import (
    Block,
    Citation,
    Consolidation,
    Deadline,
    Decision,
    DecisionVerdict,
    Excerpt,
    FieldWork,
    Issuer,
    IssuerLevel,
    LegalDocument,
    Nature,
    Origin,
    Picture,
    Place,
    Proposal,
    Reading,
    Receipt,
    RegimeRow,
    Report,
    ReportState,
    SignOff,
    SignOffState,
    Task,
    Total,
    Unit,
    Verdict,
    WordsIn,
)
from baocao.model.dates import VIETNAM
from baocao.model.period import Channel, Extension, ReceivedShape
from baocao.model.sign_off import PastDecision


def make_origin(unit: Unit, anchor: str = "direction") -> Origin:
    """Return a place in a unit's report."""
    return Origin(unit, unit.shape.names[0].short, anchor, Place(f"units/{unit.id}/2024-h1.md"))


def make_document(unit: Unit) -> LegalDocument:
    """Return a decree that a unit has carried out."""
    citation = Citation(make_origin(unit), ("Kế hoạch số 12/KH-SLĐTBXH",), "Đã giải quyết 1.196 hồ sơ.")
    return LegalDocument(
        number="131/2021/NĐ-CP",
        date=date(2021, 12, 30),
        issuer="Chính phủ",
        title="quy định chi tiết Pháp lệnh Ưu đãi người có công",
        fields=("nguoi-co-cong",),
        registered=Issuer(name="Chính phủ", level=IssuerLevel.CENTRAL, group="government"),
        rank=3,
        kind="Nghị định",
        citations=(citation,),
    )


def make_readings(unit: Unit) -> tuple[Reading, ...]:
    """Return an estimate of every indicator."""
    return tuple(Reading(name, unit, figures, nature=Nature.ESTIMATE) for name, figures in FIGURES.items())


def make_row(unit: Unit, report: Report | None, state: ReportState, verdict: Verdict | None = None) -> RegimeRow:
    """Return a row of the regime; a report that is there came in time."""
    at = datetime(2024, 6, 13, 15, 20, tzinfo=VIETNAM)
    receipt = Receipt(unit=unit.id, at=at, via=Channel.PAPER, evidence="Sổ", digest="sha256:0", complete=True)
    return RegimeRow(
        unit=unit,
        name=unit.shape.names[0].short,
        state=state,
        report=report,
        receipt=receipt if report else None,
        due=datetime(2024, 6, 14, 23, 59, 59, tzinfo=VIETNAM),
        working_days_late=0 if report else None,
        verdict=verdict,
        next_step="",
    )


def make_consolidation(*blocks: Block, pictures: tuple[Picture, ...] = ()) -> Consolidation:
    """Return a period in which a division has reported `blocks` under every heading, and a district nothing."""
    unit, absent = make_unit(), make_unit(DISTRICT, "district", "Phòng LĐ-TBXH huyện Hương Khê")
    report = make_report(*blocks, unit=unit, pictures=pictures)
    origin, readings = make_origin(unit), make_readings(unit)
    said = (Excerpt(origin, blocks),) if blocks else ()
    totals = tuple(Total(one.indicator, one.figures, (one,), 1, 13, one.nature) for one in readings)
    work = FieldWork("nguoi-co-cong", "Người có công", totals, said, said, said, said)
    proposal = Proposal("Đề nghị bố trí kinh phí.", "<p>Đề nghị bố trí kinh phí.</p>", "Ủy ban nhân dân tỉnh", origin)
    return Consolidation(
        period=make_period(),
        department=make_department(),
        regime=(
            make_row(unit, report, ReportState.ACCEPTED),
            make_row(absent, None, ReportState.NOT_STARTED),
        ),
        direction=said,
        fields=(work,),
        targets=said,
        tasks=(Task("Giải quyết 116 hồ sơ", "Phòng Người có công", "30/9/2024", "Quyết định", origin),),
        solutions=said,
        proposals={proposal.addressee: (proposal,)},
        documents=(make_document(unit),),
        totals=totals,
        readings={(unit.id, one.indicator): one for one in readings},
    )


def make_empty_consolidation() -> Consolidation:
    """Return a period in which nobody has reported anything."""
    absent = make_unit()
    return Consolidation(
        period=make_period(),
        department=make_department(),
        regime=(make_row(absent, None, ReportState.NOT_STARTED),),
        direction=(),
        fields=(),
        targets=(),
        tasks=(),
        solutions=(),
        proposals={},
        documents=(),
        totals=(),
        readings={},
    )


def make_eventful_consolidation(proof: SignOffState = SignOffState.PROVED) -> Consolidation:
    """Return a period with more time for a district that has cited a decree, and a division's report sent twice.

    That it was returned before is as well proved as `proof` says.
    """
    usual = make_consolidation(make_block("Đã xong."))
    first, absent = usual.regime
    assert first.report is not None
    past = PastDecision(by="pgd", at=datetime(2024, 6, 11, 16, 30, tzinfo=VIETNAM), content="sha256:1")
    sign_off = SignOff(by="pgd", decision=Decision.APPROVED, at=past.at, content="sha256:0", returned=(past,))
    front = first.report.front.model_copy(update={"sign_off": sign_off})
    report = replace(first.report, front=front)
    extension = Extension(
        unit=absent.unit.id,
        until=Deadline(by=date(2024, 6, 14)),
        decision="Công văn số 1468/SLĐTBXH-VP",
        reason="Mưa lũ",
        by="Giám đốc Sở",
    )
    kinds = usual.department.kinds
    district = kinds["district"].model_copy(update={"words": WordsIn.ANNEX})
    decisions = (DecisionVerdict(past, proof), DecisionVerdict(sign_off, SignOffState.PROVED))
    verdict = Verdict(SignOffState.NOT_REQUIRED, "sha256:0", decisions=decisions)
    return replace(
        usual,
        period=replace(usual.period, received=ReceivedShape(extensions=(extension,))),
        department=usual.department.model_copy(update={"kinds": {**kinds, "district": district}}),
        regime=(replace(first, report=report, verdict=verdict), absent),
        documents=(make_document(absent.unit),),
    )
