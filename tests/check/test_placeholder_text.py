"""Rule placeholder-text."""

import re
from textwrap import dedent

import pytest
from tests.check.builders import make_period, make_report

from baocao.check.rules import empty_section, placeholder_text

OUTLINE = """
    ## I. Kết quả {#achievements .required}

    *Hướng dẫn: Từ 3 đến 10 dòng. Nêu kết quả về tuyển sinh, đào tạo nghề cho lao động nông thôn.*

    ## II. Nguyên nhân {#causes .required}

    a) Nguyên nhân khách quan: …

    b) Nguyên nhân chủ quan: …

    ## III. Phụ lục {#annex .optional}

    *Hướng dẫn: Kèm danh sách.*
"""
SKELETON = re.sub(r" \{#.*", "", dedent(OUTLINE))


def messages(body: str) -> list[str]:
    """Return what is found in a report."""
    return [one.message for one in placeholder_text.check(make_report(body=body, period=make_period(outline=OUTLINE)))]


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        pytest.param("Đã cấp …… giấy", "……", id="two-dots"),
        pytest.param("Đã cấp ....... giấy", ".......", id="full-stops"),
        pytest.param("Ngày .... tháng 6", "....", id="four"),
        pytest.param("Đạt … % kế hoạch", "…", id="percentage"),
        pytest.param("Từ ngày …/…/2024", "…", id="day"),
        pytest.param("Chi trả cho ... người", "...", id="figure"),
        pytest.param("Trong đó: …", "…", id="announced"),
        pytest.param("- …;", "…", id="point"),
        pytest.param("| Xã | Số |\n| --- | --- |\n| Hà Linh | … |", "…", id="cell"),
        pytest.param("Còn [điền số] hồ sơ", "[điền số]", id="brackets"),
        pytest.param("Còn [Nhập số liệu] hồ sơ", "[Nhập số liệu]", id="capital"),
        pytest.param("Còn xxx hồ sơ", "xxx", id="crosses"),
        pytest.param("Trước ngày xx/xx/2024", "xx/xx", id="crossed-day"),
        pytest.param("Ngày      tháng      năm 2024", "Ngày      tháng", id="room-for-a-day"),
        pytest.param("Hà Tĩnh, ngày tháng năm 2024", "ngày tháng", id="no-room-for-a-day"),
        pytest.param("Báo cáo số:      /BC-LĐTBXH", "số:      /", id="room-for-a-number"),
        pytest.param("Kế hoạch số /KH-UBND", "số /", id="no-number"),
        pytest.param("Hỗ trợ ___ người", "___", id="line"),
        pytest.param("Ngày 12 tháng   năm 2024", "tháng   năm", id="room-for-a-month"),
        pytest.param("NGÀY\u00a0\u00a0 THÁNG\u00a0\u00a0 NĂM 2024", "NGÀY\u00a0\u00a0 THÁNG", id="kept-spaces"),
        pytest.param("Đạt (ghi rõ số liệu) kế hoạch", "(ghi rõ số liệu)", id="told-what-to-write"),
        pytest.param("Đạt .. % kế hoạch", "..", id="two-full-stops"),
    ],
)
def test_blank_is_quoted(text: str, blank: str) -> None:
    """What waits for a figure or a name is shown as it stands."""
    assert messages(f"## I. Kết quả\nCó 5 lớp.\n\n{text}\n") == [f"chưa điền “{blank}”"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Các xã Hà Linh, Điền Mỹ…", id="unfinished-list"),
        pytest.param("Như chăn nuôi, trồng trọt … còn chậm", id="list-within-a-sentence"),
        pytest.param("Tập huấn về chăn nuôi, trồng trọt, v.v....", id="and-so-on"),
        pytest.param("Các xã A, B, C....", id="list-and-stop"),
        pytest.param("“(…) hỗ trợ nhà ở […]”", id="quotation"),
        pytest.param("Nghị quyết Đại hội XXX", id="thirty"),
        pytest.param("Xem [nhập liệu](https://hatinh.gov.vn)", id="link"),
        pytest.param("[Ghi chú]: số liệu minh họa", id="note"),
        pytest.param("*Số chưa công bố là số liệu minh họa.*", id="illustrative"),
        pytest.param("Chạy `baocao new …`", id="code"),
        pytest.param("Có ngày tháng năm sinh; ngày 12 tháng 6 năm 2024; mỗi ngày  4 lượt", id="day"),
        pytest.param("Báo cáo số 41/BC-LĐTBXH; tỷ số 4/5; số: 12/KH-UBND; hồ sơ /BC-X", id="number"),
        pytest.param("___\n\n____________", id="rules-between-paragraphs"),
        pytest.param("mục_tiêu_chung, a__b, ___chữ đậm___", id="underscores-in-words"),
        pytest.param("Tờ khai (ghi rõ họ tên, địa chỉ); (nêu rõ trách nhiệm của từng người)", id="asked-by-a-form"),
        pytest.param("Xem [ảnh](../anh/a.png) ngày 19 tháng năm", id="path-and-may"),
        pytest.param("Có 5 hộ (nêu rõ tại Phụ lục II; ghi số 12/QĐ)", id="reference"),
        pytest.param("Các xã, v.v.. và thôn", id="and-so-on-shortened"),
        pytest.param("- Hướng dẫn: 12 lượt người", id="list-of-works"),
        pytest.param("Đã hướng dẫn 21 xã: lập hồ sơ, thẩm tra.", id="verb"),
        pytest.param("Nêu kết quả.", id="words-of-the-guidance"),
    ],
)
def test_words_of_an_author_are_none(text: str) -> None:
    """Dots that end a list or shorten a quotation, and words that only look like a draft's, are left alone."""
    assert messages(f"## I. Kết quả\nCó 5 lớp.\n\n{text}\n") == []


