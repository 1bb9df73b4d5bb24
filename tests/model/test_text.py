"""Vietnamese words: folding, matching and sorting them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao.model.text import collation_key, fold, is_nothing, slug, split_numbering, words_key

DISTRICTS = ["Cẩm Xuyên", "Can Lộc", "Đức Thọ", "Hà Tĩnh", "Hồng Lĩnh", "Hương Khê", "Hương Sơn", "Kỳ Anh", "Lộc Hà"]
TONES = ["ma", "mà", "mả", "mã", "má", "mạ"]
LETTERS = ["an", "ăn", "ân", "dân", "đan", "en", "ên", "on", "ôn", "ơn", "un", "ưn"]


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Hương Khê", "huong khe"), ("ĐỨC THỌ", "duc tho"), ("Ðức", "duc"), (unicodedata.normalize("NFD", "ế"), "e")],
)
def test_fold_leaves_bare_letters(text: str, folded: str) -> None:
    """Marks and case go, and đ, which Unicode does not decompose, becomes d."""
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thị xã Kỳ Anh", "thi-xa-ky-anh"),
        ("Sơn Kim 1", "son-kim-1"),
        ("Đất đai, 15 m² (rừng)", "dat-dai-15-m2-rung"),
        ("a_b – c", "a-b-c"),
        ("…", ""),
    ],
)
def test_slug_is_an_ascii_identifier(text: str, expected: str) -> None:
    """Whatever is no ASCII letter or digit becomes a hyphen between words."""
    assert slug(text) == expected


@given(st.text())
def test_slug_never_leaves_ascii(text: str) -> None:
    """Any text gives an identifier or nothing."""
    assert slug(text).replace("-", "").isascii()


@pytest.mark.parametrize(
    ("heading", "parts"),
    [
        ("Phần I. Kết quả", ("Phần I.", "Kết quả")),
        ("PHẦN II: Nhiệm vụ", ("PHẦN II:", "Nhiệm vụ")),
        ("Phần thứ nhất. Kết quả", ("Phần thứ nhất.", "Kết quả")),
        ("IV. Kiến nghị", ("IV.", "Kiến nghị")),
        ("II.Kết quả", ("II.", "Kết quả")),
        ("1.1. Lao động", ("1.1.", "Lao động")),
        ("3) Trẻ em", ("3)", "Trẻ em")),
        ("đ) Nguyên nhân", ("đ)", "Nguyên nhân")),
        ("6 tháng đầu năm", ("", "6 tháng đầu năm")),
        ("1.500 người", ("", "1.500 người")),
        ("Phần vi phạm", ("", "Phần vi phạm")),
        ("f) không có trong bảng chữ", ("", "f) không có trong bảng chữ")),
        ("Kết quả", ("", "Kết quả")),
    ],
)
def test_numbering_is_told_from_words(heading: str, parts: tuple[str, str]) -> None:
    """Numbers as offices type them are split off, with or without a space after them; figures are left alone."""
    assert split_numbering(heading) == parts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hòa giải", "hoà giải"),
        ("Ủy ban", "Uỷ ban"),
        ("thủy lợi", "thuỷ lợi"),
        ("KẾT QUẢ", "Kết quả"),
        ("Tồn tại, hạn chế", "Tồn tại hạn chế."),
        ("Lao động - việc làm", "Lao động – việc làm"),
        ("Ðối với Sở", "Đối với Sở"),
        (unicodedata.normalize("NFD", "Khó khăn"), "Khó khăn"),
    ],
)
def test_same_words_have_one_key(one: str, other: str) -> None:
    """Case, punctuation, composition, look-alikes and the place of a tone do not tell headings apart."""
    assert words_key(one) == words_key(other)


@pytest.mark.parametrize(("one", "other"), [("má", "mà"), ("Kết quả", "Kết qua"), ("dân", "dan"), ("đa", "da")])
def test_other_words_have_another_key(one: str, other: str) -> None:
    """A tone or a letter makes another word."""
    assert words_key(one) != words_key(other)


@pytest.mark.parametrize("ordered", [DISTRICTS[:1] + DISTRICTS[2:], TONES, LETTERS, ["anh", "Anh", "ánh", "Ánh"]])
def test_names_sort_as_in_a_vietnamese_dictionary(ordered: list[str]) -> None:
    """Đức Thọ stands between Cẩm Xuyên and Hà Tĩnh; tones follow huyền, hỏi, ngã, sắc, nặng."""
    turned = ordered[::-1]

    assert sorted(turned, key=collation_key) == ordered


def test_letters_weigh_more_than_tones() -> None:
    """Ân comes after Ánh: â is another letter, á only another tone."""
    assert sorted(["Ân", "Ánh", "An", "Bình", "Ái"], key=collation_key) == ["Ái", "An", "Ánh", "Ân", "Bình"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Không có.", True),
        ("không có", True),
        ("KHÔNG CÓ;", True),
        (" ", True),
        ("Không có vướng mắc.", False),
        ("Không", False),
    ],
)
def test_nothing_is_said_by_two_words(text: str, *, expected: bool) -> None:
    """Case and the mark at the end do not count; more words, or fewer, say something else."""
    assert is_nothing(text) is expected
