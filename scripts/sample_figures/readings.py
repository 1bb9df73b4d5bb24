"""The block `indicators:` of a report: its lines, and its place in a file."""

import json
import re
from collections.abc import Mapping
from typing import TypeAlias

FIRST, SECOND = PERIODS = ("2023-h1", "2024-h1")
BEFORE = "2022-h1"
"""Nobody reports this period; its figures stand as `previous` in the first one."""

Value: TypeAlias = int | float | str
Reading: TypeAlias = Mapping[str, Value]
"""What stands under an indicator's id: `plan`, `actual`, `part`, `whole`, …, in the order of writing."""
Block: TypeAlias = Mapping[str, Reading]
"""Readings by the id of their indicator."""
Blocks: TypeAlias = Mapping[tuple[str, str], Block]
"""Blocks by the ids of unit and period."""

_FRONT_MATTER = re.compile(r"\A---\r?\n.*?^---\r?$", re.DOTALL | re.MULTILINE)
_BLOCK = re.compile(r"^indicators:.*\n(?:[ \t].*\n|\r?\n(?=[ \t\r\n]))*", re.MULTILINE)


def format_block(block: Block) -> str:
    """Return a block as it stands in a report, its last line ended."""
    return "".join(["indicators:\n", *(f"  {name}: {{{_format(reading)}}}\n" for name, reading in block.items())])


def _format(reading: Reading) -> str:
    return ", ".join(
        f"{key}: {json.dumps(value, ensure_ascii=False) if key == 'reason' else value}"
        for key, value in reading.items()
    )


def replace_block(report: str, block: Block) -> str:
    """Return a report with another block, from the line `indicators:` to the next key; all else stays as it is.

    Raises:
        ValueError: If its front matter has no line `indicators:`.
    """
    front = _FRONT_MATTER.match(report)
    old = _BLOCK.search(report, 0, front.end()) if front else None
    if old is None:
        raise ValueError("the front matter has no line “indicators:”")
    return report[: old.start()] + format_block(block) + report[old.end() :]
