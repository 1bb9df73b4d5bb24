"""Findings for a step summary or a comment on a pull request: what is wrong, who must act, whom to ring."""

from collections.abc import Iterator, Mapping, Sequence

from baocao.check.formats.github_markdown import code, escape, escape_around_code
from baocao.check.formats.room import fitting, size_of
from baocao.check.responsible import Responsible, responsible_for
from baocao.check.sheet import CheckSheet, tally, tally_with_files
from baocao.model import Finding, Level
from baocao.model.shortlist import ranked, rest_sentence

LONGEST = 1_000_000
"""Bytes; GitHub shows no step summary of more than 1 MiB."""

_COLLAPSED = 20
"""A table of more rows is shown on demand."""

_AROUND = 500
"""Bytes that a table takes besides its rows: its head, the sentence on what is left out."""

_MARKS = {Level.ERROR: "❌", Level.WARNING: "⚠️", Level.HINT: "💡"}


def render_markdown(sheet: CheckSheet, longest: int = LONGEST) -> str:
    """Return GitHub's Markdown of at most `longest` bytes: the heaviest findings, file by file, and what is left out.

    What was not checked, and whom to ask, stands below.
    """
    opening = [f"## Kết quả kiểm tra: {tally_with_files(sheet.findings)}", "", f"Đã kiểm tra {len(sheet.files)} tệp."]
    closing = [*_unchecked(sheet, longest // 4), *_contact(sheet)]
    files = _files(sheet, longest - size_of(opening) - size_of(closing) - _AROUND)
    return "\n".join([*opening, *files, *closing]) + "\n"


def _files(sheet: CheckSheet, room: int) -> Iterator[str]:
    found = {path: findings for path, findings in sheet.by_file().items() if findings}
    rows = _rows(found, sheet, room)
    for path in (path for path in found if path in rows):
        yield from _head(path, sheet)
        yield from _folded(rows[path], found[path])
    hidden = [len(findings) for path, findings in found.items() if path not in rows]
    yield from _rest(rest_sentence(sum(hidden), f" ở {len(hidden)} tệp khác"))


def _rows(found: Mapping[str, Sequence[Finding]], sheet: CheckSheet, room: int) -> dict[str, list[str]]:
    """Return the rows that there is room for, by file."""
    rows: dict[str, list[str]] = {}
    for finding in ranked(found):
        if room < _AROUND:
            break
        path, row = finding.place.path, _row(finding, sheet)
        needed = size_of([row]) + (0 if path in rows else size_of(_head(path, sheet)) + _AROUND)
        if needed <= room:
            room -= needed
            rows.setdefault(path, []).append(row)
    return rows


def _head(path: str, sheet: CheckSheet) -> tuple[str, ...]:
    responsible = responsible_for(path, sheet.workspace)
    return "", f"### {escape(responsible.subject)}", "", f"{_people(responsible)} · {code(path)}", ""


def _folded(rows: Sequence[str], findings: Sequence[Finding]) -> Iterator[str]:
    table = ("| Dòng | Mức | Nội dung | Cách sửa | Quy tắc |", "| ---: | --- | --- | --- | --- |", *rows)
    if len(findings) > _COLLAPSED:
        yield from (f"<details><summary>{tally(findings)}</summary>", "", *table, "", "</details>")
    else:
        yield from table
    yield from _rest(rest_sentence(len(findings) - len(rows)))


def _rest(sentence: str) -> tuple[str, ...]:
    return ("", escape_around_code(sentence)) if sentence else ()


def _people(responsible: Responsible) -> str:
    leader = f" · Lãnh đạo Sở ký xác nhận: {escape(responsible.leader)}" if responsible.leader else ""
    return f"Người xử lý: {escape(responsible.unit)}{leader} · Liên hệ: {escape(responsible.contact)}"


def _row(finding: Finding, sheet: CheckSheet) -> str:
    cells = (str(finding.place.line), f"{_MARKS[finding.level]} {finding.level.word}", *_words(finding, sheet))
    return f"| {' | '.join(cells)} |"


def _words(finding: Finding, sheet: CheckSheet) -> tuple[str, str, str]:
    eased = f"<br>Đã miễn trừ: {escape(finding.waived)}" if finding.waived else ""
    address = sheet.page_of(finding.rule)
    rule = f"[{finding.rule}]({address})" if address else code(finding.rule)
    return escape_around_code(finding.message) + eased, escape_around_code(finding.help), rule


def _unchecked(sheet: CheckSheet, room: int) -> Iterator[str]:
    lines, left_out = fitting((f"- {escape_around_code(sentence)}" for sentence in sheet.unchecked), room)
    if sheet.unchecked:
        yield from ("", "### Chưa kiểm tra", "", *lines)
    yield from _rest(rest_sentence(left_out))


def _contact(sheet: CheckSheet) -> tuple[str, ...]:
    contact = sheet.workspace.department.contact if sheet.workspace.department else "Văn phòng"
    return ("", f"Chưa rõ cách sửa thì hỏi: {escape(contact)}.") if sheet.findings else ()
