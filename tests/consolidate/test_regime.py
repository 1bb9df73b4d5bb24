"""The reporting regime: states, next steps and lateness in working days."""

from datetime import date
from pathlib import Path

import pytest
from tests.builders import (
    BASE,
    DISTRICT,
    DISTRICT_REPORT,
    DIVISION,
    DIVISION_REPORT,
    PERIOD,
    base_text,
    read_repository,
)

from baocao.consolidate import list_regime
from baocao.consolidate.regime import consolidated_row
from baocao.load import load_workspace
from baocao.model import CONSOLIDATED, RegimeRow, ReportState, SignOffState, Verdict, Workspace, next_step
from baocao.sign import verify_workspace

RECEIVED = f"periods/{PERIOD}/received.yml"
CALENDAR = load_workspace(Path(__file__).parents[2]).calendar


def make_receipt(at: str, *, complete: str = "true", more: str = "") -> str:
    """Return a register of one receipt."""
    line = f"unit: {DISTRICT}, at: {at}, via: email, evidence: thư, digest: sha256:0, complete: {complete}"
    return f"received:\n  - {{{line}}}\n{more}"


def row(workspace: Workspace, unit: str = DISTRICT, verdict: Verdict | None = None) -> RegimeRow:
    """Return how a unit keeps the regime; its sign-off is worth `verdict`, if one is given."""
    verdicts = {**verify_workspace(workspace), **({(unit, PERIOD): verdict} if verdict else {})}
    return next(one for one in list_regime(workspace, workspace.periods[PERIOD], verdicts) if one.unit.id == unit)


@pytest.mark.parametrize(
    ("files", "state", "words"),
    [
        pytest.param({}, ReportState.ACCEPTED, "", id="accepted"),
        pytest.param({RECEIVED: "received: []\n"}, ReportState.SENT, "ghi sổ văn bản đến", id="sent"),
        pytest.param(
            {DISTRICT_REPORT: base_text().replace("status: final", "status: draft")},
            ReportState.DRAFT,
            "dự thảo",
            id="draft",
        ),
        pytest.param(
            {DISTRICT_REPORT: base_text().replace("status: final", "status: withdrawn")},
            ReportState.WITHDRAWN,
            "",
            id="withdrawn",
        ),
        pytest.param({DISTRICT_REPORT: "hỏng"}, ReportState.UNREADABLE, "sửa lỗi", id="unreadable"),
        pytest.param(
            {RECEIVED: make_receipt("2024-06-13T09:00:00+07:00", complete="false")},
            ReportState.SENT,
            "ghi sổ văn bản đến",
            id="incomplete-receipt",
        ),
    ],
)
def test_state_and_next_step(files: dict[str, str], state: ReportState, words: str, tmp_path: Path) -> None:
    """Every unit's state says what must happen now, and who acts."""
    found = row(read_repository(tmp_path, files))

    assert found.state is state
    assert words in found.next_step
    assert (found.next_step == "") is (words == "")


@pytest.mark.parametrize("rule", ["empty-section", "missing-section"])
def test_t2_report_without_its_words_has_not_come(rule: str, tmp_path: Path) -> None:
    """One section that the outline requires is enough; what the register calls complete has come."""
    lacking = (BASE.parent / "cases" / rule / DISTRICT_REPORT).read_text(encoding="utf-8")
    found = row(read_repository(tmp_path, {DISTRICT_REPORT: lacking, RECEIVED: "received: []\n"}))

    assert (found.state, found.on_time) == (ReportState.UNFINISHED, None)
    assert "viết đủ các mục của đề cương và gửi" in found.next_step
    (tmp_path / RECEIVED).write_text(make_receipt("2024-06-13T09:00:00+07:00"), encoding="utf-8")
    assert row(load_workspace(tmp_path)).state is ReportState.ACCEPTED


