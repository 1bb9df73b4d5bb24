"""What a sign-off is worth: every state, reached by a real case."""

from datetime import datetime
from pathlib import Path

import pytest
from tests.builders import DISTRICT, DIVISION, DIVISION_REPORT, PERIOD, base_text, lay_repository
from tests.sign.keys import make_key

from baocao.load import load_workspace
from baocao.model import Decision, SignOffState, Verdict
from baocao.sign import NewDecision, content_digest, verify_workspace, write_decision

PRIVATE, PUBLIC = make_key()
LEADER, OTHER = "pgd-nguoi-co-cong", "pgd-lao-dong"
ON_TIME = "2024-06-13T09:40:00+07:00"
PEOPLE = f"""\
leaders:
  {LEADER}:
    position: Phó Giám đốc
    terms: [{{from: 2019-07-01, to: 2024-06-30}}]
    keys: [{{key: {PUBLIC}, from: 2024-05-01}}]
  {OTHER}:
    position: Phó Giám đốc
    terms: [{{from: 2019-07-01}}]
    keys: [{{key: {PUBLIC}, from: 2019-07-01}}]
assignments:
  - decision: 1208/QĐ-SLĐTBXH
    date: 2021-06-15
    from: 2021-06-15
    to: 2024-04-21
    charges: {{{OTHER}: {{units: [{DIVISION}]}}}}
  - decision: 3365/QĐ-SLĐTBXH
    date: 2024-04-22
    from: 2024-04-22
    charges: {{{LEADER}: {{units: [{DIVISION}]}}}}
"""


def lay(root: Path) -> Path:
    """Write the small repository with these leaders, the division's report without a decision."""
    text = base_text(DIVISION_REPORT)
    plain = text[: text.index("sign_off:")] + text[text.index("\n---\n") + 1 :]
    return lay_repository(root, {"units/people.yml": PEOPLE, DIVISION_REPORT: plain})


def sign(
    root: Path, by: str = LEADER, at: str = ON_TIME, decision: Decision = Decision.APPROVED, key: bytes | None = PRIVATE
) -> None:
    """Decide on the division's report as it stands."""
    report = load_workspace(root).reports[DIVISION, PERIOD]
    new = NewDecision(by, decision, datetime.fromisoformat(at), content_digest(report), "Ý kiến")
    path = root / report.path
    path.write_text(write_decision(path.read_text(encoding="utf-8"), new, key, report.front.sign_off), encoding="utf-8")


def edit(root: Path, old: str, new: str) -> None:
    """Replace a text in the division's report."""
    path = root / DIVISION_REPORT
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def verdict(root: Path, unit: str = DIVISION) -> Verdict:
    """Return the verdict of a unit's report."""
    return verify_workspace(load_workspace(root))[unit, PERIOD]


def test_head_signs_for_a_district(tmp_path: Path) -> None:
    """A kind that its head signs for needs no leader."""
    assert verdict(lay(tmp_path), DISTRICT).state is SignOffState.NOT_REQUIRED


def test_report_waits_for_who_is_in_charge(tmp_path: Path) -> None:
    """Before a decision the verdict names who must decide."""
    found = verdict(lay(tmp_path))

    assert (found.state, found.by, found.in_charge) == (SignOffState.MISSING, None, LEADER)
    assert not found.state.is_valid


def test_signed_report_is_proved(tmp_path: Path) -> None:
    """The right person, the right content, the right key."""
    sign(lay(tmp_path))
    found = verdict(tmp_path)

    assert (found.state, found.by, found.in_charge) == (SignOffState.PROVED, LEADER, LEADER)
    assert found.state.is_valid


@pytest.mark.parametrize(
    ("by", "at", "state"),
    [
        pytest.param(LEADER, "2024-06-30T23:59:59+07:00", SignOffState.PROVED, id="last-day"),
        pytest.param(LEADER, "2024-07-01T00:00:00+07:00", SignOffState.OUT_OF_TERM, id="term-ended-yesterday"),
        pytest.param(LEADER, "2024-06-30T18:00:00+00:00", SignOffState.OUT_OF_TERM, id="ended-in-vietnam"),
        pytest.param("nguoi-la", ON_TIME, SignOffState.OUT_OF_TERM, id="nobody-known"),
        pytest.param(OTHER, ON_TIME, SignOffState.WRONG_PERSON, id="other-leader"),
        pytest.param(OTHER, "2024-04-21T23:00:00+07:00", SignOffState.PROVED, id="in-charge-until-then"),
        pytest.param(OTHER, "2024-04-22T00:00:00+07:00", SignOffState.WRONG_PERSON, id="charge-passed-on"),
        pytest.param(LEADER, "2024-04-30T09:00:00+07:00", SignOffState.ONLY_CLAIMED, id="key-not-yet-valid"),
        pytest.param(LEADER, "2020-01-01T09:00:00+07:00", SignOffState.WRONG_PERSON, id="nobody-in-charge-yet"),
    ],
)
def test_person_and_day_decide(by: str, at: str, state: SignOffState, tmp_path: Path) -> None:
    """Terms, charges and keys count on the day of the decision, in Vietnam."""
    sign(lay(tmp_path), by, at)

    assert verdict(tmp_path).state is state


def test_changed_figure_is_told_and_can_be_put_back(tmp_path: Path) -> None:
    """One figure breaks the seal; the same figure again mends it."""
    sign(lay(tmp_path))
    edit(tmp_path, "actual: 45000", "actual: 45001")
    changed = verdict(tmp_path).state
    edit(tmp_path, "actual: 45001", "actual: 45000")

    assert changed is SignOffState.CHANGED
    assert verdict(tmp_path).state is SignOffState.PROVED


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

    assert verdict(tmp_path).state is SignOffState.ONLY_CLAIMED


