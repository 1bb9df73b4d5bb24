"""Rule invisible-character."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.check.builders import make_report

from baocao.check.mending import mend_text
from baocao.check.rules import invisible_character
from baocao.model import Finding, Report


def _report(body: str, *, mark: str = "") -> Report:
    report = make_report()
    return replace(report, raw=f"{mark}{report.raw}{body}")


def _check(body: str, *, mark: str = "") -> list[Finding]:
    return list(invisible_character.check(_report(body, mark=mark)))


def _mend(body: str) -> str:
    report = _report(body)
    edits = [edit for finding in invisible_character.check(report) for edit in finding.edits]
    return mend_text(report.raw, edits).removeprefix(make_report().raw)


def test_visible_text_passes() -> None:
    """Tabs, line ends of every kind, dashes and quotes are seen."""
    assert _check("Kết quả\tđạt – “tốt”…\r\n\r\n39 °C ½\n") == []


@pytest.mark.parametrize(
    ("body", "message"),
    [
        pytest.param("hộ\xa0nghèo", "có 1 dấu cách không ngắt (U+00A0), chỗ đầu tiên sau “hộ”", id="nbsp"),
        pytest.param(
            "số hộ\xa0nghèo là 1\xa0234\n",
            "có 2 dấu cách không ngắt (U+00A0), chỗ đầu tiên sau “số hộ”",
            id="counted",
        ),
        pytest.param("\xa0\xa0Kết quả", "có 2 dấu cách không ngắt (U+00A0), chỗ đầu tiên ở đầu dòng", id="indent"),
        pytest.param("công\xadtác", "có 1 gạch nối mềm (U+00AD), chỗ đầu tiên sau “công”", id="soft-hyphen"),
        pytest.param("a\u200bb", "có 1 dấu cách không có độ rộng (U+200B), chỗ đầu tiên sau “a”", id="zero-width"),
        pytest.param("a\ufeffb", "có 1 dấu cách không có độ rộng (U+FEFF), chỗ đầu tiên sau “a”", id="mark-inside"),
        pytest.param("a\x07b", "có 1 ký tự điều khiển không nhìn thấy (U+0007), chỗ đầu tiên sau “a”", id="control"),
        pytest.param("a\u202eb", "có 1 ký tự điều khiển không nhìn thấy (U+202E), chỗ đầu tiên sau “a”", id="bidi"),
        pytest.param("a\u2003b", "có 1 dấu cách lạ (U+2003), chỗ đầu tiên sau “a”", id="em-space"),
    ],
)
def test_each_kind_is_told_once_with_its_count(body: str, message: str) -> None:
    """The words before it lead there, as nobody can see it."""
    assert [finding.message for finding in _check(body)] == [message]


@pytest.mark.parametrize(
    ("body", "mended"),
    [
        pytest.param("hộ\xa0nghèo", "hộ nghèo", id="nbsp"),
        pytest.param("-\xa0Điểm một", "- Điểm một", id="bullet"),
        pytest.param("\xa0\xa0\xa0\xa0Thụt dòng", "Thụt dòng", id="indent-makes-no-code"),
        pytest.param("Câu.\xa0\xa0\n", "Câu.\n", id="end-makes-no-break"),
        pytest.param("công\xadtác\u200b", "côngtác", id="removed"),
        pytest.param("dòng\x0bmới", "dòng mới", id="line-break-of-word"),
        pytest.param("a\ufeffb\u2060c\x07d", "abcd", id="others"),
    ],
)
def test_spaces_stay_spaces_and_the_rest_goes(body: str, mended: str) -> None:
    """What the reader sees does not change."""
    assert _mend(body) == mended


def test_mark_at_the_start_is_a_finding_of_its_own() -> None:
    """Notepad puts it there; the file is read without it."""
    [finding] = _check("", mark="\ufeff")

    assert finding.message == "tệp bắt đầu bằng dấu BOM (U+FEFF) do Notepad ghi thêm"
    assert (finding.place.line, finding.place.column) == (1, 0)
    assert [(edit.line, edit.start, edit.end, edit.text) for edit in finding.edits] == [(1, 1, 2, "")]


def test_second_mark_is_told_too() -> None:
    """Two programs, two marks."""
    assert len(_check("a\ufeffb", mark="\ufeff")) == 2


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        pytest.param("number:\xa041/BC", "number:\xa041/BC", id="would-begin-a-value"),
        pytest.param("title: A\xa0#1", "title: A\xa0#1", id="would-begin-a-comment"),
        pytest.param('title: "A:\xa0B"', 'title: "A: B"', id="quoted"),
        pytest.param("title: A\xa0B\xa0", "title: A B", id="plain"),
        pytest.param("\xa0\xa0VL-01: {actual: 5}", "  VL-01: {actual: 5}", id="indent"),
    ],
)
def test_front_matter_keeps_its_meaning(line: str, mended: str) -> None:
    """Where a space would change what YAML reads, only the author changes it."""
    report = make_report()
    report = replace(report, raw=report.raw.replace("figures:", f"{line}\nfigures:"), body_line=report.body_line + 1)
    [finding] = invisible_character.check(report)

    assert mended in mend_text(report.raw, finding.edits).split("\n")


def test_soft_hyphen_of_tcvn3_is_the_letter_it_is() -> None:
    """Taking it out would lose every ư: rule legacy-encoding speaks of the line."""
    assert _check("®­îc h­ëng trî cÊp") == []


@given(st.text("a:# -\xa0\xad\u200b\ufeff\x0b\r\n\u2028", max_size=30))
def test_a_second_run_finds_nothing_in_the_body(body: str) -> None:
    """The edits take out every one of them, and only them."""
    mended = _mend(body)

    assert _check(mended) == []
    assert "".join(mended.split()) == "".join(body.translate(dict.fromkeys(map(ord, "\xad\u200b\ufeff"))).split())
