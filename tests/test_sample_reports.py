"""The sample's reports: written for their units, as long as a report is, and none like another."""

import re
from functools import cache
from pathlib import Path

import pytest

from baocao.load import load_workspace
from baocao.model import Report, ReportState, Workspace
from baocao.site import read_repository

ROOT = Path(__file__).parents[1]
PERIODS = ("2023-h1", "2024-h1")
LONG_SENTENCE = SHINGLE = 8
SHARED_SENTENCES, SHARED_SHINGLES = 0.05, 0.10

_HEADINGS = re.compile(r"^#.*$", re.MULTILINE)
_SENTENCE_ENDS = re.compile(r"(?<=[.;:])\s+|\n|\|")
_WORD = re.compile(r"\w[\w/.,%-]*")


@cache
def instance() -> Workspace:
    """Return the repository itself."""
    return load_workspace(ROOT)


def reports(period: str) -> list[Report]:
    """Return all reports of a period, the draft included."""
    return [report for report in instance().reports.values() if report.period.id == period]


def text(report: Report) -> str:
    """Return a report's words without its headings, which the outline gives."""
    return _HEADINGS.sub("", report.body).lower()


@cache
def sentences(key: tuple[str, str]) -> tuple[str, ...]:
    """Return a report's sentences of eight words or more, without punctuation."""
    parts = _SENTENCE_ENDS.split(text(instance().reports[key]))
    words = (re.findall(r"\w+", part) for part in parts)
    return tuple(" ".join(one) for one in words if len(one) >= LONG_SENTENCE)


@cache
def shingles(key: tuple[str, str]) -> frozenset[str]:
    """Return every run of eight words of a report."""
    words = re.findall(r"\w+", text(instance().reports[key]))
    return frozenset(" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))


@pytest.mark.parametrize("period", PERIODS)
def test_no_report_reads_like_another(period: str) -> None:
    """Few sentences and few runs of words of a report stand in any other one of the period."""
    keys = [report.key for report in reports(period)]
    for key in keys:
        others = [other for other in keys if other != key]
        elsewhere = frozenset().union(*(sentences(other) for other in others))
        runs = frozenset().union(*(shingles(other) for other in others))
        own = sentences(key)

        assert sum(one in elsewhere for one in own) <= SHARED_SENTENCES * len(own), key
        assert len(shingles(key) & runs) <= SHARED_SHINGLES * len(shingles(key)), key


@pytest.mark.parametrize("unit", sorted({report.unit.id for report in reports("2024-h1")}))
def test_length_is_that_of_a_report(unit: str) -> None:
    """1,200 to 2,000 words, of small units 700 to 1,400; the year before was about a third shorter."""
    now, before = instance().reports[unit, "2024-h1"], instance().reports[unit, "2023-h1"]
    is_small = now.unit.kind == "affiliate" and unit != "trung-tam-dich-vu-viec-lam"
    least, most = (700, 1400) if is_small else (1200, 2000)
    words = len(_WORD.findall(text(now)))

    assert least <= words <= most
    assert 0.5 <= len(_WORD.findall(text(before))) / words <= 0.8


def test_who_has_reported() -> None:
    """One division sends nothing, one affiliate's draft is open; the period before is complete."""
    rows = {period: read_repository(ROOT).consolidations[period].regime for period in PERIODS}
    states = {row.unit.id: row.state for row in rows["2024-h1"]}

    assert len(rows["2024-h1"]) == len(rows["2023-h1"]) == 27
    assert {row.state for row in rows["2023-h1"]} == {ReportState.ACCEPTED}
    assert states.pop("phong-phong-chong-te-nan-xa-hoi") is ReportState.NOT_STARTED
    assert states.pop("trung-tam-cong-tac-xa-hoi") is ReportState.DRAFT
    assert set(states.values()) == {ReportState.ACCEPTED}


@pytest.mark.parametrize("period", PERIODS)
def test_arrivals_are_on_time_and_late(period: str) -> None:
    """By one, three and six working days; an extension makes the late one punctual."""
    rows = read_repository(ROOT).consolidations[period].regime
    late = sorted(row.working_days_late for row in rows if row.working_days_late)
    extended = {entry.unit for entry in instance().periods[period].received.extensions}

    assert late == [1, 3, 6]
    assert [row.on_time for row in rows if row.unit.id in extended] == [True]


def test_some_decisions_have_an_opinion_and_a_history() -> None:
    """Somebody returned a report before approving it, and somebody said what he thinks."""
    signed = [report.front.sign_off for report in instance().reports.values() if report.front.sign_off]

    assert sum(bool(one.returned) for one in signed) == 2
    assert sum(one.opinion is not None for one in signed) >= 2
    assert {one.by for report in reports("2024-h1") if (one := report.front.sign_off)} >= {"giam-doc", "pgd-xa-hoi"}


def test_two_reports_show_a_picture() -> None:
    """Small, with words for those who do not see it."""
    shown = [report for report in instance().reports.values() if report.pictures]

    assert len(shown) == 2
    for report in shown:
        for picture in report.pictures:
            assert len(picture.content) < 100_000
            assert re.search(rf"!\[[^\]]{{40,}}\]\({re.escape(picture.source)}\)", report.body)
