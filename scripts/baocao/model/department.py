"""The department, its leaders, and who is in charge of what on which day."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from pydantic import Field

from baocao.model.forge import ForgeSettings, Owner
from baocao.model.shape import Day, Interval, Shape, Slug, Text, on_day


class SignedBy(StrEnum):
    """Whose signature makes a kind's report complete."""

    LEADER = "leader"
    """The Deputy Director in charge signs off, after the unit's head."""
    HEAD = "head"
    """The unit's own head."""


class WordsIn(StrEnum):
    """Where the consolidated report has the words of a kind of unit; figures always enter."""

    TEXT = "text"
    """In the report's own text."""
    ANNEX = "annex"
    """In an annex: many units say much the same, and the text would be lost among them."""


class UnitKind(Shape):
    """A kind of unit: its Vietnamese names, who signs, and where its words go."""

    name: Text
    plural: Text
    signed_by: SignedBy
    words: WordsIn = WordsIn.TEXT


class DepartmentName(Interval):
    """What the department was called over a span of days.

    `symbol` ends the numbers of its documents; `letterhead` is the name broken into lines.
    """

    name: Text
    short: Text
    symbol: Text
    letterhead: tuple[Text, ...]


class Department(Shape):
    """The agency whose reports these are.

    `office` is the unit that makes the consolidated report, `director` the leader who signs it, `report_to` who
    receives it besides the parent: the ministry.
    """

    names: tuple[DepartmentName, ...] = Field(min_length=1)
    parent: Text
    parent_letterhead: tuple[Text, ...]
    report_to: tuple[Text, ...] = ()
    place: Text
    branch: Text = "main"
    office: Slug
    director: Slug | None = None
    contact: Text
    forge: ForgeSettings = ForgeSettings()
    kinds: dict[Slug, UnitKind]

    def name_on(self, day: date) -> DepartmentName:
        """Return the name in force on `day`, or the first one there is."""
        return next(iter(on_day(self.names, day)), self.names[0])


class Key(Interval):
    """A leader's public SSH key, one line as in `authorized_keys`, with the days on which it counts."""

    key: Text


class Account(Interval):
    """A leader's account on a forge, by its numeric id: names can change hands.

    `login` is for CODEOWNERS alone, which knows no ids.
    """

    from_: Day = Field(alias="from", default=date.min)
    forge: Text
    id: int
    login: Owner | None = None


class Term(Interval):
    """A span of office."""

    decision: Text | None = None


class Headship(Interval):
    """A unit that a leader also heads (kiêm nhiệm): nobody signs off a report of his own."""

    unit: Slug


class Leader(Shape):
    """The Director or a Deputy Director; a role, with a name only where it is published.

    All `accounts` are one person's, however many there are.
    """

    position: Text
    name: Text | None = None
    terms: tuple[Term, ...]
    keys: tuple[Key, ...] = ()
    accounts: tuple[Account, ...] = ()
    heads: tuple[Headship, ...] = ()


class Charge(Shape):
    """What one leader is in charge of."""

    units: tuple[Slug, ...] = ()
    fields: tuple[Slug, ...] = ()


class Assignment(Interval):
    """A decision that shares out the work among the leaders."""

    decision: Text
    date: Day
    charges: dict[Slug, Charge]


class SigningForm(StrEnum):
    """In whose place a document is signed (Nghị định 30/2020/NĐ-CP, Điều 13)."""

    ACTING = "Q."
    """Quyền: acting in the position itself."""
    FOR = "KT."
    """Ký thay: a deputy in the place of the one in charge."""
    BY_ORDER = "TL."
    """Thừa lệnh: by order, as the working regulation foresees."""
    BY_AUTHORITY = "TUQ."
    """Thừa ủy quyền: by written authority for a time."""


class Delegation(Interval):
    """A written authority to decide in another leader's place: its document, its dates, its units (all if none).

    It counts from the later of `from` and `date`: no document gives a right before it was there.
    """

    form: SigningForm
    for_: Slug = Field(alias="for")
    by: Slug
    document: Text
    date: Day
    units: tuple[Slug, ...] = ()


class People(Shape):
    """The registry of leaders."""

    leaders: Mapping[Slug, Leader] = {}
    assignments: tuple[Assignment, ...] = ()
    delegations: tuple[Delegation, ...] = ()

    def delegation(self, holder: str, by: str, unit: str, day: date) -> Delegation | None:
        """Return the authority by which `by` decides about `unit` in the place of `holder` on `day`.

        It ends with the holder's own term, whatever its document says: nobody passes on what he has no more.
        """
        if not self.serves(holder, day):
            return None
        written = (one for one in on_day(self.delegations, day) if one.date <= day)
        given = (one for one in written if (one.for_, one.by) == (holder, by))
        return next((one for one in given if not one.units or unit in one.units), None)

    def heads(self, leader: str, unit: str, day: date) -> bool:
        """Tell whether `leader` heads `unit` on `day`, so that its report is his own."""
        known = self.leaders.get(leader)
        return known is not None and any(one.unit == unit for one in on_day(known.heads, day))

    def by_account(self, forge: str, account: int, day: date) -> str | None:
        """Return the leader whose account it was on `day`; two accounts of one person give the same leader."""
        for leader, known in self.leaders.items():
            if any((one.forge, one.id) == (forge, account) for one in on_day(known.accounts, day)):
                return leader
        return None

    def in_charge(self, unit: str, day: date) -> str | None:
        """Return the id of the leader in charge of `unit` on `day`; of two decisions in force the newer one rules."""
        newest_first = sorted(on_day(self.assignments, day), key=lambda one: one.from_, reverse=True)
        for assignment in newest_first:
            for leader, charge in assignment.charges.items():
                if unit in charge.units:
                    return leader
        return None

    def serves(self, leader: str, day: date) -> bool:
        """Tell whether `leader` is in office on `day`."""
        return leader in self.leaders and bool(on_day(self.leaders[leader].terms, day))

    def keys_of(self, leader: str, day: date) -> tuple[str, ...]:
        """Return the public keys that count as `leader`'s on `day`."""
        known = self.leaders.get(leader)
        return tuple(key.key for key in on_day(known.keys, day)) if known else ()
