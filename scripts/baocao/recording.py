"""What is written down after a merge: the leader's decision in the report, and the receipt; each once."""

from collections.abc import Iterator, Mapping
from datetime import date
from fnmatch import fnmatchcase

from baocao.arrivals import Arrivals
from baocao.check import registry_faults
from baocao.forge import Forge
from baocao.forge.submissions import Submissions
from baocao.model import PathChange, Workspace
from baocao.recorder import Recorded, Recorder, tell_fault
from baocao.submission import SEVERAL_BASES
from baocao.touched import edits_registry, reports_touched

_REPORTS = ("units/*.md", "periods/*/consolidated.md")
"""Where reports stand, whatever the registry says of units and periods; `*` crosses folders."""


def record_pull_request(
    workspace: Workspace, forge: Forge, submissions: Submissions, number: int, today: date
) -> Recorded:
    """Write decision and receipt of every final report that a merged pull request brought.

    Nothing is written by a registry with a fault: what was left out of it may be the end of a term. The forge keeps
    reviews and moments, so that the same command writes the same once the fault is mended. Files are touched once all
    reports were judged, so that a forge that fails on the last of them leaves no half of a record behind.

    Args:
        workspace: The main branch, after the merge.
        forge: Who knows the reviews.
        submissions: What knows which files came, and when.
        number: The pull request's number.
        today: The day on which one asks, in Vietnam.

    Raises:
        ForgeError: If the forge gives no reliable answer.
        UnexpectedRegisterError: If no line can be added to a register.
    """
    conversation = forge.conversation(number)
    branch = workspace.branch
    if not conversation.pull_request.merged or conversation.pull_request.base != branch:
        return Recorded(said=(f"yêu cầu hợp nhất số {number} chưa vào `{branch}`: không ghi gì",))
    paths = submissions.paths(number)
    refused = tuple(_refusals(workspace, paths, number))
    if not submissions.has_one_base(number):
        refused = (f"yêu cầu hợp nhất số {number}: {SEVERAL_BASES}; Văn phòng xem lại nhánh chính", *refused)
    if refused:
        return Recorded(said=refused, is_open=True)
    arrivals = Arrivals(workspace, forge, submissions, conversation.pull_request, tuple(paths))
    recorder = Recorder(workspace, forge, conversation, arrivals, today)
    done = [one for path in reports_touched(paths, workspace) for one in recorder.record(path)]
    for path, text in recorder.texts.items():
        (workspace.root / path).write_bytes(text.encode("utf-8"))
    return Recorded(
        tuple(recorder.texts),
        tuple(line for one in done for line in one.said),
        is_open=any(one.is_open for one in done),
    )


def _refusals(workspace: Workspace, paths: Mapping[str, PathChange], number: int) -> Iterator[str]:
    """Iterate over why nothing that a pull request brought can be judged, each reason with its place."""
    if not any(fnmatchcase(path, one) for path in paths for one in _REPORTS):
        return
    for fault in registry_faults(workspace):
        yield f"{tell_fault(fault)}: không ghi gì; sửa xong thì chạy lại `baocao record {number}`"
    sent = (workspace.report_at(path) for path in reports_touched(paths, workspace))
    if edits_registry(paths) and any(report is not None and report.counts for report in sent):
        yield f"yêu cầu hợp nhất số {number} sửa sổ đăng ký cùng với báo cáo: không ghi ký xác nhận"
