"""The sheet for programs; its keys are told in `docs/developing/conform.md`."""

import json

from baocao.conform.sheet import Row, Sheet


def render_json(sheet: Sheet) -> str:
    """Return the sheet as one JSON object."""
    shown = {"conforms": sheet.conforms, "deviations": len(sheet.deviations), "rows": [_row(row) for row in sheet.rows]}
    return json.dumps(shown, ensure_ascii=False, indent=2) + "\n"


def _row(row: Row) -> dict[str, str]:
    return {
        "element": row.element.name,
        "title": row.element.title,
        "place": row.place,
        "found": row.found,
        "allowed": row.element.allowed,
        "article": row.element.article,
        "state": row.state.value,
    }
