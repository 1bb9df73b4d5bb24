"""Rule changed-source."""

from pathlib import Path

import pytest
from tests.builders import DISTRICT, DIVISION, PERIOD, base_text, read_repository

from baocao.check.rules import changed_source
from baocao.sign import verify_workspace

CONSOLIDATED = f"periods/{PERIOD}/consolidated.md"


def helps(root: Path, text: str) -> list[str]:
    """Return the messages about a consolidated report."""
    workspace = read_repository(root, {CONSOLIDATED: text})
    verdicts = verify_workspace(workspace)
    return [one.message for one in changed_source.check(workspace.consolidated[PERIOD], workspace, verdicts)]


def make_text(sources: str, body: str) -> str:
    """Return a consolidated report."""
    return f"---\nperiod: {PERIOD}\nstatus: draft\nsources:\n{sources}---\n{body}"


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        pytest.param(
            f"  {DISTRICT}: sha256:0\n",
            [
                f"báo cáo của “{DIVISION}” gửi sau khi biên tập",
                f"báo cáo của “{DISTRICT}” đã thay đổi sau khi biên tập",
            ],
            id="changed-and-new",
        ),
        pytest.param(
            "  huyen-khac: sha256:0\n",
            [
                f"báo cáo của “{DIVISION}” gửi sau khi biên tập",
                f"báo cáo của “{DISTRICT}” gửi sau khi biên tập",
                "báo cáo của “huyen-khac” không còn trong kỳ",
            ],
            id="gone",
        ),
    ],
)
def test_edited_text_is_held_against_its_sources(sources: str, expected: list[str], tmp_path: Path) -> None:
    """Every report that is not the one that was read is named, with what happened to it."""
    found = helps(tmp_path, make_text(sources, "\n# Phần I. Kết quả\n\nChi trả đủ.\n"))

    assert sorted(found) == sorted(expected)


def test_woven_text_that_is_final_needs_its_sources(tmp_path: Path) -> None:
    """The Director signs what `sources` names: each line that is missing is there to be copied."""
    text = make_text("", "").replace("status: draft\nsources:\n", "status: final\n")
    workspace = read_repository(tmp_path, {CONSOLIDATED: text})
    verdicts = verify_workspace(workspace)
    found = list(changed_source.check(workspace.consolidated[PERIOD], workspace, verdicts))
    digests = {unit: verdicts[unit, PERIOD].digest for unit in (DIVISION, DISTRICT)}

    assert [one.help for one in found] == [
        f"xem lại báo cáo tổng hợp rồi ghi `{unit}: {digest}` trong `sources`" for unit, digest in digests.items()
    ]


def test_unit_that_owes_no_report_is_no_source(tmp_path: Path) -> None:
    """What is not in the document is not signed with it."""
    path = f"periods/{PERIOD}/period.yml"
    shape = base_text(path).replace(f"units: [{DIVISION}, district]", "units: [district]")
    workspace = read_repository(tmp_path, {path: shape, CONSOLIDATED: make_text("", "\n# Phần I. Kết quả\n\nĐủ.\n")})
    found = changed_source.check(workspace.consolidated[PERIOD], workspace, verify_workspace(workspace))

    assert [one.message for one in found] == [f"báo cáo của “{DISTRICT}” gửi sau khi biên tập"]


def test_woven_text_has_no_old_sources(tmp_path: Path) -> None:
    """Without a text of its own the document is made of the reports as they are."""
    assert helps(tmp_path, make_text(f"  {DISTRICT}: sha256:0\n", "")) == []
