"""A leader's decision as a report records it."""

from enum import StrEnum

from baocao.model.shape import Moment, Shape, Slug, Text


class Decision(StrEnum):
    """What a leader decided."""

    APPROVED = "approved"
    RETURNED = "returned"


class Evidence(Shape):
    """A review on a forge."""

    forge: Text
    pull_request: int
    review: int
    account: int
    commit: Text


class PastDecision(Shape):
    """An earlier decision on another content."""

    by: Slug
    at: Moment
    content: Text
    opinion: Text | None = None


class SignOff(Shape):
    """A leader's decision on the exact content that was read."""

    by: Slug
    decision: Decision
    at: Moment
    content: Text
    opinion: Text | None = None
    evidence: Evidence | None = None
    signature: Text | None = None
    returned: tuple[PastDecision, ...] = ()
