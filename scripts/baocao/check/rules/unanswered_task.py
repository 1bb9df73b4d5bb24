"""Nhiệm vụ trọng tâm đã đăng ký kỳ trước chưa được trả lời.

## Vì sao
Mỗi nhiệm vụ đăng ký ở Phần II của báo cáo kỳ trước phải có kết quả ở kỳ này: đã xong, đang làm hay chưa làm, vì sao.
Nhiệm vụ được nhận ra bằng nguyên văn, nên chép đúng lời của báo cáo kỳ trước.

## Sai
Kỳ trước đơn vị đăng ký “Mở 8 lớp đào tạo nghề cho lao động nông thôn”, kỳ này phần đầu báo cáo ghi:

    outcomes: []

## Đúng
    outcomes:
      - {task: "Mở 8 lớp đào tạo nghề cho lao động nông thôn", state: done}
"""

import json
from collections.abc import Iterator

from baocao.check.suggestion import closest
from baocao.check.tasks import task_blocks, task_rows
from baocao.model import Finding, Report, Workspace
from baocao.model.node import Mapping, Scalar, Sequence
from baocao.model.text import words_key
from baocao.model.written import is_skeleton

NAME = "unanswered-task"
SINCE = "2024-h1"

_MANY = 100
"""Among more answers that belong to no task, nobody is helped by a guess."""


def check(report: Report, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each task of the unit's last final report that no outcome answers by its words.

    A report of which nothing is written yet is not asked.
    """
    previous = workspace.previous(report)
    if previous is None or is_skeleton(report):
        return
    promised = [row.task for block in task_blocks(previous) for row in task_rows(block)]
    answers = dict(_answers(report))
    if all(task in answers for task in promised):
        return
    keys = {words_key(task) for task in answers}
    known = {words_key(task) for task in promised}
    torn = list(_torn(report))
    spare = {task: position for task, position in answers.items() if words_key(task) not in known}
    for task in promised:
        if words_key(task) not in keys and (len(torn) > _MANY or closest(task, torn) is None):
            yield _finding(report, task, spare)


def _answers(report: Report) -> Iterator[tuple[str, int]]:
    """Iterate over the tasks named in the outcomes, as typed: one whose state is misspelt is answered all the same."""
    outcomes = report.node.value("outcomes")
    for position, _ in enumerate(outcomes.nodes if isinstance(outcomes, Sequence) else ()):
        task = report.written("outcomes", position, "task")
        if task is not None:
            yield task, position


def _torn(report: Report) -> Iterator[str]:
    """Iterate over the tasks that commas tore into unknown keys, put together: unknown-key tells of them."""
    outcomes = report.node.value("outcomes")
    for entry in outcomes.nodes if isinstance(outcomes, Sequence) else ():
        if isinstance(entry, Mapping) and isinstance(task := entry.value("task"), Scalar):
            pieces = [name.text for name, value in entry.entries if isinstance(value, Scalar) and not value.text]
            if pieces and not task.quoted:
                yield ", ".join((task.text, *pieces))


def _finding(report: Report, task: str, spare: dict[str, int]) -> Finding:
    message = f"chưa trả lời nhiệm vụ đăng ký kỳ trước “{task}”"
    near = closest(task, spare) if len(spare) <= _MANY else None
    if near is not None:
        return Finding(NAME, report.place("outcomes", spare[near], "task"), message, help=f"sửa `task` thành `{task}`")
    entry = f"- {{task: {json.dumps(task, ensure_ascii=False)}, state: done}}"
    help_ = f"thêm `{entry}` vào `outcomes`; chưa xong thì `under-way` hoặc `not-done`, kèm `reason`"
    return Finding(NAME, report.place("outcomes"), message, help=help_)
