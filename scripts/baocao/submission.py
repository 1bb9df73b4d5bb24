"""A pull request as the code of the main branch sees it: its reports laid over that branch, as data.

Nothing of the pull request is ever checked out or run. What is not a unit's report or picture is not fetched at all, so
that the registry, the periods and the rules that judge it are the main branch's own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from baocao.check import registry_faults
from baocao.forge import Forge, ForgeError
from baocao.forge.submissions import Submissions
from baocao.model import (
    Change,
    Conversation,
    Finding,
    PathChange,
    Place,
    Report,
    SignOffState,
    Status,
    Verdict,
    Workspace,
    next_step,
)
from baocao.model.change import compare_reports
from baocao.overlay import lay_over, lay_version
from baocao.proofs import reviewed_report
from baocao.sign import Awaited, ReviewVerdict, content_digest, judge_reviews, outdone, unbound_sources
from baocao.site import Repository
from baocao.standing import last_decided, office_agrees
from baocao.touched import edits_registry, is_report_file, reports_touched

FOREIGN_CHANGE = "foreign-change"

SEVERAL_BASES = "nhánh có lần gộp từ nhiều gốc: danh sách tệp của kho không cho biết hết những gì sẽ đổi"

_SETTLED = frozenset({SignOffState.NOT_REQUIRED, SignOffState.UNJUDGED})
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
        has_one_base: Whether the paths that the forge lists are all that a merge would change.
    """

    conversation: Conversation
    main: Workspace
    proposed: Repository
    has_one_base: bool = True

    @property
    def change(self) -> Change:
        """Return what it touches."""
        return self.proposed.change or Change(self.main, {}, date.min)

    @property
    def touched(self) -> tuple[str, ...]:
        """Return the paths of the reports that it is about, be it by a picture alone."""
        return tuple(reports_touched(self.change.paths, self.main))

    @property
    def reports(self) -> tuple[Report, ...]:
        """Return the reports that it proposes, as far as they can be read."""
        touched = self.touched
        return tuple(one for one in self.proposed.workspace.all_reports() if one.path in touched)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return what the rules find in the files that it touches, and about who may touch them."""
        paths = {*self.change.paths, *self.touched}
        found = self.proposed.checked.findings
        return tuple(one for one in found if one.place.path in paths or one.rule == FOREIGN_CHANGE)

    @property
    def refusals(self) -> tuple[Finding, ...]:
        """Return what keeps its sign-off from being judged at all."""
        foreign = tuple(one for one in self.findings if one.rule == FOREIGN_CHANGE)
        told = {one.place for one in foreign}
        return (*(one for one in self._unjudgeable() if one.place not in told), *foreign)

    def awaited(self, forge: Forge) -> tuple[Awaited, ...]:
        """Return the reports that it makes final, or final no more, each with what the reviews say of it."""
        return tuple(self._await(one, forge) for one in self.reports if one.counts or self._undoing(one))

    def _unjudgeable(self) -> Iterator[Finding]:
        """Iterate over what cannot be judged: who sent it, what it holds, by which registry, what it takes away."""
        paths, readable = self.change.paths, {report.path for report in self.reports}
        if self.conversation.pull_request.author is None:
            fact = "tài khoản gửi yêu cầu này không còn trên kho: không biết ai sửa"
            yield Finding(FOREIGN_CHANGE, Place(min(paths, default=".")), fact, help="gửi lại từ tài khoản khác")
        if not self.has_one_base:
            help_ = "tạo lại nhánh từ nhánh chính rồi chép các thay đổi sang"
            yield Finding(FOREIGN_CHANGE, Place(min(paths, default=".")), SEVERAL_BASES, help=help_)
        for path in self.touched:
            is_sent = paths.get(path, PathChange.REMOVED) is not PathChange.REMOVED
            if path not in readable and (is_sent or path in self.proposed.workspace.paths):
                yield Finding("unreadable-file", Place(path), "tệp báo cáo không đọc được")
            before = self.main.report_at(path)
            if paths.get(path) is PathChange.REMOVED and before is not None and before.counts:
                help_ = "giữ tệp, ghi `status: withdrawn` kèm `reason` và `successor`"
                yield Finding(FOREIGN_CHANGE, Place(path), "xóa báo cáo chính thức của nhánh chính", help=help_)
        for fault in registry_faults(self.main):
            message = f"sổ đăng ký của nhánh gốc có lỗi[{fault.kind}] “{fault.subject}”"
            yield Finding(str(fault.kind), fault.place, message)
        if self.reports and edits_registry(paths):
            place = Place(next(path for path in paths if edits_registry({path: PathChange.MODIFIED})))
            yield Finding(FOREIGN_CHANGE, place, "sửa sổ đăng ký trong cùng yêu cầu hợp nhất với báo cáo")

    def _undoing(self, report: Report) -> str:
        """Return what is done to a report that is final on the main branch and would not be; empty if it stays so."""
        before = self.main.report(*report.key)
        if before is None or not before.counts or report.counts:
            return ""
        return "rút báo cáo chính thức" if report.front.status is Status.WITHDRAWN else "đưa báo cáo về dự thảo"

    def _await(self, report: Report, forge: Forge) -> Awaited:
        recorded, undoing = self.proposed.verdicts[report.key], self._undoing(report)
        if undoing and recorded.state is SignOffState.NOT_REQUIRED:
            return self._await_office(report, recorded, undoing, forge)
        if recorded.state is SignOffState.PROVED:
            verdict = self._by_key(report, recorded, forge)
        else:
            verdict = recorded if recorded.state in _SETTLED else self._by_reviews(report, forge)
        return Awaited(report, verdict, next_step(self.main, report, verdict), undoing)

    def _await_office(self, report: Report, recorded: Verdict, undoing: str, forge: Forge) -> Awaited:
        """Judge a report that no leader signs and that is taken back: the Office, which has it, must agree."""
        main, office = self.main, self.main.office
        reviewed = reviewed_report(main, report, recorded.digest, forge)
        if office_agrees(main, self.conversation, reviewed, self.change.day):
            return Awaited(report, recorded, "", undoing)
        waits = Verdict(SignOffState.MISSING, recorded.digest, reason="Văn phòng chưa duyệt")
        step = "Văn phòng xem và duyệt" if office and office.shape.accounts else "ghi `accounts` của Văn phòng"
        return Awaited(report, waits, step, undoing)

    def _by_key(self, report: Report, recorded: Verdict, forge: Forge) -> Verdict:
        """Return what a signature by key is worth beside the reviews, and beside what the main branch has."""
        signed, before = report.front.sign_off, self.main.report(*report.key)
        if signed is None:
            return recorded
        newest = last_decided(self.main, before, signed.at) if before is not None else signed.at
        reviewed = reviewed_report(self.main, report, recorded.digest, forge)
        found = outdone(signed.at, newest, self.conversation, self.main.people, reviewed)
        if found is None:
            return recorded
        return Verdict(found.state, recorded.digest, found.by, recorded.in_charge, found.reason)

    def _by_reviews(self, report: Report, forge: Forge) -> Verdict:
        digest = content_digest(report)
        found = judge_reviews(self.conversation, self.main.people, reviewed_report(self.main, report, digest, forge))
        in_charge = self.main.in_charge(report, self.change.day)
        unbound = unbound_sources(self.proposed.workspace, report) if found.state.is_valid else None
        if unbound is not None:
            return Verdict(unbound[0], digest, found.by, in_charge, unbound[1])
        return Verdict(found.state, digest, found.by, in_charge, self._changed(report, found, forge) or found.reason)

    def _changed(self, report: Report, found: ReviewVerdict, forge: Forge) -> str:
        """Return what changed in a report since the review that decides; empty if nothing, or it cannot be told."""
        if found.state is not SignOffState.CHANGED or found.review is None:
            return ""
        laid = lay_version(self.main, report, found.review.commit, self.change.paths, forge)
        read = laid.report(*report.key)
        return compare_reports(read, report).told if read is not None else ""


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
    proposed = Repository(workspace, Change(main, paths, day, pull.author), today=day)
    return Submission(conversation, main, proposed, submissions.has_one_base(number))


def _gone() -> None:
    return None
