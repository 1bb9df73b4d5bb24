"""What `--fix` promises, shown on a report that anything may have happened to."""

import unicodedata
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.builders import DISTRICT_REPORT, base_text, lay_repository

from baocao.cli.mending import mend_repository
from baocao.site import read_repository

Accident = Callable[[str], str]

COMMENT = "# Ðã hỏi ngày 1/4/2024: KT.GIÁM ĐỐC, số 5/2023/NĐ – CP"
SENTENCE = "Ngày 04/6/2024, theo Nghị định số 55/2023/NĐ-CP, Phòng trình KT. CHỦ TỊCH ký 3 kế hoạch Đợt 1."
CLEAN = (
    base_text()
    .replace("Đã tham mưu Ủy ban nhân dân huyện 3 kế hoạch.", SENTENCE)
    .replace("indicators:", f"{COMMENT}\nindicators:")
    .split("\n")
)
BODY = CLEAN.index("# Phần I. Kết quả công tác")


def swap(old: str, new: str) -> Accident:
    """Return the accident that turns every `old` of a line into `new`."""
    return lambda line: line.replace(old, new)


ACCIDENTS: dict[str, Accident] = {
    "no-break-spaces": swap(" ", "\u00a0"),
    "soft-hyphens": swap("ế", "\u00adế"),
    "zero-width": swap("ô", "ô\u200b"),
    "eth": swap("Đ", "Ð"),
    "uncomposed": lambda line: unicodedata.normalize("NFD", line),
    "day": swap("04/6/2024", "4/06/2024"),
    "long-dash": swap("NĐ-CP", "NĐ – CP"),
    "glued": swap("KT. CHỦ", "KT.CHỦ"),
    "numbered": swap("## II.", "## III."),
    "unnumbered": swap("### 2. ", "### "),
}


def mend(typed: str) -> str:
    """Return a report after `--fix`."""
    with TemporaryDirectory() as folder:
        root = lay_repository(Path(folder), {DISTRICT_REPORT: typed})
        mend_repository(read_repository(root), lambda path: path == DISTRICT_REPORT)
        return (root / DISTRICT_REPORT).read_bytes().decode()


@pytest.mark.parametrize("accident", ACCIDENTS)
def test_every_accident_is_undone(accident: str) -> None:
    """Each one changes the report, and afterwards it is what it was, to the byte."""
    typed = [*CLEAN[:BODY], *map(ACCIDENTS[accident], CLEAN[BODY:])]

    assert typed != CLEAN
    assert mend("\n".join(typed)) == "\n".join(CLEAN)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(st.integers(BODY, len(CLEAN) - 1), st.sampled_from(sorted(ACCIDENTS))), max_size=30),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)
def test_any_accidents_are_undone(accidents: list[tuple[int, str]], end: str, mark: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    """Whatever meets on a line, all lines are what they were; comments, order and line ends never changed."""
    typed = list(CLEAN)
    for line, accident in accidents:
        typed[line] = ACCIDENTS[accident](typed[line])
    once = mend(("\ufeff" if mark else "") + end.join(typed))

    assert once == end.join(CLEAN)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text("aĐÐế́ \u00a0\u00ad\u200b#-|`*.:0123456789/–", max_size=30), max_size=8))
def test_a_second_run_changes_nothing(lines: list[str]) -> None:
    """Whatever is typed, what is mended stays mended, and nothing above it changes."""
    typed = "\n".join([*CLEAN[: BODY + 6], *lines])
    once = mend(typed)

    assert mend(once) == once
    assert once.split("\n")[: BODY + 5] == CLEAN[: BODY + 5]
