"""Rule missing-closing-mark."""

import pytest
from tests.check.builders import make_report

from baocao.check.rules import missing_closing_mark


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("# Phần I\n\n./.\n", id="alone"),
        pytest.param("# Phần I\n\nTrên đây là báo cáo./.", id="in-the-last-sentence"),
        pytest.param("# Phần I\n\nTrên đây là báo cáo. **./.**\n\n", id="bold"),
        pytest.param("", id="no-text"),
    ],
)
def test_closed_text_passes(body: str) -> None:
    """Where the mark stands is the author's choice; a consolidated report may have no text."""
    assert list(missing_closing_mark.check(make_report(body=body))) == []


@pytest.mark.parametrize(
    ("end", "message", "help_"),
    [
        pytest.param("Không có.", "báo cáo không kết thúc bằng “./.”", "thêm `./.` vào cuối báo cáo", id="none"),
        pytest.param("Hết./", "báo cáo kết thúc bằng “./”, dấu kết thúc là “./.”", "viết `./.`", id="half"),
        pytest.param("Hết/.", "báo cáo kết thúc bằng “/.”, dấu kết thúc là “./.”", "viết `./.`", id="other-half"),
        pytest.param("Hết./. Thêm.", "báo cáo không kết thúc bằng “./.”", "thêm `./.` vào cuối báo cáo", id="early"),
    ],
)
def test_open_end_is_told(end: str, message: str, help_: str) -> None:
    """A beginning of the mark is named."""
    report = make_report(body=f"# Phần I\n\n{end}\n\n")
    [finding] = missing_closing_mark.check(report)

    assert (finding.message, finding.help) == (message, help_)
    assert finding.place.line == report.body_line + 2


def test_draft_may_be_unfinished() -> None:
    """Its end is still to be written."""
    assert list(missing_closing_mark.check(make_report(body="# Phần I\n\nHết.", status="draft"))) == []
