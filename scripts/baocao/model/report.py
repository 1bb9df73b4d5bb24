"""One unit's account of one period."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from baocao.model.front_matter import CONSOLIDATED, ConsolidatedFrontMatter, FrontMatter, Status
from baocao.model.node import Mapping as MappingNode
from baocao.model.node import find_node, find_place
from baocao.model.outline import OutlineSection
from baocao.model.period import Period
from baocao.model.place import Place
from baocao.model.section import Section
from baocao.model.unit import Unit

PICTURE_KINDS = (".png", ".jpg", ".jpeg")
"""How the names of pictures end, in whatever case."""

PICTURE_LIMIT = 4 * 1024
"""Pictures of more KB than this are refused."""


class Refusal(StrEnum):
    """Why a picture that a text names is not shown."""

    REMOTE = "remote"
    """It stands on another site."""
    EMBEDDED = "embedded"
    """Its bytes stand in the text."""
    OUTSIDE = "outside"
    """It stands outside the report's own folder of the period."""
    WRONG_KIND = "wrong-kind"
    """It is neither PNG nor JPEG, by its name."""
    MISSING = "missing"
    """There is no such file."""
    TOO_LARGE = "too-large"
    """It is over the limit."""
    UNREADABLE = "unreadable"
    """It is no regular file, or cannot be read."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a report: how its text names it, its path in the repository, and its bytes."""

    source: str
    path: str
    content: bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit that touched a file."""

    id: str
    at: datetime
    author: str
    subject: str


@dataclass(frozen=True, slots=True)
class Report:
    """A report as it stands in the repository.

    Attributes:
        path: The file, relative to the root.
        unit: Whose it is, by its folder.
        period: What it is about, by its file's name.
        front: Its front matter; what could not be read is left out of it and recorded as a fault.
        node: The front matter untyped, as written.
        body: The text below the front matter, as written (NFC, LF).
        body_line: The file's line on which the body begins.
        expected: The sections that the outline asks of this unit.
        sections: The sections that it has.
        pictures: Its local pictures, in the order of their first use.
        picture_sources: The sources of all pictures that its text names, each with its line, shown or not.
        refused: Why pictures that its text names are not shown, by their sources.
        links: The addresses that its text links to, each with its line.
        raw: The whole file as typed: with a byte order mark, CR and uncomposed letters if it has them.
        commits: The commits that touched it, newest first; empty without a history.
    """

    path: str
    unit: Unit
    period: Period
    front: FrontMatter
    node: MappingNode
    body: str
    body_line: int = 1
    expected: tuple[OutlineSection, ...] = ()
    sections: tuple[Section, ...] = ()
    pictures: tuple[Picture, ...] = ()
    picture_sources: tuple[tuple[str, int], ...] = ()
    refused: Mapping[str, Refusal] = field(default_factory=dict)
    links: tuple[tuple[str, int], ...] = ()
    raw: str = ""
    commits: tuple[Commit, ...] = field(default=())
    _all_sections: tuple[Section, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """List all sections once: nearly every rule walks them."""
        listed = tuple(one for section in self.sections for one in section.walk())
        object.__setattr__(self, "_all_sections", listed)

    @property
    def key(self) -> tuple[str, str]:
        """Return the ids of unit and period."""
        return self.unit.id, self.period.id

    @property
    def is_consolidated(self) -> bool:
        """Tell whether it is the department's own report, which the Office makes of all others."""
        return self.unit.id == CONSOLIDATED

    def changed_sources(self, digests: Mapping[str, str]) -> tuple[str, ...]:
        """Return the units whose reports are not those that a consolidated text was made of.

        Args:
            digests: The digest of each report that is in the document now, by the unit's id.
        """
        sources = self.front.sources if isinstance(self.front, ConsolidatedFrontMatter) else {}
        units = dict.fromkeys((*digests, *sources))
        return tuple(unit for unit in units if digests.get(unit) != sources.get(unit))

    @property
    def name(self) -> str:
        """Return the unit's short name on the period's last day."""
        return self.unit.name_on(self.period.last_day).short

    @property
    def counts(self) -> bool:
        """Tell whether the report enters totals: only a final one does."""
        return self.front.status is Status.FINAL

    def place(self, *path: str | int) -> Place:
        """Return the place of a key of the front matter, or of the deepest part of `path` that exists."""
        return Place(self.path, *find_place(self.node, *path)) if path else Place(self.path)

    def written(self, *path: str | int) -> str | None:
        """Return a scalar of the front matter as it was typed."""
        node = find_node(self.node, *path)
        return getattr(node, "text", None)

    def walk(self) -> Iterator[Section]:
        """Iterate over all sections, in order."""
        return iter(self._all_sections)

    def find(self, anchor: str) -> Section | None:
        """Return the section with this identifier."""
        return next((section for section in self._all_sections if section.anchor == anchor), None)
