"""What stands between the fences of a report."""

import re
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from baocao.model.shape import BlankDate, BlankText, Moment, Shape, Slug, Text
from baocao.model.sign_off import SignOff


class Status(StrEnum):
    """How far a report is."""

    DRAFT = "draft"
    FINAL = "final"
    WITHDRAWN = "withdrawn"

    @property
    def title(self) -> str:  # type: ignore[override]  # nobody wants str.title of a code
        """Return the status in Vietnamese."""
        return {
            Status.DRAFT: "dự thảo",
            Status.FINAL: "chính thức",
            Status.WITHDRAWN: "đã rút",
        }[self]


class Nature(StrEnum):
    """How sure figures are."""

    ESTIMATE = "estimate"
    PRELIMINARY = "preliminary"
    OFFICIAL = "official"

    @property
    def title(self) -> str:  # type: ignore[override]  # nobody wants str.title of a code
        """Return the nature in Vietnamese."""
        return {
            Nature.ESTIMATE: "số ước thực hiện",
            Nature.PRELIMINARY: "số sơ bộ",
            Nature.OFFICIAL: "số chính thức",
        }[self]


class Gap(StrEnum):
    """Why there is no figure: not yet, or not this unit's."""

    PENDING = "pending"
    NOT_ASSIGNED = "not-assigned"

    @property
    def title(self) -> str:  # type: ignore[override]  # nobody wants str.title of a code
        """Return the gap in Vietnamese."""
        return {Gap.PENDING: "chưa có số liệu", Gap.NOT_ASSIGNED: "không thuộc nhiệm vụ"}[self]


_NUMBER = re.compile(r"[+-]?\d{1,15}(?:\.\d{1,6})?", re.ASCII)
"""No office counts past fifteen digits; more are a slip, and their products would no longer be exact."""


def _decimal(value: object) -> object:
    if isinstance(value, Decimal):
        return value
    text = str(value)
    if not _NUMBER.fullmatch(text):
        raise PydanticCustomError("ambiguous_number", "{text}", {"text": text})
    return Decimal(text)


def _decimal_or_gap(value: object) -> object:
    return Gap(str(value)) if value in set(Gap) else _decimal(value)


_Number = Annotated[Decimal, WithJsonSchema({"type": ["number", "string"], "pattern": f"^{_NUMBER.pattern}$"})]

Figure = Annotated[_Number, BeforeValidator(_decimal)]
"""A plain machine number: a decimal point, no thousands separator, no exponent."""

FigureOrGap = Annotated[_Number | Gap, BeforeValidator(_decimal_or_gap)]
"""A number, or why there is none."""


class ReadingShape(Shape):
    """One indicator as a report gives it: a value (`actual`) or a ratio's `part` and `whole`; `plan` is the year's."""

    plan: Figure | None = None
    actual: FigureOrGap | None = None
    part: Figure | None = None
    whole: Figure | None = None
    weight: Figure | None = None
    previous: Figure | None = None
    reason: Text | None = None
    nature: Nature | None = None


class Signed(Shape):
    """Who signs the report: `form` (Q., KT., TL., TUQ., TM.) says in what right, by default the unit's head as such.

    `authority` is whom the signer stands for, where that is not the unit's head (`TM.` a collective).
    """

    position: Text
    form: Text | None = None
    authority: Text | None = None
    name: Text | None = None


class Figures(Shape):
    """The day to which figures are real, and how sure they are."""

    as_of: BlankDate = None
    nature: Nature


class LegalDocumentShape(Shape):
    """A legal document as a report cites it."""

    number: Text
    date: BlankDate
    issuer: Text
    title: Text
    fields: tuple[Slug, ...] = ()
    implemented_by: tuple[Text, ...] = ()
    result: Text | None = None


class OutcomeState(StrEnum):
    """What became of a task."""

    DONE = "done"
    UNDER_WAY = "under-way"
    NOT_DONE = "not-done"

    @property
    def title(self) -> str:  # type: ignore[override]  # nobody wants str.title of a code
        """Return the state in Vietnamese."""
        return {
            OutcomeState.DONE: "đã hoàn thành",
            OutcomeState.UNDER_WAY: "đang thực hiện",
            OutcomeState.NOT_DONE: "chưa thực hiện",
        }[self]


class Outcome(Shape):
    """A task of the last period, answered."""

    task: Text
    state: OutcomeState
    reason: Text | None = None


class FrontMatter(Shape):
    """A report's front matter.

    Only `unit`, `period` and `status` are needed to read a report; what a final one needs besides, a rule says.
    """

    unit: Slug
    period: Slug
    status: Status
    number: BlankText = None
    date: BlankDate = None
    signed: Signed | None = None
    figures: Figures | None = None
    indicators: Mapping[Text, ReadingShape] = {}
    documents: tuple[LegalDocumentShape, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    sign_off: SignOff | None = None
    reason: Text | None = None
    successor: Text | None = None


class Opinion(Shape):
    """What a leader says about the draft of the consolidated report."""

    by: Slug
    at: Moment
    opinion: Text


CONSOLIDATED = "consolidated"
"""In place of a unit's id: the report of the department as a whole, which the Office makes."""


class ConsolidatedFrontMatter(FrontMatter):
    """The front matter of `periods/<period>/consolidated.md`.

    `sources` holds the digest of every report as it was when the Office edited the text, by the unit's id; `opinions`
    what Deputy Directors said about the draft before the Director signed.
    """

    unit: Slug = CONSOLIDATED
    sources: Mapping[Slug, Text] = {}
    opinions: tuple[Opinion, ...] = ()
