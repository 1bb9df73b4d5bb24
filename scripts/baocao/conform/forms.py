"""What the decree says of letters: size, weight, slope, capitals, and whether a line stands in the middle."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from baocao.conform.sheet import Element, Row, State
from baocao.conform.words import Line, Paragraph, Run, quote

_SHOWN = 4
"""So many different values are listed where all are allowed."""


@dataclass(frozen=True, slots=True)
class Form:
    """How an element's letters must look.

    Attributes:
        sizes: The smallest and the largest, in points.
        bold: Whether they are bold; None if that is open.
        italic: Whether they are italic; None if that is open.
        capitals: Whether all are capitals; None if that is open.
        centred: Whether the line stands in the middle.
    """

    sizes: tuple[float, float]
    bold: bool | None = False
    italic: bool | None = False
    capitals: bool | None = None
    centred: bool = False

    @property
    def words(self) -> str:
        """Return it as the sheet says it."""
        low, high = self.sizes
        parts = [f"cỡ {low:g}" if low == high else f"cỡ {low:g}–{high:g}"]
        parts += [] if self.italic is None else ["nghiêng" if self.italic else "đứng"]
        parts += ["đậm"] if self.bold else ["không đậm"] if self.bold is False else []
        parts += [] if self.capitals is None else ["in hoa" if self.capitals else "in thường"]
        return ", ".join([*parts, "canh giữa"] if self.centred else parts)

    def holds(self, line: Line, paragraph: Paragraph) -> bool:
        """Tell whether a line of a paragraph looks so."""
        return (
            all(self._allows(run) for run in line.seen)
            and (self.capitals is None or line.is_capitals == self.capitals or not line.has_words)
            and (not self.centred or paragraph.layout.align == "center")
        )

    def _allows(self, run: Run) -> bool:
        low, high = self.sizes
        letters = run.letters
        return (
            low <= letters.size <= high and self.bold in {None, letters.bold} and self.italic in {None, letters.italic}
        )


@dataclass(frozen=True, slots=True)
class FormedElement:
    """An element whose letters the decree describes."""

    name: str
    title: str
    form: Form
    article: str

    @property
    def element(self) -> Element:
        """Return it as the sheet lists it."""
        return Element(self.name, self.title, self.form.words, self.article)

    def judge(self, lines: Iterable[tuple[Paragraph, Line]]) -> Iterator[Row]:
        """Yield one row for all of `lines`, or one for each way in which some of them deviate."""
        return judge(
            self.element,
            (
                (quote(line.text), seen_words(line, paragraph, self.form), self.form.holds(line, paragraph))
                for paragraph, line in lines
            ),
        )


def judge(element: Element, seen: Iterable[tuple[str, str, bool]]) -> Iterator[Row]:
    """Yield one row if everything conforms, or one for each value that does not; nothing if nothing was seen.

    Args:
        seen: Places, what was found there, and whether it is allowed.
    """
    places = list(seen)
    wrong = sorted((one for one in places if not one[2]), key=lambda one: one[1])
    if places and not wrong:
        yield Row(element, _at(places), _listed(found for _, found, _ in places), State.PASS)
    for found, group in groupby(wrong, key=lambda one: one[1]):
        yield Row(element, _at(list(group)), found, State.FAIL)


def absent(element: Element) -> Row:
    """Return the row of an element that must be there and is not."""
    return Row(element, "", "", State.ABSENT)


def lines_of(paragraphs: Iterable[Paragraph]) -> list[tuple[Paragraph, Line]]:
    """Return the lines of paragraphs, each with its paragraph."""
    return [(paragraph, line) for paragraph in paragraphs for line in paragraph.lines]


def seen_words(line: Line, paragraph: Paragraph, form: Form) -> str:
    """Return how a line looks, in the words of the sheet and as far as `form` asks."""
    runs = [run.letters for run in line.seen]
    parts = ["cỡ " + " và ".join(f"{size:g}" for size in sorted({one.size for one in runs}))]
    if form.italic is not None:
        parts.append(_mixed({one.italic for one in runs}, "nghiêng", "đứng"))
    if form.bold is not None:
        parts.append(_mixed({one.bold for one in runs}, "đậm", "không đậm"))
    if form.capitals is not None:
        parts.append("in hoa" if line.is_capitals else "in thường")
    if form.centred:
        parts.append("canh giữa" if paragraph.layout.align == "center" else align_words(paragraph))
    return ", ".join(parts)


def align_words(paragraph: Paragraph) -> str:
    """Return how a paragraph's lines lie, in words."""
    names = {"left": "canh trái", "right": "canh phải", "center": "canh giữa", "both": "canh đều hai lề"}
    return names.get(paragraph.layout.align, paragraph.layout.align)


def _mixed(seen: set[bool], yes: str, no: str) -> str:
    return " và ".join([yes] * (True in seen) + [no] * (False in seen))


def _listed(values: Iterable[str]) -> str:
    distinct = list(dict.fromkeys(values))
    return "; ".join(distinct[:_SHOWN] + ["…"] * (len(distinct) > _SHOWN))


def _at(places: list[tuple[str, str, bool]]) -> str:
    first = places[0][0]
    return first if len(places) == 1 else f"{first} và {len(places) - 1} chỗ khác"
