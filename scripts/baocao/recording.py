"""What is written down after a merge: the leader's decision in the report, and the receipt; each once."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from baocao import __version__
from baocao.arrivals import Arrivals
from baocao.check import registry_faults
from baocao.deciding import decide
from baocao.forge import Forge
from baocao.forge.submissions import Submissions
from baocao.model import (
    Conversation,
    Decision,
    Evidence,
    Fault,
    PathChange,
    Period,
    Receipt,
    Report,
    Review,
    ReviewState,
    SignOffState,
    Verdict,
    Workspace,
    next_step,
)
from baocao.model.dates import VIETNAM
from baocao.model.period import Channel
from baocao.proofs import review_stands, reviewed_report
from baocao.sign import (
    BlockRefusedError,
    NewDecision,
    ReviewedReport,
    add_receipt,
    content_digest,
    decisions_before,
    needs_leader,
    verify_report,
)
from baocao.standing import judge_merged
from baocao.touched import edits_registry, reports_touched

_REPORTS = ("units/*.md", "periods/*/consolidated.md")
"""Where reports stand, whatever the registry says of units and periods; `*` crosses folders."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was done: the files that were written, what was said of each report, and whether something is left open."""

    written: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    is_open: bool = False


def record_pull_request(workspace: Workspace, forge: Forge, submissions: Submissions, number: int) -> Recorded:
    """Write decision and receipt of every final report that a merged pull request brought.

    Nothing is written by a registry with a fault: what was left out of it may be the end of a term. The forge keeps
    reviews and moments, so that the same command writes the same once the fault is mended.

    Args:
        workspace: The main branch, after the merge.
        forge: Who knows the reviews.
        submissions: What knows which files came, and when.
        number: The pull request's number.

    Raises:
        ForgeError: If the forge gives no reliable answer.
        UnexpectedRegisterError: If no line can be added to a register.
    """
    conversation = forge.conversation(number)
    branch = workspace.department.branch if workspace.department else "main"
    if not conversation.pull_request.merged or conversation.pull_request.base != branch:
        return Recorded(said=(f"yêu cầu hợp nhất số {number} chưa vào `{branch}`: không ghi gì",))
    paths = submissions.paths(number)
    refused = tuple(_refusals(workspace, paths, number))
    if refused:
        return Recorded(said=refused, is_open=True)
    recorder = _Recorder(
        workspace, forge, conversation, Arrivals(workspace, forge, submissions, conversation.pull_request, tuple(paths))
    )
    done = [one for path in reports_touched(paths, workspace) for one in recorder.record(path)]
    return Recorded(
        tuple(dict.fromkeys(path for one in done for path in one.written)),
        tuple(line for one in done for line in one.said),
        is_open=any(one.is_open for one in done),
    )


def _refusals(workspace: Workspace, paths: Mapping[str, PathChange], number: int) -> Iterator[str]:
    """Iterate over why nothing that a pull request brought can be judged, each reason with its place."""
    if not any(fnmatchcase(path, one) for path in paths for one in _REPORTS):
        return
    for fault in registry_faults(workspace):
        yield f"{_told(fault)}: không ghi gì; sửa xong thì chạy lại `baocao record {number}`"
    sent = (workspace.report_at(path) for path in reports_touched(paths, workspace))
    if edits_registry(paths) and any(report is not None and report.counts for report in sent):
        yield f"yêu cầu hợp nhất số {number} sửa sổ đăng ký cùng với báo cáo: không ghi ký xác nhận"


def _told(fault: Fault) -> str:
    return f"{fault.place}: lỗi[{fault.kind}] “{fault.subject}”"


