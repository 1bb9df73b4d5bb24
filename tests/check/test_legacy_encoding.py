"""Rule legacy-encoding."""

from dataclasses import replace

import pytest
from tests.check.builders import make_report

from baocao.check.rules import eth_for_d, legacy_encoding
from baocao.model import Finding

PHRASE = "Uû ban nh©n d©n huyÖn"


def _check(body: str) -> list[Finding]:
    report = make_report()
    return list(legacy_encoding.check(replace(report, raw=f"{report.raw}{body}")))


def test_preview_stands_beside_the_text() -> None:
    """The author sees what it says, and how to convert it; nothing is converted for them."""
    [finding] = _check(PHRASE)

    assert finding.message == f"“{PHRASE}” gõ bằng bảng mã TCVN3 (ABC), đọc là “Uỷ ban nhân dân huyện”"
    assert finding.help == "chuyển mã bằng UniKey (Ctrl+Shift+F6, nguồn `TCVN3 (ABC)`, đích `Unicode`) rồi dán lại"
    assert finding.edits == ()


@pytest.mark.parametrize(
    ("body", "count"),
    [
        pytest.param("Ủy ban nhân dân huyện\n39 °C, 30 m³, «Nam»", 0, id="unicode"),
        pytest.param(f"{PHRASE}\n\n- b¸o c¸o\n\n./.\n\nkÕ ho¹ch\n", 1, id="one-run"),
        pytest.param(f"{PHRASE}\n\nĐã chuyển mã.\n\nkÕ ho¹ch", 2, id="unicode-between"),
        pytest.param(f"{PHRASE}\nraát nhieàu ngöôøi", 2, id="two-encodings"),
    ],
)
def test_a_run_of_lines_is_one_finding(body: str, count: int) -> None:
    """A whole pasted report is told once, two pasted spots twice."""
    assert len(_check(body)) == count


def test_long_lines_are_cut() -> None:
    """The message stays on a screen."""
    [finding] = _check(f"{PHRASE} " * 30)

    assert len(finding.message) < 220


def test_e_acute_is_no_lookalike_of_d() -> None:
    """In TCVN3 the letter Ð is é: nothing offers to write Đ."""
    report = make_report(body="xÐt duyÖt kÐm hiÖu qu¶\n")

    assert list(eth_for_d.check(report)) == []
    assert len(list(legacy_encoding.check(report))) == 1
