"""The consolidated report's first page: what a reader with one minute must know."""

from collections.abc import Mapping

from baocao.model import Consolidation, Indicator, Total
from baocao.publish.docx.markup import Column, heading, paragraph, table, text_html
from baocao.publish.docx.styles import Align
from baocao.publish.figures import total_texts
from baocao.publish.open_matters import open_sentences
from baocao.publish.sentences import total_sentence

_COLUMNS = (
    Column("TT", 9, Align.CENTRE),
    Column("Chỉ tiêu", 60),
    Column("Đơn vị tính", 22, Align.CENTRE),
    Column("Thực hiện", 28, Align.RIGHT),
    Column("So với kế hoạch năm", 23, Align.RIGHT),
    Column("So với cùng kỳ", 23, Align.RIGHT),
)


def summary_html(consolidation: Consolidation, catalogue: Mapping[str, Indicator]) -> str:
    """Return the summary; empty while there is no figure."""
    summary = consolidation.summary
    if not summary.figures:
        return ""
    rows = [_row(position, total, catalogue) for position, total in enumerate(summary.figures, start=1)]
    worries = "".join(
        f"<li><p>{text_html(total_sentence(total, catalogue[total.indicator]))}</p></li>" for total in summary.worries
    )
    return "".join(
        (
            heading(2, "TÓM TẮT"),
            table(_COLUMNS, rows),
            paragraph("Những việc đáng lo nhất so với kế hoạch và cùng kỳ:") + f"<ul>{worries}</ul>" if worries else "",
            *(paragraph(sentence) for sentence in open_sentences(consolidation)),
        )
    )


def _row(position: int, total: Total, catalogue: Mapping[str, Indicator]) -> tuple[str, ...]:
    indicator = catalogue[total.indicator]
    texts = total_texts(total, indicator)
    actual = f"{texts.actual} {texts.mark}".strip()
    return str(position), indicator.name, indicator.measure, actual, texts.to_plan, texts.change
