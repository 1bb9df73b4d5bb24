"""Near misses."""

import pytest

from baocao.check.suggestion import closest, rename


@pytest.mark.parametrize(
    ("word", "found"),
    [
        pytest.param("acutal", "actual", id="swapped-letters"),
        pytest.param("ACTUAL", "actual", id="case"),
        pytest.param("phong nguoi co cong", "Phòng Người có công", id="marks"),
        pytest.param("weight", None, id="another-word"),
        pytest.param("", None, id="blank"),
    ],
)
def test_closest(word: str, found: str | None) -> None:
    """Slips are found, other words are not."""
    assert closest(word, ["plan", "actual", "Phòng Người có công"]) == found


def test_rename_falls_back() -> None:
    """Without a near choice the other instruction is given."""
    assert rename("acutal", ["actual"], "bỏ") == "sửa thành `actual`"
    assert rename("acutal", [], "bỏ") == "bỏ"
