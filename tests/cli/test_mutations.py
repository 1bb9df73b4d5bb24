"""Every rule, shown on a real report that somebody spoils: the command fails and says where, what, and the mend."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from baocao.check import rule_pages
from baocao.model import Level

Run = Callable[..., tuple[int, str, str]]
Edit = Callable[[str], str]

DIVISION = "units/phong-nguoi-co-cong/2024-h1.md"
PERIOD = "periods/2024-h1/period.yml"
DISTRICT = "units/huyen-huong-khe/2024-h1.md"


def swap(old: str, new: str) -> Edit:
    """Return an edit that replaces the first `old`, which must be there."""

    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return edit


def cut(pattern: str) -> Edit:
    """Return an edit that takes out the first match of `pattern`, which must be there."""

    def edit(text: str) -> str:
        shorter, count = re.subn(pattern, "", text, count=1, flags=re.MULTILINE)
        assert count == 1
        return shorter

    return edit


def add(more: str) -> Edit:
    """Return an edit that adds to the end."""
    return lambda text: text + more


def exchange(one: str, other: str) -> Edit:
    """Return an edit that puts two texts in each other's place."""

    def edit(text: str) -> str:
        assert one in text
        assert other in text
        return text.replace(one, "\0").replace(other, one).replace("\0", other)

    return edit


MUTATIONS = {
    "unreadable-file": (DISTRICT, cut(r"\A---\n")),
    "too-large": (DISTRICT, add("Bổ sung.\n" * 100_000)),
    "too-deep": (DISTRICT, add("\n" + "> " * 150 + "sâu\n")),
    "missing-key": (DISTRICT, cut(r"^date: .*\n")),
    "unknown-key": (DISTRICT, swap("figures:", "figure:")),
    "wrong-type": (DISTRICT, swap("date: 2024-06-13", "date: 2024-13-06")),
    "duplicate-key": (DISTRICT, swap("status: final", "status: final\nstatus: draft")),
    "alias-in-yaml": (DISTRICT, swap("number: ", "number: &so ")),
    "path-mismatch": (DISTRICT, swap("period: 2024-h1", "period: 2023-h1")),
    "unknown-unit": ("periods/2024-h1/received.yml", swap("unit: huyen-huong-khe", "unit: huyen-huong-khee")),
    "unknown-period": ("periods/2024-h1/period.yml", swap("previous: 2023-h1", "previous: 2023-h2")),
    "missing-section": (DISTRICT, cut(r"^## III\. Giải pháp\n")),
    "unknown-section": (DISTRICT, swap("## III. Giải pháp", "## III. Giải phát")),
    "section-out-of-order": (DISTRICT, exchange("## I. Mục tiêu, chỉ tiêu", "## III. Giải pháp")),
    "misnumbered-section": (DISTRICT, swap("## III. Giải pháp", "## IV. Giải pháp")),
    "empty-section": (DISTRICT, cut(r"(?<=^#### Khó khăn, vướng mắc\n)(?:[^#].*\n|\n)+")),
    "missing-field": (DISTRICT, cut(r"^### 8\. Bình đẳng giới\n(?:(?!### ).*\n)+")),
    "unknown-indicator": (DISTRICT, swap("  VL-04:", "  VL-44: {actual: 1}\n  VL-04:")),
    "missing-indicator": (DISTRICT, cut(r"^  XK-04: .*\n")),
    "ambiguous-number": (DISTRICT, swap("actual: 320", "actual: 3.200")),
    "malformed-document-number": (DISTRICT, swap("number: 20/2021/NĐ-CP", "number: 20/NĐ-CP")),
    "eth-for-d": (DISTRICT, swap("Đề nghị", "Ðề nghị")),
    "raw-html": (DISTRICT, add("\n<b>Đậm</b>\n")),
    "missing-sign-off": (DIVISION, cut(r"^sign_off:\n(?:  .*\n)+")),
    "tight-deadline": (PERIOD, cut(r"^waivers:\n(?:  - .*\n)+")),
    "unknown-rule": (PERIOD, swap("rule: tight-deadline", "rule: tight-deadlines")),
    "unmatched-answer": ("periods/2023-h1/answers.yml", swap('proposal: "Đề nghị', 'proposal: "Không đề nghị')),
    "changed-source": ("periods/2023-h1/consolidated.md", cut(r"^  huyen-huong-khe: sha256:.*\n")),
    "wrong-signer": (DIVISION, swap("by: pgd-nguoi-co-cong", "by: pgd-lao-dong")),
    "changed-after-sign-off": (DIVISION, swap("actual: ", "actual: 1")),
}


LEVELS = {page.name: page.level for page in rule_pages()}


def test_no_rule_is_forgotten() -> None:
    """Every rule has a mutation here."""
    assert set(MUTATIONS) == {page.name for page in rule_pages()}


@pytest.mark.parametrize("rule", MUTATIONS)
def test_a_spoilt_report_is_explained(instance: Path, run: Run, rule: str) -> None:
    """The command exits 1 and names file and line; the finding says how to mend it."""
    path, edit = MUTATIONS[rule]
    file = instance / path
    file.write_text(edit(file.read_text(encoding="utf-8")), encoding="utf-8")

    code, out, _ = run("check", path)

    level = LEVELS[rule]
    assert code == int(level is Level.ERROR)
    assert re.search(rf"^{re.escape(path)}:\d+.*: {level.word}\[{rule}\]: .+\n  gợi ý: .+$", out, re.MULTILINE)


@pytest.mark.parametrize("rule", MUTATIONS)
def test_a_spoilt_report_is_annotated(instance: Path, run: Run, rule: str) -> None:
    """The same fault stands in GitHub's annotations, at the same place."""
    path, edit = MUTATIONS[rule]
    file = instance / path
    file.write_text(edit(file.read_text(encoding="utf-8")), encoding="utf-8")

    code, out, _ = run("check", "--format", "github")

    level = LEVELS[rule]
    assert code == int(level is Level.ERROR)
    assert re.search(rf"^::{level.name.lower()} file={re.escape(path)},line=\d+.*{rule}", out, re.MULTILINE)
