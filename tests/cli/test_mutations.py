"""Every rule, shown on a real report that somebody spoils: the command fails and says where, what, and the mend."""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest
from tests.repositories import ROOT

from baocao.check import rule_pages
from baocao.model import Level

Run = Callable[..., tuple[int, str, str]]
Edit = Callable[[str], str]

DIVISION = "units/phong-nguoi-co-cong/2024-h1.md"
PERIOD = "periods/2024-h1/period.yml"
DISTRICT = "units/huyen-huong-khe/2024-h1.md"
DISTRICT_UNIT = "units/huyen-huong-khe/unit.yml"
PEOPLE = "units/people.yml"


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


def rewrite(pattern: str, new: str) -> Edit:
    """Return an edit that puts `new` in place of the first match of `pattern`, which must be there."""

    def edit(text: str) -> str:
        other, count = re.subn(pattern, new, text, count=1, flags=re.MULTILINE)
        assert count == 1
        return other

    return edit


def repeat(path: str, heading: str) -> Edit:
    """Return an edit that puts what another report has under `heading` in place of the report's own."""
    section = re.compile(rf"(?<=^{re.escape(heading)}\n)(?:[^#\n].*\n|\n)+", re.MULTILINE)
    found = section.search((ROOT / path).read_text(encoding="utf-8"))
    assert found is not None
    return lambda text: section.sub(lambda _: found.group(), text, count=1)


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
    "missing-reason": (DISTRICT, swap("actual: 320", "actual: pending")),
    "ambiguous-number": (DISTRICT, swap("actual: 320", "actual: 3.200")),
    "malformed-document-number": (DISTRICT, swap("number: 20/2021/NĐ-CP", "number: 20/NĐ-CP")),
    "eth-for-d": (DISTRICT, swap("Đề nghị", "Ðề nghị")),
    "raw-html": (DISTRICT, add("\n<b>Đậm</b>\n")),
    "missing-sign-off": (DIVISION, cut(r"^sign_off:\n(?:  .*\n)+")),
    "tight-deadline": (PERIOD, cut(r"^waivers:\n(?:  - .*\n)+")),
    "unknown-rule": (PERIOD, swap("rule: tight-deadline", "rule: tight-deadlines")),
    "unmatched-answer": ("periods/2023-h1/answers.yml", swap('proposal: "Đề nghị', 'proposal: "Không đề nghị')),
    "changed-source": ("units/huyen-huong-khe/2023-h1.md", add("\nBổ sung sau.\n")),
    "wrong-signer": (DIVISION, swap("by: pgd-nguoi-co-cong", "by: pgd-lao-dong")),
    "changed-after-sign-off": (DIVISION, swap("actual: ", "actual: 1")),
    "inactive-unit": (
        DISTRICT_UNIT,
        swap("active: [{from: 2008-04-01}]", "active: [{from: 2008-04-01, to: 2024-06-13}]"),
    ),
    "missing-signature": (DISTRICT, cut(r"^signed: .*\n")),
    "malformed-report-number": (DISTRICT, swap("number: 41/BC-LĐTBXH", "number: 41 / BC – LĐTBXH")),
    "date-outside-period": (DISTRICT, swap("date: 2024-06-13", "date: 2023-06-13")),
    "as-of-after-cut-off": (DISTRICT, swap("as_of: 2024-06-10", "as_of: 2024-06-20")),
    "undeclared-estimate": (DISTRICT, swap("nature: estimate", "nature: official")),
    "broken-reference": (PEOPLE, swap("fields: [to-chuc-can-bo,", "fields: [to-chuc-canbo,")),
    "overlapping-terms": (PEOPLE, cut(r"^    to: 2024-04-21\n")),
    "gap-in-charge": (PEOPLE, swap("to: 2024-04-21", "to: 2024-04-14")),
    "withdrawn-without-reason": (DISTRICT, swap("status: final", "status: withdrawn")),
    "placeholder-text": (DISTRICT, swap("Trao 6.150 suất", "Trao …… suất")),
    "lost-text": (DISTRICT, rewrite(r'result: "Chi trả .*$', "result: Chi trả #5.213 người")),
    "silent-nothing": (DISTRICT, swap("\nKhông có.\n", "\nKhông phát sinh.\n")),
    "unassigned-field": (DISTRICT, swap("# Phần II. ", "### 11. Bảo hiểm thất nghiệp\n\nKhông có.\n\n# Phần II. ")),
    "causes-not-separated": (DISTRICT, cut(r"^b\) Nguyên nhân chủ quan: ")),
    "limit-without-cause": (
        DISTRICT,
        rewrite(r"(?<=^#### Nguyên nhân\n)(?:[^#\n].*\n|\n)+", "\nKhông có.\n\n"),
    ),
    "task-without-deadline": (DISTRICT, swap("| 26/7/2024 |", "| sớm nhất |")),
    "unanswered-task": (DISTRICT, cut(r'^  - \{task: "Mở 8 lớp .*\n')),
    "proposal-without-addressee": (DISTRICT, swap("\n## 1. Đối với", "\n- Tăng biên chế.\n\n## 1. Đối với")),
    "copied-text": (DISTRICT, repeat("units/huyen-huong-khe/2023-h1.md", "## I. Công tác chỉ đạo, điều hành")),
    "vague-phrase": (DISTRICT, swap("\n- Nghề phi nông nghiệp", "\n- Một số lớp mở chậm;\n- Nghề phi nông nghiệp")),
    "out-of-range": (DISTRICT, swap("actual: 320}", "actual: -320}")),
    "fraction-of-a-count": (DISTRICT, swap("actual: 320}", "actual: 320.5}")),
    "typed-derived-value": (DISTRICT, swap("  VL-02:", "  VL-01: {actual: 869}\n  VL-02:")),
    "previous-differs": (DISTRICT, swap("actual: 320}", "actual: 320, previous: 321}")),
    "part-above-whole": (DISTRICT, swap("part: 20, whole: 21", "part: 22, whole: 21")),
    "parts-do-not-sum": (DISTRICT, swap("XK-02: {actual: 118}", "XK-02: {actual: 418}")),
    "not-nfc": (DISTRICT, swap("Toàn huyện giải quyết", unicodedata.normalize("NFD", "Toàn huyện giải quyết"))),
    "legacy-encoding": (DISTRICT, swap("Toàn huyện giải quyết", "Toµn huyÖn gi¶i quyÕt")),
    "invisible-character": (DISTRICT, swap("Toàn huyện giải quyết", "Toàn\u00a0huyện giải quyết")),
    "doubled-word": (DISTRICT, swap("Toàn huyện giải quyết", "Toàn huyện huyện giải quyết")),
    "missing-closing-mark": (DISTRICT, cut(r"^\./\.\n")),
    "undefined-abbreviation": (DISTRICT, swap("Toàn huyện giải quyết", "BCĐ huyện giải quyết")),
    "date-style": (DISTRICT, swap("05/02/2024", "5/2/2024")),
    "glued-abbreviation": (DISTRICT, swap("Toàn huyện giải quyết", "KT.CHỦ TỊCH ký giải quyết")),
    "untidy-document-number": (DISTRICT, swap("number: 20/2021/NĐ-CP", "number: 20/2021/NĐ – CP")),
    "unsupported-markdown": (DISTRICT, swap("Toàn huyện giải quyết", "Toàn huyện[^1] giải quyết")),
    "unsafe-link": (DISTRICT, swap("Toàn huyện giải quyết", "[Toàn huyện](file:///D:/bieu.xlsx) giải quyết")),
    "outside-picture": (DISTRICT, add("\n![Biểu đồ](https://example.vn/bieu-do.png)\n")),
    "personal-data": (DISTRICT, swap("Toàn huyện giải quyết", "Anh Lê Văn Nam, sinh năm 1985 được giải quyết")),
    "secrecy-mark": (DISTRICT, add("\nTỐI MẬT\n")),
    "case-clash": ("units/huyen-huong-khe/2024-H1.md", add("Bản nháp.\n")),
}


