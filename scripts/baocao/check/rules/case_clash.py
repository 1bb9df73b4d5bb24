"""Hai tệp hoặc thư mục chỉ khác nhau chữ hoa, chữ thường hoặc cách gõ dấu.

## Vì sao
Máy Windows và macOS coi hai tên như vậy là một: khi lấy kho về, tệp này đè lên tệp kia mà không báo. Cùng một chữ có
dấu có thể được lưu bằng hai cách (dựng sẵn và tổ hợp), nhìn không phân biệt được.

## Sai
    units/huyen-huong-khe/2024-h1/bieu-do.png
    units/huyen-huong-khe/2024-h1/Bieu-do.png

## Đúng
    units/huyen-huong-khe/2024-h1/bieu-do.png
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from baocao.model import Finding, Place, Workspace

NAME = "case-clash"
SINCE = "2024-h1"


def check(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each file or folder whose name another one in its folder has, but for case and form."""
    alike: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for path in workspace.paths:
        folder, _, name = path.rpartition("/")
        alike[folder, _same(name)].append(name)
    for (folder, same), names in alike.items():
        # The tool's own names are lower case and composed: the one that is written so stays.
        kept, *others = sorted(names, key=lambda name: (name != same, name))
        for name in others:
            message = f"“{name}” và “{kept}” chỉ khác nhau chữ hoa, chữ thường hoặc cách gõ dấu"
            help_ = f"xóa hoặc đổi tên `{name}`, giữ `{kept}`"
            yield Finding(NAME, Place(f"{folder}/{name}"), message, help=help_)


def _same(name: str) -> str:
    plain = name if name.isascii() else unicodedata.normalize("NFC", name)
    return plain.casefold()
