"""What the page for the leader says of the decisions in a report: as a fact only what is proved."""

from pathlib import Path

from tests.builders import DIVISION, PERIOD
from tests.publish.portal.sites import render_repository, text_of
from tests.sign.decisions import LEADER, edit, lay, sign

from baocao.model import Decision

_PAGE = f"{PERIOD}/{DIVISION}-review.html"
_TYPED = f'  returned:\n    - {{by: {LEADER}, at: 2024-06-11T16:30:00+07:00, content: "sha256:0", opinion: Làm lại}}\n'


def opinions(root: Path) -> str:
    """Return the words of the page that a leader reads before deciding."""
    return text_of(render_repository(root)[_PAGE])


def test_typed_history_is_not_told_as_a_fact(tmp_path: Path) -> None:
    """A unit that writes what a leader said gets it shown as written down, and that nothing proves it."""
    sign(lay(tmp_path))
    edit(tmp_path, "\n---\n", f"\n{_TYPED}---\n")
    said = opinions(tmp_path)

    assert "Có ghi, không có gì chứng minh: 16:30 ngày 11/6/2024" in said
    assert said.count("Có ghi") == 1


def test_signed_history_is_told(tmp_path: Path) -> None:
    """What was returned and then approved with a key is told without a doubt."""
    sign(lay(tmp_path), decision=Decision.RETURNED, opinion="Bổ sung")
    sign(tmp_path, at="2024-06-14T09:40:00+07:00", opinion="Đồng ý")
    said = opinions(tmp_path)

    assert "trả lại: Bổ sung" in said
    assert "duyệt: Đồng ý" in said
    assert "Có ghi" not in said


def test_decision_that_nothing_proves_is_told_as_written(tmp_path: Path) -> None:
    """So is the one that stands."""
    sign(lay(tmp_path), key=None)

    assert "Có ghi, không có gì chứng minh: 09:40 ngày 13/6/2024" in opinions(tmp_path)
