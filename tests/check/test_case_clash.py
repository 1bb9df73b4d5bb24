"""Rule case-clash."""

import unicodedata
from dataclasses import replace

import pytest
from tests.check.builders import make_workspace

from baocao.check.rules import case_clash

FOLDER = "units/huyen-huong-khe"
COMPOSED, LOOSE = (unicodedata.normalize(form, f"{FOLDER}/2024-h1/biểu-đồ.png") for form in ("NFC", "NFD"))


@pytest.mark.parametrize(
    ("paths", "told"),
    [
        pytest.param([f"{FOLDER}/2024-h1.md", f"{FOLDER}/2023-h1.md"], [], id="other-names"),
        pytest.param([f"{FOLDER}/2024-h1.md", f"{FOLDER}/2024-H1.md"], [f"{FOLDER}/2024-H1.md"], id="case"),
        pytest.param([f"{FOLDER}/2024-h1/A.png", f"{FOLDER}/2024-h1/a.PNG"], [f"{FOLDER}/2024-h1/a.PNG"], id="picture"),
        pytest.param([COMPOSED, LOOSE], [LOOSE], id="form"),
        pytest.param([f"{FOLDER}/2024-h1/A.png", f"{FOLDER}/2023-h1/a.png"], [], id="other-folders"),
        pytest.param(["units/a", "units/a/x.md", "units/A", "units/A/x.md"], ["units/A"], id="folders-are-told-once"),
        pytest.param(["units/a", "units/A", "units/A/x", "units/A/X"], ["units/A", "units/A/X"], id="folder-and-file"),
        pytest.param(["units/a.md", "units/A.md", "units/á.md"], ["units/A.md"], id="marks-count"),
        pytest.param(["units/ĐA.md", "units/đa.md"], ["units/ĐA.md"], id="stroke"),
    ],
)
def test_names_that_are_one_elsewhere(paths: list[str], told: list[str]) -> None:
    """Windows and macOS keep one of the two."""
    findings = case_clash.check(replace(make_workspace(), paths=tuple(sorted(paths))))

    assert sorted(finding.place.path for finding in findings) == sorted(told)


def test_both_names_are_said() -> None:
    """What the tool would read stays."""
    paths = (f"{FOLDER}/Unit.yml", f"{FOLDER}/unit.yml")

    [finding] = case_clash.check(replace(make_workspace(), paths=paths))

    same = "chỉ khác nhau chữ hoa, chữ thường hoặc cách gõ dấu"
    assert finding.message == f"“Unit.yml” và “unit.yml” {same}"
    assert finding.help == "xóa hoặc đổi tên `Unit.yml`, giữ `unit.yml`"
