"""Một yêu cầu hợp nhất sửa tệp không thuộc đơn vị gửi.

## Vì sao
Đơn vị chỉ sửa báo cáo của mình trong kỳ đang mở và ảnh của báo cáo đó. Sổ đăng ký, kỳ báo cáo, phần mềm do Văn phòng
giữ: sửa người ký rồi ký ngay trong cùng một yêu cầu thì chữ ký không còn chứng minh gì. Ai được sửa gì xét theo sổ
đăng ký của nhánh gốc, không theo sổ mà yêu cầu ấy sửa. Trên máy chủ, tài khoản chưa khai ở `accounts` của Văn phòng thì
không được coi là Văn phòng.

## Sai
Yêu cầu hợp nhất của Phòng Người có công:

    M  units/people.yml
    M  units/phong-nguoi-co-cong/2024-h1.md

## Đúng
    A  units/phong-nguoi-co-cong/2024-h1/bieu-do.png
    M  units/phong-nguoi-co-cong/2024-h1.md
"""

from collections.abc import Iterator

from baocao.check.ownership import OFFICE, has_accounts, is_office, refusal_of, registry_faults, units_touched
from baocao.model import Change, Finding, Place
from baocao.model.dates import format_date

NAME = "foreign-change"
SINCE = "2023-h1"


def check(change: Change) -> Iterator[Finding]:
    """Yield a finding for each path that is not the author's to change; without an account the paths tell the unit."""
    if not change.paths or is_office(change):
        return
    for fault in registry_faults(change.base):
        message = f"sổ đăng ký của nhánh gốc có lỗi[{fault.kind}] “{fault.subject}”, chưa xét được ai được sửa gì"
        yield Finding(NAME, fault.place, message, help=f"{OFFICE} sửa dòng này trên nhánh gốc trước")
    authors, touched = change.authors, units_touched(change)
    first = Place(min(change.paths))
    if change.account is not None and has_accounts(change.base) and not authors:
        message = f"tài khoản {change.account} không phải của đơn vị nào ngày {format_date(change.day)}"
        yield Finding(NAME, first, message, help=f"{OFFICE} ghi `accounts` vào `units/<đơn vị>/unit.yml`")
    elif not authors and len(touched) > 1:
        message = f"một yêu cầu hợp nhất sửa báo cáo của {len(touched)} đơn vị: {', '.join(touched)}"
        yield Finding(NAME, first, message, help="tách thành mỗi đơn vị một yêu cầu hợp nhất")
    for path in change.paths:
        refused = refusal_of(path, change, authors or frozenset(touched))
        if refused is not None:
            yield Finding(NAME, Place(path), refused[0], help=refused[1])
