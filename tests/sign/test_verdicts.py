"""What a sign-off is worth: every state, reached by a real case."""

from pathlib import Path

import pytest
from tests.builders import DISTRICT, DIVISION, DIVISION_REPORT, PERIOD
from tests.sign.decisions import LEADER, ON_TIME, edit, lay, sign, verdict
from tests.sign.keys import make_key

from baocao.load import load_workspace
from baocao.model import Decision, Evidence, FaultKind, SignOffState
from baocao.sign import content_digest

REVIEW = f"forge: github, pull_request: 41, review: 2098, account: 1234567, commit: {'9f3' + '0' * 37}"


def use_forge(root: Path, kind: str = "github, repository: so/bao-cao") -> None:
    """Say which forge the department has."""
    edit(root, "office: ", f"forge: {{kind: {kind}}}\noffice: ", "units/department.yml")


def name_review(root: Path, review: str = REVIEW) -> None:
    """Write a review beside the decision."""
    edit(root, "  opinion:", f"  evidence: {{{review}}}\n  opinion:")


def test_head_signs_for_a_district(tmp_path: Path) -> None:
    """A kind that its head signs for needs no leader."""
    found = verdict(lay(tmp_path), DISTRICT)

    assert (found.state, found.reason) == (SignOffState.NOT_REQUIRED, "")
    assert found.digest == content_digest(load_workspace(tmp_path).reports[DISTRICT, PERIOD])


def test_report_waits_for_who_is_in_charge(tmp_path: Path) -> None:
    """Before a decision the verdict names who must decide."""
    found = verdict(lay(tmp_path))

    assert (found.state, found.by, found.in_charge, found.reason) == (SignOffState.MISSING, None, LEADER, "")
    assert found.digest == content_digest(load_workspace(tmp_path).reports[DIVISION, PERIOD])
    assert not found.state.is_valid


@pytest.mark.parametrize(
    ("day", "in_charge"),
    [("2024-04-21", "pgd-lao-dong"), ("2024-04-22", LEADER), ("", LEADER)],
    ids=["day-before-the-charge-was-passed-on", "that-day", "undated"],
)
def test_report_waits_for_who_is_in_charge_on_its_day(day: str, in_charge: str, tmp_path: Path) -> None:
    """The day is the report's own; without one, the last of its period."""
    edit(lay(tmp_path), "date: 2024-06-12", f"date: {day}")

    assert verdict(tmp_path).in_charge == in_charge


def test_signed_report_is_proved(tmp_path: Path) -> None:
    """The right person, the right content, the right key."""
    sign(lay(tmp_path))
    found = verdict(tmp_path)

    assert (found.state, found.by, found.in_charge, found.reason) == (SignOffState.PROVED, LEADER, LEADER, "")
    assert found.digest == content_digest(load_workspace(tmp_path).reports[DIVISION, PERIOD])
    assert found.state.is_valid


def test_t5_changed_figure_is_told_and_can_be_put_back(tmp_path: Path) -> None:
    """One figure breaks the seal; the same figure again mends it."""
    sign(lay(tmp_path))
    signed = verdict(tmp_path)
    edit(tmp_path, "actual: 45000", "actual: 45001")
    changed = verdict(tmp_path)
    edit(tmp_path, "actual: 45001", "actual: 45000")

    assert changed.state is SignOffState.CHANGED
    assert changed.reason == f"đã ký {signed.digest[:19]}…, nay là {changed.digest[:19]}…"
    assert verdict(tmp_path) == signed


def test_number_and_date_come_after_the_signature(tmp_path: Path) -> None:
    """What the văn thư adds breaks no seal."""
    sign(lay(tmp_path))
    edit(tmp_path, "number: 18/BC-NCC", "number: 19/BC-NCC")
    edit(tmp_path, "date: 2024-06-12", "date: 2024-06-14")

    assert verdict(tmp_path).state is SignOffState.PROVED


@pytest.mark.parametrize(("old", "new"), [("Ý kiến", "Ý kiến khác"), ("09:40", "09:41"), ("    U1NI", "    U1NJ")])
def test_forged_statement_is_only_claimed(old: str, new: str, tmp_path: Path) -> None:
    """The opinion and the moment are signed as well."""
    sign(lay(tmp_path))
    edit(tmp_path, old, new)

    assert verdict(tmp_path).state is SignOffState.ONLY_CLAIMED


def test_decision_without_proof_is_only_claimed(tmp_path: Path) -> None:
    """Anybody can type that somebody approved."""
    sign(lay(tmp_path), key=None)
    found = verdict(tmp_path)

    assert found.state is SignOffState.ONLY_CLAIMED
    assert found.reason == "không có chữ ký bằng khóa và không có bằng chứng trên kho"


def test_key_of_somebody_else_proves_nothing(tmp_path: Path) -> None:
    """The registry says whose a key is."""
    sign(lay(tmp_path), key=make_key()[0])

    assert verdict(tmp_path).state is SignOffState.ONLY_CLAIMED


def test_evidence_names_a_review(tmp_path: Path) -> None:
    """Without a key the forge's review stands for it, and that it was not asked is told."""
    use_forge(lay(tmp_path))
    sign(tmp_path, key=None)
    name_review(tmp_path)
    found = verdict(tmp_path)

    assert found.state is SignOffState.ON_THE_FORGE
    assert found.reason == "yêu cầu hợp nhất số 41"


