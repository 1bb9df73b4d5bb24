"""What holds for paragraphs and runs, looked up once for all that are written alike."""

from lxml import etree
from lxml.etree import _Element

from baocao.conform.effective import Letters, Resolver
from baocao.conform.layout import Layout
from baocao.conform.numbering import Mark, Numbering
from baocao.conform.oxml import child, value
from baocao.conform.styles import Styles
from baocao.conform.theme import Theme


class Looks:
    """A resolver with a memory: a long table has thousands of cells that look alike."""

    def __init__(self, styles: Styles, numbering: Numbering, theme: Theme) -> None:
        """Resolve with the parts of one document."""
        self._resolver = Resolver(styles, numbering, theme)
        self._letters: dict[tuple[str | None, bytes, str | None], Letters] = {}
        self._lines: dict[tuple[bytes, str | None], tuple[Layout, Mark | None]] = {}

    def letters(self, own: _Element | None, run: _Element | None, table_style: str | None) -> Letters:
        """Return how a run's letters look in a paragraph of `w:pPr`; without a run, those of its style."""
        style, said = value(own, "w:pStyle"), child(run, "w:rPr")
        key = (style, _written(said), table_style)
        if key not in self._letters:
            self._letters[key] = self._resolver.letters(style, said, table_style)
        return self._letters[key]

    def lines(self, own: _Element | None, table_style: str | None) -> tuple[Layout, Mark | None]:
        """Return how lines lie by `w:pPr`, and the mark before the first."""
        key = (_written(own), table_style)
        if key not in self._lines:
            self._lines[key] = (self._resolver.layout(own, table_style), self._resolver.mark(own))
        return self._lines[key]


def _written(element: _Element | None) -> bytes:
    """Return an element as it is written, to know it again."""
    return b"" if element is None else etree.tostring(element, with_tail=False)
