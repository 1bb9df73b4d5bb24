"""Rule not-nfc."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.check.builders import make_report

from baocao.check.mending import mend_text
from baocao.check.rules import not_nfc
from baocao.model import Finding, Report


def _apart(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _report(body: str) -> Report:
    report = make_report()
    return replace(report, raw=f"{report.raw}{body}")


def _check(body: str) -> list[Finding]:
    return list(not_nfc.check(_report(body)))


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Kế hoạch số 12/KH-UBND", id="composed"),
        pytest.param("Ước đạt 30 m², 39 °C…", id="signs"),
        pytest.param("", id="nothing"),
    ],
)
def test_composed_text_passes(body: str) -> None:
    """Composed letters are what is asked for."""
    assert _check(body) == []


@pytest.mark.parametrize(
    ("body", "message"),
    [
        pytest.param(f"{_apart('Kế')} hoạch", "“Kế” gõ bằng Unicode tổ hợp", id="one-line"),
        pytest.param(
            f"Một\n{_apart('Kế hoạch')}\nhai\n{_apart('đạt')}\n",
            "“Kế” gõ bằng Unicode tổ hợp, trong tệp còn 1 dòng như vậy",
            id="more-lines",
        ),
        pytest.param("đê\u0301n", "“đến” gõ bằng Unicode tổ hợp", id="half-composed"),
        pytest.param("39 \u212bngström", "“Ångström” gõ bằng Unicode tổ hợp", id="look-alike"),
    ],
)
def test_one_finding_names_the_first_and_counts_the_lines(body: str, message: str) -> None:
    """A file pasted from a Mac would fill the screen otherwise."""
    assert [finding.message for finding in _check(body)] == [message]


def test_place_is_that_of_the_file_as_typed() -> None:
    """Line and column count what the author's editor counts."""
    report = _report(f"Một\r\nhai {_apart('Kế')}\r\n")
    [finding] = not_nfc.check(report)

    assert (finding.place.line, finding.place.column) == (report.raw.count("\n"), 6)


@given(st.text("aeđ \u0300\u0301\u0302\u0323\u0338êỏ\u212b\u1100\u1161\n", max_size=30))
def test_edits_compose_everything_and_nothing_else(body: str) -> None:
    """After the edits the file is what it would be composed, and there is nothing left to find."""
    report = _report(body)
    mended = mend_text(report.raw, [edit for finding in not_nfc.check(report) for edit in finding.edits])

    assert mended == unicodedata.normalize("NFC", report.raw)
    assert list(not_nfc.check(replace(report, raw=mended))) == []
