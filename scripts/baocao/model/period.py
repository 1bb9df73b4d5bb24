"""What a report is about, and until when it must come.

Source: Nghị định 09/2019/NĐ-CP, Điều 12 (cut-offs) and Điều 8 (deadlines).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from baocao.model.answer import Answer
from baocao.model.dates import end_of
from baocao.model.outline import Outline
from baocao.model.shape import BlankDate, BlankText, Day, Moment, Shape, Slug, Text


class Deadline(Shape):
    """`before` a day (“trước ngày”, the day itself is too late) or `by` a day (“chậm nhất”, the day included)."""

    before: Day | None = None
    by: Day | None = None

    @model_validator(mode="after")
    def _is_one_of_both(self) -> Self:
        if (self.before is None) == (self.by is None):
            raise PydanticCustomError(
                "expected", "đúng một trong hai khóa `before` (trước ngày), `by` (chậm nhất ngày)"
            )
        return self

    @property
    def last_moment(self) -> datetime:
        """Return the last second that is on time."""
        if self.by is not None:
            return end_of(self.by)
        return end_of((self.before or date.max) - timedelta(days=1))


class Deadlines(Shape):
    """When the units' reports must be with the Office, and the Office's with the leaders."""

    units: Deadline
    office: Deadline


class LegalBasis(Shape):
    """A decision that the regime rests on."""

    number: Text
    date: Day
    issuer: Text
    title: Text


class LetterSigner(Shape):
    """Who signs the request letter: `form` is KT., TL. or TUQ.; `authority` the one signed for."""

    form: Text | None = None
    authority: Text | None = None
    position: Text


class Letter(Shape):
    """The letter that asks for the reports."""

    symbol: Text
    number: BlankText = None
    date: BlankDate = None
    signer: LetterSigner


class Waiver(Shape):
    """A rule eased for a period, or for one unit in it: who did so, why, and until which day, that day included."""

    rule: Slug
    unit: Slug | None = None
    reason: Text
    by: Text
    until: Day

    def holds(self, rule: str, unit: str, day: date | None) -> bool:
        """Tell whether it eases a finding about `unit` (empty for the period itself) on `day`; None is any day."""
        return rule == self.rule and self.unit in {None, unit} and not self.has_ended(day)

    def has_ended(self, day: date | None) -> bool:
        """Tell whether `day` is later than its last one; without a day none is."""
        return day is not None and day > self.until


def _all_is_none(value: object) -> object:
    return None if value == "all" else value


class PeriodShape(Shape):
    """The file `periods/<period>/period.yml`.

    `notice` is what every reader must know about the period's figures; `published` says where a total was published.
    """

    name: Text
    next_name: Text
    subject: Text
    from_: Day = Field(alias="from")
    to: Day
    previous: Slug | None = None
    deadlines: Deadlines
    units: tuple[Slug, ...]
    indicators: Annotated[tuple[Text, ...] | None, BeforeValidator(_all_is_none)] = None
    legal_basis: tuple[LegalBasis, ...] = ()
    letter: Letter
    waivers: tuple[Waiver, ...] = ()
    notice: Text | None = None
    published: Mapping[Text, Text] = {}
    closed: Day | None = None
    size_limit: int = Field(default=512, gt=0)


class Channel(StrEnum):
    """How a report came."""

    FORGE = "forge"
    E_DOCUMENT = "e-document"
    EMAIL = "email"
    PAPER = "paper"

    @property
    def title(self) -> str:  # type: ignore[override]  # nobody wants str.title of a code
        """Return the channel's Vietnamese name."""
        return {
            Channel.FORGE: "yêu cầu hợp nhất trên kho",
            Channel.E_DOCUMENT: "văn bản điện tử",
            Channel.EMAIL: "thư điện tử",
            Channel.PAPER: "văn bản giấy",
        }[self]


class Receipt(Shape):
    """When a report came, with its evidence; written once, never recomputed."""

    unit: Slug
    at: Moment
    via: Channel
    evidence: Text
    digest: Text
    complete: bool
    number: Text | None = None


class Extension(Shape):
    """More time for one unit."""

    unit: Slug
    until: Deadline
    decision: Text | None = None
    reason: Text
    by: Text


class ReceivedShape(Shape):
    """The file `periods/<period>/received.yml`."""

    received: tuple[Receipt, ...] = ()
    extensions: tuple[Extension, ...] = ()


@dataclass(frozen=True, slots=True)
class Period:
    """A reporting period under its permanent id, with its outlines by kind, its receipts, and answers to proposals."""

    id: str
    shape: PeriodShape
    outlines: Mapping[str, Outline] = field(default_factory=dict)
    received: ReceivedShape = field(default_factory=ReceivedShape)
    answers: tuple[Answer, ...] = ()

    @property
    def last_day(self) -> date:
        """Return the cut-off: the last day that the period's figures include."""
        return self.shape.to

    @property
    def is_closed(self) -> bool:
        """Tell whether the Office has closed the period."""
        return self.shape.closed is not None

    def asks(self, indicator: str) -> bool:
        """Tell whether the period asks for an indicator."""
        return self.shape.indicators is None or indicator in self.shape.indicators

    def outline(self, kind: str) -> Outline:
        """Return the outline of a kind of unit; without one, an outline that asks for nothing."""
        return self.outlines.get(kind, Outline())

    def receipt(self, unit: str) -> Receipt | None:
        """Return the unit's first complete receipt; what came incomplete has not come."""
        own = (receipt for receipt in self.received.received if receipt.unit == unit and receipt.complete)
        return min(own, key=lambda receipt: receipt.at, default=None)

    def deadline(self, unit: str) -> Deadline:
        """Return the unit's deadline, extended or not."""
        extended = (entry.until for entry in self.received.extensions if entry.unit == unit)
        return next(extended, self.shape.deadlines.units)
