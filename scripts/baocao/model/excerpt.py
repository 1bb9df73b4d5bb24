"""What units write, taken out of their reports for the document, with where it comes from."""

from dataclasses import dataclass
from datetime import date

from baocao.model.answer import Answer
from baocao.model.issuers import Issuer
from baocao.model.place import Place
from baocao.model.reading import Total
from baocao.model.section import Block
from baocao.model.unit import Unit


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a paragraph comes from: a unit's report and the section's anchor in it."""

    unit: Unit
    name: str
    anchor: str
    place: Place


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What one unit writes under one heading."""

    origin: Origin
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class FieldWork:
    """A field across units: totals first, then what the units write.

    `causes` are all causes as written; `objective` and `subjective` the same without the words that name their kind,
    `unparted` those that name none.
    """

    field: str
    name: str
    totals: tuple[Total, ...] = ()
    achievements: tuple[Excerpt, ...] = ()
    limits: tuple[Excerpt, ...] = ()
    difficulties: tuple[Excerpt, ...] = ()
    causes: tuple[Excerpt, ...] = ()
    objective: tuple[Excerpt, ...] = ()
    subjective: tuple[Excerpt, ...] = ()
    unparted: tuple[Excerpt, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """What a unit promises for the next half; texts as typed."""

    task: str
    lead: str
    deadline: str
    product: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a unit asks of an addressee, and what became of it; `answer` is None until somebody answers."""

    text: str
    html: str
    addressee: str
    origin: Origin
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A unit's entry about a legal document."""

    origin: Origin
    implemented_by: tuple[str, ...]
    result: str


@dataclass(frozen=True, slots=True)
class LegalDocument:
    """A legal document, merged over the units that cite it.

    Attributes:
        number: Its normalised number (số, ký hiệu).
        date: When it was issued.
        issuer: Who issued it: the registry's name where it is known, else as typed.
        title: What it is about (trích yếu), as first cited.
        fields: The ids of the fields it is about.
        registered: The registry's issuer, if it is known.
        rank: Its kind's position in the order of legal rank, from 0.
        kind: The name of its kind (Nghị định, Quyết định …); empty if unknown.
        citations: Who cites it, in official order.
        group: What the register calls the issuer's part of its level (`Bộ, ngành`); empty if unknown.
        superseded_by: The number of the document that had replaced it by the period's end; empty if none.
    """

    number: str
    date: date | None
    issuer: str
    title: str
    fields: tuple[str, ...]
    registered: Issuer | None
    rank: int
    kind: str
    citations: tuple[Citation, ...]
    group: str = ""
    superseded_by: str = ""
