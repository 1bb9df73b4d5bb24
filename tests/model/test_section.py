"""Sections and their blocks."""

import pytest

from baocao.model import Table


@pytest.mark.parametrize(
    ("words", "position"),
    [
        pytest.param("thời hạn", 2, id="same"),
        pytest.param("nhiệm vụ", 0, id="among-others"),
        pytest.param("sản phẩm", None, id="absent"),
    ],
)
def test_column_is_found_by_its_words(words: str, position: int | None) -> None:
    """Authors add words to a head, or write it in capitals."""
    table = Table(1, "", "", header=("Nội dung nhiệm vụ", "Chủ trì", "THỜI HẠN"))

    assert table.column(words) == position
