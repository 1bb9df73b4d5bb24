"""A leader's decision as a report records it."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from baocao.model.shape import Moment, Shape, Slug, Text, pattern

_COMMIT = "[0-9a-f]{40}(?:[0-9a-f]{24})?"


def _counted(number: int) -> int:
    if number < 1:
        raise PydanticCustomError("expected", "{expected}", {"expected": "số nguyên từ 1 trở lên"})
    return number


CountedFromOne = Annotated[int, AfterValidator(_counted), WithJsonSchema({"type": "integer", "minimum": 1})]
"""A number that a forge gives: of a pull request, a review, an account."""

CommitId = Annotated[
    str,
    AfterValidator(pattern(_COMMIT, "mã lần ghi: 40 hoặc 64 chữ số `0-9`, `a-f`")),
    WithJsonSchema({"type": "string", "pattern": f"^{_COMMIT}$"}),
]
"""A commit's whole id, SHA-1 or SHA-256."""


class Decision(StrEnum):
    """What a leader decided."""

    APPROVED = "approved"
    RETURNED = "returned"


class Evidence(Shape):
    """A review on a forge."""

    forge: Text
    pull_request: CountedFromOne
    review: CountedFromOne
    account: CountedFromOne
    commit: CommitId


class PastDecision(Shape):
    """An earlier decision, kept whole with what proves it; old files hold returned ones alone, without proof."""

    by: Slug
    decision: Decision = Decision.RETURNED
    at: Moment
    content: Text
    opinion: Text | None = None
    evidence: Evidence | None = None
    signature: Text | None = None


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
