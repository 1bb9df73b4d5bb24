"""Rule missing-reason."""

import pytest
from tests.check.builders import make_period, make_report

from baocao.check.rules import missing_reason

OUTLINE = "## Nhiệm vụ trọng tâm {#tasks .required}"
WRITTEN = "## Nhiệm vụ trọng tâm\n\nKhông có."


@pytest.mark.parametrize("reason", ["", ', reason: "…"', ', reason: "....."', ', reason: "-"'])
def test_dots_and_blanks_are_no_reason(reason: str) -> None:
    """A pending figure and a task not done are told each at its own line."""
    front = (
        f"indicators:\n  VL-01: {{actual: pending{reason}}}\noutcomes:\n  - {{task: Mở lớp, state: not-done{reason}}}\n"
    )
    report = make_report(front, WRITTEN, period=make_period(outline=OUTLINE))

    findings = list(missing_reason.check(report))

    assert [finding.message for finding in findings] == [
        "chỉ tiêu “VL-01” ghi `pending` mà chưa nêu lý do",
        "nhiệm vụ “Mở lớp” ghi `not-done` mà chưa nêu lý do",
    ]
    assert findings[1].place.line == findings[0].place.line + 2


@pytest.mark.parametrize(
    "front",
    [
        pytest.param('indicators: {VL-01: {actual: pending, reason: "Chờ quyết toán"}}', id="said"),
        pytest.param("indicators: {VL-01: {actual: 0}}", id="figure"),
        pytest.param("indicators: {VL-01: {actual: not-assigned}}", id="not-assigned"),
        pytest.param('outcomes: [{task: Mở lớp, state: not-done, reason: "Thiếu vốn"}]', id="task-said"),
        pytest.param("outcomes: [{task: Mở lớp, state: done}]", id="task-done"),
        pytest.param("outcomes: [{task: Mở lớp, state: under-way}]", id="task-under-way"),
    ],
)
def test_nothing_more_is_asked(front: str) -> None:
    """A reason in any words is one; a figure, another's figure and a task in hand need none."""
    assert list(missing_reason.check(make_report(front, WRITTEN, period=make_period(outline=OUTLINE)))) == []


def test_untouched_draft_is_not_asked() -> None:
    """What `baocao new` wrote has `pending` everywhere; nobody has begun."""
    period = make_period(outline=OUTLINE)
    report = make_report("indicators: {VL-01: {actual: pending}}", "## Nhiệm vụ trọng tâm", period=period)

    assert list(missing_reason.check(report)) == []
