"""The navigation: small whatever the number of reports, since every page carries it whole."""

from typing import TypeAlias

from baocao.publish.portal import address
from baocao.publish.portal.portal import Portal

NavigationEntry: TypeAlias = "dict[str, str | list[NavigationEntry]]"
"""A title and the address it leads to, or the entries below it."""

GUIDES = (
    ("viet-bao-cao", "Viết báo cáo trong 20 phút", "Bảy bước, từ bản dự thảo có sẵn đến khi báo cáo được tiếp nhận."),
    ("don-vi", "Dành cho đơn vị: chi tiết", "Tra cứu cách khai số liệu, viết nội dung, sửa lỗi và gửi báo cáo."),
    ("lanh-dao", "Ký xác nhận", "Lãnh đạo Sở xem báo cáo đang chờ, ký xác nhận hoặc trả lại kèm ý kiến."),
    ("van-phong", "Công việc của Văn phòng", "Mở kỳ báo cáo, theo dõi, đôn đốc và hoàn thiện báo cáo tổng hợp."),
    ("chu-viet-tat", "Chữ viết tắt", "Các chữ viết tắt dùng trong báo cáo, xếp theo thứ tự chữ cái tiếng Việt."),
    (
        "so-lieu-minh-hoa",
        "Số liệu minh họa và số liệu đã công bố",
        "Số nào là số liệu minh họa, số nào đã công bố, theo nguồn nào.",
    ),
)
"""The hand-written guides: name, title, what they help with."""


def list_guides(portal: Portal) -> tuple[tuple[str, str, str], ...]:
    """Return address, title and summary of the guides that are there."""
    known = ((address.guide_page(name), title, summary) for name, title, summary in GUIDES)
    return tuple(guide for guide in known if guide[0] in portal.beside)


def list_navigation(portal: Portal) -> list[NavigationEntry]:
    """Return the navigation, periods newest first."""
    periods: list[NavigationEntry] = [{period.shape.name: address.period_page(period.id)} for period in portal.periods]
    guides: list[NavigationEntry] = [{title: path} for path, title, _ in list_guides(portal)]
    entries: list[NavigationEntry] = [
        {"Trang chủ": address.HOME},
        {"Kỳ báo cáo": periods},
        {"Lĩnh vực": address.FIELDS},
        {"Chỉ tiêu": address.INDICATORS},
        {"Đơn vị": [{"Đơn vị báo cáo": address.UNITS}, {"Lãnh đạo Sở": address.LEADERS}]},
        {"Kiểm tra": [{"Kết quả kiểm tra": address.FINDINGS}, {"Quy tắc kiểm tra": address.RULES}]},
        {"Hướng dẫn": guides},
    ]
    return [entry for entry in entries if all(entry.values())]
