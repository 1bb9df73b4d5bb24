"""How sure figures are is said once."""

import pytest
from tests.publish.docx.builders import FIGURES, make_unit

from baocao.model import Nature, Reading
from baocao.publish.docx.annexes.natures import common_natures

ESTIMATE, OFFICIAL = Nature.ESTIMATE, Nature.OFFICIAL


def _readings(**natures: list[Nature]) -> list[Reading]:
    figures = FIGURES["NC-01"]
    return [
        Reading("NC-01", make_unit(unit, "district"), figures, nature=nature)
        for unit, given in natures.items()
        for nature in given
    ]


@pytest.mark.parametrize(
    ("readings", "note", "headings"),
    [
        pytest.param(
            _readings(a=[ESTIMATE], b=[ESTIMATE]), "số liệu trong kỳ là số ước thực hiện.", ["", ""], id="all-alike"
        ),
        pytest.param(
            _readings(a=[ESTIMATE, ESTIMATE], b=[OFFICIAL], c=[ESTIMATE]),
            "số liệu trong kỳ là số ước thực hiện, trừ nơi có ghi khác.",
            ["", "số chính thức", ""],
            id="one-differs",
        ),
        pytest.param(_readings(a=[OFFICIAL], b=[OFFICIAL, ESTIMATE]), "", ["", ""], id="mostly-final"),
        pytest.param([], "", ["", ""], id="nothing"),
    ],
)
def test_nature_of_most_columns_stands_in_the_note(readings: list[Reading], note: str, headings: list[str]) -> None:
    """A column says its nature only where it is not that of the note."""
    natures = common_natures(readings)

    assert natures.note == note
    assert [natures.heading(unit) for unit in ("a", "b", "c")[: len(headings)]] == headings


def test_cell_of_a_mixed_column_is_marked() -> None:
    """Where a unit's figures are not alike, each cell tells."""
    official, estimate = _readings(a=[OFFICIAL, ESTIMATE])
    natures = common_natures([official, estimate])

    assert natures.of_cell(estimate) is ESTIMATE
    assert common_natures([estimate]).of_cell(estimate) is None
