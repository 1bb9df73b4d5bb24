"""The draft that an author starts from: the outline spelled out, last year's figures beside the empty ones."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from baocao.model import Aggregation, Indicator, OutlineSection, Period, Reading, Task, Unit
from baocao.model.number import format_short


@dataclass(frozen=True, slots=True)
class Draft:
    """What a draft is made from.

    Attributes:
        unit: Whose report it will be.
        period: What it is about.
        sections: The outline spelled out for the unit.
        indicators: What the unit must report.
        last: Its readings of the period compared with.
        promised: Its tasks of that period, to be answered.
    """

    unit: Unit
    period: Period
    sections: tuple[OutlineSection, ...]
    indicators: Mapping[str, Indicator]
    last: Mapping[str, Reading]
    promised: tuple[Task, ...]


def render_draft(draft: Draft) -> str:
    """Return the text of a new report: front matter with nothing claimed, and the outline with its guidance."""
    front = "\n".join(["---", *_front(draft), "---"])
    return "\n\n".join([front, *_body(draft.sections)]) + "\n"


def _front(draft: Draft) -> Iterator[str]:
    yield f"unit: {draft.unit.id}"
    yield f"period: {draft.period.id}"
    yield "status: draft                # draft: dự thảo · final: chính thức"
    yield "number:                      # văn thư ghi sau khi ký"
    yield "date:                        # ngày ký, dạng 2024-06-12"
    yield f"signed: {{position: {_quoted(draft.unit.shape.head)}}}"
    yield f"figures: {{as_of: {draft.period.last_day}, nature: estimate}}"
    yield "# pending: chưa có số liệu · not-assigned: không thuộc nhiệm vụ · số 0 ghi là 0"
    yield "indicators:" if draft.indicators else "indicators: {}"
    for name, indicator in draft.indicators.items():
        yield from _indicator(name, indicator, draft.last.get(name))
    yield "documents: []"
    if draft.promised:
        yield "# Trả lời từng nhiệm vụ kỳ trước: bỏ dấu # ở đầu các dòng dưới đây và ghi state"
        yield "# (done: đã xong · under-way: đang làm · not-done: chưa làm, kèm reason)"
        yield "# outcomes:"
        yield from (f"#   - {{task: {_quoted(task.task)}, state: }}" for task in draft.promised)


def render_consolidated_draft(period: Period, position: str, sources: Mapping[str, str]) -> str:
    """Return the draft of a period's consolidated report: front matter alone, so that the text is woven.

    Args:
        period: What it is about.
        position: The Director's position.
        sources: The digests of the reports that it is made of, by the units' ids.
    """
    lines = (
        "---",
        f"period: {period.id}",
        "status: draft                # draft: dự thảo · final: chính thức",
        "number:                      # văn thư ghi sau khi ký",
        "date:                        # ngày ký, dạng 2024-06-12",
        f"signed: {{position: {_quoted(position)}}}",
        f"figures: {{as_of: {period.last_day}, nature: estimate}}",
        "# Giám đốc ký xác nhận là ký cả các mã nội dung này; đơn vị sửa báo cáo thì mã đổi",
    )
    return "\n".join(lines) + f"\n{render_sources(sources)}---\n"


def render_sources(sources: Mapping[str, str]) -> str:
    """Return the lines of `sources` in a consolidated report's front matter."""
    listed = "".join(f"  {unit}: {digest}\n" for unit, digest in sources.items())
    return f"sources:\n{listed}" if listed else "sources: {}\n"


def _indicator(name: str, indicator: Indicator, last: Reading | None) -> Iterator[str]:
    yield f"  # {indicator.name} ({indicator.measure}){_last_year(indicator, last)}"
    if indicator.aggregation is Aggregation.RATIO and indicator.part and indicator.whole:
        yield f"  # part: {indicator.part.name} · whole: {indicator.whole.name}; tỷ lệ tự tính"
    yield f"  {name}: {{actual: pending}}"


def _last_year(indicator: Indicator, last: Reading | None) -> str:
    if last is None or last.figures.actual is None:
        return ""
    return f"; cùng kỳ: {format_short(last.figures.actual, indicator.decimals)}"


def _body(sections: Iterable[OutlineSection]) -> Iterator[str]:
    for section in sections:
        yield section.heading
        if section.guidance:
            yield section.guidance
        yield from _body(section.children)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
