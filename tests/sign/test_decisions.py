"""Every decision in a report is judged as the one that stands: an earlier one is a fact only if it is proved."""

from datetime import date
from pathlib import Path

import pytest
from tests.builders import DIVISION, DIVISION_REPORT
from tests.sign.decisions import LEADER, OTHER, PEOPLE, PUBLIC, edit, lay, sign, verdict

from baocao.model import Decision, SignOffState

LATER = "2024-06-14T09:40:00+07:00"


def states(root: Path, today: date | None = None) -> list[tuple[str, str]]:
    """Return decision and state of each, oldest first, asked for on a day."""
    return [(one.decision.decision.value, one.state.value) for one in verdict(root, today=today).decisions]


def test_signed_history_is_proved(tmp_path: Path) -> None:
    """Returned, then edited, then approved: each signature is over its own statement."""
    sign(lay(tmp_path), decision=Decision.RETURNED)
    sign(tmp_path, at=LATER)

    assert states(tmp_path) == [("returned", "proved"), ("approved", "proved")]


def test_earlier_decision_of_a_day_to_come_is_none(tmp_path: Path) -> None:
    """As for the decision that stands: nobody has signed on a day that has not come."""
    sign(lay(tmp_path), decision=Decision.RETURNED)
    sign(tmp_path, at="2024-06-12T09:40:00+07:00")

    assert states(tmp_path, date(2024, 6, 12)) == [("returned", "only-claimed"), ("approved", "proved")]


def test_day_of_a_decision_is_vietnams(tmp_path: Path) -> None:
    """The leader is in charge, and the key in force, from that day on, which has not begun elsewhere."""
    people = PEOPLE.replace("from: 2024-05-01", "from: 2024-04-22")
    sign(lay(tmp_path, people), at="2024-04-22T00:10:00+07:00", decision=Decision.RETURNED)
    sign(tmp_path, at="2024-04-21T17:20:00+00:00")

    assert states(tmp_path) == [("returned", "proved"), ("approved", "proved")]


def test_t6_earlier_decision_about_ones_own_report_is_none(tmp_path: Path) -> None:
    """Whoever heads the division could not return its report either."""
    heads = f"keys: [{{key: {PUBLIC}, from: 2024-05-01}}]\n    heads: [{{unit: {DIVISION}, from: 2024-06-14}}]"
    people = PEOPLE.replace(f"keys: [{{key: {PUBLIC}, from: 2024-05-01}}]", heads)
    sign(lay(tmp_path, people), at=LATER, decision=Decision.RETURNED)
    sign(tmp_path)

    assert states(tmp_path) == [("returned", "own-report"), ("approved", "proved")]


def test_unreadable_entry_hides_no_other(tmp_path: Path) -> None:
    """What comes after it is judged all the same."""
    sign(lay(tmp_path), decision=Decision.RETURNED)
    sign(tmp_path, at=LATER)
    edit(tmp_path, "  returned:\n", "  returned:\n    - {by: ai đó}\n")

    assert states(tmp_path) == [("returned", "proved"), ("approved", "proved")]


def test_report_without_a_decision_has_none(tmp_path: Path) -> None:
    """Nobody said anything."""
    lay(tmp_path)

    assert verdict(tmp_path).decisions == ()


def test_typed_history_is_only_claimed(tmp_path: Path) -> None:
    """Whoever writes that the Director returned a report proves nothing; the decision itself stays proved."""
    sign(lay(tmp_path))
    typed = f'  returned:\n    - {{by: {LEADER}, at: {LATER}, content: "sha256:0", opinion: "Không đồng ý"}}\n'
    edit(tmp_path, "\n---\n", f"\n{typed}---\n")

    assert verdict(tmp_path).state is SignOffState.PROVED
    assert states(tmp_path) == [("returned", "only-claimed"), ("approved", "proved")]


@pytest.mark.parametrize(
    ("old", "new", "state"),
    [
        ('opinion: "Ý kiến"', 'opinion: "Ý khác"', "only-claimed"),
        ("decision: returned", "decision: approved", "only-claimed"),
        (f"- by: {LEADER}", f"- by: {OTHER}", "wrong-person"),
        ("at: 2024-06-13", "at: 2024-07-13", "out-of-term"),
        ("decision: returned", "decision: có", None),
    ],
)
def test_edited_history_is_not_proved(tmp_path: Path, old: str, new: str, state: str | None) -> None:
    """One word, another person, another day: the signature does not hold; what cannot be read is left out."""
    sign(lay(tmp_path), decision=Decision.RETURNED)
    sign(tmp_path, at=LATER, opinion="")
    path = tmp_path / DIVISION_REPORT
    block, history = path.read_text(encoding="utf-8").split("  returned:\n")
    assert old in history
    path.write_text(f"{block}  returned:\n{history.replace(old, new, 1)}", encoding="utf-8")

    assert [one[1] for one in states(tmp_path)] == [*([state] if state else []), "proved"]


def test_decision_on_content_that_was_edited_is_still_proved(tmp_path: Path) -> None:
    """The report waits again; that it was returned, and by whom, stays true."""
    sign(lay(tmp_path), decision=Decision.RETURNED)
    edit(tmp_path, "\n./.", "\nBổ sung.\n\n./.")

    assert verdict(tmp_path).state is SignOffState.MISSING
    assert states(tmp_path) == [("returned", "proved")]


def test_nobody_is_judged_by_a_broken_registry(tmp_path: Path) -> None:
    """Then no decision is repeated as a fact."""
    sign(lay(tmp_path))
    edit(tmp_path, "leaders:", "lạ: 1\nleaders:", "units/people.yml")

    assert verdict(tmp_path).decisions == ()
