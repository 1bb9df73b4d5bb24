"""What a letter says, and where: model 1.5 of the decree."""

from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator
from tests.publish.docx.builders import BUILT
from tests.publish.docx.letters import make_letter
from tests.publish.docx.reading import open_document, sections_of, styles_of, words_of

from baocao.publish.docx import Annex, Form, write_letter_docx


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Return where a letter goes."""
    return tmp_path / "letter.docx"


def test_subject_stands_under_the_number(target: Path) -> None:
    """Agency, number and subject on the left, state, motto and date on the right; number, day and month are blank."""
    write_letter_docx(make_letter(), target, built=BUILT)
    head = open_document(target).tables[0]

    assert [styles_of(cell) for row in head.rows for cell in row.cells] == [
        ["Parent Agency", "Agency", "Rule"],
        ["State", "Motto", "Rule"],
        ["Number", "Letter Subject"],
        ["Place and Date"],
    ]
    assert " ".join(head.cell(1, 0).text.split()) == (
        "Số: /SLĐTBXH-VP V/v báo cáo đánh giá kết quả công tác lĩnh vực lao động, "
        "người có công và xã hội 6 tháng đầu năm 2024"
    )
    assert " ".join(head.cell(1, 1).text.split()) == "Hà Tĩnh, ngày tháng năm 2024"


def test_letter_has_no_kind_above_its_text(target: Path) -> None:
    """From the letterhead it goes straight to whom it is sent, its text, and its mark."""
    write_letter_docx(make_letter(), target, built=BUILT)
    words = words_of(target)

    assert "CÔNG VĂN" not in words
    assert (
        "năm 2024 Kính gửi: - Trưởng các phòng Sở; - Thủ trưởng các đơn vị trực thuộc. Thực hiện chế độ báo cáo"
    ) in words
    assert "báo cáo Lãnh đạo Sở./. Nơi nhận: - Như trên; - Giám đốc, các Phó Giám đốc; - Lưu: VT, VP." in words
    assert words.endswith("KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Nguyễn Văn A")


def test_single_addressee_stands_on_the_same_line(target: Path) -> None:
    """One has no dash."""
    write_letter_docx(make_letter(addressees=("Ủy ban nhân dân tỉnh Hà Tĩnh",)), target, built=BUILT)

    assert "Kính gửi: Ủy ban nhân dân tỉnh Hà Tĩnh." in words_of(target)


@pytest.mark.parametrize("end", ["Đã xong", "Đã xong.", "Đã xong./", "Đã xong./."])
def test_text_ends_with_one_mark(target: Path, end: str) -> None:
    """However the last paragraph ends, `./.` stands after it once."""
    write_letter_docx(make_letter(paragraphs=(end,)), target, built=BUILT)

    assert "Đã xong./. Nơi nhận" in words_of(target)


@pytest.mark.parametrize(
    ("form", "words"),
    [
        (Form.PAPER, "(Kèm theo Công văn số /SLĐTBXH-VP ngày tháng năm 2024 của Sở Lao động"),
        (Form.ELECTRONIC, "(Kèm theo Công văn số ngày tháng năm của Sở Lao động"),
    ],
)
def test_annex_names_the_letter(target: Path, form: Form, words: str) -> None:
    """What the letter encloses says what it belongs to."""
    write_letter_docx(make_letter(Annex("Đề cương", "<p>I. Kết quả</p>")), target, built=BUILT, form=form)

    assert words in words_of(target)
    assert len(sections_of(target)) == 2


def test_letter_is_valid(target: Path) -> None:
    """The validator finds nothing wrong; the properties say what it is."""
    write_letter_docx(make_letter(), target, built=BUILT)

    assert OpenXmlValidator().validate(str(target)).errors == []
    assert open_document(target).core_properties.title.startswith("Công văn báo cáo đánh giá")
