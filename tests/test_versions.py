"""What changed since a leader signed, found in real histories."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from tests.repositories import COMMITTED_AT, commit_all

from baocao.load import load_version
from baocao.model import SignOffState
from baocao.model.change import ValueChange
from baocao.site import Repository, open_repository, read_repository

KEY = ("phong-nguoi-co-cong", "2024-h1")
TODAY = date(2024, 6, 25)
REPORT = "units/phong-nguoi-co-cong/2024-h1.md"


@pytest.fixture
def root(committed_instance: Path, tmp_path: Path) -> Path:
    """Return a copy of the instance with its history."""
    return Path(shutil.copytree(committed_instance, tmp_path / "instance"))


def edit(root: Path, old: str, new: str, path: str = REPORT, at: str = COMMITTED_AT) -> Repository:
    """Change a file, commit it, and read the repository."""
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    commit_all(root, at=at)
    return read_repository(root, TODAY)


def test_t5_one_figure_is_named_and_can_be_put_back(root: Path) -> None:
    """Changed since: one value; the same value again is valid again."""
    changed = edit(root, "NC-01: {actual: 45000}", "NC-01: {actual: 45001}")
    state, change = changed.verdicts[KEY].state, changed.changes[KEY]
    again = edit(root, "NC-01: {actual: 45001}", "NC-01: {actual: 45000}")

    assert state is SignOffState.CHANGED
    assert change.values == (ValueChange("indicators.NC-01.actual", "45000", "45001"),)
    assert (change.texts, change.words) == ((), 0)
    assert again.verdicts[KEY].state is SignOffState.PROVED
    assert again.changes == {}


def test_t5_check_names_what_changed(root: Path) -> None:
    """In the finding and in the verdict alike: which value, how many words and where; never two digests alone."""
    edit(root, "NC-01: {actual: 45000}", "NC-01: {actual: 45001}")
    repository = edit(root, "gửi 41 mẫu sinh phẩm", "gửi 43 mẫu sinh phẩm")
    told = repository.verdicts[KEY].reason
    plain, quick = repository.checked, open_repository(root, today=TODAY).checked
    [finding] = [one for one in quick.findings if one.rule == "changed-after-sign-off"]

    assert told.startswith("indicators.NC-01.actual từ 45000 thành 45001; ")
    assert " chữ ở “" in told
    assert finding.message == f"nội dung thay đổi sau khi ký xác nhận: {told}"
    assert finding in plain.findings


def test_words_are_named_with_their_section(root: Path) -> None:
    """What left and what came, sentence by sentence."""
    change = edit(root, "gửi 41 mẫu sinh phẩm", "gửi 43 mẫu sinh phẩm").changes[KEY]

    assert change.values == ()
    assert [one.anchor for one in change.texts] == ["nguoi-co-cong-achievements"]
    assert "41 mẫu" in change.texts[0].removed[0]
    assert "43 mẫu" in change.texts[0].added[0]


def test_t5_another_file_changes_nothing(root: Path) -> None:
    """Another unit's commit leaves the seal whole."""
    found = edit(root, "status: final", "status: final ", "units/huyen-huong-khe/2024-h1.md")

    assert found.verdicts[KEY].state is SignOffState.PROVED


@pytest.mark.parametrize("at", ["2019-01-01T00:00:00+07:00", "2035-01-01T00:00:00+07:00"], ids=["behind", "ahead"])
def test_t5_a_wrong_clock_hides_no_change(at: str, root: Path) -> None:
    """What was signed is found by its content, whatever the clock of the machine that committed the change says."""
    changed = edit(root, "NC-01: {actual: 45000}", "NC-01: {actual: 45001}", at=at)

    assert changed.verdicts[KEY].state is SignOffState.CHANGED
    assert changed.changes[KEY].values == (ValueChange("indicators.NC-01.actual", "45000", "45001"),)


def test_t5_rewritten_history_leaves_the_seal_whole(root: Path) -> None:
    """After a rebase or a forced push the same content is what was signed."""
    shutil.rmtree(root / ".git")
    commit_all(root, "Viết lại", "2024-07-01T08:00:00+07:00")

    assert read_repository(root).verdicts[KEY].state is SignOffState.PROVED


def test_t5_signed_version_that_a_forced_push_dropped_is_not_guessed(root: Path) -> None:
    """Without the version that was signed nothing is said about what changed."""
    shutil.rmtree(root / ".git")
    found = edit(root, "NC-01: {actual: 45000}", "NC-01: {actual: 45001}")

    assert found.verdicts[KEY].state is SignOffState.CHANGED
    assert found.verdicts[KEY].reason.endswith("…; lịch sử của kho không có bản đã ký để đối chiếu")
    assert found.changes == {}


def test_version_of_a_commit_is_read_with_its_pictures(root: Path) -> None:
    """A picture belongs to what was signed."""
    repository = read_repository(root)
    report = repository.workspace.reports["huyen-cam-xuyen", "2024-h1"]
    version = load_version(repository.workspace, report, report.commits[0].id)

    assert version is not None
    assert version.pictures == report.pictures
    assert version.body == report.body


@pytest.mark.parametrize("commit", ["0" * 40, "--all", "HEAD:units"])
def test_t27_commit_that_is_none_gives_nothing(commit: str, root: Path) -> None:
    """A name is never an option, and an unknown commit is no crash."""
    repository = read_repository(root)

    assert load_version(repository.workspace, repository.workspace.reports[KEY], commit) is None
