"""The consolidated report: letterhead, three parts, signature, annexes."""

from collections.abc import Iterator, Mapping

from baocao.model import Consolidation, Indicator
from baocao.model.front_matter import Signed
from baocao.publish.charts import draw_charts
from baocao.publish.docx.annexes.annex import Annex, annexes_html
from baocao.publish.docx.annexes.by_unit import by_unit_annex
from baocao.publish.docx.annexes.documents import documents_annex, groups_of
from baocao.publish.docx.annexes.proposals import proposals_annex
from baocao.publish.docx.annexes.regime import regime_annex
from baocao.publish.docx.annexes.totals import totals_annex
from baocao.publish.docx.annexes.words import words_annex
from baocao.publish.docx.charts import charts_html
from baocao.publish.docx.contents import contents_html
from baocao.publish.docx.edition import PAPER, Edition
from baocao.publish.docx.frame import closing_html, legal_basis, opening_html
from baocao.publish.docx.imprint import consolidated_imprint, head_html, title_html
from baocao.publish.docx.markup import heading, section, styled
from baocao.publish.docx.page import Orientation
from baocao.publish.docx.parts import plan_part, proposals_part, results_part
from baocao.publish.docx.signature import signature_html, signer_of
from baocao.publish.docx.summary import summary_html
from baocao.publish.docx.written import written_html

_DIRECTOR = "GIÁM ĐỐC"
_CHARTS = "BIỂU ĐỒ"


def consolidated_html(
    consolidation: Consolidation, catalogue: Mapping[str, Indicator], edition: Edition = PAPER
) -> str:
    """Return the whole document as sections of HTML."""
    imprint = consolidated_imprint(consolidation.department, consolidation.period, consolidation.own)
    body = (
        head_html(imprint),
        title_html(consolidation.period),
        contents_html(edition),
        *_opening(consolidation),
        *_text(consolidation, catalogue),
        signature_html(signer_of(_signed(consolidation), _DIRECTOR), _recipients(consolidation)),
    )
    annexes = annexes_html(_annexes(consolidation, catalogue), imprint, edition.form)
    return section("".join(body), Orientation.PORTRAIT) + annexes


def _text(consolidation: Consolidation, catalogue: Mapping[str, Indicator]) -> Iterator[str]:
    """Yield the summary, then the Office's text, or without one the reports' words woven by section and field."""
    yield summary_html(consolidation, catalogue)
    charts = charts_html(draw_charts(consolidation, catalogue))
    if consolidation.own is not None and consolidation.is_edited:
        yield written_html(consolidation.own, heading(2, _CHARTS) + charts if charts else "")
        return
    yield results_part(consolidation, catalogue, charts)
    yield plan_part(consolidation)
    yield proposals_part(consolidation)
    yield closing_html(_agency(consolidation), consolidation.period)


def _signed(consolidation: Consolidation) -> Signed | None:
    return consolidation.own.front.signed if consolidation.own else None


def _opening(consolidation: Consolidation) -> Iterator[str]:
    period = consolidation.period
    yield opening_html(legal_basis(period), _agency(consolidation), period)
    missing = [f"{row.name} ({row.state.title})" for row in consolidation.missing]
    included = f"Báo cáo được tổng hợp từ {len(consolidation.included)}/{len(consolidation.regime)} đơn vị"
    lacking = f"; chưa có trong báo cáo: {', '.join(missing)}" if missing else ""
    yield styled("Body Text", f"{included}{lacking} (chi tiết tại Phụ lục V).")


def _agency(consolidation: Consolidation) -> str:
    return consolidation.department.name_on(consolidation.period.last_day).name


def _recipients(consolidation: Consolidation) -> tuple[str, ...]:
    department = consolidation.department
    short = department.name_on(consolidation.period.last_day).short
    reporting = {row.unit.kind for row in consolidation.regime}
    kinds = (names.plural for kind, names in department.kinds.items() if kind in reporting)
    superiors = (f"{name} (để báo cáo)" for name in (*department.report_to, department.parent))
    return (*superiors, f"Lãnh đạo {short}", *kinds, "Lưu: VT, VP")


def _annexes(consolidation: Consolidation, catalogue: Mapping[str, Indicator]) -> tuple[Annex, ...]:
    annexes = (
        documents_annex(consolidation.documents, groups_of(consolidation)),
        totals_annex(consolidation, catalogue),
        by_unit_annex(consolidation, catalogue),
        proposals_annex(consolidation),
        regime_annex(consolidation),
        words_annex(consolidation),
    )
    return tuple(annex for annex in annexes if annex is not None)
