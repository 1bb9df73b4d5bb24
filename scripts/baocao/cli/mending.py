"""`baocao check --fix`: the edits that findings carry, made in the reports that were asked about."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from baocao.cli.context import today_in_vietnam
from baocao.cli.group import Refused
from baocao.model import Finding, Report, SignOffState

if TYPE_CHECKING:
    from baocao.site import Repository

ROUNDS = 5
"""One mend may uncover the next: a letter composed, then a word found. More rounds than this nothing needs."""

_SHOWN = 20

IsWanted = Callable[[str], bool]


def mend_repository(repository: "Repository", is_wanted: IsWanted) -> tuple["Repository", list[str]]:
    """Mend the units' reports at the paths that are wanted; return what is read then, and a line on each thing done.

    A report of a closed period, or one that a leader has signed off, is left as it is, which is said.

    Raises:
        Refused: If a report cannot be written.
    """
    from baocao.site import read_repository

    told: list[str] = []
    for _ in range(ROUNDS):
        done = list(_mend_once(repository, is_wanted))
        if not done:
            break
        told += done
        repository = read_repository(repository.workspace.root, today_in_vietnam())
    return repository, told + list(_left_alone(repository, is_wanted))


def _mend_once(repository: "Repository", is_wanted: IsWanted) -> Iterator[str]:
    for report, found in _with_edits(repository, is_wanted):
        if not _keeps(repository, report):
            yield from _mend(repository.workspace.root / report.path, report, found)


def _with_edits(repository: "Repository", is_wanted: IsWanted) -> Iterator[tuple[Report, list[Finding]]]:
    """Iterate over the wanted reports of which a finding carries an edit."""
    found: dict[str, list[Finding]] = {}
    for finding in repository.checked.findings:
        if finding.edits:
            found.setdefault(finding.place.path, []).append(finding)
    for report in repository.workspace.reports.values():
        if report.path in found and is_wanted(report.path):
            yield report, found[report.path]


def _left_alone(repository: "Repository", is_wanted: IsWanted) -> Iterator[str]:
    for report, _ in _with_edits(repository, is_wanted):
        reason = _keeps(repository, report)
        if reason:
            yield f"{report.path}: không tự sửa: {reason}"


def _keeps(repository: "Repository", report: Report) -> str:
    """Return why a report stays as it is; empty if it may be mended."""
    if report.period.is_closed:
        return f"kỳ {report.period.id} đã đóng"
    verdict = repository.verdicts.get(report.key)
    if verdict is not None and verdict.state.is_valid and verdict.state is not SignOffState.NOT_REQUIRED:
        return "lãnh đạo Sở đã ký xác nhận nội dung này, sửa thì phải trình ký lại"
    return ""


def _mend(target: Path, report: Report, found: list[Finding]) -> Iterator[str]:
    from baocao.check import mend_text, visible, without_overlaps

    edits = [edit for finding in found for edit in finding.edits]
    mended = mend_text(report.raw, edits)
    if mended == report.raw:
        return
    _replace(target, mended.encode("utf-8"))
    made = without_overlaps(edits)
    for finding in found:
        lines = sorted({edit.line for edit in finding.edits if edit in made})
        if lines:
            yield visible(f"{report.path}:{_numbers(lines)}: đã sửa[{finding.rule}]: {finding.message}")


def _numbers(lines: list[int]) -> str:
    shown = ",".join(map(str, lines[:_SHOWN]))
    return shown if len(lines) <= _SHOWN else f"{shown} và {len(lines) - _SHOWN} dòng khác"


def _replace(target: Path, content: bytes) -> None:
    """Put `content` in the place of a file at once, so that nobody ever finds half of it."""
    new = target.with_name(f".{target.name}.new")
    try:
        new.write_bytes(content)
        shutil.copymode(target, new)
        new.replace(target)
    except OSError as error:
        new.unlink(missing_ok=True)
        message = f"không ghi được “{target}”: hệ thống từ chối ({error.strerror})"
        raise Refused(message) from error
