"""The Director's sign-off on the consolidated report binds every report that it is made of."""

from datetime import datetime
from pathlib import Path

import pytest
from tests.builders import DISTRICT, DISTRICT_REPORT, DIVISION, DIVISION_REPORT, PERIOD
from tests.sign.decisions import ON_TIME, OTHER, PEOPLE, PRIVATE, edit, lay, sign, verdict

from baocao.load import load_workspace
from baocao.model import CONSOLIDATED, Decision, SignOffState
from baocao.sign import NewDecision, content_digest, source_digests, unbound_sources, write_decision

TEXT = f"periods/{PERIOD}/{CONSOLIDATED}.md"
DIRECTOR = OTHER


def digests(root: Path) -> dict[str, str]:
    """Return the digests of the period's sources."""
    workspace = load_workspace(root)
    return source_digests(workspace, workspace.periods[PERIOD])


def make(root: Path, without: str = "", more: str = "") -> Path:
    """Write the small repository with a consolidated report that is woven, and names its sources."""
    lay(root, PEOPLE)
    edit(root, "office: ", f"director: {DIRECTOR}\noffice: ", "units/department.yml")
    lines = "".join(f"  {unit}: {digest}\n" for unit, digest in digests(root).items() if unit != without)
    sources = f"sources:\n{lines}{more}" if lines + more else ""
    (root / TEXT).write_text(f"---\nperiod: {PERIOD}\nstatus: final\n{sources}---\n", encoding="utf-8")
    return root


def sign_it(root: Path, decision: Decision = Decision.APPROVED, key: bytes | None = PRIVATE) -> None:
    """Let the Director decide on the consolidated report."""
    report = load_workspace(root).consolidated[PERIOD]
    new = NewDecision(DIRECTOR, decision, datetime.fromisoformat(ON_TIME), content_digest(report), "Ý kiến")
    (root / TEXT).write_text(write_decision(report, new, key), encoding="utf-8")


def judged(root: Path) -> tuple[SignOffState, str]:
    """Return what the Director's sign-off is worth, and why."""
    found = verdict(root, CONSOLIDATED)
    return found.state, found.reason


def test_sources_are_the_final_reports_of_who_owes_one(tmp_path: Path) -> None:
    """By their digests as they stand; a draft and a unit that the period does not name are none."""
    lay(tmp_path)
    workspace = load_workspace(tmp_path)
    final = {unit: content_digest(workspace.reports[unit, PERIOD]) for unit in (DIVISION, DISTRICT)}
    before = digests(tmp_path)
    edit(tmp_path, "status: final", "status: draft", DISTRICT_REPORT)
    drafted = digests(tmp_path)
    edit(tmp_path, f"units: [{DIVISION}, district]", "units: [district]", f"periods/{PERIOD}/period.yml")

    assert before == final
    assert set(drafted) == {DIVISION}
    assert digests(tmp_path) == {}


def test_director_binds_every_source(tmp_path: Path) -> None:
    """All are named as they stand."""
    sign_it(make(tmp_path))

    assert judged(tmp_path) == (SignOffState.PROVED, "")


@pytest.mark.parametrize("path", [DISTRICT_REPORT, DIVISION_REPORT])
def test_changed_source_changes_what_was_signed(path: str, tmp_path: Path) -> None:
    """One figure of one unit; back again it holds again. A number and a date that come later are no change."""
    sign_it(make(tmp_path))
    text = (tmp_path / path).read_text(encoding="utf-8")
    edit(tmp_path, "actual: ", "actual: 1", path)
    changed = judged(tmp_path)
    (tmp_path / path).write_text(text, encoding="utf-8")
    edit(tmp_path, "date: 2024-06-1", "date: 2024-05-1", path)
    unit = path.split("/")[1]

    assert changed == (SignOffState.CHANGED, f"báo cáo nguồn không đúng như `sources`: “{unit}” đã thay đổi")
    assert judged(tmp_path) == (SignOffState.PROVED, "")


def test_sign_off_of_a_unit_is_no_change_of_it(tmp_path: Path) -> None:
    """The division's own leader may decide after the Director."""
    sign_it(make(tmp_path))
    sign(tmp_path)

    assert judged(tmp_path)[0] is SignOffState.PROVED


