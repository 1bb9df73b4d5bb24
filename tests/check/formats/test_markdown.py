"""Findings as GitHub's Markdown: who must act, and nothing of a report gets out of its cell."""

import html
import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tests.check.builders import make_department, make_people, make_workspace
from tests.check.formats.sheets import FINDINGS, HOSTILE, HOSTILE_SHEET, PERIOD, SHEET, make_sheet

from baocao.check import CheckSheet, render_markdown
from baocao.check.formats.github_markdown import escape, escape_around_code
from baocao.check.hidden import visible
from baocao.check.responsible import responsible_for
from baocao.model import Finding, Place

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
DIVISION = "units/phong-nguoi-co-cong/2024-h1.md"
ASSIGNED = make_people(
    assignments=[
        {
            "decision": "1/QĐ",
            "date": "2024-01-01",
            "from": "2024-01-01",
            "charges": {"pgd-xa-hoi": {"units": ["phong-nguoi-co-cong"]}},
        }
    ]
)


def test_unit_acts_and_its_contact_is_named() -> None:
    """A report's table names the unit and whom to ring; no leader signs a district's report off."""
    written = render_markdown(SHEET)

    assert "### Phòng LĐ-TBXH huyện Hương Khê, 6 tháng đầu năm 2024" in written
    assert "Người xử lý: Phòng LĐ-TBXH huyện Hương Khê · Liên hệ: Trưởng phòng ·" in written
    assert "Lãnh đạo Sở" not in written
    assert written.endswith("hỏi: Văn phòng Sở.\n")


def test_leader_in_charge_of_a_division_is_named() -> None:
    """Who signs a division's report off stands beside it."""
    sheet = make_sheet()
    workspace = make_workspace(
        *sheet.workspace.reports.values(), department=sheet.workspace.department, people=ASSIGNED
    )

    assert responsible_for(DIVISION, workspace).leader == "Phó Giám đốc"
    assert "pgd-" not in render_markdown(replace(sheet, workspace=workspace))


def test_office_answers_for_what_is_no_report() -> None:
    """Periods, registries and unknown units are the Office's; without a department it still has a name."""
    workspace = make_workspace(department=make_department(office="van-phong"))

    for path in (PERIOD, "units/people.yml", "units/la/2024-h1.md", "units/huyen-huong-khe/2030-h1.md"):
        assert responsible_for(path, workspace).unit == "Văn phòng"
        assert responsible_for(path, workspace).contact == "Văn phòng Sở"


def test_nothing_found_is_said() -> None:
    """A clean check says how much it looked at."""
    assert render_markdown(make_sheet()) == "## Kết quả kiểm tra: không có lỗi\n\nĐã kiểm tra 3 tệp.\n"


def test_unreadable_report_is_told_as_not_checked() -> None:
    """One finding stands for all that could not be asked."""
    path = DIVISION
    workspace = replace(make_workspace(), unreadable={("phong-nguoi-co-cong", "2024-h1"): path})

    assert CheckSheet(workspace, (), (path,)).unchecked == (
        f"{path} không đọc được, các quy tắc khác chưa xét tệp này",
    )


def test_long_tables_are_collapsed() -> None:
    """Twenty rows are shown, twenty-one on demand."""
    rows = [Finding("fake", Place(PERIOD, line), "sai") for line in range(2, 23)]

    assert "<details>" not in render_markdown(make_sheet(*rows[:20]))
    assert "<details><summary>21 lỗi</summary>\n\n|" in render_markdown(make_sheet(*rows))


def test_page_of_a_rule_is_linked() -> None:
    """Where the site has an address, a rule's name leads to its page."""
    written = render_markdown(make_sheet(*FINDINGS, rules_page="https://x.vn/rules.html"))

    assert "[ambiguous-number](https://x.vn/rules.html#ambiguous-number)" in written


def test_hostile_report_stays_in_its_cells() -> None:
    """Each finding is one row of five cells; the only markup is ours, and nobody is called."""
    tokens = PARSER.parse(render_markdown(HOSTILE_SHEET))
    inline = [child for token in tokens for child in token.children or ()]
    kinds = {token.type for token in inline}
    tags = {token.content for token in inline if token.type == "html_inline"}
    shown = re.sub("<code>.*?</code>", "", PARSER.render(render_markdown(HOSTILE_SHEET)))

    assert kinds <= {"text", "html_inline"}
    assert tags <= {"<code>", "</code>", "<br>"}
    assert sum(token.type == "td_open" for token in tokens) == 10
    assert re.search(r"@\w|#\d|GH-\d", html.unescape(shown)) is None


@given(st.lists(st.sampled_from([*"a1 @#|\\`*_[]()<>&~!$:/.-+=\n\r\x1b", "www.", "http://", "GH-", "é"])).map("".join))
def test_any_text_is_shown_as_typed(text: str) -> None:
    """Read by a Markdown parser, an escaped text is that text, hidden characters shown, and nothing else."""
    [paragraph] = PARSER.parseInline(f"x{escape(text)}x")
    children = paragraph.children or []

    assert [child.type for child in children] == ["text"]
    assert children[0].content.replace("\u200b", "") == f"x{visible(text)}x"


def test_code_is_copied_as_it_is() -> None:
    """What stands between backquotes comes out unchanged, also marks of tables and calls."""
    written = PARSER.renderInline(escape_around_code("thêm `## I. @a | \\ <b>`, sau"))

    assert html.unescape(written) == "thêm <code>## I. @a | \\ <b></code>, sau"
    assert HOSTILE not in written
