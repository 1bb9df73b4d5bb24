"""The tasks of a report's next half, with what says until when."""

from collections.abc import Iterator
from dataclasses import dataclass

from baocao.check.written import is_nothing_at_all
from baocao.model import Block, ListBlock, Report, Table


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task: a row of the table, or an entry of a list; `deadline` is None where nothing but the words can hold it."""

    task: str
    deadline: str | None
    line: int


def task_blocks(report: Report) -> Iterator[Block]:
    """Iterate over the blocks that stand where the outline asks for tasks."""
    section = report.find("tasks")
    return section.all_blocks() if section is not None else iter(())


def task_rows(block: Block) -> Iterator[TaskRow]:
    """Iterate over the tasks of a table or of a list; a paragraph has none."""
    rows = _of_table(block) if isinstance(block, Table) else _of_list(block)
    return (row for row in rows if any(map(str.isalnum, row.task)) and not is_nothing_at_all(row.task))


def _of_table(table: Table) -> Iterator[TaskRow]:
    task, deadline = table.column("nhiệm vụ"), table.column("thời hạn")
    for row, line in zip(table.rows, table.row_lines, strict=True):
        yield TaskRow(_cell(row, task) or "", _cell(row, deadline), line)


def _cell(row: tuple[str, ...], column: int | None) -> str | None:
    if column is None:
        return None
    return row[column] if column < len(row) else ""


def _of_list(block: Block) -> Iterator[TaskRow]:
    points = block.points if isinstance(block, ListBlock) else ()
    return (TaskRow(point.text, None, point.line) for point in points)
