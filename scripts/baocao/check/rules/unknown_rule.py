"""Miễn trừ nêu một quy tắc không có.

## Vì sao
Văn phòng miễn trừ một quy tắc bằng tên của quy tắc. Gõ sai tên thì miễn trừ không có tác dụng mà không ai biết.

## Sai
    waivers:
      - {rule: tight-deadlines, reason: "Thời hạn do Giám đốc Sở ấn định", by: Chánh Văn phòng}

## Đúng
    waivers:
      - {rule: tight-deadline, reason: "Thời hạn do Giám đốc Sở ấn định", by: Chánh Văn phòng}
"""

from collections.abc import Iterator
from importlib import resources
from pathlib import PurePath

from baocao.check.named import places_of
from baocao.check.suggestion import rename
from baocao.model import Finding, Period, Workspace
from baocao.model.node import Step

NAME = "unknown-rule"
SINCE = "2023-h1"

_NAMING = (("waivers", Step.EACH, "rule"),)


def check(period: Period, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each waiver of a rule that there is not."""
    known = _names()
    for rule in dict.fromkeys(waiver.rule for waiver in period.shape.waivers):
        if rule not in known:
            message = f"miễn trừ quy tắc “{rule}”, mà không có quy tắc nào mang tên này"
            help_ = rename(rule, known, "xem tên các quy tắc bằng `baocao rules`")
            for place in places_of(workspace, f"periods/{period.id}/period.yml", rule, _NAMING):
                yield Finding(NAME, place, message, help=help_)


def _names() -> list[str]:
    """Return the names of all rules, which are those of their files: the list itself imports this module."""
    files = (PurePath(entry.name) for entry in resources.files(__package__).iterdir())
    return sorted(file.stem.replace("_", "-") for file in files if file.suffix == ".py" and file.stem != "__init__")
