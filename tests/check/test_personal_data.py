"""Rule personal-data."""

import pytest
from tests.check.builders import make_report

from baocao.check.rules import personal_data

CITIZEN, OLD_CARD = "số căn cước công dân", "số chứng minh nhân dân"
TELEPHONE, MAIL, ACCOUNT = "số điện thoại", "địa chỉ thư điện tử", "số tài khoản"
BIRTH = "họ tên kèm ngày, năm sinh"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("số 042085001234", CITIZEN),
        ("CCCD: 042 085 001 234", CITIZEN),
        ("CCCD 0420 8500 1234.", CITIZEN),
        ("CMND 184123456", OLD_CARD),
        ("chứng minh nhân dân số 184 123 456", OLD_CARD),
        ("ĐT 0912345678", TELEPHONE),
        ("gọi 0912 345 678.", TELEPHONE),
        ("gọi 0912.345.678", TELEPHONE),
        ("gọi 0912-345-678", TELEPHONE),
        ("gọi 091 234 5678", TELEPHONE),
        ("gọi 0912 34 56 78", TELEPHONE),
        ("gọi 0393855123", TELEPHONE),
        ("gọi 0568.234.123", TELEPHONE),
        ("gọi 0762 234 123", TELEPHONE),
        ("gọi 0868-234-123", TELEPHONE),
        ("gọi +84 912 345 678", TELEPHONE),
        ("gọi +84 (0)912 345 678", TELEPHONE),
        ("gọi (+84) 912345678", TELEPHONE),
        ("gửi lan.nguyen@gmail.com", MAIL),
        ("gửi lan@gov.vn.example.com", MAIL),
        ("gửi lan@hatinh.gov.vn-tin.com", MAIL),
        ("gửi lan@mygov.vn", MAIL),
        ("[gửi](mailto:lan@hatinh.edu.vn)", MAIL),
        ("số tài khoản 1015 000 123 456 tại Vietcombank", ACCOUNT),
        ("STK: 0123456789012", ACCOUNT),
        ("tài khoản số 1015.00.012345", ACCOUNT),
        ("cháu Lê Thị Hoa, sinh ngày 12/5/2015", BIRTH),
        ("em Nguyễn Văn Bình (sinh năm 2012)", BIRTH),
        ("Em Hồ Y Nhi sinh năm 2012", BIRTH),
        ("cháu Lê Thị Hoa, sinh 12/5/2015", BIRTH),
        ("NGUYỄN VĂN NAM, sinh 12/3/2010", BIRTH),
        ("Lê Thị Hoa (nữ, sinh năm 2015)", BIRTH),
        ("Lê Thị Hoa, sinh tháng 5/2015", BIRTH),
        ("Lê Thị Hoa, sn 2015", BIRTH),
        ("Trần Thị Lan Anh - SN 1985", BIRTH),
        ("bà NGUYỄN THỊ MAI, năm sinh: 1950", BIRTH),
        ("Phạm Minh, ngày sinh 02/3/2011", BIRTH),
        ("Lê Thị Hoa (12/5/2015)", BIRTH),
        ("bé Hoàng An (02-3-2018)", BIRTH),
        ("cháu Lê Thị Hoa (12.5.2022)", BIRTH),
    ],
)
def test_person_is_told_once_and_not_repeated(text: str, kind: str) -> None:
    """Kind and place are told; of the value only what names nobody."""
    [finding] = personal_data.check(make_report(body=f"Lời.\n\nĐã hỗ trợ: {text}"))

    assert finding.message.startswith(f"có {kind} “")
    assert "345" not in finding.message
    assert "Hoa" not in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "Kinh phí 615.300.000.000 đồng, 131.560.000.000 đồng, 123456789012 đồng",
        "Công văn số 0912/SLĐTBXH-NCC ngày 05/02/2024, số 1120/KH-UBND",
        "từ ngày 05.04.2024 đến 09.05.2024 15 giờ, 02-04-2024 - 05-04-2024",
        "tỷ lệ 0,912345678 và 0.912345678",
        "các lớp 09 10 11 12 13, mã 010203",
        "tổng đài 111, 113, 1022, 1900 1234, 1900.123.456, 1900 1234 56, 18001234, 1800 1234",
        "máy bàn 0239 3.855.555, (0239) 3855 123, 0239.3855.123, 0239-3855-123, 0239 3 855 123, 02393855123",
        "máy bàn 024 3826 9557, (028) 3829 1234, +84-239-3855123, (+84) 239 3855 123, +84 (0)239 3855123",
        "gửi sldtbxh@hatinh.gov.vn, ld-tbxh@huongkhe.hatinh.gov.vn; TTHC@MOLISA.GOV.VN. [Thư](mailto:a@ubnd.gov.vn)",
        "mã số thuế 0312345678, mã thẻ BHYT 0912345678",
        "chi trả qua tài khoản 615.300.000.000 đồng cho 16.290 người; mở 16.290 tài khoản",
        "cấp căn cước cho 123 456 789 người",
        "3 em ở huyện Vũ Quang, sinh năm 2010; trẻ tại Hà Tĩnh sinh năm 2012",
        "Trường Tiểu học Trần Phú, năm sinh 2015 có 40 em",
        "kỷ niệm 134 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2024)",
        "liệt sĩ Lý Tự Trọng, sinh năm 1914",
        "Nguyễn Văn A, sinh năm 2010; cháu N.T.H., sinh ngày 12/5/2015",
        "trẻ sinh năm 2023: 120 trẻ; học sinh năm 2024",
        "vệ sinh tháng 5/2015; trẻ sinh 12/5/2015; học sinh Trường Trần Phú, sinh 12/5/2015",
        "tăng 12% @ 30/6, @tinhha",
        "ông Lê Văn Hoa (12/5/2019), đồng chí Trần Văn Nam (01/6/2018), Giám đốc Lê Thị Mai (01/7/2019)",
        "Vũ Quang (12/5/2015), xã Lưu Vĩnh Sơn (12/5/2015), Công ty Hoàng Anh (12/5/2015); Lê Thị Mai (10/6/2024)",
        "ông Nguyễn Văn Nam (12/5/2024) được khen; Trường Lê Quý Đôn (12/5/2015); Nghị quyết (12/5/2015)",
    ],
)
def test_what_tells_of_nobody_passes(text: str) -> None:
    """Money, counts, documents, days, places and historic persons are nobody's data, an office's contacts public."""
    assert list(personal_data.check(make_report(body=text))) == []


