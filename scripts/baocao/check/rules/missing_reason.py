"""Số liệu chưa có (`pending`) hoặc nhiệm vụ chưa làm (`not-done`) mà không nêu lý do.

## Vì sao
Người tổng hợp phải biết vì sao thiếu và bao giờ có. Khai `pending` cho mọi chỉ tiêu mà không nêu lý do thì báo cáo chưa
đầy đủ. Dấu ba chấm hay chỗ trống không phải là lý do.

## Sai
    indicators:
      NC-02: {actual: pending}

## Đúng
    indicators:
      NC-02: {actual: pending, reason: "Kho bạc chưa đối chiếu xong"}
"""

import re
from collections.abc import Iterator

from baocao.model import Finding, Gap, Report
from baocao.model.front_matter import OutcomeState
from baocao.model.written import is_skeleton

NAME = "missing-reason"
SINCE = "2024-h1"

_LETTER = re.compile(r"[^\W\d_]")


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each figure that is pending and each task not done without a reason.

    A report of which nothing is written yet is not asked.
    """
    lacking = [*_figures(report), *_outcomes(report)]
    if lacking and not is_skeleton(report):
        yield from lacking


def _figures(report: Report) -> Iterator[Finding]:
    for key, reading in report.front.indicators.items():
        if reading.actual is Gap.PENDING and not _is_said(reading.reason):
            message = f"chỉ tiêu “{key}” ghi `pending` mà chưa nêu lý do"
            help_ = 'ghi số liệu thay chữ `pending`; chưa có số thì ghi lý do vào `reason: "…"`, thay dấu ba chấm'
            yield Finding(NAME, report.place("indicators", key, "actual"), message, help=help_)


def _outcomes(report: Report) -> Iterator[Finding]:
    for position, outcome in enumerate(report.front.outcomes):
        if outcome.state is OutcomeState.NOT_DONE and not _is_said(outcome.reason):
            message = f"nhiệm vụ “{outcome.task}” ghi `not-done` mà chưa nêu lý do"
            help_ = 'ghi lý do vào `reason: "…"`, thay dấu ba chấm'
            yield Finding(NAME, report.place("outcomes", position, "state"), message, help=help_)


def _is_said(reason: str | None) -> bool:
    """Tell whether a reason has a word at all."""
    return reason is not None and _LETTER.search(reason) is not None
