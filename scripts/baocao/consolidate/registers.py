"""Registers: all tasks, proposals and legal documents of a period, each row with its place of origin."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from baocao.consolidate.words import origin_of, says_something, without_closing_mark
from baocao.model import (
    Answer,
    Block,
    Citation,
    Issuer,
    LegalDocument,
    LegalDocumentShape,
    ListBlock,
    Origin,
    Proposal,
    Report,
    Section,
    Table,
    Task,
    Workspace,
    normalise_number,
    parse_number,
)
from baocao.model.text import words_key

_COLUMNS = ("nhiệm vụ", "chủ trì", "thời hạn", "sản phẩm")
_LAST_SEMICOLON = re.compile(r";((?:</\w+>|\s)*)$")
_UNADDRESSED = "proposals"
_ADDRESSEES = ("to-ministry", "to-province", "to-department", "to-district")


def list_tasks(reports: Iterable[Report]) -> tuple[Task, ...]:
    """Return the rows of every report's table of tasks, in official order of units."""
    return tuple(task for report in reports for task in _tasks_of(report))


def _tasks_of(report: Report) -> Iterator[Task]:
    section = report.find("tasks")
    for block in section.all_blocks() if section else ():
        rows = _rows_of(block) if isinstance(block, Table) else _points_of(block)
        for (task, lead, deadline, product), line in rows:
            if says_something(task):
                yield Task(task, lead, deadline, product, origin_of(report, "tasks", line))


def _rows_of(table: Table) -> Iterator[tuple[list[str], int]]:
    positions = [table.column(name) for name in _COLUMNS]
    for row, line in zip(table.rows, table.row_lines, strict=True):
        yield [row[place] if place is not None and place < len(row) else "" for place in positions], line


def _points_of(block: Block) -> Iterator[tuple[list[str], int]]:
    """Iterate over tasks that are listed instead of tabled: the task alone, so that none is lost."""
    for point in map(without_closing_mark, block.points if isinstance(block, ListBlock) else ()):
        yield [point.text, "", "", ""], point.line


def list_proposals(reports: Iterable[Report]) -> dict[str, tuple[Proposal, ...]]:
    """Return every report's proposals by addressee, the highest addressee first."""
    sections: dict[str, list[tuple[Report, Section]]] = defaultdict(list)
    for report in reports:
        parent = report.find("proposals")
        if parent is None:
            continue
        sections[_UNADDRESSED].append((report, replace(parent, title="Chưa ghi nơi nhận", children=())))
        for section in parent.children:
            sections[section.anchor].append((report, section))
    found: dict[str, tuple[Proposal, ...]] = {}
    for anchor in sorted(sections, key=_addressee_rank):
        addressee = max((_addressee(section) for _, section in sections[anchor]), key=len)
        proposals = tuple(
            one for report, section in sections[anchor] for one in _proposals_of(report, section, addressee)
        )
        if proposals:
            found[addressee] = found.get(addressee, ()) + proposals
    return found


def _addressee_rank(anchor: str) -> int:
    """Return the place of an addressee: known ones by rank, then those that the outline did not foresee, then none."""
    if anchor == _UNADDRESSED:
        return len(_ADDRESSEES) + 1
    return _ADDRESSEES.index(anchor) if anchor in _ADDRESSEES else len(_ADDRESSEES)


def _addressee(section: Section) -> str:
    words = section.title
    for opening in ("Đối với ", "Với "):
        words = words.removeprefix(opening)
    return words


def _proposals_of(report: Report, section: Section, addressee: str) -> Iterator[Proposal]:
    for block in section.all_blocks():
        points: tuple[Block, ...] = block.points if isinstance(block, ListBlock) else (block,)
        for point in map(_as_sentence, map(without_closing_mark, points)):
            if says_something(point.text):
                origin = origin_of(report, section.anchor, point.line)
                yield Proposal(point.text, point.html, addressee, origin, _answer_to(report, point))


