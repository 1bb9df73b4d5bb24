"""What the Director's sign-off on the consolidated report binds: each unit's report, by its digest in `sources`."""

from collections.abc import Iterator, Mapping, Sequence

from baocao.model import ConsolidatedFrontMatter, Period, Report, SignOffState, Workspace
from baocao.sign.digest import content_digest

_MOST_NAMED = 3


def source_digests(workspace: Workspace, period: Period) -> dict[str, str]:
    """Return the digests of the reports that a period's consolidated one is made of, by the units' ids."""
    return {report.unit.id: content_digest(report) for report in workspace.counted_reports(period)}


def unbound_sources(workspace: Workspace, report: Report) -> tuple[SignOffState, str] | None:
    """Return why a sign-off on the consolidated report does not bind what it is made of; None if it does.

    `sources` is a part of the digest: where it names each report as it stands now, the Director's sign-off holds for
    all of them. A unit's report, which rests on no other, is always bound, and so is one that is taken back: by then
    its sources may have gone on.
    """
    if not isinstance(report.front, ConsolidatedFrontMatter) or not report.counts:
        return None
    now = source_digests(workspace, report.period)
    if now and not report.front.sources:
        reason = f"`sources` không ghi mã nội dung của báo cáo nào trong {len(now)} báo cáo của kỳ"
        return SignOffState.ONLY_CLAIMED, reason
    changed = list(_differences(report.front.sources, now))
    return (SignOffState.CHANGED, f"báo cáo nguồn không đúng như `sources`: {_first(changed)}") if changed else None


def _differences(signed: Mapping[str, str], now: Mapping[str, str]) -> Iterator[str]:
    for unit in dict.fromkeys((*now, *signed)):
        if unit not in signed:
            yield f"“{unit}” chưa ghi"
        elif unit not in now:
            yield f"“{unit}” không còn báo cáo chính thức"
        elif signed[unit] != now[unit]:
            yield f"“{unit}” đã thay đổi"


def _first(changed: Sequence[str]) -> str:
    more = len(changed) - _MOST_NAMED
    return ", ".join(changed[:_MOST_NAMED]) + (f" và {more} báo cáo khác" if more > 0 else "")
