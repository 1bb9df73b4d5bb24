"""Rule doubled-word."""

import pytest
from tests.check.builders import make_report

from baocao.check.rules import doubled_word


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Nâng dần dần, luôn luôn, ngày ngày, song song, chung chung, đời đời.", id="reduplication"),
        pytest.param("Thu hút vốn đầu tư tư nhân; xử lý hành vi vi phạm; phát triển triển khai.", id="word-and-word"),
        pytest.param("Tồn tại tại các xã; thiết bị bị hỏng; nhà ở ở vùng lũ; do di cư tự do do mưa.", id="small-words"),
        pytest.param("Phòng Phòng, chống tệ nạn xã hội; em Nguyễn Thanh Thanh; huyện Huyện.", id="names"),
        pytest.param("tại thời điểm điểm danh; Phòng phòng, chống tệ nạn", id="comma-within-a-word"),
        pytest.param("giảm, giảm nghèo", id="comma"),
        pytest.param("- đánh giá\n- giá trị", id="list-entries"),
        pytest.param("| giá | giá |\n| --- | --- |", id="cells"),
        pytest.param("### 1. Đánh giá\nGiá trị\n\n### 2. Kết quả\n\nquả", id="heading-and-paragraph"),
        pytest.param("## Kết quả\nquả thật", id="heading-without-a-blank-line"),
        pytest.param("x x, 12 12, a a", id="signs"),
        pytest.param("giá giác, hai hain", id="longer-word"),
        pytest.param("Thăm bệnh nhân nhân Ngày Thương binh - Liệt sĩ; công nhân nhân dịp Tết.", id="noun-and-occasion"),
        pytest.param(
            "Rà soát quy trình trình UBND tỉnh; dự thảo Tờ trình trình Hội đồng nhân dân.", id="noun-and-verb"
        ),
        pytest.param("Một số số liệu chưa khớp.", id="some-figures"),
        pytest.param("Học sinh sinh năm 2010; tư vấn vấn đề; giải ngân ngân sách; gia đình đình chỉ.", id="and-word"),
        pytest.param("Các tổ chức tổ chức lễ phát động; người lao động lao động tự do.", id="noun-and-the-same-verb"),
        pytest.param("Theo quy định quy định tại Điều 5; nhà ở xã hội xã hội hóa.", id="noun-and-longer-word"),
        pytest.param("| giải quyết | giải quyết |\n| --- | --- |\n| 2024 | 2024 |", id="cells-of-words"),
        pytest.param("- giải quyết\n- giải quyết\n\ngiải quyết, giải quyết", id="entries-of-words"),
        pytest.param("Từng bước từng bước nâng cao; mỗi ngày mỗi ngày một tốt.", id="step-by-step"),
        pytest.param("Chánh Văn phòng Văn phòng Ủy ban nhân dân; 10 người 10 người", id="title-and-office"),
        pytest.param("Em Trần Hà Hà Anh, em Hà Anh.", id="name-of-a-person"),
        pytest.param("các các/các", id="slash"),
        pytest.param("İ ĐẠT ĐẠi", id="letter-that-grows"),
    ],
)
def test_what_may_stand_twice_passes(body: str) -> None:
    """Reduplications, names, and a word that begins as the last one ended."""
    assert [finding.message for finding in doubled_word.check(make_report(body=body))] == []


@pytest.mark.parametrize(
    ("body", "message", "help_"),
    [
        pytest.param("Đánh giá giá kết quả", "“giá giá” viết lặp", "viết `giá`", id="sentence"),
        pytest.param("Các các xã, thị trấn", "“Các các” viết lặp", "viết `Các`", id="capital-first"),
        pytest.param("đạt kết quả quả.", "“quả quả” viết lặp", "viết `quả`", id="before-a-point"),
        pytest.param("- Của của xã", "“Của của” viết lặp", "viết `Của`", id="list"),
        pytest.param("KẾT QUẢ QUẢ NĂM", "“QUẢ QUẢ” viết lặp", "viết `QUẢ`", id="capitals"),
        pytest.param("UBND UBND huyện", "“UBND UBND” viết lặp", "viết `UBND`", id="abbreviation"),
        pytest.param("thực hiện các\ncác chính sách", "“các các” viết lặp", "viết `các`", id="two-lines"),
        pytest.param(
            "Đã giải quyết giải quyết chế độ", "“giải quyết giải quyết” viết lặp", "viết `giải quyết`", id="whole-word"
        ),
        pytest.param(
            "Triển khai\ntriển khai nghị quyết", "“Triển khai triển khai” viết lặp", "viết `Triển khai`", id="wrapped"
        ),
        pytest.param("Rà soát các số số liệu", "“số số” viết lặp", "viết `số`", id="begins-a-word-twice"),
        pytest.param("Hà Tĩnh, Hà Tĩnh; tỉnh Hà Hà Tĩnh", "“Hà Hà” viết lặp", "viết `Hà`", id="name-of-a-place"),
        pytest.param("- Số số liệu", "“Số số” viết lặp", "viết `Số`", id="begins-a-sentence"),
        pytest.param("Đã trình trình UBND tỉnh", "“trình trình” viết lặp", "viết `trình`", id="verb-twice"),
        pytest.param("Hỗ trợ tại tại xã", "“tại tại” viết lặp", "viết `tại`", id="small-word-twice"),
        pytest.param("Đoàn của tỉnh Hà Hà Tĩnh", "“Hà Hà” viết lặp", "viết `Hà`", id="place-told-as-such"),
        pytest.param("Năm 2024 2024", "“2024 2024” viết lặp", "viết `2024`", id="year"),
        pytest.param("ý ý khác", "“ý ý” viết lặp", "viết `ý`", id="one-letter"),
    ],
)
def test_slips_are_told(body: str, message: str, help_: str) -> None:
    """The doubled word stands in the message."""
    [finding] = doubled_word.check(make_report(body=body))

    assert (finding.message, finding.help) == (message, help_)


def test_place_is_that_of_the_first() -> None:
    """Line and column lead to the word."""
    report = make_report(body="\nMột.\nĐánh giá giá kết quả\n")
    [finding] = doubled_word.check(report)

    assert (finding.place.line, finding.place.column) == (report.body_line + 2, 6)
