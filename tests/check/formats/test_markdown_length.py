"""GitHub's Markdown within what GitHub takes: 1 MiB in a step summary, 65,536 characters in a comment."""

import re

import pytest
from tests.check.formats.sheets import FINDINGS, PERIOD, make_sheet

from baocao.check import render_markdown
from baocao.check.formats.markdown import LONGEST
from baocao.model import Finding, Level, Place

DIVISION = "units/phong-nguoi-co-cong/2024-h1.md"


@pytest.mark.parametrize("longest", [5_000, 20_000, LONGEST])
def test_summary_has_an_end(longest: int) -> None:
    """It fits, every table is whole, and every finding is a row or counted."""
    many = [Finding("fake", Place(PERIOD, line), "ố" * 500, help="`a|b`") for line in range(1, 2_001)]
    written = render_markdown(make_sheet(*many, *FINDINGS), longest)
    rows = len(re.findall(r"^\| \d+ \|", written, re.MULTILINE))
    left_out = re.findall(r"Còn ([\d.]+) điểm nữa.*; chạy <code>baocao check</code> để xem hết\.", written)

    assert longest - 2_500 < len(written.encode()) <= longest
    assert rows + sum(int(number.replace(".", "")) for number in left_out) == 2_000 + len(FINDINGS)
    assert written.count("<details>") == written.count("</details>")
    assert written.endswith("hỏi: Văn phòng Sở.\n")


def test_longest_file_leaves_room_for_the_others() -> None:
    """A hundred of its errors come first, then what is wrong elsewhere."""
    many = [Finding("fake", Place(PERIOD, line), "sai") for line in range(1, 2_001)]
    other = Finding("fake", Place(DIVISION, 7), "ngày sai", level=Level.HINT)
    written = render_markdown(make_sheet(*many, other), 9_000)

    assert "| 7 | 💡 gợi ý | ngày sai |" in written
    assert len(written.encode()) <= 9_000


def test_row_that_is_too_long_hides_no_other() -> None:
    """It is counted; a file of which nothing is shown is counted too."""
    long = Finding("fake", Place(DIVISION), "a" * 9_000)
    written = render_markdown(make_sheet(long, Finding("fake", Place(PERIOD, 7), "sai")), 5_000)

    assert "| 7 | ❌ lỗi | sai |" in written
    assert "Còn 1 điểm nữa ở 1 tệp khác; chạy <code>baocao check</code> để xem hết." in written


def test_list_of_what_was_not_checked_has_an_end() -> None:
    """It takes no more than a quarter of the room."""
    written = render_markdown(make_sheet(not_applied={f"{year}-h1": 5 for year in range(1000, 2000)}), 20_000)

    assert len(written.encode()) <= 6_000
    assert "Còn 9" in written
