"""The blocks of all units: the district's shares, the figures written by hand, and the totals that divisions repeat."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from baocao.model import Workspace
from sample_figures.districts import Districts
from sample_figures.readings import FIRST, PERIODS, Block, Blocks, Reading

TABLES = Path(__file__).parent
_LAST_YEAR = "Số liệu báo cáo 6 tháng đầu năm 2022"
_TOTAL = "total"


def sample_blocks(workspace: Workspace) -> dict[tuple[str, str], Block]:
    """Return the blocks of all units of the sample in both periods, their readings in the catalogue's order.

    Args:
        workspace: The repository, for its catalogue and its units; its reports do not matter.
    """
    table = _read("units.yml")
    written: Mapping[str, Mapping[str, Any]] = table["units"]
    pinned = {(unit, period): block for unit, blocks in written.items() for period, block in blocks.items()}
    districts = Districts(_read("districts.yml"), pinned)
    blocks: dict[tuple[str, str], Block] = {}
    for period in PERIODS:
        changes = table["exceptions"].get(period, {})
        for unit in districts.units:
            blocks[unit, period] = _changed(districts.block(unit, period), changes.get(unit, {}))
    blocks |= pinned
    return {key: _finished(workspace, key[1], block, blocks) for key, block in blocks.items()}


def _read(name: str) -> Any:  # noqa: ANN401 - the tables have no shape of their own before their readers give it
    return yaml.safe_load((TABLES / name).read_text(encoding="utf-8"))


def _changed(block: Block, changes: Block) -> Block:
    changed = {name: change if "actual" in change else {**block[name], **change} for name, change in changes.items()}
    return {**block, **changed}


def _finished(workspace: Workspace, period: str, block: Mapping[str, Any], blocks: Blocks) -> Block:
    ordered = {name: block[name] for name in workspace.indicators if name in block}
    return {
        name: _explained(_total(workspace, name, period, blocks) if reading == _TOTAL else reading, period)
        for name, reading in ordered.items()
    }


def _explained(reading: Reading, period: str) -> Reading:
    unexplained = period == FIRST and "previous" in reading and "reason" not in reading
    return {**reading, "reason": _LAST_YEAR} if unexplained else reading


def _total(workspace: Workspace, name: str, period: str, blocks: Blocks) -> Reading:
    """Return the sum of what the sources report; a ratio's plan is the mean of theirs, by their wholes."""
    sources = workspace.sources(workspace.indicators[name], workspace.periods[period].last_day)
    given = [blocks[unit.id, period][name] for unit in sources]
    given = [reading for reading in given if not isinstance(reading.get("actual"), str)]
    if all("whole" in reading for reading in given):
        plan = sum(_number(reading, "plan") * _number(reading, "whole") for reading in given)
        whole = _sum(given, "whole")
        return {"part": _sum(given, "part"), "whole": whole, "plan": round(plan / whole)}
    keys = ("plan", "actual", *(["previous"] if period == FIRST else []))
    return {key: _sum(given, key) for key in keys if all(key in reading for reading in given)}


def _sum(readings: list[Reading], key: str) -> int:
    return sum(_number(reading, key) for reading in readings)


def _number(reading: Reading, key: str) -> int:
    value = reading[key]
    if not isinstance(value, int):
        raise TypeError(f"{value} is not whole")
    return value
