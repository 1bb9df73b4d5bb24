"""Rule lost-text."""

import pytest
from tests.check.builders import make_period, make_report

from baocao.check.rules import lost_text

TASKS = "# Nhiệm vụ {#tasks .required}\n"


def front(line: str) -> str:
    """Return front matter of a draft whose indicator goes on with `line`."""
    return f"indicators:\n  VL-01:\n    actual: 842\n    {line}\n"


@pytest.mark.parametrize(
    ("line", "eaten", "whole"),
    [
        pytest.param("reason: Chi trả #5.213 người", "#5.213 người", '"Chi trả #5.213 người"', id="digit"),
        pytest.param("reason: Đợt\t#hai", "#hai", '"Đợt #hai"', id="letter-behind-tab"),
        pytest.param('reason: Xã "A" #1', "#1", r'"Xã \"A\" #1"', id="quotes-within"),
        pytest.param("reason: Rà soát\n      lại #12 xã", "#12 xã", '"Rà soát lại #12 xã"', id="two-lines"),
    ],
)
def test_text_behind_sharp_is_told(line: str, eaten: str, whole: str) -> None:
    """YAML takes it for a comment; the whole value is given in quotes."""
    report = make_report(front(line), status="draft")

    [finding] = lost_text.check(report)

    assert finding.message == f"“{eaten}” bị coi là ghi chú, không vào báo cáo"
    assert f"`{whole}`" in str(finding.help)
    typed = report.raw.split("\n")[finding.place.line - 1]
    assert typed[int(finding.place.column or 0) - 1 :] == eaten


@pytest.mark.parametrize(
    "line",
    [
        "reason: Rà soát # 12 xã",
        "reason: Rà soát #",
        "reason: Rà soát ## bản cũ",
        "#reason: Rà soát #1",
        'reason: "Rà soát #12 xã"',
        'reason: "Rà soát" #12 xã',
        "reason: Rà soát#12",
        "plan: 900 #ước",
        "plan: 900\nfigures: {nature: estimate} #ước",
        "plan: 900\nfigures: #số liệu\n  nature: estimate",
        "reason: |\n      Rà soát #12 xã",
    ],
)
def test_a_note_of_the_author_passes(line: str) -> None:
    """Notes have a space behind the sign, stand alone, behind a figure or behind what is closed."""
    assert list(lost_text.check(make_report(front(line), status="draft"))) == []


@pytest.mark.parametrize(
    ("row", "lost"),
    [
        pytest.param("| A | B | C |", "C", id="bars"),
        pytest.param("A | B | C | D", "C | D", id="no-outer-bars"),
        pytest.param("| A | B | C", "C", id="left-open"),
    ],
)
def test_cells_behind_the_last_column_are_told(row: str, lost: str) -> None:
    """Their words are on no page."""
    [finding] = lost_text.check(make_report(body=f"# Kết quả\n\n| X | Y |\n| --- | --- |\n{row}\n"))

    assert finding.message == f"hàng có nhiều ô hơn tiêu đề 2 cột, “{lost}” bị bỏ"
    assert row[int(finding.place.column or 0) - 1 :].startswith(lost[0])


@pytest.mark.parametrize("row", ["| A | B |", "| A |", "A | B", r"| A \| C | B |", "| A | B | |", "| A | B | - |"])
def test_rows_that_lose_no_word_pass(row: str) -> None:
    """A bar that is typed as a character makes no cell, and blank cells lose nothing."""
    assert list(lost_text.check(make_report(body=f"# Kết quả\n\n| X | Y |\n| --- | --- |\n{row}\n"))) == []


def test_rows_without_their_ruling_are_told() -> None:
    """They make no table; the line that they need is given."""
    [finding] = lost_text.check(make_report(body="# Kết quả\n\n| X | Y |\n| A | B |\n| C | D |\n"))

    assert finding.message.startswith("3 dòng có dấu `|` không thành bảng")
    assert "`| --- | --- |`" in str(finding.help)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        pytest.param(
            "| Nội dung | Thời hạn |\n| --- | --- |\n| Mở lớp | 30/9/2024 |\n| Rà soát | 30/9/2024 |\n",
            "bảng nhiệm vụ không có cột “Nhiệm vụ”, 2 hàng của bảng không vào danh mục nhiệm vụ",
            id="no-column",
        ),
        pytest.param(
            "a) Mở 8 lớp.\n\nb) Rà soát hồ sơ.\n",
            "mục nhiệm vụ có chữ nhưng không đọc được nhiệm vụ nào",
            id="paragraphs",
        ),
        pytest.param("Như sau:\n\n- Mở 8 lớp;\n- Rà soát hồ sơ.\n", None, id="list"),
        pytest.param("| Nhiệm vụ trọng tâm | Thời hạn |\n| --- | --- |\n| Mở lớp | 30/9/2024 |\n", None, id="table"),
        pytest.param("| Nhiệm vụ | Thời hạn |\n| --- | --- |\n", None, id="skeleton"),
        pytest.param("Không có.\n", None, id="nothing"),
        pytest.param("*Hướng dẫn: Từ 3 đến 10 nhiệm vụ.*\n", None, id="guidance"),
    ],
)
def test_tasks_that_nobody_can_read_are_told(body: str, message: str | None) -> None:
    """Whoever writes tasks is told if none of them gets into the register."""
    report = make_report(body=f"# Nhiệm vụ\n\n{body}", period=make_period(outline=TASKS))

    assert [finding.message for finding in lost_text.check(report)] == ([message] if message else [])
