"""Đề mục không có trong đề cương của kỳ, hoặc đặt sai cấp, sai chỗ.

## Vì sao
Nội dung được ghép vào báo cáo tổng hợp theo đề mục. Đề mục mà đề cương không có thì nội dung dưới
nó không vào được báo cáo tổng hợp. Đề mục riêng của đơn vị đặt bên dưới mục nhỏ nhất của đề cương.

## Sai
    #### Tồn tại, hạn ché

## Đúng
    #### Tồn tại, hạn chế
    ##### Về giải quyết hồ sơ
"""

from collections.abc import Iterable, Iterator
from textwrap import shorten

from baocao.check.heading_slips import underlines
from baocao.check.headings import answered, asked_below, meant_by, unassigned_field, unknown
from baocao.check.suggestion import closest
from baocao.model import Finding, OutlineSection, Report, Section, Workspace
from baocao.model.text import words_key

NAME = "unknown-section"
SINCE = "2023-h1"

_QUOTED = 60


def check(report: Report, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each heading that the outline does not know; what stands below it is not asked.

    A field that is not the unit's has a rule of its own.
    """
    if not report.expected:
        return  # no outline, so that every heading is the author's own
    found = answered(report)
    for section, above in unknown(report):
        if unassigned_field(section, report, workspace) is not None:
            continue
        rule = underlines(report).get(section.line)
        if rule is not None and _near(section, report.expected) is None:
            yield _underlined(section, report, rule)
            continue
        place = report.place().at(section.line)
        message = f"đề cương không có mục “{section.heading}” ở chỗ này"
        yield Finding(NAME, place, message, help=_help(section, above, report, found))


def _underlined(section: Section, report: Report, rule: int) -> Finding:
    words = shorten(section.heading, _QUOTED, placeholder="…")
    message = f"dòng kẻ ngay dưới đoạn văn biến đoạn “{words}” thành đề mục"
    help_ = "thêm một dòng trống phía trên dòng kẻ, hoặc bỏ dòng kẻ"
    return Finding(NAME, report.place().at(rule), message, help=help_)


def _help(section: Section, above: Section | None, report: Report, found: dict[str, Section]) -> str:
    right = meant_by(section, above, report, found)
    if right is not None:
        is_moved = right.level == section.level and right not in asked_below(above, report)
        return f"chuyển xuống đúng vị trí của `{right.heading}`" if is_moved else f"sửa thành `{right.heading}`"
    twin = next((one for one in found.values() if words_key(one.title) == words_key(section.title)), None)
    if twin is not None and twin.level == section.level:
        return f"gộp vào mục “{twin.heading}” ở dòng {twin.line}"
    return "chuyển nội dung vào một mục của đề cương; đề mục riêng đặt bên trong mục nhỏ nhất"


def _near(section: Section, expected: Iterable[OutlineSection]) -> str | None:
    return closest(section.title, [one.title for top in expected for one in top.walk()])
