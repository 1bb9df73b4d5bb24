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


@pytest.mark.parametrize(
    ("text", "message", "preview"),
    [
        pytest.param(
            "Gồm:\n\n• Mở lớp\n• Rà soát", "2 dòng mở đầu bằng “•” không thành danh sách", "`- Mở lớp`", id="dot"
        ),
        pytest.param("– Mở lớp\n– Rà soát", "2 dòng mở đầu bằng “–” không thành danh sách", "`- Mở lớp`", id="dash"),
        pytest.param(
            "• Mở lớp\nở bản xa;\n• Rà soát\nhồ sơ.", "2 dòng mở đầu bằng “•” không", "`- Mở lớp`", id="wrapped-dots"
        ),
        pytest.param(
            "– Mở lớp\nở bản xa;\n– Rà soát\nhồ sơ.", "2 dòng mở đầu bằng “–” không", "`- Mở lớp`", id="wrapped-dashes"
        ),
        pytest.param(
            "\uf0b7\tMở lớp\n\n\uf0b7\tRà soát",
            "2 dòng mở đầu bằng “<U+F0B7>” không",
            "`- Mở lớp`",
            id="symbol-and-tab",
        ),
        pytest.param(
            "\uf02d Mở lớp\n\uf02d Rà soát", "2 dòng mở đầu bằng “<U+F02D>” không", "`- Mở lớp`", id="symbol-dash"
        ),
        pytest.param(
            "TT\tXã\tSố\n1\tA\t5\n2\tB\t6",
            "3 dòng ngăn cột bằng phím Tab không thành bảng",
            "`| TT | Xã | Số |`, dưới đó là `| --- | --- | --- |`",
            id="tabs",
        ),
        pytest.param(
            "Xã\tSố\nHà Linh\t5\nHương Trạch\t6", "3 dòng ngăn cột bằng phím Tab", "`| Xã | Số |`", id="two-columns"
        ),
        pytest.param("    Đã mở 8 lớp.", "đoạn thụt vào 4 dấu cách bị hiểu là mã", "`Đã mở 8 lớp.`", id="indented"),
        pytest.param("\tĐã mở 8 lớp.", "đoạn thụt vào 4 dấu cách bị hiểu là mã", "`Đã mở 8 lớp.`", id="tab"),
    ],
)
def test_what_word_leaves_is_told_with_its_mend(text: str, message: str, preview: str) -> None:
    """One finding for all lines, at the first of them, with the first line as it should be."""
    [finding] = unsupported_markdown.check(make_report(body=f"# Kết quả\n\n{text}\n"))

    assert finding.message.startswith(message)
    assert preview in str(finding.help)
    assert finding.edits == ()


@pytest.mark.parametrize(
    "text",
    [
        "– Một ý riêng\n\n– Một ý khác",
        "• Một ý riêng",
        "- Mở lớp\n- Rà soát",
        "• Một ý riêng\nviết qua hai dòng",
        "Giai đoạn 2021\n– 2025 và\nsau đó",
        "- Mở lớp:\n\n    Đã mở 8 lớp.",
        "1.\tMở lớp\n2.\tRà soát\n3.\tTrao quà",
        "Nơi nhận:\tKT. GIÁM ĐỐC\n- Như trên;\tPHÓ GIÁM ĐỐC",
        "```\n    Đã mở 8 lớp.\n• A\n• B\n```",
        "```\nmột hai ba bốn\n```",
        "| A\t| B\t|\n| ---\t| ---\t|\n| 1\t| 2\t|",
        "Đoạn văn\n    viết tiếp ở dòng dưới.",
    ],
)
def test_what_only_looks_like_words_leftovers_passes(text: str) -> None:
    """Paragraphs, real lists and tables, and code are as their author wants them."""
    assert list(unsupported_markdown.check(make_report(body=f"# Kết quả\n\n{text}\n"))) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("![Ảnh hội nghị](2024-h1/ảnh hội nghị.jpg)", 1, id="spaces"),
        pytest.param("![Ảnh hội nghị](2024-h1/anh-hoi-nghi.jpg)", 0, id="none"),
        pytest.param('![Ảnh](2024-h1/anh.jpg "Hội nghị tổng kết")', 0, id="title"),
        pytest.param("![Ảnh](<2024-h1/ảnh hội nghị.jpg>)", 0, id="angle-brackets"),
    ],
)
def test_picture_with_spaces_in_its_name_is_told(text: str, found: int) -> None:
    """It would be no picture at all, only its typed letters."""
    assert len(list(unsupported_markdown.check(make_report(body=f"# Kết quả\n\n{text}\n")))) == found
