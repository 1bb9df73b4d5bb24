"""Findings for a step summary or a comment on a pull request: what is wrong, who must act, whom to ring."""

from collections.abc import Iterator, Sequence

from baocao.check.formats.github_markdown import code, escape, escape_around_code
from baocao.check.responsible import Responsible, responsible_for
from baocao.check.sheet import CheckSheet, tally, tally_with_files
from baocao.model import Finding, Level

_COLLAPSED = 20
"""A table of more rows is shown on demand."""

_MARKS = {Level.ERROR: "❌", Level.WARNING: "⚠️", Level.HINT: "💡"}


def render_markdown(sheet: CheckSheet) -> str:
    """Return GitHub's Markdown with every finding, file by file, and what was not checked."""
    return "\n".join([*_lines(sheet)]) + "\n"


def _lines(sheet: CheckSheet) -> Iterator[str]:
    yield f"## Kết quả kiểm tra: {tally_with_files(sheet.findings)}"
    yield ""
    yield f"Đã kiểm tra {len(sheet.files)} tệp."
    for path, findings in sheet.by_file().items():
        if findings:
            yield from _file(path, findings, sheet)
    yield from _unchecked(sheet)
    if sheet.findings:
        yield ""
        yield f"Chưa rõ cách sửa thì hỏi: {escape(_contact(sheet))}."


def _file(path: str, findings: Sequence[Finding], sheet: CheckSheet) -> Iterator[str]:
    responsible = responsible_for(path, sheet.workspace)
    yield from ("", f"### {escape(responsible.subject)}", "", f"{_people(responsible)} · {code(path)}", "")
    if len(findings) > _COLLAPSED:
        yield from (f"<details><summary>{tally(findings)}</summary>", "", *_table(findings, sheet), "", "</details>")
    else:
        yield from _table(findings, sheet)


def _people(responsible: Responsible) -> str:
    leader = f" · Lãnh đạo Sở ký xác nhận: {escape(responsible.leader)}" if responsible.leader else ""
    return f"Người xử lý: {escape(responsible.unit)}{leader} · Liên hệ: {escape(responsible.contact)}"


def _table(findings: Sequence[Finding], sheet: CheckSheet) -> Iterator[str]:
    yield "| Dòng | Mức | Nội dung | Cách sửa | Quy tắc |"
    yield "| ---: | --- | --- | --- | --- |"
    for finding in findings:
        cells = (str(finding.place.line), f"{_MARKS[finding.level]} {finding.level.word}", *_words(finding, sheet))
        yield f"| {' | '.join(cells)} |"


def _words(finding: Finding, sheet: CheckSheet) -> tuple[str, str, str]:
    eased = f"<br>Đã miễn trừ: {escape(finding.waived)}" if finding.waived else ""
    address = sheet.page_of(finding.rule)
    rule = f"[{finding.rule}]({address})" if address else code(finding.rule)
    return escape_around_code(finding.message) + eased, escape_around_code(finding.help), rule


def _unchecked(sheet: CheckSheet) -> Iterator[str]:
    if sheet.unchecked:
        yield from ("", "### Chưa kiểm tra", "")
        yield from (f"- {escape_around_code(sentence)}" for sentence in sheet.unchecked)


def _contact(sheet: CheckSheet) -> str:
    return sheet.workspace.department.contact if sheet.workspace.department else "Văn phòng"