@pytest.mark.parametrize(
    ("kind", "review", "reason"),
    [
        pytest.param(
            "none", REVIEW, "ghi lượt duyệt trên `github`, mà `units/department.yml` không khai máy chủ nào", id="none"
        ),
        pytest.param(
            "'none'",
            REVIEW.replace("github", "none"),
            "ghi lượt duyệt trên `none`, mà `units/department.yml` không khai máy chủ nào",
            id="none-named",
        ),
        pytest.param(
            "forgejo, url: 'https://kho.example.vn/api/v1', repository: so/bao-cao",
            REVIEW,
            "ghi lượt duyệt trên `github`, mà kho ở trên `forgejo`",
            id="another",
        ),
        pytest.param(
            "github, repository: so/bao-cao",
            REVIEW.replace("github", "khong-co"),
            "ghi lượt duyệt trên `khong-co`, mà kho ở trên `github`",
            id="unknown",
        ),
    ],
)
def test_evidence_that_no_forge_of_ours_can_confirm_is_only_claimed(
    kind: str, review: str, reason: str, tmp_path: Path
) -> None:
    """A review on another forge, or where there is none, is words."""
    use_forge(lay(tmp_path), kind)
    sign(tmp_path, key=None)
    name_review(tmp_path, review)
    found = verdict(tmp_path)

    assert (found.state, found.reason) == (SignOffState.ONLY_CLAIMED, reason)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("pull_request: 41", "pull_request: -5"),
        ("review: 2098", "review: 0"),
        ("account: 1234567", "account: 0"),
        ("commit: 9f3", "commit: 9F3"),
        ("commit: 9f3", "commit: z9f"),
        ("commit: 9f30", "commit: 9f3"),
    ],
)
def test_evidence_that_names_nothing_is_a_fault_and_proves_nothing(old: str, new: str, tmp_path: Path) -> None:
    """No forge numbers from below one, no commit is called so; the fault has its line."""
    use_forge(lay(tmp_path))
    sign(tmp_path, key=None)
    name_review(tmp_path, REVIEW.replace(old, new))
    [fault] = load_workspace(tmp_path).faults

    assert (fault.kind, fault.place.path) == (FaultKind.WRONG_TYPE, DIVISION_REPORT)
    assert verdict(tmp_path).state is SignOffState.ONLY_CLAIMED


@pytest.mark.parametrize("length", [40, 64])
def test_commit_of_either_kind_is_one(length: int) -> None:
    """SHA-1 and SHA-256."""
    assert Evidence(forge="github", pull_request=1, review=1, account=1, commit="a" * length).commit == "a" * length


def test_evidence_and_history_are_no_part_of_what_is_signed(tmp_path: Path) -> None:
    """Both are written beside a signature without breaking it."""
    sign(lay(tmp_path), decision=Decision.RETURNED)
    sign(tmp_path)
    approved = verdict(tmp_path)
    name_review(tmp_path)

    assert "  returned:\n" in (tmp_path / DIVISION_REPORT).read_text(encoding="utf-8")
    assert approved.state is SignOffState.PROVED
    assert (verdict(tmp_path).state, verdict(tmp_path).reason) == (approved.state, approved.reason)


def test_signature_that_fails_is_not_mended_by_evidence(tmp_path: Path) -> None:
    """Evidence that somebody typed beside a foreign signature is not asked for."""
    sign(lay(tmp_path), key=make_key()[0])
    name_review(tmp_path)

    assert verdict(tmp_path).state is SignOffState.ONLY_CLAIMED


def test_returned_report_goes_back_to_the_unit(tmp_path: Path) -> None:
    """The opinion says what to mend; once something was mended, the leader is awaited again."""
    sign(lay(tmp_path), decision=Decision.RETURNED)
    returned = verdict(tmp_path)
    edit(tmp_path, "actual: 45000", "actual: 45001")
    mended = verdict(tmp_path)

    assert (returned.state, returned.reason) == (SignOffState.RETURNED, "Ý kiến")
    assert (mended.state, mended.reason) == (SignOffState.MISSING, "đã sửa sau khi trả lại ngày 13/6/2024")


def test_returned_without_words_has_no_reason(tmp_path: Path) -> None:
    """An opinion that is missing is not made up."""
    sign(lay(tmp_path), decision=Decision.RETURNED, opinion="")

    assert (verdict(tmp_path).state, verdict(tmp_path).reason) == (SignOffState.RETURNED, "")


def test_every_state_has_words() -> None:
    """No state is shown by its code."""
    assert all(state.title for state in SignOffState)


def test_report_taken_in_without_a_decision_is_told(tmp_path: Path) -> None:
    """The register says that the Office has it, and nobody has decided."""
    lay(tmp_path)
    receipt = f"{{unit: {DIVISION}, at: {ON_TIME}, via: paper, evidence: Sổ, digest: sha256:0, complete: true}}"
    (tmp_path / f"periods/{PERIOD}/received.yml").write_text(f"received:\n  - {receipt}\n", encoding="utf-8")
    found = verdict(tmp_path)

    assert (found.state, found.in_charge) == (SignOffState.ACCEPTED_WITHOUT, LEADER)
    assert found.reason == "vào sổ văn bản đến lúc 09:40 ngày 13/6/2024"


def test_returned_without_proof_is_only_claimed(tmp_path: Path) -> None:
    """Nobody sends a report back in a leader's name."""
    sign(lay(tmp_path), decision=Decision.RETURNED, key=None)

    assert verdict(tmp_path).state is SignOffState.ONLY_CLAIMED
