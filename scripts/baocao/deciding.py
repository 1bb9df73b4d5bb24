"""A decision written into a report, and read again before the file is touched."""

from collections.abc import Iterable

from baocao.load import load_text
from baocao.model import Report, Workspace
from baocao.sign import BlockRefusedError, NewDecision, holds_decision, write_decision


def decide(  # noqa: PLR0913, PLR0917 - everything that is written
    workspace: Workspace,
    report: Report,
    new: NewDecision,
    key: bytes | None,
    before: Iterable[NewDecision] = (),
    versions: Iterable[Report] = (),
) -> Report:
    """Return a report as it is read once a decision stands in it; its file is not touched.

    Args:
        workspace: The repository.
        report: The report.
        new: The decision.
        key: The leader's private key in OpenSSH's format, if it is signed by one.
        before: Decisions that were made before and perhaps never written down.
        versions: Earlier versions of the report, oldest first, whose decisions are kept.

    Raises:
        BlockRefusedError: If the decision cannot be written without a change to anything else.
        KeyRefusedError: If the key cannot be used.
    """
    decided = load_text(workspace, report, write_decision(report, new, key, before, versions))
    if decided is None or not holds_decision(decided, report, new):
        key_place = report.place("sign_off") if report.node.key("sign_off") else report.place()
        reason = (
            "không ghi được khối `sign_off` mà giữ nguyên phần còn lại; "
            "viết lại phần đầu, mỗi khóa một dòng `khóa: giá trị` sát lề trái, rồi chạy lại lệnh"
        )
        raise BlockRefusedError(f"{key_place}: {reason}")
    return decided
