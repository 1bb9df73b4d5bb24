"""Widths of text, and titles broken by them."""

import pytest

from baocao.publish.docx.metrics import balanced_lines, bold_twips
from baocao.publish.docx.page import twips

SUBJECT = "Kết quả công tác lĩnh vực lao động, người có công và xã hội 6 tháng đầu năm 2024"


@pytest.mark.parametrize(
    ("text", "points", "centimetres"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, 8.83),
        ("Độc lập - Tự do - Hạnh phúc", 13, 5.61),
        ("SỞ LAO ĐỘNG - THƯƠNG BINH", 12, 6.42),
        ("VÀ XÃ HỘI", 12, 2.26),
    ],
)
def test_bold_lines_are_as_wide_as_the_font_makes_them(text: str, points: float, centimetres: float) -> None:
    """Measured widths of Times New Roman, to a tenth of a millimetre a letter."""
    assert bold_twips(text, points) == pytest.approx(twips(centimetres * 10), rel=0.02)


def test_lines_fit_and_lose_no_word() -> None:
    """Every line is within the width, and together they are the title."""
    lines = balanced_lines(SUBJECT, 14, twips(100))

    assert " ".join(lines) == SUBJECT
    assert all(bold_twips(line, 14) <= twips(100) for line in lines)


def test_short_title_stays_on_one_line() -> None:
    """Nothing is broken that fits."""
    assert balanced_lines("Kết quả công tác", 14, twips(165)) == ("Kết quả công tác",)


def test_word_wider_than_the_line_stays_whole() -> None:
    """What cannot be broken is left to Word."""
    assert balanced_lines("Kếtquảcôngtác xong", 14, twips(10)) == ("Kếtquảcôngtác", "xong")
