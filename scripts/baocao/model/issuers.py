"""Who issues legal documents, and how their kinds rank."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property

from pydantic import Field as Key

from baocao.model.shape import Day, Shape, Text
from baocao.model.text import words_key


class IssuerLevel(StrEnum):
    """Where a legal document comes from."""

    CENTRAL = "central"
    PROVINCE = "province"
    DEPARTMENT = "department"
    DISTRICT = "district"

    @property
    def title(self) -> str:  # type: ignore[override]  # nobody wants str.title of a code
        """Return the heading of the level's part of the register."""
        return {
            IssuerLevel.CENTRAL: "Văn bản của Trung ương",
            IssuerLevel.PROVINCE: "Văn bản của tỉnh",
            IssuerLevel.DEPARTMENT: "Văn bản của Sở",
            IssuerLevel.DISTRICT: "Văn bản của huyện, thị xã, thành phố",
        }[self]


class Issuer(Shape):
    """Who issues legal documents; `symbols` are the ends of the numbers that are this issuer's."""

    name: Text
    level: IssuerLevel
    group: Text
    aliases: tuple[Text, ...] = ()
    symbols: tuple[Text, ...] = ()


class Rank(Shape):
    """A kind of legal document and the symbols that show it; kinds are listed highest first."""

    name: Text
    symbols: tuple[Text, ...] = ()


class Superseded(Shape):
    """A legal document that another one replaced on a day."""

    number: Text
    by: Text
    from_: Day = Key(alias="from")


class Issuers(Shape):
    """The file `periods/issuers.yml`, in the order of the register; `groups` names the parts of a level."""

    groups: Mapping[Text, Text] = {}
    issuers: tuple[Issuer, ...] = ()
    ranks: tuple[Rank, ...] = ()
    superseded: tuple[Superseded, ...] = ()

    def named(self, name: str) -> Issuer | None:
        """Return the issuer called `name`, by the words of its name or of an alias."""
        return self._by_words.get(words_key(name))

    @cached_property
    def _by_words(self) -> dict[str, Issuer]:
        named = ((name, one) for one in reversed(self.issuers) for name in (*one.aliases, one.name))
        return {words_key(name): one for name, one in named}