@pytest.mark.parametrize(
    "guidance",
    [
        pytest.param("*Hướng dẫn: Từ 3 đến 10 dòng.*", id="as-it-was"),
        pytest.param("Hướng dẫn: Từ 3 đến 10 dòng.", id="without-italics"),
        pytest.param("Nêu kết quả về tuyển sinh, đào tạo nghề cho lao động nông thôn.", id="a-part-of-it"),
    ],
)
def test_guidance_left_in_is_quoted(guidance: str) -> None:
    """What the outline told the author has no place beside the answer."""
    [message] = messages(f"## I. Kết quả\n{guidance}\n\nCó 5 lớp.\n")

    assert message.startswith("còn lời hướng dẫn của đề cương “")


def test_untouched_outline_is_one_finding() -> None:
    """A report of which nothing is written is told once, not section by section."""
    report = make_report(body=SKELETON, period=make_period(outline=OUTLINE))

    assert [one.message for one in placeholder_text.check(report)] == [
        "báo cáo mới có khung đề cương, chưa có nội dung nào"
    ]
    assert list(empty_section.check(report)) == []


def test_required_section_without_a_word_is_told_elsewhere() -> None:
    """Its dots and its guidance are not told again; those of an optional section are."""
    report = make_report(body=f"{SKELETON}\n# Ghi chú\nĐã rà soát.\n", period=make_period(outline=OUTLINE))

    assert [one.message for one in placeholder_text.check(report)] == [
        "còn lời hướng dẫn của đề cương “Hướng dẫn: Kèm danh sách.”"
    ]
    assert len(list(empty_section.check(report))) == 2


def test_report_without_a_heading_is_read_too() -> None:
    """Its missing sections are told elsewhere."""
    [finding] = placeholder_text.check(make_report(body="Đạt …… người.\n"))

    assert finding.message == "chưa điền “……”"


def test_place_is_the_blank() -> None:
    """Line and column are those of the file."""
    [finding] = placeholder_text.check(make_report("date: 2024-06-12\n", "## Tự đặt\nCó 5 lớp.\nĐạt …… người.\n"))

    assert (finding.place.line, finding.place.column) == (9, 5)
