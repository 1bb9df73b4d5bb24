"""What is to be written of one merged pull request, report by report; no file is touched here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePosixPath

from baocao import __version__
from baocao.arrivals import Arrivals
from baocao.deciding import decide
from baocao.forge import Forge
from baocao.model import (
    Conversation,
    Decision,
    Evidence,
    Fault,
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
from baocao.standing import earlier_versions, judge_merged, office_agrees


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was done: the files that were written, what was said of each report, and whether something is left open."""

    written: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Recorder:
    """Prepares what is written of one pull request, on a main branch whose registry has no fault.

    Attributes:
        workspace: The main branch, after the merge.
        forge: Who knows the reviews.
        conversation: The pull request.
        arrivals: What knows when its reports came.
        today: The day on which one asks, in Vietnam.
        texts: The files as they are to be written, by their paths; nothing is written here.
    """

    workspace: Workspace
    forge: Forge
    conversation: Conversation
    arrivals: Arrivals
    today: date
    texts: dict[str, str] = field(default_factory=dict)

    def record(self, path: str) -> Iterator[Recorded]:
        """Prepare decision and receipt of the report at `path`, if it is there and final."""
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
        recorded = verify_report(self.workspace, report, self.today)
        if recorded.state is SignOffState.NOT_REQUIRED:
            return Recorded()
        if recorded.state is SignOffState.ON_THE_FORGE and review_stands(self.workspace, report, self.forge):
            recorded = replace(recorded, state=SignOffState.FORGE_PROVED)
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
            before, versions = self._decisions_before(found.review, reviewed), earlier_versions(self.workspace, report)
            decided = decide(self.workspace, report, new, None, before, versions)
        except BlockRefusedError as error:
            return Recorded(said=(str(error),), is_open=True)
        self._rewrite(report.path, lambda _: decided.raw)
        return Recorded(said=(f"{report.path}: đã ghi ký xác nhận của {found.by}",))

    def _undo(self, report: Report) -> Recorded:
        """Tell of a report that is final no more though nobody who must agree to that did; nothing is written."""
        was_decided = report.front.sign_off is not None or report.period.receipt(report.unit.id) is not None
        who = self._disagreeing(report) if was_decided else ""
        if not who:
            return Recorded()
        said = f"{report.path}: không còn là báo cáo chính thức, mà {who} chưa duyệt việc ấy"
        return Recorded(said=(said,), is_open=True)

    def _disagreeing(self, report: Report) -> str:
        """Return who should have agreed that a report is final no more, and did not; empty if they did."""
        reviewed = reviewed_report(self.workspace, report, content_digest(report), self.forge)
        if not needs_leader(self.workspace, report):
            agrees = office_agrees(self.workspace, self.conversation, reviewed, self.today)
            return "" if agrees else "Văn phòng"
        recorded = verify_report(self.workspace, report, self.today)
        found = judge_merged(self.workspace, self.conversation, report, recorded, reviewed)
        return "" if found is None or found.state is SignOffState.FORGE_PROVED else "lãnh đạo phụ trách"

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
                said=(f"{tell_fault(fault)}: chưa vào sổ {report.unit.id}; sửa xong thì chạy lại",), is_open=True
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
        return Recorded(said=(f"{path}: đã vào sổ {report.unit.id}, gửi lúc {receipt.at.isoformat()}",))

    def _faults_of_period(self, period: Period) -> Iterator[Fault]:
        """Iterate over the faults of what a report is complete by, and of the register that may hold its receipt."""
        folders = {PurePosixPath("periods"), *(PurePosixPath("periods", period.id, one) for one in ("", "outline"))}
        for fault in self.workspace.faults:
            path = PurePosixPath(fault.place.path)
            if path.parent in folders and path.name != "consolidated.md":
                yield fault

    def _rewrite(self, path: str, change: Callable[[str], str]) -> None:
        """Change a file's text as it is to be written, line ends as they are."""
        target = self.workspace.root / path
        known = self.texts.get(path)
        old = known if known is not None else target.read_bytes().decode("utf-8") if target.exists() else ""
        self.texts[path] = change(old)


def tell_fault(fault: Fault) -> str:
    """Return a fault in one line, with its place."""
    return f"{fault.place}: lỗi[{fault.kind}] “{fault.subject}”"
