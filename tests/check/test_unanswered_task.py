"""Rule unanswered-task."""

from dataclasses import replace

import pytest
from tests.check.builders import make_period, make_report, make_workspace

from baocao.check.rules import unanswered_task
from baocao.load.yaml_nodes import Composer
from baocao.model import Finding

OUTLINE = "## Nhiệm vụ trọng tâm {#tasks .required}"
PROMISED = """
## Nhiệm vụ trọng tâm

| Nhiệm vụ | Thời hạn |
| --- | --- |
| Mở 8 lớp đào tạo nghề cho lao động nông thôn | 30/9/2023 |

- Tổ chức 3 phiên giao dịch việc làm.
"""
FIRST, SECOND = "Mở 8 lớp đào tạo nghề cho lao động nông thôn", "Tổ chức 3 phiên giao dịch việc làm."


def findings(
    *answered: str, last_status: str = "final", body: str = "## Nhiệm vụ trọng tâm\nKhông có."
) -> list[Finding]:
    """Return what is found in a report that answers these tasks of the one before."""
    before = make_period("2023-h1", OUTLINE, **{"from": "2022-12-15", "to": "2023-06-14"})
    last = make_report(body=PROMISED, period=before, status=last_status)
    lines = "".join(f'  - {{task: "{task}", state: done}}\n' for task in answered)
    period = make_period(outline=OUTLINE, previous="2023-h1")
    report = make_report(f"outcomes:\n{lines}" if lines else "", body, period=period)
    return list(unanswered_task.check(report, make_workspace(last, report)))


@pytest.mark.parametrize(
    ("answered", "missing"),
    [
        pytest.param([FIRST, SECOND], [], id="all"),
        pytest.param([f"{FIRST}.".upper(), "Tổ chức 3 phiên giao dịch việc làm"], [], id="case-and-stops"),
        pytest.param([FIRST], [SECOND], id="one"),
        pytest.param([], [FIRST, SECOND], id="none"),
        pytest.param([FIRST, SECOND, "Việc phát sinh ngoài kế hoạch"], [], id="one-more"),
    ],
)
def test_every_task_of_the_last_report_is_answered(answered: list[str], missing: list[str]) -> None:
    """Rows and points both are tasks; what was done besides is nobody's fault."""
    expected = [f"chưa trả lời nhiệm vụ đăng ký kỳ trước “{task}”" for task in missing]

    assert [one.message for one in findings(*answered)] == expected


def test_near_answer_is_offered() -> None:
    """Changed words are told at the answer that was meant; an answer to another task is not taken for it."""
    [finding] = findings("Mở 8 lớp đào tạo nghề cho người lao động", SECOND)

    assert finding.help == f"sửa `task` thành `{FIRST}`"
    assert finding.place.line == 6


def test_missing_answer_can_be_pasted() -> None:
    """The entry is ready, with the words of the last report."""
    [finding] = findings(FIRST)

    assert f'`- {{task: "{SECOND}", state: done}}`' in finding.help


@pytest.mark.parametrize(
    ("last_status", "body"),
    [
        pytest.param("draft", "## Nhiệm vụ trọng tâm\nKhông có.", id="last-one-was-a-draft"),
        pytest.param("final", "## Nhiệm vụ trọng tâm\n\n…", id="nothing-written-yet"),
    ],
)
def test_nothing_is_asked_too_early(last_status: str, body: str) -> None:
    """A draft promises nothing, and who has not begun is told so, nothing more."""
    assert findings(last_status=last_status, body=body) == []


def test_answer_torn_by_a_comma_is_told_as_the_unknown_key_alone() -> None:
    """One slip, one finding; another task that nobody answers is still told."""
    before = make_period("2023-h1", OUTLINE, **{"from": "2022-12-15", "to": "2023-06-14"})
    last = make_report(body=PROMISED, period=before, status="final")
    period = make_period(outline=OUTLINE, previous="2023-h1")
    torn = "outcomes:\n  - {task: Mở 8 lớp đào tạo nghề, cho lao động nông thôn, state: done}\n"
    written = make_report(body="## Nhiệm vụ trọng tâm\nKhông có.", period=period)
    node = Composer(written.path).compose(torn)
    assert node is not None
    report = replace(written, node=node)

    found = unanswered_task.check(report, make_workspace(last, report))

    assert [one.message for one in found] == [f"chưa trả lời nhiệm vụ đăng ký kỳ trước “{SECOND}”"]