@pytest.mark.parametrize(
    ("status", "state"), [("final", ReportState.UNFINISHED), ("draft", ReportState.DRAFT)], ids=["final", "draft"]
)
@pytest.mark.parametrize("rest", ["#", "never"], ids=["headings", "nothing"])
def test_t2_skeleton_waits_for_the_unit_not_for_a_leader(
    rest: str, status: str, state: ReportState, tmp_path: Path
) -> None:
    """Whatever it calls itself; headings with dots below them are no report."""
    _, front, body = base_text(DIVISION_REPORT).split("---\n", 2)
    front = front.partition("sign_off:")[0].replace("status: final", f"status: {status}")
    headings = "".join(f"{line}\n\n……\n\n" for line in body.split("\n") if line.startswith(rest))
    found = row(read_repository(tmp_path, {DIVISION_REPORT: f"---\n{front}---\n{headings}"}), DIVISION)

    assert found.state is state
    assert found.next_step.startswith(found.unit.shape.contact)


def test_unit_without_a_report_has_not_started(tmp_path: Path) -> None:
    """Its next step names the deadline."""
    read_repository(tmp_path)
    (tmp_path / DISTRICT_REPORT).unlink()
    found = row(load_workspace(tmp_path))

    assert (found.state, found.report, found.verdict) == (ReportState.NOT_STARTED, None, None)
    assert "23:59 ngày 14/6/2024" in found.next_step


@pytest.mark.parametrize(
    ("signed", "state"),
    [
        (SignOffState.NOT_REQUIRED, ReportState.SENT),
        (SignOffState.UNJUDGED, ReportState.UNJUDGED),
        (SignOffState.MISSING, ReportState.WAITING),
        (SignOffState.PROVED, ReportState.SIGNED),
        (SignOffState.ON_THE_FORGE, ReportState.REVIEWED),
        (SignOffState.FORGE_PROVED, ReportState.SIGNED),
        (SignOffState.UNCONFIRMED, ReportState.UNJUDGED),
        (SignOffState.ONLY_CLAIMED, ReportState.WAITING),
        (SignOffState.CHANGED, ReportState.CHANGED),
        (SignOffState.WRONG_PERSON, ReportState.WAITING),
        (SignOffState.OUT_OF_TERM, ReportState.WAITING),
        (SignOffState.OWN_REPORT, ReportState.WAITING),
        (SignOffState.RETURNED, ReportState.RETURNED),
        (SignOffState.ACCEPTED_WITHOUT, ReportState.WAITING),
    ],
)
def test_sign_off_decides_the_state(signed: SignOffState, state: ReportState, tmp_path: Path) -> None:
    """Until it is valid, the next step is the sign-off's own; then the Office registers the report."""
    workspace = read_repository(tmp_path)
    verdict = Verdict(signed, "sha256:0", in_charge="pgd-nguoi-co-cong")
    found = row(workspace, DIVISION, verdict)
    step = next_step(workspace, workspace.reports[DIVISION, PERIOD], verdict)

    assert found.state is state
    assert found.next_step == ("Văn phòng ghi sổ văn bản đến" if signed.is_valid else step)
    assert found.signing is signed


def test_review_that_was_not_asked_about_is_not_called_accepted(tmp_path: Path) -> None:
    """Whatever the register says: who typed the evidence is known only once the forge was asked."""
    register = make_receipt("2024-06-13T08:00:00+07:00").replace(DISTRICT, DIVISION)
    found = row(
        read_repository(tmp_path, {RECEIVED: register}), DIVISION, Verdict(SignOffState.ON_THE_FORGE, "sha256:0")
    )

    assert found.state is ReportState.REVIEWED
    assert found.next_step == "chạy `baocao verify` khi có mạng để hỏi lại kho"


@pytest.mark.parametrize(
    ("broken", "unit"), [("people.yml", DIVISION), ("department.yml", DIVISION), ("department.yml", DISTRICT)]
)
def test_t26_broken_registry_is_the_offices_to_mend(broken: str, unit: str, tmp_path: Path) -> None:
    """Nobody is said to be waited for where nobody's right can be judged; what is left of the registry names no one."""
    path = f"units/{broken}"
    found = row(read_repository(tmp_path, {path: base_text(path) + "unknown: x\n"}), unit)

    assert (found.state, found.signing) == (ReportState.UNJUDGED, SignOffState.UNJUDGED)
    assert found.next_step == "Văn phòng sửa lỗi của danh bạ mà `baocao check` nêu"