def _as_sentence(point: Block) -> Block:
    """Return a point that stands on its own: the semicolon that led to the next one becomes a full stop."""
    if not point.text.endswith(";"):
        return point
    return replace(point, text=f"{point.text[:-1]}.", html=_LAST_SEMICOLON.sub(r".\1", point.html))


def _answer_to(report: Report, point: Block) -> Answer | None:
    key = words_key(point.text)
    own = (answer for answer in report.period.answers if answer.unit == report.unit.id)
    return next((answer for answer in own if words_key(answer.proposal) == key), None)


@dataclass(slots=True)
class _Merged:
    """A legal document whose citations are still being gathered."""

    shape: LegalDocumentShape
    issuer: Issuer | None
    fields: list[str] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)


def list_documents(workspace: Workspace, reports: Iterable[Report]) -> tuple[LegalDocument, ...]:
    """Return the cited legal documents in the register's order, merged by number, issuer and year.

    The year takes part because numbers without one start again every January.
    """
    merged: dict[tuple[str, str, int | None], _Merged] = {}
    for report in reports:
        for position, cited in enumerate(report.front.documents):
            issuer = workspace.issuers.named(cited.issuer)
            by = issuer.name if issuer else words_key(cited.issuer)
            key = (normalise_number(cited.number), by, _year(cited))
            entry = merged.setdefault(key, _Merged(cited, issuer))
            entry.fields += [name for name in cited.fields if name not in entry.fields]
            origin = Origin(report.unit, report.name, "van-ban", report.place("documents", position))
            entry.citations.append(Citation(origin, cited.implemented_by, cited.result or ""))
    documents = [_finished(workspace, number, entry, reports) for (number, _, _), entry in merged.items()]
    return tuple(sorted(documents, key=lambda one: _register_key(workspace, one)))


def _year(cited: LegalDocumentShape) -> int | None:
    parsed = parse_number(cited.number)
    if parsed is not None and parsed.year is not None:
        return parsed.year
    return cited.date.year if cited.date else None


def _finished(workspace: Workspace, number: str, entry: _Merged, reports: Iterable[Report]) -> LegalDocument:
    rank, kind = _rank(workspace, number)
    end = max((report.period.last_day for report in reports), default=None)
    superseded = (
        one.by for one in workspace.issuers.superseded if one.number == number and end is not None and one.from_ <= end
    )
    return LegalDocument(
        number=number,
        date=entry.shape.date,
        issuer=entry.issuer.name if entry.issuer else entry.shape.issuer,
        title=entry.shape.title,
        fields=tuple(entry.fields),
        registered=entry.issuer,
        rank=rank,
        kind=kind,
        citations=tuple(entry.citations),
        group=workspace.issuers.groups.get(entry.issuer.group, "") if entry.issuer else "",
        superseded_by=next(superseded, ""),
    )


def _rank(workspace: Workspace, number: str) -> tuple[int, str]:
    """Return the position and name of a number's kind: the symbol with the issuing body in it is the more exact."""
    ranks = workspace.issuers.ranks
    parsed = parse_number(number)
    if parsed is None:
        return len(ranks), ""
    body = parsed.body.rstrip("0123456789") if parsed.kind == "NQ" else parsed.body
    for symbol in (f"{parsed.kind}-{body}", parsed.kind):
        for position, rank in enumerate(ranks):
            if symbol and symbol in rank.symbols:
                return position, rank.name
    return len(ranks), "" if parsed.kind else "Công văn"


def _register_key(workspace: Workspace, document: LegalDocument) -> tuple[object, ...]:
    issuers = workspace.issuers.issuers
    groups = list(dict.fromkeys((issuer.level, issuer.group) for issuer in issuers))
    registered = document.registered
    place = groups.index((registered.level, registered.group)) if registered else len(groups)
    return place, document.rank, document.date.toordinal() if document.date else 0, document.number