TOLD_IN = {"changed-source": "periods/2023-h1/consolidated.md", "inactive-unit": DISTRICT}
"""Where a fault is told that stands in another file than the one that was spoilt."""

UNDOING = {"changed-source"}
"""What only warns, but undoes the Director's sign-off in the same file, which is an error."""

LEVELS = {page.name: page.level for page in rule_pages()}


KEPT = {*(PurePosixPath(path).parts[1] for path, _ in MUTATIONS.values() if path.startswith("units/")), "van-phong"}
"""The units whose reports stay: reading all of them for every rule would take minutes."""


@pytest.fixture
def few(instance: Path) -> Path:
    """Return the instance with the whole registry, but with the reports of a few units only."""
    for report in instance.glob("units/*/20*.md"):
        if report.parent.name not in KEPT:
            report.unlink()
    return instance


def spoil(instance: Path, rule: str) -> str:
    """Spoil a file, or begin a new one, so that the rule speaks; return the file in which it is told."""
    path, edit = MUTATIONS[rule]
    file = instance / path
    file.write_text(edit(file.read_text(encoding="utf-8") if file.exists() else ""), encoding="utf-8")
    return TOLD_IN.get(rule, path)


def test_no_rule_is_forgotten() -> None:
    """Every rule has a mutation here, but those about branches and about days, which have histories of their own."""
    assert set(MUTATIONS) | {"foreign-change", "ended-waiver"} == {page.name for page in rule_pages()}


@pytest.mark.parametrize("rule", MUTATIONS)
def test_a_spoilt_report_is_explained(few: Path, run: Run, rule: str) -> None:
    """The command exits 1 and names file and line; the finding says how to mend it, on a terminal and for GitHub."""
    told, level = spoil(few, rule), LEVELS[rule]
    word = "notice" if level is Level.HINT else level.name.lower()

    code, out, _ = run("check", told)
    annotated, annotations, _ = run("check", "--format", "github", told)

    assert code == annotated == int(level is Level.ERROR or rule in UNDOING)
    assert re.search(
        rf"^{re.escape(told)}:\d+.*: {level.word}\[{rule}\]: .+\n(?:  .*\n)*?  gợi ý: .+$", out, re.MULTILINE
    )
    assert re.search(rf"^::{word} file={re.escape(told)},line=\d+.*{rule}", annotations, re.MULTILINE)