def test_draft_waits_for_no_leader(tmp_path: Path) -> None:
    """Whoever still writes has nothing to be signed."""
    unsigned = base_text(DIVISION_REPORT).replace("sign_off:", "other:").replace("status: final", "status: draft")
    found = row(read_repository(tmp_path, {DIVISION_REPORT: unsigned}), DIVISION)

    assert found.verdict is not None
    assert (found.state, found.signing) == (ReportState.DRAFT, None)


@pytest.mark.parametrize(
    ("at", "late", "on_time"),
    [
        pytest.param("2024-06-14T23:59:59+07:00", 0, True, id="last-second"),
        pytest.param("2024-06-14T16:59:59+00:00", 0, True, id="last-second-in-greenwich"),
        pytest.param("2024-06-15T00:00:00+07:00", 1, False, id="saturday-is-late"),
        pytest.param("2024-06-16T12:00:00+07:00", 1, False, id="sunday-is-no-working-day"),
        pytest.param("2024-06-17T08:00:00+07:00", 1, False, id="monday"),
        pytest.param("2024-06-19T08:00:00+07:00", 3, False, id="wednesday"),
    ],
)
def test_lateness_is_counted_in_working_days(at: str, late: int, *, on_time: bool, tmp_path: Path) -> None:
    """The day before the one that the letter names is the last one."""
    found = row(read_repository(tmp_path, {RECEIVED: make_receipt(at)}))

    assert (found.working_days_late, found.on_time) == (late, on_time)


def test_extension_moves_the_deadline(tmp_path: Path) -> None:
    """More time for one unit makes it punctual."""
    more = f"extensions:\n  - {{unit: {DISTRICT}, until: {{by: 2024-06-18}}, reason: lũ, by: giam-doc}}\n"
    found = row(read_repository(tmp_path, {RECEIVED: make_receipt("2024-06-18T20:00:00+07:00", more=more)}))

    assert found.on_time


@pytest.mark.parametrize("complete", ["true", "false"])
def test_what_did_not_come_is_neither_late_nor_on_time(complete: str, tmp_path: Path) -> None:
    """Without a complete report there is no lateness yet, whatever was registered."""
    receipt = make_receipt("2024-06-13T09:00:00+07:00", complete=complete)
    found = row(read_repository(tmp_path, {RECEIVED: receipt}))

    assert (found.on_time is None) is (complete == "false")


@pytest.mark.parametrize(
    ("after", "until", "count"),
    [
        pytest.param(date(2024, 4, 26), date(2024, 5, 2), 1, id="swapped-monday-and-holidays"),
        pytest.param(date(2024, 5, 3), date(2024, 5, 6), 2, id="make-up-saturday"),
        pytest.param(date(2024, 2, 7), date(2024, 2, 15), 1, id="tet"),
        pytest.param(date(2024, 6, 14), date(2024, 6, 14), 0, id="same-day"),
    ],
)
def test_working_days_skip_holidays(after: date, until: date, count: int) -> None:
    """The real calendar of 2024: Tết, Giỗ Tổ, and the Saturday worked for a Monday."""
    assert CALENDAR.working_days(after, until) == count


@pytest.mark.parametrize(
    ("state", "late"),
    [
        (SignOffState.PROVED, 0),
        (SignOffState.FORGE_PROVED, 0),
        (SignOffState.ON_THE_FORGE, None),
        (SignOffState.ONLY_CLAIMED, None),
    ],
)
def test_offices_report_came_when_its_signing_is_proved(state: SignOffState, late: int | None, tmp_path: Path) -> None:
    """The date of a review that nobody asked about may have been typed: it is no arrival."""
    evidence = "evidence: {forge: github, pull_request: 1, review: 2, account: 3, commit: " + "1" * 40 + "}"
    signed = f"by: giam-doc, decision: approved, at: 2024-06-12T09:00:00+07:00, content: sha256:0, {evidence}"
    text = f"---\nperiod: {PERIOD}\nstatus: final\nsign_off: {{{signed}}}\n---\n"
    workspace = read_repository(tmp_path, {f"periods/{PERIOD}/consolidated.md": text})
    verdicts = {(CONSOLIDATED, PERIOD): Verdict(state, "sha256:0")}
    found = consolidated_row(workspace, workspace.periods[PERIOD], verdicts)

    assert found is not None
    assert found.working_days_late == late
