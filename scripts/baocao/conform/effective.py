"""What finally holds for letters and lines: defaults, styles of tables, paragraphs, characters, then the text itself.

Source: ISO/IEC 29500-1, 17.7.2 (the order) and 17.7.3 (bold and italic of two styles cancel each other). What a table
style says of its first row or column alone is not read.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml.etree import _Element

from baocao.conform.layout import Layout, lay_lines
from baocao.conform.numbering import Mark, Numbering
from baocao.conform.oxml import attribute, child, is_on, number, value
from baocao.conform.styles import Styles
from baocao.conform.theme import Theme, theme_font

_DEFAULT_FONT = "Times New Roman"
_DEFAULT_HALF_POINTS = 20.0
_BLACK = "000000"
_ASCII_END = 0x80


@dataclass(frozen=True, slots=True)
class Letters:
    """How letters look.

    Attributes:
        ascii: The font of plain Latin letters.
        other: The font of letters with marks.
        size: In points.
        colour: Six hexadecimal digits; black if the document leaves it to the program.
        raised: Whether they stand above or below the line, as the marks of notes do.
    """

    ascii: str
    other: str
    size: float
    bold: bool
    italic: bool
    capitals: bool
    underlined: bool
    hidden: bool
    raised: bool
    colour: str

    def fonts(self, text: str) -> frozenset[str]:
        """Return the fonts that `text` is shown in."""
        return frozenset(self.ascii if ord(letter) < _ASCII_END else self.other for letter in text if letter.strip())


@dataclass(frozen=True, slots=True)
class Resolver:
    """Answers what holds for lines and letters in a document's styles."""

    styles: Styles
    numbering: Numbering
    theme: Theme

    def mark(self, own: _Element | None) -> Mark | None:
        """Return the automatic number or dash that a paragraph's `w:pPr` puts before it, itself or by its style."""
        chain = self._paragraph_chain(value(own, "w:pStyle"))
        sources = [*(child(style, "w:pPr/w:numPr") for style in chain), child(own, "w:numPr")]
        said = [source for source in sources if source is not None]
        return self.numbering.mark(said[-1]) if said else None

    def layout(self, own: _Element | None, table_style: str | None) -> Layout:
        """Return how lines lie by a paragraph's `w:pPr`; a list's indents yield to the style that names the list."""
        mark = self.mark(own)
        styles = [child(style, "w:pPr") for style in self._paragraph_chain(value(own, "w:pStyle"))]
        listed = [mark.lines] if mark else []
        middle = [*styles, *listed] if child(own, "w:numPr") is not None else [*listed, *styles]
        tables = [child(style, "w:pPr") for style in self.styles.chain(table_style, "table")]
        sources = [self.styles.default("w:pPr"), *tables, *middle, own]
        return lay_lines([source for source in sources if source is not None])

    def letters(self, style: str | None, own: _Element | None, table_style: str | None) -> Letters:
        """Return how letters look in a paragraph of `style`, with `w:rPr` of their own or none."""
        groups = (
            [child(one, "w:rPr") for one in self.styles.chain(table_style, "table")],
            [child(one, "w:rPr") for one in self._paragraph_chain(style)],
            [child(one, "w:rPr") for one in self._character_chain(own)],
        )
        default = self.styles.default("w:rPr")
        every = [one for one in (default, *groups[0], *groups[1], *groups[2], own) if one is not None]

        def toggled(name: str) -> bool:
            return _toggle(name, default, groups, own)

        return Letters(
            ascii=self._font(every, "ascii"),
            other=self._font(every, "hAnsi"),
            size=(number(_last(every, "w:sz")) or _DEFAULT_HALF_POINTS) / 2,
            bold=toggled("w:b"),
            italic=toggled("w:i"),
            capitals=toggled("w:caps"),
            underlined=(_last(every, "w:u") or "none") != "none",
            hidden=toggled("w:vanish"),
            raised=_last(every, "w:vertAlign") in {"superscript", "subscript"},
            colour=self._colour(every),
        )

    def _paragraph_chain(self, style: str | None) -> list[_Element]:
        return self.styles.chain(style, "paragraph")

    def _character_chain(self, own: _Element | None) -> list[_Element]:
        name = value(own, "w:rStyle")
        return self.styles.chain(name, "character") if name else []

    def _font(self, sources: Sequence[_Element], slot: str) -> str:
        fonts = [one for source in sources if (one := child(source, "w:rFonts")) is not None]
        named = [name for one in fonts if (name := theme_font(one, self.theme, slot))]
        return named[-1] if named else _DEFAULT_FONT

    def _colour(self, sources: Sequence[_Element]) -> str:
        said = [one for source in sources if (one := child(source, "w:color")) is not None]
        if not said:
            return _BLACK
        plain, themed = attribute(said[-1], "w:val"), attribute(said[-1], "w:themeColor")
        if themed and plain in {None, "auto"}:
            plain = self.theme.colour(themed)
        return _BLACK if plain in {None, "auto"} else plain.upper()


def _last(sources: Sequence[_Element], name: str) -> str | None:
    said = [one for source in sources if (one := value(source, name)) is not None]
    return said[-1] if said else None


def _toggle(
    name: str, default: _Element | None, groups: Sequence[Sequence[_Element | None]], own: _Element | None
) -> bool:
    """Return a property that each kind of style turns over, unless the text itself says it."""
    direct = is_on(own, name)
    if direct is not None:
        return direct
    if is_on(default, name):
        return True
    said = [[on for style in group if (on := is_on(style, name)) is not None] for group in groups]
    return sum(ons[-1] for ons in said if ons) % 2 == 1
