"""Rule missing-key."""

import pytest
from tests.check.builders import ask, make_fault, make_report, make_workspace

from baocao.check.rules import missing_key
from baocao.model import FaultKind


@pytest.mark.parametrize(
    ("key", "help_"),
    [
        pytest.param("outline", "thêm `outline: …`", id="key"),
        pytest.param("#id", "thêm `{#…}` vào cuối đề mục", id="heading"),
    ],
)
def test_key_that_the_loader_misses_is_named(key: str, help_: str) -> None:
    """The help is the line to add."""
    fault = make_fault(FaultKind.MISSING_KEY, key)

    [finding] = ask(missing_key, make_workspace(faults=(fault,)))

    assert (finding.message, finding.help) == (f"thiếu khóa “{key}”", help_)


@pytest.mark.parametrize(
    ("front", "status", "messages"),
    [
        pytest.param("", "final", [], id="complete"),
        pytest.param("number:", "draft", [], id="draft"),
        pytest.param(
            "date:",
            "final",
            ["thiếu khóa “figures”", "để trống khóa “date”"],
            id="blank-and-absent",
        ),
    ],
)
def test_final_report_needs_more(front: str, status: str, messages: list[str]) -> None:
    """Date and the figures' nature are asked of final reports alone."""
    report = make_report(front, status=status)

    findings = ask(missing_key, make_workspace(report))

    assert [finding.message for finding in findings] == [f"báo cáo chính thức {message}" for message in messages]


def test_unreadable_date_is_not_missing_too() -> None:
    """A value of the wrong type has its own finding."""
    report = make_report("date: 2024-06-12\nsigned: {position: a}\nfigures: {nature: estimate}")

    assert list(ask(missing_key, make_workspace(report))) == []
