"""The HTML that Pandoc is given: named styles, tables with measured columns, rules, ends of sections.

Every text that comes in is escaped here; only the parser's own HTML passes as it is.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from operator import itemgetter

from baocao.publish.docx.page import Orientation
from baocao.publish.docx.styles import LAYOUT, TABLE, Align

NO_BREAK = "\u00a0"
"""A space at which no line ends."""

BLANK = NO_BREAK * 6
"""A place that is filled in by hand."""

CLOSING = "./."
"""The mark at the end of a text and of each annex."""

END_OF_TABLE = "</tbody></table>"
"""How every table of ours ends."""

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML may hold."""


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: its heading, its width in millimetres and how its cells lie."""

    title: str
    width: float
    align: Align = Align.LEFT


Row = Sequence[str]
"""Cells of plain text."""


def text_html(text: str) -> str:
    """Return plain text escaped; line ends become breaks."""
    return escape(_FORBIDDEN.sub("", text), quote=False).replace("\n", "<br/>")


def clean_html(html: str) -> str:
    """Return the parser's HTML without characters that no XML may hold."""
    return _FORBIDDEN.sub("", html)


def styled(style: str, *lines: str) -> str:
    """Return one paragraph of a named style; `lines` are plain text."""
    return f'<div data-custom-style="{style}"><p>{"<br/>".join(text_html(line) for line in lines)}</p></div>'


def paragraph(text: str) -> str:
    """Return a paragraph of the body."""
    return f"<p>{text_html(text)}</p>"


def heading(level: int, *lines: str) -> str:
    """Return a heading of a level from 1; `lines` are plain text."""
    return f"<h{level}>{'<br/>'.join(text_html(line) for line in lines)}</h{level}>"


def rule(length: int) -> str:
    """Return a centred rule of `length` twips: a paragraph that the layout turns into a border."""
    return styled("Rule", str(length))


def section(html: str, orientation: Orientation) -> str:
    """Return `html` as a section on sheets of its own."""
    return html + styled("Section End", orientation.value)


def side_by_side(rows: Iterable[tuple[str, str]], widths: tuple[float, float]) -> str:
    """Return pairs of HTML next to each other, without lines; widths in millimetres."""
    columns = "".join(f'<col style="width:{width / sum(widths):.4%}"/>' for width in widths)
    return (
        f'<table data-custom-style="{LAYOUT}"><colgroup>{columns}</colgroup>'
        f"<tbody>{''.join(f'<tr><td>{left}</td><td>{right}</td></tr>' for left, right in rows)}</tbody></table>"
    )


def table(columns: Sequence[Column], rows: Iterable[Row], *, numbered: bool = False) -> str:
    """Return a table; `numbered` adds the row (1) (2) (3) … under its heading."""
    return _table(columns, (_row(columns, row) for row in rows), numbered=numbered)


def grouped_table(columns: Sequence[Column], rows: Iterable[tuple[str, Row]], *, numbered: bool = False) -> str:
    """Return a table whose rows stand under the names of their groups; rows of one group follow each other."""
    return _table(columns, _group_rows(columns, rows), numbered=numbered)


def with_last_row(html: str, cell: str) -> str:
    """Return HTML that ends with a table of ours, the table with one more row: a cell as wide as the table."""
    count = html.rpartition("<colgroup>")[2].count("<col ")
    return f'{html.removesuffix(END_OF_TABLE)}<tr><td colspan="{count}">{cell}</td></tr>{END_OF_TABLE}'


def _group_rows(columns: Sequence[Column], rows: Iterable[tuple[str, Row]]) -> Iterator[str]:
    for name, group in groupby(rows, key=itemgetter(0)):
        yield f'<tr><td colspan="{len(columns)}">{styled("Table Group", name)}</td></tr>'
        for _, row in group:
            yield _row(columns, row)


def _table(columns: Sequence[Column], rows: Iterable[str], *, numbered: bool) -> str:
    total = sum(column.width for column in columns)
    widths = "".join(f'<col style="width:{column.width / total:.4%}"/>' for column in columns)
    head = _head_row(column.title for column in columns)
    if numbered:
        head += _head_row(f"({position})" for position in range(1, len(columns) + 1))
    return (
        f'<table data-custom-style="{TABLE}"><colgroup>{widths}</colgroup>'
        f"<thead>{head}</thead><tbody>{''.join(rows)}{END_OF_TABLE}"
    )


def _head_row(titles: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<th>{text_html(title)}</th>' for title in titles)}</tr>"


def _row(columns: Sequence[Column], row: Row) -> str:
    cells = zip(columns, row, strict=True)
    return f"<tr>{''.join(f'<td{_lie(column.align)}>{text_html(cell)}</td>' for column, cell in cells)}</tr>"


def _lie(align: Align) -> str:
    return "" if align is Align.LEFT else f' style="text-align:{align.value}"'
