"""What a person reads of each state of a sign-off is true, wherever it is said."""

import json
from datetime import date
from pathlib import Path

import pytest
from tests.builders import DIVISION, PERIOD, lay_repository
from tests.publish.portal.sites import render, text_of

from baocao.cli import main
from baocao.model import ReportState, SignOffState, Verdict, Verdicts, Workspace
from baocao.publish.docx.annexes.regime import regime_annex
from baocao.publish.open_matters import open_sentences
from baocao.sign import verify_workspace
from baocao.site import read_repository

LEADER, UNIT = "pgd-nguoi-co-cong", "Phòng NCC"
WAITING = "chờ ký xác nhận"
SIGNED = {SignOffState.NOT_REQUIRED, SignOffState.PROVED, SignOffState.ON_THE_FORGE, SignOffState.FORGE_PROVED}
TITLE = "Phó Giám đốc phụ trách người có công"

STEPS = {
    SignOffState.UNJUDGED: ("chưa xét được ký xác nhận", "Văn phòng sửa lỗi của danh bạ"),
    SignOffState.UNCONFIRMED: ("chưa xét được ký xác nhận", "chạy lại `baocao verify`"),
    SignOffState.RETURNED: ("trả lại để bổ sung", "Trưởng phòng bổ sung theo ý kiến"),
    SignOffState.CHANGED: ("thay đổi sau khi ký xác nhận", f"{TITLE} xem nội dung thay đổi"),
    SignOffState.MISSING: (WAITING, f"{TITLE} xem và ký xác nhận"),
    SignOffState.ACCEPTED_WITHOUT: (WAITING, f"{TITLE} xem và ký xác nhận"),
    SignOffState.WRONG_PERSON: (WAITING, f"{TITLE} xem và ký xác nhận"),
    SignOffState.OUT_OF_TERM: (WAITING, f"{TITLE} xem và ký xác nhận"),
    SignOffState.ONLY_CLAIMED: (WAITING, f"{TITLE} ký lại bằng khóa"),
    SignOffState.OWN_REPORT: (WAITING, f"{TITLE} ủy quyền bằng văn bản"),
    SignOffState.NOT_REQUIRED: ("đã gửi", "Văn phòng ghi sổ"),
    SignOffState.PROVED: ("đã ký", "Văn phòng ghi sổ"),
    SignOffState.ON_THE_FORGE: ("đã duyệt trên kho, chưa hỏi lại kho", "Văn phòng ghi sổ"),
    SignOffState.FORGE_PROVED: ("đã ký", "Văn phòng ghi sổ"),
}
LEADERS_OWN = {state for state, (_, step) in STEPS.items() if step.startswith(TITLE)}


@pytest.fixture(params=SignOffState)
def state(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> SignOffState:
    """Return a state that the sign-off of the division's report is found to have."""
    found: SignOffState = request.param
    in_charge = None if found is SignOffState.UNJUDGED else LEADER

    def verify(workspace: Workspace, today: date | None) -> Verdicts:
        verdict = Verdict(found, "sha256:0", in_charge=in_charge)
        return {**verify_workspace(workspace, today), (DIVISION, PERIOD): verdict}

    monkeypatch.setattr("baocao.site.verify_workspace", verify)
    return found


def test_status_says_state_and_next_step(
    state: SignOffState, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A report is called waiting only while a leader has to act, and only then a leader is named."""
    lay_repository(tmp_path)
    main(["--root", str(tmp_path), "status", PERIOD, "--format", "json"])
    [row] = [one for one in json.loads(capsys.readouterr().out) if one["unit"] == DIVISION]
    title, step = STEPS[state]

    assert (row["state"], row["sign_off"]) == (title, state.title)
    assert step in row["next_step"]
    assert (TITLE in row["next_step"]) is (state in LEADERS_OWN)


def test_portal_says_the_same(state: SignOffState, tmp_path: Path) -> None:
    """On the pages of the period, of the review and of the leader, and on the first one."""
    pages = {path: text_of(page) for path, page in render(tmp_path).items()}
    title, step = STEPS[state]
    is_known = not title.startswith("chưa xét được")
    waits = state in LEADERS_OWN

    for page in (f"{PERIOD}/index.html", f"{PERIOD}/{DIVISION}.html"):
        assert title in pages[page]
        assert state.title[1:] in pages[page]
        assert step in pages[page]
    assert ("Không có báo cáo nào đang chờ." in pages[f"leaders/{LEADER}.html"]) is (is_known and not waits)
    assert ("không có báo cáo nào phải chờ" in pages["index.html"]) is (is_known and not waits)
    assert (WAITING in pages[f"{PERIOD}/index.html"]) is (title == WAITING)


def test_consolidated_report_says_the_same(state: SignOffState, tmp_path: Path) -> None:
    """In Annex V and on the first page; nothing is open where the sign-off is valid."""
    consolidation = read_repository(lay_repository(tmp_path)).consolidations[PERIOD]
    annex = regime_annex(consolidation).html
    [row] = [one for one in annex.split("</tr>") if UNIT in one]
    title, _ = STEPS[state]
    said = [one for one in open_sentences(consolidation) if UNIT in one]

    assert (WAITING.capitalize() in row) is (WAITING in {title, state.title})
    if state in SIGNED:
        assert said == []
    elif title == WAITING:
        assert said == [f"Báo cáo chờ ký xác nhận: {UNIT}."]
    else:
        assert said == [f"Báo cáo chưa có ký xác nhận hợp lệ: {UNIT} ({title})."]


def test_every_state_stands_in_the_guides() -> None:
    """A leader finds each state of a sign-off explained, the Office each state of a report."""
    guides = Path(__file__).parents[1] / "docs/huong-dan"
    leader, office = ((guides / name).read_text(encoding="utf-8") for name in ("lanh-dao.md", "van-phong.md"))

    assert [one for one in SignOffState if f"| {one.title} |" not in leader] == []
    assert [one for one in ReportState if f"| {one.title} |" not in office] == []
