"""Rule unsafe-link."""

import pytest
from tests.check.builders import make_report

from baocao.check.rules import unsafe_link

SCRIPT = "chạy mã trên máy người đọc"
DISK = "trỏ vào máy của người viết, người khác không mở được"
LOGIN = "chứa tên hoặc mật khẩu đăng nhập"


@pytest.mark.parametrize(
    ("link", "fact"),
    [
        pytest.param("[a](javascript:alert)", SCRIPT, id="javascript"),
        pytest.param("[a](JavaScript:alert)", SCRIPT, id="capitals"),
        pytest.param("[a]( <javascript:alert> )", SCRIPT, id="brackets"),
        pytest.param("[a](java&#115;cript:alert)", SCRIPT, id="entity"),
        pytest.param(r"[a](javascript\:alert)", SCRIPT, id="backslash"),
        pytest.param("[a](vbscript:alert)", SCRIPT, id="vbscript"),
        pytest.param("[a](data:text/html,x)", SCRIPT, id="data"),
        pytest.param("[a](data:image/png;base64,iVBO)", SCRIPT, id="data-that-the-parser-takes"),
        pytest.param("![a](javascript:alert)", SCRIPT, id="picture"),
        pytest.param("<javascript:alert>", SCRIPT, id="address"),
        pytest.param("[a](file:///D:/a.xlsx)", DISK, id="file"),
        pytest.param("[a](C:/baocao/a.xlsx)", DISK, id="drive"),
        pytest.param(r"[a](\\\\maychu\\baocao)", DISK, id="share"),
        pytest.param("[a](https://lan:matkhau@hatinh.gov.vn/a)", LOGIN, id="password"),
        pytest.param("<https://hatinh.gov.vn@example.com/a>", LOGIN, id="disguise"),
    ],
)
def test_link_is_told_once(link: str, fact: str) -> None:
    """Whether the parser made a link of it or refused it, the line and what is wrong are told."""
    report = make_report(body=f"Xem\n{link} nhé.")
    [finding] = unsafe_link.check(report)

    assert finding.message.endswith(f"” {fact}")
    assert finding.place.line == report.body_line + 1


@pytest.mark.parametrize(
    "text",
    [
        "[a](https://hatinh.gov.vn/@tin?a=b@c), [b](http://a.vn), <https://a.vn>, [c](#muc), [d](../khac/2024-h1.md)",
        "[a](mailto:van-phong@hatinh.gov.vn)",
        "`[a](javascript:alert)`",
        "```\n[a](javascript:alert)\n```",
        "Viết javascript: hay data: trong lời văn; biểu (file: 2.xlsx)",
        "![a](data:image/png;base64,iVBO)",
    ],
)
def test_other_links_pass(text: str) -> None:
    """Addresses of pages, code and words are no danger; an embedded picture is another rule's."""
    assert list(unsafe_link.check(make_report(body=text))) == []


def test_password_is_not_repeated() -> None:
    """What leaked is not printed on the page of findings."""
    [finding] = unsafe_link.check(make_report(body="[a](https://lan:matkhau@hatinh.gov.vn/a)"))

    assert "matkhau" not in finding.message + finding.help
