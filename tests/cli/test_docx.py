"""`baocao docx` as a person types it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.publish.docx.reading import words_of

Run = Callable[..., tuple[int, str, str]]
UNIT = ("docx", "2024-h1", "--unit", "phong-nguoi-co-cong", "-o", "bao cao.docx")
NUMBERED = "(Kèm theo Báo cáo số 18/BC-NCC ngày 12 tháng 6 năm 2024 của Phòng Người có công)"
BLANK = "(Kèm theo Báo cáo số ngày tháng năm của Phòng Người có công)"


@pytest.mark.parametrize(
    ("options", "annex"),
    [
        ([], NUMBERED),
        (["--form", "paper"], NUMBERED),
        (["--form", "electronic"], BLANK),
    ],
)
def test_form_decides_what_annexes_name(run: Run, instance: Path, options: list[str], annex: str) -> None:
    """On paper an annex has the report's number and day; in an electronic document both places are blank."""
    code, out, _ = run(*UNIT, *options)

    assert (code, out) == (0, "đã ghi bao cao.docx\n")
    assert annex in words_of(instance / "bao cao.docx")


def test_contents_are_added_where_asked_for(run: Run, instance: Path) -> None:
    """The place of the table of contents stands before the text."""
    run(*UNIT, "--contents")

    assert "MỤC LỤC Nhấn chuột phải, chọn Cập nhật trường" in words_of(instance / "bao cao.docx")


@pytest.mark.usefixtures("instance")
def test_unknown_form_is_a_slip_of_the_person(run: Run) -> None:
    """Nothing is guessed."""
    assert run(*UNIT, "--form", "giay")[0] == 2
