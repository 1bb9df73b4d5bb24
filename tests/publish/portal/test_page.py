"""Pages as Markdown: Python-Markdown must give back exactly what was meant."""

from collections.abc import Iterable
from functools import cache
from html import escape, unescape
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.utils.meta import get_data
from tests.builders import make_text, read_report
from tests.repositories import ROOT

from baocao.load import load_workspace
from baocao.model import Block
from baocao.publish.portal.blocks import show_blocks
from baocao.publish.portal.page import heading, make_page

_NASTY = (
    "~~~\n```\n<script>alert(1)</script>\n```\n~~~",
    "```\n~~~\n# không phải tiêu đề {#x}\n~~~\n```",
    "```\na\tb\n   \n  c\n```",
    "- a\n- b\n\n      thụt\n\n  - c",
    "> trích\n>\n> - điểm\n>   1. một",
    "| a | b |\n| --- | --: |\n| `x` | *y* |",
    "Chữ {: .x } *[HTML]: và [^1], [TOC], !!! note, &amp; &lt;b&gt; {{ x }} {% y %}",
    "    mã thụt\n\n    [TOC]",
)


@cache
def _extensions() -> tuple[tuple[str, ...], dict[str, dict[str, object]]]:
    config = load_config(str(ROOT / "mkdocs.yml"))
    return tuple(config.markdown_extensions), dict(config.mdx_configs)


def _convert(content: str | bytes) -> str:
    names, settings = _extensions()
    text, _ = get_data(str(content))
    markdown = Markdown(extensions=list(names), extension_configs=settings)  # type: ignore[no-untyped-call]  # unannotated
    return markdown.convert(text)


def _shown(blocks: Iterable[Block]) -> tuple[str, str]:
    """Return the blocks' own HTML, and what a page makes of it."""
    kept = tuple(blocks)
    page = make_page("a.html", "A", f'<div class="bc-text">\n{show_blocks(kept, {}, "a.html")}\n</div>')
    return "\n".join(block.html.strip() for block in kept), _convert(page.content)


def _same(own: str, page: str) -> bool:
    frame = '<div tabindex="0" role="region" aria-label="Bảng" class="bc-scroll">'
    expected = html.fragment_fromstring(own, create_parent="div")
    found = html.fragment_fromstring(page, create_parent="div")[0]
    for scroll in found.xpath(".//div[@class='bc-scroll']"):
        assert sorted(scroll.attrib) == sorted(html.fragment_fromstring(frame + "</div>").attrib)
        scroll.drop_tag()
    return _words(expected) == _words(found)


def _words(element: html.HtmlElement) -> list[tuple[object, ...]]:
    """Return every element with its attributes and texts; spaces count inside code alone."""
    return [
        (one.tag, sorted(one.attrib.items()), one.text if one.tag == "code" else (one.text or "").strip())
        for one in element.iterdescendants()
    ]


def test_every_block_of_the_instance_comes_back_unchanged() -> None:
    """What the parser made of the instance's reports is on the page to the letter."""
    for report in load_workspace(ROOT).reports.values():
        for section in report.walk():
            for block in section.blocks:
                if "<img" in block.html:
                    continue  # a picture gets the address that it has on the site
                _, page = _shown([block])

                assert block.html.strip() in page


@pytest.mark.parametrize("body", _NASTY)
def test_nasty_blocks_come_back_unchanged(tmp_path: Path, body: str) -> None:
    """Nothing that Python-Markdown would take for its own is changed inside a block."""
    report = read_report(tmp_path, make_text(body=f"# Phần I. Kết quả\n\n{dedent(body)}\n"))
    own, page = _shown(report.sections[0].blocks)

    assert _same(own, page)


@given(st.text(alphabet="ab &<>*_`~#[](){}:!|\\-\t\n1.đ", max_size=60))
def test_any_code_comes_back_unchanged(text: str) -> None:
    """A block of code is shown to the letter, whatever is in it."""
    code = text.strip("\n") + "\n"
    _, page = _shown([Block(1, code, f"<pre><code>{escape(code)}</code></pre>\n")])
    (shown,) = html.fragment_fromstring(page, create_parent="div").xpath(".//code")

    assert shown.text_content() == code


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=60))
def test_any_heading_is_only_words(text: str) -> None:
    """A heading's words mean nothing to Markdown or HTML, and its anchor is the given one."""
    converted = _convert(f"{heading(2, text, 'x')}")
    found = html.fragment_fromstring(converted, create_parent="div").xpath("./h2")
    words = " ".join(text.split()) or "(không có tiêu đề)"

    assert [one.get("id") for one in found] == ["x"]
    assert (found[0].text or "").strip() == words
    assert [child.get("class") for child in found[0]] == ["headerlink"]


def test_title_is_escaped() -> None:
    """The theme writes a title as it stands, so that it must not hold a tag; YAML must read it back."""
    page = make_page("a.html", 'A: "<b>" # {x}', "")
    _, meta = get_data(str(page.content))

    assert meta["title"] == escape('A: "<b>" # {x}')
    assert unescape(meta["title"]) == 'A: "<b>" # {x}'