def test_source_that_came_or_went_is_told(tmp_path: Path) -> None:
    """A report that `sources` does not name, or that is final no more."""
    sign_it(make(tmp_path, without=DISTRICT))
    came = judged(tmp_path)
    edit(tmp_path, "status: final", "status: draft", DIVISION_REPORT)
    both = judged(tmp_path)

    assert came == (SignOffState.CHANGED, f"báo cáo nguồn không đúng như `sources`: “{DISTRICT}” chưa ghi")
    assert both == (
        SignOffState.CHANGED,
        f"báo cáo nguồn không đúng như `sources`: “{DISTRICT}” chưa ghi, “{DIVISION}” không còn báo cáo chính thức",
    )


@pytest.mark.parametrize(("more", "ending"), [(3, "“c” không còn báo cáo chính thức"), (4, "… và 1 báo cáo khác")])
def test_first_three_are_named(more: int, ending: str, tmp_path: Path) -> None:
    """And how many more there are."""
    gone = "".join(f"  {letter}: sha256:0\n" for letter in "abcd"[:more])
    sign_it(make(tmp_path, more=gone))
    named = ", ".join(f"“{letter}” không còn báo cáo chính thức" for letter in "abc")
    rest = ending.removeprefix("…") if ending.startswith("…") else ""

    assert judged(tmp_path)[1] == f"báo cáo nguồn không đúng như `sources`: {named}{rest}"


def test_sign_off_that_names_no_source_binds_nothing(tmp_path: Path) -> None:
    """However well it is signed; where there is no report yet, there is nothing to name."""
    sign_it(make(tmp_path))
    text = (tmp_path / TEXT).read_text(encoding="utf-8")
    (tmp_path / TEXT).write_text(f"---\nperiod: {PERIOD}\nstatus: final\n---\n", encoding="utf-8")
    sign_it(tmp_path)
    unnamed = judged(tmp_path)
    for path in (DISTRICT_REPORT, DIVISION_REPORT):
        edit(tmp_path, "status: final", "status: draft", path)

    assert "sources:" in text
    assert unnamed == (
        SignOffState.ONLY_CLAIMED,
        "`sources` không ghi mã nội dung của báo cáo nào trong 2 báo cáo của kỳ",
    )
    assert judged(tmp_path) == (SignOffState.PROVED, "")


def test_what_proves_nothing_is_said_first(tmp_path: Path) -> None:
    """Nobody is told that something changed since a sign-off that was none."""
    sign_it(make(tmp_path, without=DISTRICT), key=None)

    assert judged(tmp_path)[0] is SignOffState.ONLY_CLAIMED


def test_returned_stays_returned_until_the_office_mends_it(tmp_path: Path) -> None:
    """A unit's edit does not take the Director's words away."""
    sign_it(make(tmp_path), Decision.RETURNED)
    edit(tmp_path, "actual: ", "actual: 1", DISTRICT_REPORT)

    assert judged(tmp_path) == (SignOffState.RETURNED, "Ý kiến")


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_taking_it_back_asks_for_no_source(status: str, tmp_path: Path) -> None:
    """The Director agrees to that, whatever became of the units' reports; as a final one it is asked again."""
    make(tmp_path, without=DISTRICT)
    edit(tmp_path, "status: final", f"status: {status}\nreason: gửi nhầm", TEXT)
    sign_it(tmp_path)
    taken_back = judged(tmp_path)
    edit(tmp_path, f"status: {status}", "status: final", TEXT)

    assert taken_back == (SignOffState.PROVED, "")
    assert judged(tmp_path)[0] is SignOffState.CHANGED


def test_report_of_a_unit_rests_on_no_other(tmp_path: Path) -> None:
    """Only the consolidated one has sources."""
    workspace = load_workspace(make(tmp_path, without=DISTRICT))

    assert unbound_sources(workspace, workspace.reports[DIVISION, PERIOD]) is None
    assert unbound_sources(workspace, workspace.consolidated[PERIOD]) is not None
