"""Decisions about one division's report in a small repository, whose registry has two leaders with one key."""

from datetime import date, datetime
from pathlib import Path

from tests.builders import DIVISION, DIVISION_REPORT, PERIOD, base_text, lay_repository
from tests.sign.keys import make_key

from baocao.load import load_workspace
from baocao.model import Decision, Verdict
from baocao.sign import NewDecision, content_digest, verify_workspace, write_decision

PRIVATE, PUBLIC = make_key()
LEADER, OTHER = "pgd-nguoi-co-cong", "pgd-lao-dong"
ON_TIME = "2024-06-13T09:40:00+07:00"
PEOPLE = f"""\
leaders:
  {LEADER}:
    position: Phó Giám đốc
    terms: [{{from: 2019-07-01, to: 2024-06-30}}]
    keys: [{{key: {PUBLIC}, from: 2024-05-01}}]
  {OTHER}:
    position: Phó Giám đốc
    terms: [{{from: 2019-07-01}}]
    keys: [{{key: {PUBLIC}, from: 2019-07-01}}]
assignments:
  - decision: 1208/QĐ-SLĐTBXH
    date: 2021-06-15
    from: 2021-06-15
    to: 2024-04-21
    charges: {{{OTHER}: {{units: [{DIVISION}]}}}}
  - decision: 3365/QĐ-SLĐTBXH
    date: 2024-04-22
    from: 2024-04-22
    charges: {{{LEADER}: {{units: [{DIVISION}]}}}}
"""


def lay(root: Path, people: str = PEOPLE) -> Path:
    """Write the small repository with these leaders, the division's report without a decision."""
    text = base_text(DIVISION_REPORT)
    plain = text[: text.index("sign_off:")] + text[text.index("\n---\n") + 1 :]
    return lay_repository(root, {"units/people.yml": people, DIVISION_REPORT: plain})


def sign(  # noqa: PLR0913 - a test names what it is about
    root: Path,
    by: str = LEADER,
    at: str = ON_TIME,
    *,
    decision: Decision = Decision.APPROVED,
    key: bytes | None = PRIVATE,
    opinion: str = "Ý kiến",
    unit: str = DIVISION,
) -> None:
    """Decide on the division's report, or on another one, as it stands."""
    report = load_workspace(root).report(unit, PERIOD)
    assert report is not None
    new = NewDecision(by, decision, datetime.fromisoformat(at), content_digest(report), opinion)
    path = root / report.path
    path.write_text(write_decision(report, new, key), encoding="utf-8")


def edit(root: Path, old: str, new: str, file: str = DIVISION_REPORT) -> None:
    """Replace a text in the division's report, or in another file."""
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def verdict(root: Path, unit: str = DIVISION, period: str = PERIOD, today: date | None = None) -> Verdict:
    """Return the verdict of a unit's report, asked for on a day."""
    return verify_workspace(load_workspace(root), today)[unit, period]
