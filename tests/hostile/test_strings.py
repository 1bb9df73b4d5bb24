"""Adversarial strings: no pattern of any rule, nor the loader, takes more than linear time on them."""

import time
from pathlib import Path

import pytest
from tests.builders import DISTRICT_REPORT, PERIOD, base_text, read_repository
from tests.hostile.corpus import BODY, FRONT
from tests.hostile.limits import time_limit

from baocao.check import check_workspace
from baocao.check.rules import RULES
from baocao.sign import verify_workspace

PERIOD_FILE = f"periods/{PERIOD}/period.yml"
SIZE = 25_000
"""Letters of one string, which stands in the report eleven times."""

PATIENCE = 6.0
"""Seconds of the processor for one rule: a pattern that tries again at every letter takes minutes."""

UNITS = (
    "a", " ", "A", "1", "1.", "1,1 ", "1.234.", "0912 345 678 ", "012345678901", "1/1/2024 ", "31/12/", "1/A-B/", "A-",
    "ĐĂ ", "ă ", "a ", "Nguyễn Văn A ", "số ", "NĐ-CP ", "QĐ-", "KT.GIÁM", "Điều 1 khoản 2 ", "quý III/",
    "tháng 1 năm ", "nguyên nhân ", "và và ", "ba bá bà bả ", "sinh ngày ", "MẬT ", "http://", "a@", "a.a", "(", ")",
    "[", "[a](b", "![", "]", "{{", "|", "/", "-", "– ", ".", "…", ": … ", "*", "_a", "~", "`", "`a``b", "#", ">", "<",
    "<a ", "&#1", '"', "“", "\\", "a\t", "\u00a0", "\u200b", "Ð", "µ¸", "aù", "\u0301", "[…]", "xxx", "%",
)  # fmt: skip
"""What adversarial strings are rows of."""


def spoilt_report(text: str) -> str:
    """Return the district's report with a text in its front matter, a paragraph, a heading, a point and a cell."""
    quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t") + '"'
    front = "\n".join(line for line in FRONT.split("\n") if not line.startswith("number:"))
    document = f"{{number: {quoted}, date: 2024-01-01, issuer: {quoted}, title: {quoted}, result: {quoted}}}"
    more = f"number: {quoted}\ndocuments:\n  - {document}\noutcomes:\n  - {{task: {quoted}, state: done}}\n"
    body = f"{BODY}\nx{text}x\n\n##### {text}\n\n- {text}\n\n| {text} | b |\n| --- | --- |\n| a | {text} |\n"
    return f"{front}\n{more}---\n{body}"


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_no_rule_is_slow_on_a_long_row(unit: str, tmp_path: Path) -> None:
    """Half a megabyte of one thing, beside and between words: every rule is done in a moment."""
    row = (unit * SIZE)[:SIZE]
    with time_limit(120):
        limit = base_text(PERIOD_FILE) + "size_limit: 4096\n"
        workspace = read_repository(tmp_path, {DISTRICT_REPORT: spoilt_report(row), PERIOD_FILE: limit})
        verdicts = verify_workspace(workspace)
        assert (workspace.unreadable, len(workspace.reports)) == ({}, 3)
        spent = {}
        for rule in RULES:
            started = time.process_time()
            check_workspace(workspace, verdicts, [rule])
            spent[rule.NAME] = time.process_time() - started

    assert {name: seconds for name, seconds in spent.items() if seconds > PATIENCE} == {}