@dataclass(frozen=True, slots=True)
class _Recorder:
    """Writes down what one pull request brought, on a main branch whose registry has no fault."""

    workspace: Workspace
    forge: Forge
    conversation: Conversation
    arrivals: Arrivals

    def record(self, path: str) -> Iterator[Recorded]:
        """Write decision and receipt of the report at `path`, if it is there and final."""
        report = self.workspace.report_at(path)
        if report is None and path in self.workspace.paths:
            yield Recorded(said=(f"{path}: tệp báo cáo không đọc được: không ghi gì",), is_open=True)
        elif report is not None and report.counts:
            yield self._sign(report)
            yield self._receive(report)
        elif report is not None:
            yield self._undo(report)

    def _sign(self, report: Report) -> Recorded:
        """Write the decision that the reviews prove, unless one is proved already."""
        recorded = verify_report(self.workspace, report)
        names_review = recorded.state is SignOffState.ON_THE_FORGE
        if recorded.state is SignOffState.NOT_REQUIRED:
            return Recorded()
        if names_review and review_stands(self.workspace, report, self.forge):
            return Recorded()
        reviewed = reviewed_report(self.workspace, report, content_digest(report), self.forge)
        found = judge_merged(self.workspace, self.conversation, report, recorded, reviewed)
        if found is None:
            return Recorded()
        if found.state is not SignOffState.FORGE_PROVED or found.by is None or found.review is None:
            in_charge = self.workspace.in_charge(report, self.conversation.pull_request.opened_at.date())
            verdict = Verdict(found.state, reviewed.digest, found.by, in_charge, found.reason)
            step = next_step(self.workspace, report, verdict)
            told = f"{found.state.title}: {found.reason}" if found.reason else found.state.title
            return Recorded(said=(f"{report.path}: {told}; {step}",), is_open=True)
        new = self._decision(found.by, found.review, reviewed.digest)
        try:
            decided = decide(self.workspace, report, new, None, self._decisions_before(found.review, reviewed))
        except BlockRefusedError as error:
            return Recorded(said=(str(error),), is_open=True)
        self._rewrite(report.path, lambda _: decided.raw)
        return Recorded((report.path,), (f"{report.path}: đã ghi ký xác nhận của {found.by}",))

    def _undo(self, report: Report) -> Recorded:
        """Tell of a report that is final no more though nobody who must agree to that did; nothing is written."""
        was_decided = report.front.sign_off is not None or report.period.receipt(report.unit.id) is not None
        if not was_decided or not needs_leader(self.workspace, report):
            return Recorded()
        reviewed = reviewed_report(self.workspace, report, content_digest(report), self.forge)
        recorded = verify_report(self.workspace, report)
        found = judge_merged(self.workspace, self.conversation, report, recorded, reviewed)
        if found is None or found.state is SignOffState.FORGE_PROVED:
            return Recorded()
        said = f"{report.path}: không còn là báo cáo chính thức, mà lãnh đạo phụ trách chưa duyệt việc ấy"
        return Recorded(said=(said,), is_open=True)

    def _decisions_before(self, last: Review, report: ReviewedReport) -> Iterator[NewDecision]:
        """Iterate over what was decided in the same pull request before, on versions that the forge still has."""
        for by, review in decisions_before(last, self.conversation, self.workspace.people, report):
            digest = report.digest_at(review.commit)
            if digest is not None:
                yield self._decision(by, review, digest)

    def _decision(self, by: str, review: Review, digest: str) -> NewDecision:
        evidence = Evidence(
            forge=self.conversation.forge.value,
            pull_request=self.conversation.pull_request.number,
            review=review.id,
            account=review.account,
            commit=review.commit,
        )
        decision = Decision.APPROVED if review.state is ReviewState.APPROVED else Decision.RETURNED
        return NewDecision(by, decision, review.at.astimezone(VIETNAM), digest, review.body, evidence)

    def _receive(self, report: Report) -> Recorded:
        """Write when the report came, unless the register has a complete receipt of it."""
        if report.is_consolidated or report.period.receipt(report.unit.id) is not None:
            return Recorded()
        fault = next(self._faults_of_period(report.period), None)
        if fault is not None:
            return Recorded(
                said=(f"{_told(fault)}: chưa vào sổ {report.unit.id}; sửa xong thì chạy lại",), is_open=True
            )
        path = f"periods/{report.period.id}/received.yml"
        sent = self.arrivals.first_complete(report)
        if sent is None:
            fact = f"{report.path}: kho không cho biết bản đầy đủ đến lúc nào; Văn phòng ghi `{path}`"
            return Recorded(said=(fact,), is_open=True)
        receipt = Receipt(
            unit=report.unit.id,
            at=sent.at,
            via=Channel.FORGE,
            evidence=f"yêu cầu hợp nhất số {self.conversation.pull_request.number}, lần ghi {sent.commit[:12]}, "
            f"quy tắc của baocao {__version__}",
            digest=sent.digest,
            complete=True,
        )
        self._rewrite(path, lambda text: add_receipt(text, receipt))
        return Recorded((path,), (f"{path}: đã vào sổ {report.unit.id}, gửi lúc {receipt.at.isoformat()}",))

    def _faults_of_period(self, period: Period) -> Iterator[Fault]:
        """Iterate over the faults of what a report is complete by, and of the register that may hold its receipt."""
        folders = {PurePosixPath("periods"), *(PurePosixPath("periods", period.id, one) for one in ("", "outline"))}
        for fault in self.workspace.faults:
            path = PurePosixPath(fault.place.path)
            if path.parent in folders and path.name != "consolidated.md":
                yield fault

    def _rewrite(self, path: str, change: Callable[[str], str]) -> None:
        """Change a file's text, line ends as they are."""
        target = self.workspace.root / path
        old = target.read_bytes().decode("utf-8") if target.exists() else ""
        target.write_bytes(change(old).encode("utf-8"))
