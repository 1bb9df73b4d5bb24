"""What changed since a leader last approved, found in real histories, whatever happened in between."""

from pathlib import Path

import pytest
from tests.builders import DIVISION, PERIOD
from tests.publish.portal.sites import render_repository, text_of
from tests.repositories import commit_all
from tests.sign.decisions import LEADER, OTHER, PEOPLE, edit, lay, sign

from baocao.model import Decision, SignOffState
from baocao.model.approval import Approval
from baocao.model.change import ValueChange
from baocao.site import read_repository

KEY = (DIVISION, PERIOD)
FIGURE, SECTION = "NC-01: {actual: 45000}", "trong đó 1.180 hồ sơ đúng hạn."
CHANGE = ValueChange("indicators.NC-01.actual", "45000", "45001")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a small repository in whose history the division's report was approved, and then a figure edited."""
    sign(lay(tmp_path), opinion="Đồng ý")
    commit_all(tmp_path, "Duyệt")
    edit(tmp_path, FIGURE, FIGURE.replace("45000", "45001"))
    commit_all(tmp_path, "Sửa")
    return tmp_path


def found(root: Path) -> tuple[SignOffState, Approval | None]:
    """Return what the sign-off is worth now, and the last approval."""
    repository = read_repository(root)
    return repository.verdicts[KEY].state, repository.approvals.get(KEY)


def give_back(root: Path) -> None:
    """Return the report as it stands."""
    sign(root, at="2024-06-14T09:40:00+07:00", decision=Decision.RETURNED, opinion="Giải trình")
    commit_all(root, "Trả lại")


def test_edited_after_approval(root: Path) -> None:
    """Whose approval it was, and what changed."""
    state, approval = found(root)

    assert state is SignOffState.CHANGED
    assert approval is not None
    assert (approval.by, approval.state, approval.change.values) == (LEADER, SignOffState.PROVED, (CHANGE,))


def test_returned_and_edited_again(root: Path) -> None:
    """Approved, edited, returned, edited: all that changed since the approval, in each state on the way."""
    give_back(root)
    returned = found(root)
    edit(root, SECTION, SECTION.replace("1.180", "1.181"))
    commit_all(root, "Gửi lại")
    again = found(root)
    assert returned[1] is not None
    assert again[1] is not None

    assert (returned[0], returned[1].change.values, returned[1].change.texts) == (SignOffState.RETURNED, (CHANGE,), ())
    assert (again[0], again[1].change.values) == (SignOffState.MISSING, (CHANGE,))
    assert [len(one.added) for one in again[1].change.texts] == [1]


def test_decision_taken_out_of_the_file(root: Path) -> None:
    """The history remembers what a unit deleted."""
    text = (root / f"units/{DIVISION}/{PERIOD}.md").read_text(encoding="utf-8")
    block = text[text.index("sign_off:") : text.index("\n---\n") + 1]
    edit(root, block, "")
    commit_all(root, "Bỏ khối ký")
    state, approval = found(root)

    assert state is SignOffState.MISSING
    assert approval is not None
    assert approval.change.values == (CHANGE,)


def test_approval_and_edit_in_one_commit(tmp_path: Path) -> None:
    """What was approved is found by its content, in a version that holds no decision."""
    commit_all(lay(tmp_path), "Gửi")
    sign(tmp_path)
    edit(tmp_path, FIGURE, FIGURE.replace("45000", "45001"))
    commit_all(tmp_path, "Ghi quyết định cùng bản sửa")
    _, approval = found(tmp_path)

    assert approval is not None
    assert approval.change.values == (CHANGE,)


def test_approval_that_nothing_proves_is_none(tmp_path: Path) -> None:
    """A unit cannot choose what its report is compared with."""
    sign(lay(tmp_path), key=None)
    commit_all(tmp_path, "Ghi")
    edit(tmp_path, FIGURE, FIGURE.replace("45000", "45001"))
    commit_all(tmp_path, "Sửa")

    assert found(tmp_path)[1] is None


def test_approval_that_stands_is_not_looked_for(tmp_path: Path) -> None:
    """Nothing waits, so no history is read."""
    sign(lay(tmp_path))
    commit_all(tmp_path, "Duyệt")

    assert read_repository(tmp_path).approvals == {}


def test_predecessor_is_named(tmp_path: Path) -> None:
    """Who was in charge before approved; the page says so to who is now."""
    earlier = PEOPLE.replace("to: 2024-04-21", "to: 2024-06-12").replace("from: 2024-04-22", "from: 2024-06-13")
    sign(lay(tmp_path, earlier), by=OTHER, at="2024-06-12T09:00:00+07:00")
    commit_all(tmp_path, "Duyệt")
    edit(tmp_path, FIGURE, FIGURE.replace("45000", "45001"))
    give_back(tmp_path)
    _, approval = found(tmp_path)

    assert approval is not None
    assert approval.by == OTHER


def test_page_lays_both_versions_side_by_side(root: Path) -> None:
    """Figures by the indicator's name and column; sentences that left beside those that came; whose approval."""
    give_back(root)
    edit(root, SECTION, SECTION.replace("1.180", "1.181"))
    commit_all(root, "Gửi lại")
    pages = render_repository(root)
    review = pages[f"{PERIOD}/{DIVISION}-review.html"]
    said = text_of(review).partition("Thay đổi so với bản đã duyệt")[2].partition("## ")[0]

    assert "Phó Giám đốc duyệt lúc 09:40 ngày 13/6/2024" in said
    assert "Từ bản đó đến nay: 1 giá trị, 1 chữ trong 1 mục." in said
    assert "(NC-01), thực hiện4500045001" in said
    assert "1.180 hồ sơ" in text_of(review.xpath(".//del")[0])
    assert "1.181 hồ sơ" in text_of(review.xpath(".//ins")[0])
    assert "so với bản đã duyệt: 1 giá trị" in text_of(pages[f"leaders/{LEADER}.html"])


def test_page_says_that_nothing_was_approved(tmp_path: Path) -> None:
    """No silence that could be taken for no change."""
    commit_all(lay(tmp_path), "Gửi")
    review = text_of(render_repository(tmp_path)[f"{PERIOD}/{DIVISION}-review.html"])

    assert "Lịch sử của tệp chưa có bản nào được duyệt" in review
