"""What changed between two versions of a report."""

from dataclasses import replace
from time import perf_counter

import pytest
from tests.check.builders import make_period, make_report

from baocao.model import Picture
from baocao.model.change import TextChange, ValueChange, compare_reports

OUTLINE = """
    # Phần I. Kết quả {#results .required}
    ## I. Chỉ đạo {#direction .required}
"""
FRONT = "date: 2024-06-12\nindicators:\n  VL-01: {plan: 10, actual: 5}\n"
BODY = "# Phần I. Kết quả\n\n## I. Chỉ đạo\n\nĐã mở 3 lớp. Đã kiểm tra 2 xã.\n"
PERIOD = make_period(outline=OUTLINE)


def test_equal_reports_differ_in_nothing() -> None:
    """What is added after signing does not count."""
    signed = make_report(FRONT.replace("2024-06-12", "2024-06-13") + "number: 18/BC-NCC\n", BODY, period=PERIOD)
    change = compare_reports(make_report(FRONT, BODY, period=PERIOD), signed)

    assert not change
    assert change.words == 0


def test_values_are_named_by_their_keys() -> None:
    """One figure changed, one came, one went."""
    new = make_report("indicators:\n  VL-01: {plan: 10, actual: 6}\n  VL-02: {actual: 1}\n", BODY, period=PERIOD)
    old = make_report(FRONT + "reason: cũ\n", BODY, period=PERIOD)

    assert compare_reports(old, new).values == (
        ValueChange("indicators.VL-01.actual", "5", "6"),
        ValueChange("reason", "cũ", ""),
        ValueChange("indicators.VL-02.actual", "", "1"),
    )


def test_sentences_are_told_by_section() -> None:
    """Only what changed, with its heading; a word in another's place is one."""
    new = make_report(FRONT, BODY.replace("2 xã", "4 xã"), period=PERIOD)
    change = compare_reports(make_report(FRONT, BODY, period=PERIOD), new)

    assert change.texts == (TextChange("direction", "I. Chỉ đạo", ("Đã kiểm tra 2 xã.",), ("Đã kiểm tra 4 xã.",), 1),)
    assert change.words == 1


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("một " * 39 + "2.", "một " * 39 + "3.", 1),
        ("Đã mở 3 lớp. Đã cấp 2 thẻ.", "Đã mở 3 lớp mới. Đã cấp 2 thẻ.", 1),
        ("Đã mở 3 lớp. Đã cấp 2 thẻ.", "Đã mở 3 lớp.", 4),
        ("", "Đã cấp 2 thẻ.", 4),
        ("Đã mở 3 lớp.", "Đã mở 3 lớp!", 1),
        # A whole section in which each sentence has one other word.
        (*(" ".join(f"Lớp {at} có {n} người học may." for at in range(100)) for n in ("năm", "sáu")), 100),
        ("cũ " * 500, "mới " * 700, 700),
    ],
)
def test_words_are_counted_within_sentences(old: str, new: str, words: int) -> None:
    """One other word in a long sentence is one, however long the sentence."""
    heading = "# Phần I. Kết quả\n\n## I. Chỉ đạo\n\n"
    reports = [make_report(FRONT, f"{heading}{text}\n", period=PERIOD) for text in (old, new)]

    assert compare_reports(*reports).words == words


def test_report_that_was_written_anew_is_compared_at_once() -> None:
    """10,000 words, all of them other ones, in a moment."""
    heading = "# Phần I. Kết quả\n\n## I. Chỉ đạo\n\n"
    texts = [" ".join(f"{word}{at % 7} {word}{at % 3}." for at in range(5_000)) for word in ("cũ", "mới")]
    reports = [make_report(FRONT, f"{heading}{text}\n", period=PERIOD) for text in texts]

    start = perf_counter()
    assert compare_reports(*reports).words == 10_000
    assert perf_counter() - start < 1


def test_pictures_are_told_by_path() -> None:
    """A picture that was drawn anew is a change."""
    old = make_report(FRONT, BODY, period=PERIOD)
    pictures = (Picture("a.png", "units/x/2024-h1/a.png", b"", "1"),)

    assert compare_reports(old, replace(old, pictures=pictures)).pictures == ("units/x/2024-h1/a.png",)


def test_change_is_told_with_values_words_and_place() -> None:
    """Both versions of a value, how many words changed and where, and the pictures."""
    new = make_report(
        "indicators:\n  VL-01: {plan: 10, actual: 6}\n  VL-02: {actual: 1}\n",
        BODY.replace("2 xã", "4 xã"),
        period=PERIOD,
    )
    old = make_report(FRONT + "reason: cũ\n", BODY, period=PERIOD)
    pictures = (Picture("a.png", "units/x/2024-h1/a.png", b"", "1"),)

    assert compare_reports(old, replace(new, pictures=pictures)).told == (
        "indicators.VL-01.actual từ 5 thành 6, reason bỏ, indicators.VL-02.actual thêm 1; "
        "1 chữ ở “I. Chỉ đạo”; hình units/x/2024-h1/a.png"
    )
    assert compare_reports(old, old).told == ""


def test_long_change_is_told_in_short() -> None:
    """The first three of many, a long value cut and on one line: it stands in a table and in a status."""
    old = make_report("indicators:\n" + "".join(f"  VL-0{at}: {{actual: {at}}}\n" for at in range(1, 6)), period=PERIOD)
    new = make_report(f'reason: "{"dài " * 20}\\n::"\n', period=PERIOD)

    assert compare_reports(old, new).told == (
        "indicators.VL-01.actual bỏ, indicators.VL-02.actual bỏ, indicators.VL-03.actual bỏ và 3 giá trị khác"
    )
    short = make_report("reason: cũ\n", period=PERIOD)
    assert compare_reports(short, new).told == f"reason từ cũ thành {'dài ' * 9}dài…"
