"""Columns wide enough for their numbers, rows that a page can hold, and what stays with what follows."""

from pathlib import Path

import pytest
from docx.oxml.ns import qn
from docx.table import Table
from tests.publish.docx.builders import BUILT, make_block, make_department, make_report
from tests.publish.docx.letters import make_letter
from tests.publish.docx.reading import open_document

from baocao.publish.docx import Annex, ReportDocument, write_letter_docx, write_report_docx
from baocao.publish.docx.annexes.notes import number_notes
from baocao.publish.docx.markup import Column, table
from baocao.publish.docx.metrics import line_count, regular_twips
from baocao.publish.docx.page import to_twips, twips

NARROW = (Column("TT", 5), Column("Nội dung", 200), Column("Kế hoạch", 8))
SHORT = ("1", "Giải quyết hồ sơ", "1.240.000.000")
TALL = ("2", "Giải quyết hồ sơ người có công. " * 100, "2")


def _table(tmp_path: Path, *rows: tuple[str, ...]) -> Table:
    target = tmp_path / "letter.docx"
    write_letter_docx(make_letter(Annex("Bảng", table(NARROW, rows))), target, built=BUILT)
    return open_document(target).tables[-1]


def _is_whole(rows: Table, position: int) -> bool:
    properties = rows.rows[position]._tr.trPr  # noqa: SLF001 - python-docx does not know whole rows
    return properties is not None and properties.find(qn("w:cantSplit")) is not None


def test_number_has_room_on_its_line(tmp_path: Path) -> None:
    """A column that was planned too narrow takes from the widest one; the table keeps its width."""
    widths = [to_twips(column.width) for column in _table(tmp_path, SHORT).columns]

    assert widths[2] > regular_twips(SHORT[2], 11)
    assert sum(widths) == pytest.approx(twips(257), abs=1)


def test_only_tall_rows_may_split(tmp_path: Path) -> None:
    """A row that takes much of a page goes on on the next one, others stay whole."""
    rows = _table(tmp_path, SHORT, TALL)

    assert [_is_whole(rows, position) for position in range(3)] == [True, True, False]


def test_mark_stays_with_the_last_rows(tmp_path: Path) -> None:
    """The mark that ends an annex is a row without lines around it, and the row before it goes with it."""
    rows = _table(tmp_path, SHORT, SHORT)
    mark = rows.rows[-1].cells[0]
    sides = mark._tc.iter(qn("w:left"), qn("w:bottom"), qn("w:right"))  # noqa: SLF001 - python-docx knows no borders

    assert mark.text == "./."
    assert [side.get(qn("w:val")) for side in sides] == ["nil", "nil", "nil"]
    assert all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in rows.rows[-2].cells)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("", 1, id="empty"),
        pytest.param("aaaa", 1, id="one-word"),
        pytest.param("aaaaaa aaaaaa", 2, id="two-words"),
        pytest.param("a" * 25, 3, id="word-longer-than-a-line"),
    ],
)
def test_lines_are_counted(text: str, count: int) -> None:
    """Words that do not fit go to the next line; one that never fits breaks."""
    assert line_count(text, 10, regular_twips("a" * 10, 10)) == count


def test_equal_remarks_share_a_note() -> None:
    """Marks count up from 1, nothing said has none."""
    assert number_notes(["đã công bố", "", "đối chiếu", "đã công bố"]) == (
        ("(1)", "", "(2)", "(1)"),
        "(1) đã công bố\n(2) đối chiếu",
    )


def test_lead_in_stays_with_what_it_leads_in(tmp_path: Path) -> None:
    """A short paragraph that ends with a colon goes to the next page with what follows; others do not."""
    target = tmp_path / "report.docx"
    report = make_report(make_block("a) Nguyên nhân khách quan:"), make_block("Mưa lũ."), make_block("Hết./."))
    write_report_docx(ReportDocument(report, make_department()), {}, target, built=BUILT)
    kept = {one.text: bool(one.paragraph_format.keep_with_next) for one in open_document(target).paragraphs}

    assert kept["a) Nguyên nhân khách quan:"]
    assert not kept["Mưa lũ."]
