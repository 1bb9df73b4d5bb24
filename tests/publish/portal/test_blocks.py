"""Pictures and links in a report's text, as a page shows them."""

import pytest

from baocao.model import Block
from baocao.publish.portal.blocks import show_blocks


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        pytest.param(
            '<p><img src="2024-h1/a%20b.png" alt="A" /></p>',
            '<p><img src="../2024-h1/huyen-huong-khe/a%20b.png" alt="A" /></p>',
            id="picture",
        ),
        pytest.param('<p><a href="unit.yml">x</a></p>', "<p><a >x</a></p>", id="link-inside"),
        pytest.param('<p><a href="https://a.vn/">x</a></p>', '<p><a href="https://a.vn/">x</a></p>', id="link-outside"),
        pytest.param("<p>&lt;script&gt; {{ x }}</p>", "<p>&lt;script&gt; {{ x }}</p>", id="text"),
    ],
)
def test_block_is_shown(html: str, shown: str) -> None:
    """Pictures are found from the page; a link into the repository leads nowhere; the rest stays as it is."""
    pictures = {"2024-h1/a%20b.png": "2024-h1/huyen-huong-khe/a b.png"}

    assert str(show_blocks([Block(1, "", html)], pictures, "fields/a.html")) == shown
