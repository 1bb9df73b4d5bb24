"""The document as an office suite opens it: sheets, page numbers, page breaks."""

import re
import subprocess
from pathlib import Path

import pytest
from tests.programs import requires_program
from tests.publish.docx.builders import BUILT
from tests.publish.docx.letters import make_letter

from baocao.publish.docx import Annex, write_letter_docx
from baocao.publish.docx.markup import Column, table
from baocao.publish.docx.page import Orientation

_SIZE = re.compile(r"Page +\d+ size: +([\d.]+) x ([\d.]+) pts")
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*)</word>')
_POINTS_PER_MM = 72 / 25.4

UPRIGHT, ACROSS = (210, 297), (297, 210)
COLUMNS = (Column("TT", 20), Column("Nội dung", 200))
ROWS = [(str(number), "Giải quyết hồ sơ người có công. " * 4) for number in range(1, 41)]
LAST_WORD = "2024"
TALLER = ("41", f"{'Giải quyết hồ sơ người có công. ' * 400}{LAST_WORD}")
"""A row that no page can hold."""

LONG = "<p>Giải quyết hồ sơ người có công.</p>" * 60


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a letter whose annexes lie across, upright, and across again, each of several pages."""
    for program in ("soffice", "pdfinfo", "pdftotext"):
        requires_program(program)
    folder = tmp_path_factory.mktemp("office")
    wide, words = table(COLUMNS, ROWS), LONG
    annexes = (
        Annex("Bảng", wide),
        Annex("Lời", words, orientation=Orientation.PORTRAIT),
        Annex("Bảng", table(COLUMNS, [TALLER])),
    )
    document = folder / "letter.docx"
    write_letter_docx(make_letter(*annexes), document, built=BUILT)
    return _print(document, folder)


def _print(document: Path, folder: Path) -> Path:
    """Return the PDF that a LibreOffice with a new profile makes."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(document)]
    subprocess.run(command, check=True, capture_output=True)
    return folder / f"{document.stem}.pdf"


def _sheets(pdf: Path) -> list[tuple[int, int]]:
    """Return every page's size in millimetres."""
    printed = subprocess.run(["pdfinfo", "-l", "-1", pdf], check=True, capture_output=True, text=True).stdout
    return [
        (round(float(width) / _POINTS_PER_MM), round(float(height) / _POINTS_PER_MM))
        for width, height in _SIZE.findall(printed)
    ]


def _pages(pdf: Path) -> list[list[tuple[float, float, float, str]]]:
    """Return the words of every page with their left edge, top and right edge, in millimetres."""
    printed = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True, text=True).stdout
    return [
        [
            (float(left) / _POINTS_PER_MM, float(top) / _POINTS_PER_MM, float(right) / _POINTS_PER_MM, word)
            for left, top, right, word in _WORD.findall(page)
        ]
        for page in printed.split("<page ")[1:]
    ]


def _number(page: list[tuple[float, float, float, str]]) -> str:
    """Return what stands in the header, 10 mm from the edge."""
    return " ".join(word for _, top, _, word in page if top < 18)


def test_every_sheet_lies_as_it_should(pdf: Path) -> None:
    """All pages are A4: upright for the text, then as each annex wants it."""
    sheets = _sheets(pdf)
    turns = [sheet for sheet, before in zip(sheets, [None, *sheets], strict=False) if sheet != before]

    assert turns == [UPRIGHT, ACROSS, UPRIGHT, ACROSS]


def test_pages_are_counted_in_each_part(pdf: Path) -> None:
    """Every part counts from 1, its first page shows no number, and the number stands in the middle of the text."""
    pages, sheets = _pages(pdf), _sheets(pdf)
    firsts = [position for position, page in enumerate(pages) if "(Kèm" in {word for *_, word in page}]
    expected = []
    for position in range(len(pages)):
        first = max((one for one in firsts if one <= position), default=0)
        expected.append("" if position == first else str(position - first + 1))

    assert [_number(page) for page in pages] == expected
    assert len(firsts) == 3
    for page, sheet in zip(pages, sheets, strict=True):
        middles = [(left + right) / 2 for left, top, right, _ in page if top < 18]

        assert all(abs(middle - (112.5 if sheet == UPRIGHT else 148.5)) < 1 for middle in middles)


def test_words_stay_between_the_margins(pdf: Path) -> None:
    """No word of any page stands in a margin, but for the page number."""
    for page, (width, height) in zip(_pages(pdf), _sheets(pdf), strict=True):
        least, most = (30, width - 15) if width < height else (20, width - 20)
        text = [(left, right) for left, top, right, _ in page if top >= 18]

        assert min(left for left, _ in text) >= least - 0.5
        assert max(right for _, right in text) <= most + 0.5


def test_table_repeats_its_heading_on_every_page(pdf: Path) -> None:
    """Each landscape page has the table's heading."""
    pages = [page for page, sheet in zip(_pages(pdf), _sheets(pdf), strict=True) if sheet == ACROSS]

    assert len(pages) == 5
    assert all("TT" in {word for *_, word in page} for page in pages)


def test_row_taller_than_a_page_is_printed_whole(pdf: Path) -> None:
    """The last words of a cell that no page can hold are on paper."""
    assert any(LAST_WORD in {word for *_, word in page} for page in _pages(pdf))


def test_pages_break_alike_in_another_run(pdf: Path, tmp_path: Path) -> None:
    """A LibreOffice with another profile breaks the pages in the same places."""
    again = _print(pdf.with_suffix(".docx"), tmp_path)

    assert _pages(again) == _pages(pdf)
