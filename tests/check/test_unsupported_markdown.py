"""Rule unsupported-markdown."""

import pytest
from tests.check.builders import make_report

from baocao.check.rules import unsupported_markdown


@pytest.mark.parametrize(
    ("text", "typed", "name"),
    [
        pytest.param("Đạt 98%[^1].", "[^1]", "chú thích cuối trang", id="footnote"),
        pytest.param("- [ ] Rà soát", "- [ ]", "ô đánh dấu", id="task"),
        pytest.param("  1. [x] Rà soát", "1. [x]", "ô đánh dấu", id="done-task"),
        pytest.param("[cổng]: https://hatinh.gov.vn", "[cổng]: https://hatinh.gov.vn", "địa chỉ khai riêng", id="link"),
        pytest.param("::: note", "::: note", "khối trang trí", id="container"),
        pytest.param('!!! note "Lưu ý"', '!!! note "Lưu ý"', "khối trang trí", id="admonition"),
        pytest.param("$$x^2", "$$", "công thức", id="formula"),
        pytest.param("Đạt ==56,1%== kế hoạch", "==56,1%==", "chữ tô nền", id="mark"),
        pytest.param("Hoàn thành :tada:", ":tada:", "biểu tượng cảm xúc", id="emoji"),
        pytest.param("#### Kết quả {#ket-qua}", "{#ket-qua}", "thuộc tính", id="attribute"),
        pytest.param("[TOC]", "[TOC]", "mục lục", id="contents"),
        pytest.param("Lời.\n\n---\nunit: a\nnumber: 1\n---\n", "---", "phần đầu thứ hai", id="front-matter"),
    ],
)
def test_what_shows_as_typed_is_told(text: str, typed: str, name: str) -> None:
    """The sign, its name and its line are told."""
    [finding] = unsupported_markdown.check(make_report(body=text))

    assert finding.message == f"“{typed}” là ký hiệu {name}, sẽ bị in nguyên chữ"
    assert finding.help


@pytest.mark.parametrize(
    "text",
    [
        "- Rà soát [xem Phụ lục II], [1] và [ ]",
        "[Ghi chú]: số liệu ước tính",
        "Chủ trì: Phòng; phối hợp: Sở: 10:30:15, tỷ lệ 1:2:3, https://a.vn:80/x:y:",
        "Kết quả\n=======\n\nMục\n---",
        "a = b == c, x ==y",
        "| Nhiệm vụ | Chủ trì |\n| :---: | --- |\n| A | B |",
        "Giá 5$ và 6$",
        "Lời.\n\n---\n\nLời khác.\n\n---\n",
        "`[^1]` và `- [ ]`\n\n```\n::: note\n```",
        r"\[^1]",
        "{điền số}",
        "~~bỏ~~ **đậm** *nghiêng* [a](b) ![c](d)",
    ],
)
def test_what_the_dialect_has_passes(text: str) -> None:
    """Tables, headings, times, notes to the author and code are not taken for something else."""
    assert list(unsupported_markdown.check(make_report(body=text))) == []
