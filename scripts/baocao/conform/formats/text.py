"""The sheet as lines to read: each element with what was found, and below it what is allowed and where that is said."""

from baocao.conform.sheet import Row, Sheet, State

_MARGIN = 11


def render_text(sheet: Sheet) -> str:
    """Return the sheet in Vietnamese, with a count as its last line."""
    counts = [f"{sum(row.state is state for row in sheet.rows)} {state.title}" for state in State]
    return "".join(_lines(row) for row in sheet.rows) + "; ".join(counts) + "\n"


def _lines(row: Row) -> str:
    found = f": {row.found}" if row.found else ""
    place = f" ({row.place})" if row.place else ""
    return (
        f"{row.state.title:<{_MARGIN}}{row.element.title}{found}{place}\n"
        f"{'':<{_MARGIN}}mức cho phép: {row.element.allowed} ({row.element.article})\n"
    )
