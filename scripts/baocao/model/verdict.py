"""What a sign-off is worth."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from baocao.model.sign_off import PastDecision, SignOff


class SignOffState(StrEnum):
    """What was found about a report's sign-off."""

    NOT_REQUIRED = "not-required"
    """The unit's kind needs only its head's signature."""
    UNJUDGED = "unjudged"
    """The registry has a fault, so that nobody's right to decide can be judged."""
    MISSING = "missing"
    """Nobody has decided yet."""
    PROVED = "proved"
    """Approved, with a signature by a key that was the leader's on that day."""
    ON_THE_FORGE = "on-the-forge"
    """Approved by a review that the evidence names; the forge was not asked."""
    FORGE_PROVED = "forge-proved"
    """Approved by a review; the forge was asked and says so."""
    UNCONFIRMED = "unconfirmed"
    """The evidence names a review, and the forge that was asked gave no answer."""
    ONLY_CLAIMED = "only-claimed"
    """Written down, but nothing proves it."""
    CHANGED = "changed"
    """Approved, and the content changed since."""
    WRONG_PERSON = "wrong-person"
    """Decided by somebody who is not in charge of the unit on that day."""
    OUT_OF_TERM = "out-of-term"
    """Decided by somebody who was not in office on that day."""
    OWN_REPORT = "own-report"
    """Decided by somebody about a report of his own."""
    RETURNED = "returned"
    """Sent back with an opinion."""
    ACCEPTED_WITHOUT = "accepted-without"
    """The Office took it in before anybody had decided."""

    @property
    def title(self) -> str:  # type: ignore[override]  # nobody wants str.title of a code
        """Return the state in Vietnamese."""
        return {
            SignOffState.NOT_REQUIRED: "không cần lãnh đạo Sở ký xác nhận",
            SignOffState.UNJUDGED: "chưa xét được vì danh bạ viết sai",
            SignOffState.MISSING: "chờ ký xác nhận",
            SignOffState.PROVED: "đã ký xác nhận, khóa ký hợp lệ",
            SignOffState.ON_THE_FORGE: "đã duyệt trên kho, chưa hỏi lại kho",
            SignOffState.FORGE_PROVED: "đã duyệt trên kho, đã hỏi lại kho",
            SignOffState.UNCONFIRMED: "có ghi lượt duyệt trên kho nhưng không hỏi được kho",
            SignOffState.ONLY_CLAIMED: "có ghi ký xác nhận nhưng không có gì chứng minh",
            SignOffState.CHANGED: "nội dung đã thay đổi sau khi ký xác nhận",
            SignOffState.WRONG_PERSON: "người ký không phải lãnh đạo phụ trách",
            SignOffState.OUT_OF_TERM: "người ký không còn đương nhiệm",
            SignOffState.OWN_REPORT: "tự ký xác nhận báo cáo của mình",
            SignOffState.ACCEPTED_WITHOUT: "đã tiếp nhận khi chưa có ký xác nhận",
            SignOffState.RETURNED: "lãnh đạo trả lại để bổ sung",
        }[self]

    @property
    def is_valid(self) -> bool:
        """Tell whether nothing more is needed."""
        return self in {
            SignOffState.NOT_REQUIRED,
            SignOffState.PROVED,
            SignOffState.ON_THE_FORGE,
            SignOffState.FORGE_PROVED,
        }


@dataclass(frozen=True, slots=True)
class DecisionVerdict:
    """A decision, on whatever content, and whether it was made: proved, on the forge, or what is in the way of that."""

    decision: SignOff | PastDecision
    state: SignOffState


@dataclass(frozen=True, slots=True)
class Verdict:
    """The state of a report's sign-off.

    Attributes:
        state: What was found.
        digest: The digest of the content as it stands now.
        by: The leader who decided; None if nobody did.
        in_charge: The leader who must decide; None if nobody is in charge.
        reason: What makes the state so, in Vietnamese; empty where the state says it all.
        decisions: Every decision in the report, oldest first; the last is the one that is judged here.
    """

    state: SignOffState
    digest: str
    by: str | None = None
    in_charge: str | None = None
    reason: str = ""
    decisions: tuple[DecisionVerdict, ...] = ()


Verdicts: TypeAlias = Mapping[tuple[str, str], Verdict]
"""Verdicts by the ids of unit and period."""
