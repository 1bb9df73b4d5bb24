"""Addresses: permanent, and relative from page to page."""

import pytest

from baocao.publish.portal.address import Anchors, relative_link, words_anchor


@pytest.mark.parametrize(
    ("page", "target", "link"),
    [
        pytest.param("index.html", "2024-h1/index.html", "2024-h1/index.html", id="down"),
        pytest.param("2024-h1/index.html", "index.html", "../index.html", id="up"),
        pytest.param("2024-h1/a.html", "units/a.html#x", "../units/a.html#x", id="across"),
        pytest.param("2024-h1/a.html", "2024-h1/b.html", "b.html", id="beside"),
        pytest.param("2024-h1/a.html", "2024-h1/a.html#x", "#x", id="itself"),
    ],
)
def test_link_is_relative(page: str, target: str, link: str) -> None:
    """A link works from a disk as it does from a server."""
    assert relative_link(page, target) == link


def test_anchor_is_made_of_words() -> None:
    """An anchor depends on the row's words alone, never on its position."""
    assert words_anchor("huyen-huong-khe", "Đề nghị Sở bố trí") == "huyen-huong-khe-de-nghi-so-bo-tri"


def test_equal_rows_have_anchors_of_their_own() -> None:
    """Two rows with the same words are told apart."""
    anchors = Anchors()

    assert [anchors.take("a"), anchors.take("a"), anchors.take("a")] == ["a", "a-2", "a-3"]
