"""A pull request as the code of the main branch sees it: its reports laid over that branch, as data.

Nothing of the pull request is ever checked out or run. What is not a unit's report or picture is not fetched at all, so
that the registry, the periods and the rules that judge it are the main branch's own.
"""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from baocao.check import belonging_of, registry_faults
from baocao.forge import Forge, ForgeError
from baocao.forge.submissions import Submissions
from baocao.load import load_workspace
from baocao.model import (
    Change,
    Conversation,
    Finding,
    PathChange,
    Place,
    Report,
    SignOffState,
    Verdict,
    Workspace,
)
from baocao.proofs import reviewed_report
from baocao.sign import Awaited, content_digest, judge_reviews, next_step
from baocao.site import Repository

FOREIGN_CHANGE = "foreign-change"

_CONSOLIDATED = "periods/*/consolidated.md"
_REGISTRY = ("units/*.yml", "units/*/unit.yml")
_SETTLED = frozenset({SignOffState.NOT_REQUIRED, SignOffState.PROVED, SignOffState.UNJUDGED})
"""What no review changes."""

_MOST_FILES = 200
"""Of reports and pictures in one pull request; every unit's report of a period is less than half of it."""


@dataclass(frozen=True, slots=True)
class Submission:
    """A pull request, and the repository as it would be with its reports.

    Attributes:
        conversation: What the forge says of it.
        main: The main branch, as checked out.
        proposed: The main branch with the reports of the pull request.
    """

    conversation: Conversation
    main: Workspace
    proposed: Repository

    @property
    def change(self) -> Change:
        """Return what it touches."""
        return self.proposed.change or Change(self.main, {}, date.min)

    @property
    def reports(self) -> tuple[Report, ...]:
        """Return the reports that it proposes, as far as they can be read."""
        return tuple(one for one in self.proposed.workspace.all_reports() if one.path in self.change.paths)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return what the rules find in the files that it touches, and about who may touch them."""
        paths = self.change.paths
        found = self.proposed.checked.findings
        return tuple(one for one in found if one.place.path in paths or one.rule == FOREIGN_CHANGE)

    @property
    def refusals(self) -> tuple[Finding, ...]:
        """Return what keeps its sign-off from being judged at all."""
        return (*self._unjudgeable(), *(one for one in self.findings if one.rule == FOREIGN_CHANGE))

    def awaited(self, forge: Forge) -> tuple[Awaited, ...]:
        """Return the final reports that it proposes, each with what the reviews say of it."""
        return tuple(self._await(report, forge) for report in self.reports if report.counts)

    def _unjudgeable(self) -> tuple[Finding, ...]:
        """Return what cannot be read, in the pull request or in the registry, and a registry that it brings along."""
        readable = {report.path for report in self.reports}
        unread = [path for path in reports_sent(self.change.paths, self.main) if path not in readable]
        found = [Finding("unreadable-file", Place(path), "tệp báo cáo không đọc được") for path in unread]
        for fault in registry_faults(self.main):
            message = f"sổ đăng ký của nhánh gốc có lỗi[{fault.kind}] “{fault.subject}”"
            found.append(Finding(str(fault.kind), fault.place, message))
        if self.reports and edits_registry(self.change.paths):
            place = Place(next(path for path in self.change.paths if edits_registry({path: PathChange.MODIFIED})))
            found.append(Finding(FOREIGN_CHANGE, place, "sửa sổ đăng ký trong cùng yêu cầu hợp nhất với báo cáo"))
        return tuple(found)

    def _await(self, report: Report, forge: Forge) -> Awaited:
        recorded = self.proposed.verdicts[report.key]
        verdict = recorded if recorded.state in _SETTLED else self._by_reviews(report, forge)
        return Awaited(report, verdict, next_step(self.main, report, verdict))

    def _by_reviews(self, report: Report, forge: Forge) -> Verdict:
        digest = content_digest(report)
        found = judge_reviews(self.conversation, self.main.people, reviewed_report(self.main, report, digest, forge))
        in_charge = self.main.in_charge(report, self.change.day)
        return Verdict(found.state, digest, found.by, in_charge, found.reason)


def edits_registry(paths: Mapping[str, PathChange]) -> bool:
    """Tell whether paths are the registry's that says who signs and who sends."""
    return any(fnmatchcase(path, pattern) for path in paths for pattern in _REGISTRY)


def read_submission(main: Workspace, forge: Forge, submissions: Submissions, number: int, day: date) -> Submission:
    """Return a pull request, judged on `day`.

    Raises:
        ForgeError: If the forge gives no reliable answer, or it is too large.
    """
    conversation = forge.conversation(number)
    pull = conversation.pull_request
    paths = submissions.paths(number)
    mine = [path for path in paths if is_report_file(path, main)]
    if len(mine) > _MOST_FILES:
        raise ForgeError(f"yêu cầu hợp nhất số {number} có {len(mine)} tệp báo cáo, quá {_MOST_FILES}", "tách ra")
    removed = {path for path in mine if paths[path] is PathChange.REMOVED}
    workspace = lay_over(
        main, {path: _gone if path in removed else partial(forge.file_at, path, pull.head) for path in mine}
    )
    change = Change(main, paths, day, pull.author)
    return Submission(conversation, main, Repository(workspace, change))


def reports_sent(paths: Mapping[str, PathChange], base: Workspace) -> list[str]:
    """Return the paths at which reports are added or edited, the consolidated one included."""
    return [path for path, done in paths.items() if done is not PathChange.REMOVED and _is_report(path, base)]


def _is_report(path: str, base: Workspace) -> bool:
    belonging = belonging_of(path, base)
    return belonging.is_report if belonging is not None else fnmatchcase(path, _CONSOLIDATED)


def is_report_file(path: str, base: Workspace) -> bool:
    """Tell whether a path is a unit's report, one of its pictures, or the consolidated report."""
    is_plain = ".." not in PurePosixPath(path).parts and "\0" not in path
    return is_plain and (belonging_of(path, base) is not None or fnmatchcase(path, _CONSOLIDATED))


def lay_over(main: Workspace, files: Mapping[str, Callable[[], bytes | None]]) -> Workspace:
    """Return the main branch as it would be with `files`; a file of None is taken away."""
    with TemporaryDirectory(prefix="baocao-") as name:
        root = Path(name)
        for folder in ("periods", "units"):
            shutil.copytree(main.root / folder, root / folder, ignore=_links)
        contents = {path: fetch() for path, fetch in files.items()}
        # What goes makes room first: a file may take the place of a folder, or the other way round.
        for path in sorted(contents, key=lambda path: contents[path] is not None):
            _lay(root / path, contents[path])
        return replace(load_workspace(root), root=main.root, head=main.head, notes=main.notes)


def _links(folder: str, names: list[str]) -> list[str]:
    """Return the links among `names`: what is written below one would land elsewhere."""
    return [name for name in names if (Path(folder) / name).is_symlink()]


def _lay(target: Path, content: bytes | None) -> None:
    if content is None:
        target.unlink(missing_ok=True)
        return
    if target.is_dir():
        shutil.rmtree(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def _gone() -> None:
    return None
