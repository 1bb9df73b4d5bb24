"""Numbers of sections and points across many units in one document."""

from dataclasses import replace
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from tests.publish.docx.builders import BUILT, CATALOGUE, make_block, make_unit
from tests.publish.docx.consolidations import make_consolidation, make_origin
from tests.publish.docx.reading import open_document, words_of

from baocao.model import Block, Excerpt
from baocao.publish.docx import write_consolidated_docx

UNITS = 30
LIST = make_block("", "<ol><li>một<ol><li>một một</li></ol></li><li>hai</li></ol>")
POINTS = tuple(make_block(f"{letter}) Điểm {letter}") for letter in ("a", "b", "c", "d", "đ", "e"))


def _said(*blocks: Block) -> tuple[Excerpt, ...]:
    units = (make_unit(f"phong-{number}", short=f"Phòng {number}") for number in range(UNITS))
    return tuple(Excerpt(make_origin(unit), blocks) for unit in units)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a report in which thirty units have numbered points of their own."""
    target = tmp_path_factory.mktemp("numbering") / "consolidated.docx"
    consolidation = replace(make_consolidation(), direction=_said(LIST, *POINTS))
    write_consolidated_docx(consolidation, CATALOGUE, target, built=BUILT)
    return target


def test_every_list_starts_at_one(written: Path) -> None:
    """Each unit's list is a list of its own, whose first number is 1."""
    document = open_document(written)
    starts = {
        number.get(qn("w:numId")): [start.get(qn("w:val")) for start in number.iter(qn("w:startOverride"))]
        for number in document.part.numbering_part.element.iter(qn("w:num"))
    }
    used = [point.get(qn("w:val")) for point in document.element.body.iter(qn("w:numId"))]
    numbered = [point for point in dict.fromkeys(used) if starts.get(point)]

    assert len(numbered) == 2 * UNITS
    assert all(set(starts[point]) == {"1"} for point in numbered)


def test_points_are_counted_in_figures(written: Path) -> None:
    """Word's letters run d, e, f where the decree's run d, đ, e: no list has letters of Word."""
    levels = open_document(written).part.numbering_part.element.iter(qn("w:numFmt"))

    assert {level.get(qn("w:val")) for level in levels} <= {"bullet", "decimal"}


def test_typed_letters_stay_as_they_were_typed(written: Path) -> None:
    """Points a), b) … đ) are text, in every unit's words."""
    assert [words_of(written).count(f"{block.text} (Phòng") for block in POINTS] == [UNITS] * len(POINTS)


def test_headings_are_counted_by_their_typed_numbers(written: Path) -> None:
    """Parts, chapters and fields carry no number of Word's beside the typed one."""
    document = open_document(written)
    headings = [
        one for one in document.paragraphs if one.style is not None and str(one.style.name).startswith("Heading")
    ]

    assert headings
    assert all(one._p.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is None for one in headings)  # noqa: SLF001 - no other way
