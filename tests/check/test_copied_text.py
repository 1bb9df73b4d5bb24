"""Rule copied-text."""

from random import Random

import pytest
from tests.check.builders import make_period, make_report, make_unit, make_workspace

from baocao.check.rules import copied_text
from baocao.model import Period, Report

OUTLINE = "## I. Chỉ đạo {#direction .required}\n## II. Kết quả {#achievements .required}"
SYLLABLES = (
    "phòng",
    "tham",
    "mưu",
    "kế",
    "hoạch",
    "giao",
    "chỉ",
    "tiêu",
    "việc",
    "từng",
    "kiểm",
    "tra",
    "người",
    "thông",
)
PERIOD = make_period(outline=OUTLINE, previous="2023-h1")
BEFORE = make_period("2023-h1", OUTLINE, **{"from": "2022-12-15", "to": "2023-06-14"})


def words(count: int, seed: int) -> str:
    """Return words that no other seed has in this order."""
    return " ".join(Random(seed).choices(SYLLABLES, k=count))  # noqa: S311 - nobody is to be kept from guessing


def report_of(unit: str, direction: str, period: Period = PERIOD, results: str = "Đủ.") -> Report:
    """Return a unit's report."""
    body = f"## I. Chỉ đạo\n{direction}\n\n## II. Kết quả\n{results}\n"
    return make_report(body=body, unit=make_unit(unit), period=period)


def messages(*reports: Report) -> list[str]:
    """Return what is found in the newer period."""
    return [one.message for one in copied_text.check(PERIOD, make_workspace(*reports))]


@pytest.mark.parametrize(
    ("kept", "own", "is_told"),
    [
        pytest.param(100, 0, True, id="all"),
        pytest.param(60, 40, True, id="the-greater-part"),
        pytest.param(30, 70, False, id="a-third"),
        pytest.param(0, 100, False, id="nothing"),
        pytest.param(50, 0, False, id="short-section"),
    ],
)
def test_share_of_the_last_report_counts(kept: int, own: int, *, is_told: bool) -> None:
    """From 40 % of the shingles of a section of 60 words on it is told, with the share."""
    now = f"{words(100, 1)[: len(' '.join(words(100, 1).split()[:kept]))]} {words(own, 2)}"

    found = messages(report_of("huyen-a", words(100, 1), BEFORE), report_of("huyen-a", now))

    assert bool(found) is is_told
    assert all("với báo cáo kỳ trước (units/huyen-a/2023-h1.md, dòng " in message for message in found)


def test_both_units_are_told() -> None:
    """Who copied from whom is not known; what three units share is told to each with one other."""
    found = messages(*(report_of(f"huyen-{unit}", words(80, 1)) for unit in "abc"), report_of("huyen-d", words(80, 2)))

    assert [message.rpartition("(")[2] for message in found] == [
        f"units/huyen-{other}/2024-h1.md, dòng 9)" for other in "baa"
    ]


def test_other_section_of_another_unit_counts_too() -> None:
    """Text may move, but within one report it repeats itself at its own risk."""
    text = words(80, 1)

    assert len(messages(report_of("huyen-a", text), report_of("huyen-b", "Đủ.", results=text))) == 2
    assert messages(report_of("huyen-a", text, results=text)) == []


def test_guidance_is_nobodys_text() -> None:
    """Drafts of one outline have it in common."""
    drafts = (report_of(f"huyen-{unit}", f"*Hướng dẫn: {words(80, 1)}*") for unit in "ab")

    assert messages(*drafts) == []
