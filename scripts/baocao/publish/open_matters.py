"""What is still open in a period, in sentences: reports, last period's tasks, unanswered proposals."""

from collections.abc import Iterator

from baocao.model import Consolidation, ReportState
from baocao.model.front_matter import OutcomeState


def open_sentences(consolidation: Consolidation) -> Iterator[str]:
    """Yield a sentence for each kind of open matter."""
    summary = consolidation.summary
    absent = [f"{row.name} ({row.state.title})" for row in summary.waiting if not row.is_included]
    unsigned = [row.name for row in summary.waiting if row.is_included and row.state is ReportState.WAITING]
    unsettled = [
        f"{row.name} ({row.state.title})"
        for row in summary.waiting
        if row.is_included and row.state is not ReportState.WAITING
    ]
    if absent:
        yield f"Chưa có báo cáo chính thức: {', '.join(absent)}."
    if unsigned:
        yield f"Báo cáo chờ ký xác nhận: {', '.join(unsigned)}."
    if unsettled:
        yield f"Báo cáo chưa có ký xác nhận hợp lệ: {', '.join(unsettled)}."
    total = sum(summary.outcomes.values())
    if total:
        done = summary.outcomes.get(OutcomeState.DONE, 0)
        open_ = ", ".join(
            f"{summary.outcomes[state]} nhiệm vụ {state.title}"
            for state in (OutcomeState.UNDER_WAY, OutcomeState.NOT_DONE)
            if summary.outcomes.get(state)
        )
        rest = f"; còn {open_}" if open_ else ""
        yield f"Nhiệm vụ trọng tâm các đơn vị đề ra kỳ trước: đã hoàn thành {done}/{total}{rest}."
    if summary.unanswered:
        yield f"Kiến nghị kỳ trước chưa có trả lời: {summary.unanswered} (Phụ lục IV)."
