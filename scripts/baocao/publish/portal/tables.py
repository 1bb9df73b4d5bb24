"""Tables of words whose cells know their column, so that a phone can show each row as a card."""

import re
from collections.abc import Iterator

_TABLE = re.compile(r'<table class="bc-table bc-table--text">.*?</table>', re.DOTALL)
_NAME = re.compile(r'<th scope="col"[^>]*>(.*?)</th>')
_ROW = re.compile(r'<tr(?! class="bc-group")[ >].*?</tr>', re.DOTALL)
_CELL = re.compile(r"<t[dh](?=[ >])(?P<empty>[^>]*>(?:<span[^>]*>)?(?:–)?(?:</span>)?</t[dh]>)?")


def label_cells(page: str) -> str:
    """Return a page's text with each cell's column as `data-label`, empty where the cell has nothing to say."""
    return _TABLE.sub(lambda found: _label_table(found.group()), page)


def _label_table(table: str) -> str:
    head, start, rows = table.partition("<tbody>")
    names = _NAME.findall(head)
    return head + start + _ROW.sub(lambda row: _label_row(row.group(), iter(names)), rows)


def _label_row(row: str, names: Iterator[str]) -> str:
    def label(cell: re.Match[str]) -> str:
        name, empty = next(names), cell["empty"] or ""
        return f'{cell.group()[:3]} data-label="{"" if empty else name}"{empty}'

    return _CELL.sub(label, row)
