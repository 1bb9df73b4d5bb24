"""What units write, gathered by field."""

import pytest
from tests.check.builders import make_period, make_report, make_unit, make_workspace

from baocao.consolidate import consolidate_period
from baocao.consolidate.words import without_closing_mark
from baocao.load.markdown import parse_markdown
from baocao.model import Consolidation, Excerpt, ListBlock

OUTLINE = """\
# Phần I. Kết quả {#results .required}
## I. Chỉ đạo {#direction .required}
## II. Lĩnh vực {#fields .required}
### 1. Lĩnh vực {#field .each-field .required}
#### Kết quả {#achievements .required}
#### Hạn chế {#limits .required}
#### Khó khăn {#difficulties .required}
#### Nguyên nhân {#causes .required}
"""
PERIOD = make_period(outline=OUTLINE)
FIELD = "# Kết quả\n## Lĩnh vực\n### Việc làm\n"


def consolidate(*bodies: str, status: str = "final") -> Consolidation:
    """Return what districts wrote as one document."""
    units = [make_unit(f"d-{number}", fields=["viec-lam"]) for number, _ in enumerate(bodies, start=1)]
    reports = [
        make_report(body=body, unit=unit, period=PERIOD, status=status)
        for unit, body in zip(units, bodies, strict=True)
    ]
    return consolidate_period(make_workspace(*reports), PERIOD, {})


def texts(excerpts: tuple[Excerpt, ...]) -> list[list[str]]:
    """Return the texts of each excerpt."""
    return [[block.text for block in one.blocks] for one in excerpts]


def test_fields_stand_together_across_units() -> None:
    """Results of all units, then limits of all units, each with its source."""
    body = FIELD + "#### Kết quả\n{0} một\n\n{0} hai\n#### Hạn chế\n- {0} ba\n"
    (work,) = consolidate(body.format("A"), body.format("B")).fields

    assert (work.field, work.name) == ("viec-lam", "Việc làm")
    assert texts(work.achievements) == [["A một", "A hai"], ["B một", "B hai"]]
    assert texts(work.limits) == [["A ba"], ["B ba"]]
    assert [(one.origin.unit.id, one.origin.anchor) for one in work.limits] == [
        ("d-1", "viec-lam-limits"),
        ("d-2", "viec-lam-limits"),
    ]
    assert work.difficulties == work.causes == ()


def test_source_has_its_line() -> None:
    """Every excerpt leads back to its heading in the file."""
    (excerpt,) = consolidate("# Kết quả\n\n## Chỉ đạo\n\na\n").direction

    assert (excerpt.origin.place.path, excerpt.origin.place.line) == ("units/d-1/2024-h1.md", 11)


@pytest.mark.parametrize("nothing", ["Không có.", "- Không có.", "không có", "Không có./.", ".", ""])
def test_nothing_is_left_out(nothing: str) -> None:
    """“Không có.” fills no line of the whole province's report."""
    assert consolidate(f"# Kết quả\n## Chỉ đạo\n{nothing}\n").direction == ()


def test_lower_headings_are_kept() -> None:
    """A heading of the author's own stands among its words; one with nothing below it goes with them."""
    body = FIELD + "#### Kết quả\na\n##### Thị trường <b>\nb\n##### Khác\nKhông có.\n"
    (excerpt,) = consolidate(body).fields[0].achievements

    assert [block.text for block in excerpt.blocks] == ["a", "Thị trường <b>", "b"]
    assert excerpt.blocks[1].html == "<p><strong>Thị trường &lt;b&gt;</strong></p>"


def test_text_right_below_a_field_is_a_result() -> None:
    """What stands above the first lower heading is not lost."""
    (work,) = consolidate(FIELD + "a\n#### Kết quả\nb\n").fields

    assert texts(work.achievements) == [["a"], ["b"]]


def test_draft_enters_nothing() -> None:
    """Only final reports are in the document, and the others are named as missing."""
    consolidation = consolidate("# Kết quả\n## Chỉ đạo\na\n", status="draft")

    assert (consolidation.direction, consolidation.included) == ((), ())
    assert [row.name for row in consolidation.missing] == ["Phòng LĐ-TBXH huyện Hương Khê"]


@pytest.mark.parametrize(
    ("typed", "text"),
    [("a./.", "a."), ("a;./.", "a."), ("a. ./.", "a."), ("a;\n./.", "a."), ("./.", ""), ("a, b ./.", "a, b.")],
)
def test_closing_mark_is_removed(typed: str, text: str) -> None:
    """`./.` closes one unit's document, and not a paragraph of the province's."""
    (block,) = parse_markdown(typed, 1, lambda _source: False).before
    closed = without_closing_mark(block)

    assert closed.text == text
    assert "./." not in closed.html


def test_closing_mark_is_removed_from_a_lists_points() -> None:
    """The last point often carries it."""
    (block,) = parse_markdown("- a;\n- b./.\n", 1, lambda _source: False).before
    closed = without_closing_mark(block)

    assert isinstance(closed, ListBlock)
    assert [point.text for point in closed.points] == ["a;", "b."]
    assert "b.</li>" in closed.html
