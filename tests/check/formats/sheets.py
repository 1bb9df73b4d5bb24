"""Sheets to be shown: one with a finding of every kind, and what a hostile report would like to smuggle in."""

from tests.check.builders import make_department, make_period, make_report, make_unit, make_workspace

from baocao.check import CheckSheet
from baocao.model import Edit, Finding, Level, Place, RulePage, SignedBy

REPORT = "units/huyen-huong-khe/2024-h1.md"
PERIOD = "periods/2024-h1/period.yml"
LINES = {
    REPORT: ("---", "unit: huyen-huong-khe", "indicators:", "  VL-01: {plan: 900, actual: 4.512}", "# I. Kết quả"),
    PERIOD: ("name: 6 tháng đầu năm 2024", "deadlines: {units: {before: 2024-06-15}}"),
}
FINDINGS = (
    Finding(
        "tight-deadline",
        Place(PERIOD, 2),
        "số liệu tính đến hết ngày 14/6/2024",
        "lùi hạn",
        Level.HINT,
        waived="Cấp trên ấn định (Chánh Văn phòng)",
    ),
    Finding(
        "ambiguous-number",
        Place(REPORT, 4, 24),
        "“4.512” có thể đọc là 4512 hoặc 4,512",
        "viết `4512` nếu là số nguyên",
        edits=(Edit(4, 32, 37, "4512"),),
    ),
    Finding("empty-section", Place(REPORT, 5), "mục “I. Kết quả” chưa có nội dung", level=Level.WARNING),
    Finding("ambiguous-number", Place(REPORT, 7), "“1.234” có thể đọc là 1234 hoặc 1,234", "viết `1234`"),
)
RULES = (
    RulePage("ambiguous-number", Level.ERROR, "2023-h1", "Số viết mơ hồ.\n\n## Vì sao\nDễ đọc nhầm.", fixes=True),
    RulePage(
        "tight-deadline",
        Level.WARNING,
        "2024-h1",
        "Thời hạn quá sát.\n\n## Vì sao\nKhoản 5 Điều 8\nNghị định số 09/2019/NĐ-CP yêu cầu.\n\n## Sai\n    x",
    ),
)
HOSTILE = (
    "a\r\nb ]]> | c \\| ` @team #12 GH-5 https://x.vn www.x.vn <script>alert(1)</script> &amp; \x1b[31m \x9b31m \x00"
    "\u202e %0A ::error::x **x** _y_ [a](b) ![c](d) $m$ ~~s~~ :tada: <!-- --> `` \ufffe \U000e0041"
)


def make_sheet(*findings: Finding, **changes: object) -> CheckSheet:
    """Return a sheet of a district's and a division's report; `changes` are its other attributes."""
    kinds = {
        "district": {"name": "Huyện", "plural": "Các huyện", "signed_by": SignedBy.HEAD},
        "division": {"name": "Phòng", "plural": "Các phòng", "signed_by": SignedBy.LEADER},
    }
    period = make_period()
    reports = [make_report(unit=make_unit(name, kind), period=period) for name, kind in _UNITS.items()]
    workspace = make_workspace(*reports, department=make_department(kinds=kinds))
    shown: dict[str, object] = {"files": tuple(sorted({PERIOD, *(report.path for report in reports)}))} | changes
    return CheckSheet(workspace, findings, **shown)  # type: ignore[arg-type]  # a test names what it changes


_UNITS = {"huyen-huong-khe": "district", "phong-nguoi-co-cong": "division"}
SHEET = make_sheet(*FINDINGS, not_applied={"2023-h1": 2}, version="1.2.3")
HOSTILE_SHEET = make_sheet(
    Finding("raw-html", Place(f"units/x/{HOSTILE}.md", 3, 2), HOSTILE, HOSTILE, waived=HOSTILE),
    Finding("raw-html", Place(REPORT, 4, 4), f"thẻ “{HOSTILE}”", f"viết `{HOSTILE}`"),
    not_applied={HOSTILE: 1},
)


def lines_of(path: str) -> tuple[str, ...]:
    """Return the lines of a file of the sheets; those that nobody wrote are hostile."""
    return LINES.get(path, (HOSTILE,) * 9)
