"""Every decision in a report is judged as the one that stands: an earlier one is a fact only if it is proved."""

from pathlib import Path

import pytest
from tests.builders import DIVISION_REPORT
from tests.sign.decisions import LEADER, OTHER, edit, lay, sign, verdict

from baocao.model import Decision, SignOffState

LATER = "2024-06-14T09:40:00+07:00"


def states(root: Path) -> list[tuple[str, str]]:
    """Return decision and state of each, oldest first."""
    return [(one.decision.decision.value, one.state.value) for one in verdict(root).decisions]


def test_signed_history_is_proved(tmp_path: Path) -> None:
    """Returned, then edited, then approved: each signature is over its own statement."""
    sign(lay(tmp_path), decision=Decision.RETURNED)
    sign(tmp_path, at=LATER)

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