def test_front_matter_is_looked_at_without_the_sign_off() -> None:
    """Results and reasons are published too; keys and signatures are not read for telephones."""
    front = """
        outcomes:
          - {task: Giải quyết đơn, state: not-done, reason: "ông Trần Văn Nam (0912345678) vắng mặt"}
        sign_off: {by: a, decision: approved, at: 2024-06-13T09:40:00+07:00, content: sha256:0, signature: "0912345678"}
    """
    [finding] = personal_data.check(make_report(front))

    assert finding.place.line == 7


@pytest.mark.parametrize(
    ("header", "parts"),
    [
        pytest.param("STT | Họ và tên | Năm sinh | ", " | | Nam | Nữ", id="parts-below"),
        pytest.param(" | | Năm sinh | ", "STT | Họ và tên | Nam | Nữ", id="all-heads-below"),
    ],
)
def test_heads_may_take_two_rows(header: str, parts: str) -> None:
    """As a cell of Word's that spans two columns does."""
    body = f"## I. Kết quả\n\n| {header} |\n|{' --- |' * 4}\n| {parts} |\n| 1 | Lê Hoa | | 2015 |\n"
    [finding] = personal_data.check(make_report(body=body))

    assert finding.message == "bảng có họ tên kèm ngày sinh của 1 người"


@pytest.mark.parametrize(
    ("header", "row", "count"),
    [
        pytest.param("Họ và tên | Ngày sinh", "Lê Thị Hoa | 12/5/2015", 1, id="people"),
        pytest.param("Họ tên trẻ | Giới tính | Năm sinh", "Lê Hoa | Nữ | 2015", 1, id="children"),
        pytest.param("Họ và tên | Năm sinh", " | ", 0, id="blank"),
        pytest.param("STT | Tên trẻ | Sinh năm", "1 | Hoa | 2015", 1, id="born-in"),
        pytest.param("Họ và tên | Năm sinh | ", "Lê Hoa | | 2015", 1, id="two-columns-under-one-head"),
        pytest.param("Họ và tên | Nam | Nữ", "Lê Hoa | | 2015", 1, id="by-sex"),
        pytest.param("Họ, tên | Ngày sinh", "Lê Hoa | 12/5/15", 1, id="short-year"),
        pytest.param("Tên học sinh | Năm sinh", "Hoa | năm 2015", 1, id="pupils"),
        pytest.param("Tên trẻ | Nam | Nữ", "Hương Khê | 12 | 40", 0, id="counts-by-sex"),
        pytest.param("Họ và tên | Năm sinh", "Lê Hoa | chưa rõ", 0, id="unknown"),
        pytest.param("Năm sinh | Số trẻ", "2015 | 40", 0, id="counts"),
        pytest.param("Họ tên | Chức vụ", "Lê Hoa | Trưởng phòng", 0, id="officials"),
    ],
)
def test_lists_of_people_are_told(header: str, row: str, count: int) -> None:
    """A table with names and days of birth is told once, at its first person."""
    columns = header.count("|") + 1
    body = f"## I. Kết quả\n\n| {header} |\n|{' --- |' * columns}\n| {row} |\n| {row} |\n"
    findings = list(personal_data.check(make_report(body=body)))

    assert [finding.message for finding in findings] == ["bảng có họ tên kèm ngày sinh của 2 người"] * count
