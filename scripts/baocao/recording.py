"""What is written down after a merge: the leader's decision in the report, and the receipt; each once."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import PurePosixPath

from baocao import __version__
from baocao.check import check_workspace
from baocao.forge import Forge
from baocao.forge.submissions import Submissions
from baocao.model import (
    Conversation,
    Decision,
    Evidence,
    Level,
    PathChange,
    Receipt,
    Report,
    Review,
    SignOffState,
    Verdict,
    Workspace,
)
from baocao.model.dates import VIETNAM
from baocao.model.period import Channel
from baocao.proofs import reviewed_report
from baocao.sign import (
    NewDecision,
    ReviewedReport,
    add_receipt,
    content_digest,
    judge_reviews,
    next_step,
    prove_evidence,
    verify_report,
    verify_workspace,
    write_decision,
)
from baocao.submission import edits_registry, lay_over, reports_sent

_SIGNED = frozenset({SignOffState.NOT_REQUIRED, SignOffState.PROVED})
"""What needs no review; evidence that somebody typed is held against the forge."""

_OF_SIGN_OFF = frozenset({"missing-sign-off", "changed-after-sign-off", "wrong-signer"})
"""A report is complete before a leader has decided."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was done: the files that were written, what was said of each report, and whether something is left open."""

    written: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    is_open: bool = False


def record_pull_request(workspace: Workspace, forge: Forge, submissions: Submissions, number: int) -> Recorded:
    """Write decision and receipt of every final report that a merged pull request brought.

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
    sent = set(reports_sent(paths, workspace))
    reports = [one for one in workspace.all_reports() if one.path in sent and one.counts]
    if reports and edits_registry(paths):
        fact = f"yêu cầu hợp nhất số {number} sửa sổ đăng ký cùng với báo cáo: không ghi ký xác nhận"
        return Recorded(said=(fact,), is_open=True)
    recorder = _Recorder(workspace, forge, submissions, conversation, paths)
    done = [one for report in reports for one in (recorder.sign(report), recorder.receive(report))]
    return Recorded(
        tuple(dict.fromkeys(path for one in done for path in one.written)),
        tuple(line for one in done for line in one.said),
        is_open=any(one.is_open for one in done),
    )


@dataclass(frozen=True, slots=True)
class _Recorder:
    """Writes down what one pull request brought; `paths` are what it did to each."""

    workspace: Workspace
    forge: Forge
    submissions: Submissions
    conversation: Conversation
    paths: Mapping[str, PathChange]

    def sign(self, report: Report) -> Recorded:
        """Write the decision that the reviews prove, unless one is proved already."""
        recorded = verify_report(self.workspace, report)
        if recorded.state is SignOffState.UNJUDGED:
            return Recorded(said=(f"{report.path}: {recorded.state.title}: {recorded.reason}",), is_open=True)
        if recorded.state in _SIGNED or self._is_recorded(report):
            return Recorded()
        reviewed = self._reviewed(report)
        found = judge_reviews(self.conversation, self.workspace.people, reviewed)
        if found.state is not SignOffState.FORGE_PROVED or found.by is None or found.review is None:
            in_charge = self.workspace.in_charge(report, self.conversation.pull_request.opened_at.date())
            verdict = Verdict(found.state, reviewed.digest, found.by, in_charge, found.reason)
            step = next_step(self.workspace, report, verdict)
            return Recorded(said=(f"{report.path}: {found.state.title}; {step}",), is_open=True)
        new = self._decision(found.by, found.review, reviewed.digest)
        self._rewrite(report.path, lambda text: write_decision(text, new, None, report.front.sign_off))
        return Recorded((report.path,), (f"{report.path}: đã ghi ký xác nhận của {found.by}",))

    def _is_recorded(self, report: Report) -> bool:
        """Tell whether the report bears a review of this pull request that still stands: it is written once."""
        sign_off = report.front.sign_off
        number = self.conversation.pull_request.number
        if sign_off is None or sign_off.evidence is None or sign_off.evidence.pull_request != number:
            return False
        reviewed = self._reviewed(report)
        is_same = sign_off.content == reviewed.digest
        people = self.workspace.people
        state, _ = prove_evidence(sign_off, sign_off.evidence, self.conversation, people, reviewed)
        return is_same and state is SignOffState.FORGE_PROVED

    def _reviewed(self, report: Report) -> ReviewedReport:
        return reviewed_report(self.workspace, report, content_digest(report), self.forge)

    def _decision(self, by: str, review: Review, digest: str) -> NewDecision:
        evidence = Evidence(
            forge=self.conversation.forge.value,
            pull_request=self.conversation.pull_request.number,
            review=review.id,
            account=review.account,
            commit=review.commit,
        )
        return NewDecision(by, Decision.APPROVED, review.at.astimezone(VIETNAM), digest, review.body.strip(), evidence)

    def receive(self, report: Report) -> Recorded:
        """Write when the report came, unless the register has a complete receipt of it."""
        if report.is_consolidated or report.period.receipt(report.unit.id) is not None:
            return Recorded()
        path = f"periods/{report.period.id}/received.yml"
        sent = next(self._sent(report), None)
        if sent is None:
            fact = f"{report.path}: kho không cho biết bản đầy đủ đến lúc nào; Văn phòng ghi `{path}`"
            return Recorded(said=(fact,), is_open=True)
        commit, at, digest = sent
        receipt = Receipt(
            unit=report.unit.id,
            at=at,
            via=Channel.FORGE,
            evidence=f"yêu cầu hợp nhất số {self.conversation.pull_request.number}, lần ghi {commit[:12]}, "
            f"quy tắc của baocao {__version__}",
            digest=digest,
            complete=True,
        )
        self._rewrite(path, lambda text: add_receipt(text, receipt))
        return Recorded((path,), (f"{path}: đã vào sổ {report.unit.id}, gửi lúc {receipt.at.isoformat()}",))

    def _sent(self, report: Report) -> Iterator[tuple[str, datetime, str]]:
        """Iterate over the complete versions that were put up for review: commit, moment, digest; the first is first.

        The moment is the forge's. A draft pull request is not put up yet, whatever is in it.
        """
        pull = self.conversation.pull_request
        ready = pull.ready_at or pull.opened_at
        for commit in self.submissions.commits(pull.number):
            arrived = self.submissions.arrived_at(commit)
            version = self._complete_version(report, commit) if arrived is not None else None
            if arrived is not None and version is not None:
                yield commit, max(arrived, ready), content_digest(version)

    def _complete_version(self, report: Report, commit: str) -> Report | None:
        """Return a report as it was put up in a commit, if it was final and the rules found no error in it."""
        folder = PurePosixPath(report.path).with_suffix("")
        wanted = [report.path, *(path for path in self.paths if PurePosixPath(path).is_relative_to(folder))]
        workspace = lay_over(self.workspace, {path: partial(self.forge.file_at, path, commit) for path in wanted})
        version = workspace.report(*report.key)
        if version is None or not version.counts:
            return None
        found = check_workspace(workspace, verify_workspace(workspace)).findings
        errors = (one for one in found if one.level is Level.ERROR and one.place.path == report.path)
        return None if any(one.rule not in _OF_SIGN_OFF for one in errors) else version

    def _rewrite(self, path: str, change: Callable[[str], str]) -> None:
        """Change a file's text, line ends as they are."""
        target = self.workspace.root / path
        old = target.read_bytes().decode("utf-8") if target.exists() else ""
        target.write_bytes(change(old).encode("utf-8"))