def test_key_of_somebody_else_proves_nothing(tmp_path: Path) -> None:
    """The registry says whose a key is."""
    sign(lay(tmp_path), key=make_key()[0])

    assert verdict(tmp_path).state is SignOffState.ONLY_CLAIMED


def test_evidence_names_a_review(tmp_path: Path) -> None:
    """Without a key the forge's review stands for it, and that it was not asked is told."""
    sign(lay(tmp_path), key=None)
    evidence = "  evidence: {forge: github, pull_request: 41, review: 2098, account: 1234567, commit: 9f3}\n"
    edit(tmp_path, "  opinion:", evidence + "  opinion:")
    found = verdict(tmp_path)

    assert found.state is SignOffState.ON_THE_FORGE
    assert "41" in found.reason


def test_returned_report_goes_back_to_the_unit(tmp_path: Path) -> None:
    """The opinion says what to mend; once something was mended, the leader is awaited again."""
    sign(lay(tmp_path), decision=Decision.RETURNED)
    returned = verdict(tmp_path)
    edit(tmp_path, "actual: 45000", "actual: 45001")
    mended = verdict(tmp_path)

    assert (returned.state, returned.reason) == (SignOffState.RETURNED, "Ý kiến")
    assert mended.state is SignOffState.MISSING
    assert "13/6/2024" in mended.reason


def test_sign_off_is_good_for_its_own_period(tmp_path: Path) -> None:
    """A decision that is copied to another period's report is about another content."""
    sign(lay(tmp_path))
    text = (tmp_path / DIVISION_REPORT).read_text(encoding="utf-8")
    copied = text.replace(f"period: {PERIOD}", "period: 2023-h1").replace(ON_TIME, "2024-06-13T09:40:00+07:00")
    (tmp_path / f"units/{DIVISION}/2023-h1.md").write_text(copied, encoding="utf-8")

    assert verify_workspace(load_workspace(tmp_path))[DIVISION, "2023-h1"].state is SignOffState.CHANGED


def test_every_state_has_words() -> None:
    """No state is shown by its code."""
    assert all(state.title for state in SignOffState)


def lay_with(root: Path, people: str) -> Path:
    """Write the small repository with another registry of leaders."""
    lay(root)
    (root / "units/people.yml").write_text(people, encoding="utf-8")
    return root


DELEGATION = f"""\
delegations:
  - form: KT.
    for: {LEADER}
    by: {OTHER}
    document: 14/GUQ-SLĐTBXH
    date: 2024-06-10
    from: 2024-06-10
    to: 2024-06-14
"""


@pytest.mark.parametrize(
    ("more", "at", "state"),
    [
        pytest.param(DELEGATION, "2024-06-10T00:00:00+07:00", SignOffState.PROVED, id="first-day"),
        pytest.param(DELEGATION, "2024-06-14T23:59:00+07:00", SignOffState.PROVED, id="last-day"),
        pytest.param(DELEGATION, "2024-06-15T00:00:00+07:00", SignOffState.WRONG_PERSON, id="day-after"),
        pytest.param(DELEGATION, "2024-06-09T12:00:00+07:00", SignOffState.WRONG_PERSON, id="day-before"),
        pytest.param(DELEGATION + f"    units: [{DIVISION}]\n", ON_TIME, SignOffState.PROVED, id="for-this-unit"),
        pytest.param(
            DELEGATION + f"    units: [{DISTRICT}]\n", ON_TIME, SignOffState.WRONG_PERSON, id="for-another-unit"
        ),
    ],
)
def test_written_authority_has_its_days_and_units(more: str, at: str, state: SignOffState, tmp_path: Path) -> None:
    """Another leader decides only as far as the document says."""
    sign(lay_with(tmp_path, PEOPLE + more), OTHER, at)

    assert verdict(tmp_path).state is state


@pytest.mark.parametrize(
    ("until", "state"), [("2024-06-13", SignOffState.OWN_REPORT), ("2024-06-12", SignOffState.PROVED)]
)
def test_nobody_signs_off_his_own_report(until: str, state: SignOffState, tmp_path: Path) -> None:
    """A leader who also heads the division leaves its report to somebody else, as long as he heads it."""
    heads = f"    heads: [{{unit: {DIVISION}, from: 2020-01-01, to: {until}}}]\n"
    sign(lay_with(tmp_path, PEOPLE.replace("position: Phó Giám đốc\n", f"position: Phó Giám đốc\n{heads}", 1)))

    assert verdict(tmp_path).state is state


def test_report_taken_in_without_a_decision_is_told(tmp_path: Path) -> None:
    """The register says that the Office has it, and nobody has decided."""
    lay(tmp_path)
    receipt = f"{{unit: {DIVISION}, at: {ON_TIME}, via: paper, evidence: Sổ, digest: sha256:0, complete: true}}"
    (tmp_path / f"periods/{PERIOD}/received.yml").write_text(f"received:\n  - {receipt}\n", encoding="utf-8")
    found = verdict(tmp_path)

    assert (found.state, found.in_charge) == (SignOffState.ACCEPTED_WITHOUT, LEADER)
    assert "13/6/2024" in found.reason


def test_returned_without_proof_is_only_claimed(tmp_path: Path) -> None:
    """Nobody sends a report back in a leader's name."""
    sign(lay(tmp_path), decision=Decision.RETURNED, key=None)

    assert verdict(tmp_path).state is SignOffState.ONLY_CLAIMED
