"""Rule wrong-signer."""

from pathlib import Path

import pytest
from tests.builders import DIVISION, PERIOD, base_text, lay_repository
from tests.check.builders import make_report, make_workspace
from tests.repositories import commit_all

from baocao.check.rules import wrong_signer
from baocao.load import load_workspace
from baocao.model import SignOffState, Verdict

PEOPLE, LEADER = "units/people.yml", "pgd-nguoi-co-cong"


@pytest.mark.parametrize(
    ("state", "reason", "messages"),
    [
        pytest.param(
            SignOffState.WRONG_PERSON,
            "ngày 13/6/2024 người phụ trách là “pgd-lao-dong”",
            ["“pgd-xa-hoi” ký xác nhận, ngày 13/6/2024 người phụ trách là “pgd-lao-dong”"],
            id="not-in-charge",
        ),
        pytest.param(
            SignOffState.OUT_OF_TERM,
            "“pgd-xa-hoi” không giữ chức vụ nào ngày 13/6/2024",
            ["“pgd-xa-hoi” không giữ chức vụ nào ngày 13/6/2024 nhưng đã ký xác nhận"],
            id="not-in-office",
        ),
        pytest.param(SignOffState.PROVED, "", [], id="right-person"),
        pytest.param(SignOffState.MISSING, "", [], id="nobody"),
    ],
)
def test_signer_is_named(state: SignOffState, reason: str, messages: list[str]) -> None:
    """Who signed, and why that does not count."""
    verdict = Verdict(state, "0", "pgd-xa-hoi", "pgd-lao-dong", reason)

    findings = list(wrong_signer.check(make_report(), verdict, make_workspace()))

    assert [finding.message for finding in findings] == messages
    assert all(finding.help.endswith("--by pgd-lao-dong --key TỆP_KHÓA`") for finding in findings)


def test_whoever_left_office_is_not_asked_again(tmp_path: Path) -> None:
    """Who is in charge today signs; nobody of them in office, and the Office assigns somebody."""
    lay_repository(tmp_path)
    commit_all(tmp_path)
    out_of_term = Verdict(SignOffState.OUT_OF_TERM, "0", LEADER, LEADER, f"“{LEADER}” không giữ chức vụ nào")
    gone = base_text(PEOPLE).replace("terms: [{from: 2019-07-01}]", "terms: [{from: 2019-07-01, to: 2024-05-31}]")

    assert help_of(tmp_path, out_of_term).endswith(f"--by {LEADER} --key TỆP_KHÓA`")
    (tmp_path / PEOPLE).write_text(gone, encoding="utf-8")
    assert help_of(tmp_path, out_of_term) == (
        f"phân công một lãnh đạo Sở đương chức phụ trách `{DIVISION}` trong `{PEOPLE}`"
    )


def test_own_report_is_delegated(tmp_path: Path) -> None:
    """Whoever heads the unit is not asked to sign again."""
    lay_repository(tmp_path)
    own = Verdict(SignOffState.OWN_REPORT, "0", LEADER, LEADER, f"“{LEADER}” là người đứng đầu đơn vị")

    assert help_of(tmp_path, own) == (
        f"ghi ủy quyền cho lãnh đạo khác vào `delegations` của `{PEOPLE}`, người được ủy quyền ký xác nhận"
    )


def test_on_a_forge_the_review_comes_first(tmp_path: Path) -> None:
    """The key is the other way."""
    department = base_text("units/department.yml") + "forge: {kind: github, repository: so/bao-cao}\n"
    lay_repository(tmp_path, {"units/department.yml": department})
    wrong = Verdict(SignOffState.WRONG_PERSON, "0", "pgd-lao-dong", LEADER, "người phụ trách là người khác")

    assert help_of(tmp_path, wrong).startswith("lãnh đạo phụ trách duyệt yêu cầu hợp nhất trên kho, hoặc chạy `baocao")


def help_of(root: Path, verdict: Verdict) -> str:
    """Return what is advised about the division's report."""
    workspace = load_workspace(root)
    [finding] = wrong_signer.check(workspace.reports[DIVISION, PERIOD], verdict, workspace)
    return finding.help
