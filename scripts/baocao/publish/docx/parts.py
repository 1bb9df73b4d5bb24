"""The three parts of the consolidated report, woven by section and field, each paragraph with its source."""

from collections.abc import Iterable, Iterator, Mapping

from baocao.model import Consolidation, Excerpt, FieldWork, Indicator, Proposal
from baocao.publish.docx.annexes.totals import short_totals_table
from baocao.publish.docx.excerpt import Pictures, block_html, by_source, excerpt_html
from baocao.publish.docx.markup import Column, heading, paragraph, table
from baocao.publish.docx.styles import Align

_NOTHING = "Không có."
_NO_FIGURES = "Chưa có số liệu."

_FIELD_PARTS = {
    "Kết quả": "achievements",
    "Tồn tại, hạn chế": "limits",
    "Khó khăn, vướng mắc": "difficulties",
    "Nguyên nhân": "causes",
}

_TASK_COLUMNS = (
    Column("TT", 8, Align.CENTRE),
    Column("Nhiệm vụ", 50),
    Column("Chủ trì", 27),
    Column("Thời hạn", 23, Align.CENTRE),
    Column("Sản phẩm", 31),
    Column("Đơn vị báo cáo", 26),
)


def results_part(consolidation: Consolidation, catalogue: Mapping[str, Indicator]) -> str:
    """Return Phần I: direction, the chief indicators, and what was done field by field."""
    album = _album(consolidation)
    fields = enumerate(consolidation.fields, start=1)
    return "".join(
        (
            _part("Phần I", f"Kết quả công tác {consolidation.period.shape.name}"),
            _chapter("I. Công tác chỉ đạo, điều hành"),
            _excerpts(consolidation.direction, album),
            paragraph("Danh mục văn bản của Trung ương, của tỉnh đã triển khai thực hiện tại Phụ lục I."),
            _chapter("II. Kết quả thực hiện các chỉ tiêu chủ yếu"),
            short_totals_table(consolidation, catalogue) or paragraph(_NO_FIGURES),
            paragraph("Số liệu chi tiết tại Phụ lục II và Phụ lục III."),
            _chapter("III. Kết quả trên từng lĩnh vực"),
            "".join(_field(number, work, album) for number, work in fields) or paragraph(_NOTHING),
        )
    )


def plan_part(consolidation: Consolidation) -> str:
    """Return Phần II: goals, tasks and solutions of the next half."""
    album = _album(consolidation)
    return "".join(
        (
            _part("Phần II", f"Nhiệm vụ, giải pháp {consolidation.period.shape.next_name}"),
            _chapter("I. Mục tiêu, chỉ tiêu"),
            _excerpts(consolidation.targets, album),
            _chapter("II. Nhiệm vụ trọng tâm"),
            _tasks(consolidation),
            _chapter("III. Giải pháp"),
            _excerpts(consolidation.solutions, album),
        )
    )


def proposals_part(consolidation: Consolidation) -> str:
    """Return Phần III: proposals, addressee by addressee."""
    album = _album(consolidation)
    groups = enumerate(consolidation.proposals.items(), start=1)
    return _part("Phần III", "Kiến nghị, đề xuất") + (
        "".join(
            heading(2, f"{number}. Đối với {addressee}") + _points(proposals, album)
            for number, (addressee, proposals) in groups
        )
        or paragraph(_NOTHING)
    )


def _part(number: str, title: str) -> str:
    return heading(1, number, title.upper())


def _chapter(title: str) -> str:
    return heading(2, title.upper())


def _field(number: int, work: FieldWork, album: Mapping[str, Pictures]) -> str:
    parts = ((title, getattr(work, part)) for title, part in _FIELD_PARTS.items())
    said = "".join(heading(4, title) + _excerpts(excerpts, album) for title, excerpts in parts if excerpts)
    return heading(3, f"{number}. {work.name}") + (said or paragraph("Số liệu tại Phụ lục II."))


def _excerpts(excerpts: Iterable[Excerpt], album: Mapping[str, Pictures]) -> str:
    blocks = (block for excerpt in excerpts for block in _blocks(excerpt, album))
    return "".join(blocks) or paragraph(_NOTHING)


def _blocks(excerpt: Excerpt, album: Mapping[str, Pictures]) -> Iterator[str]:
    pictures = album.get(excerpt.origin.unit.id, {})
    return (block_html(block, pictures, excerpt.origin.name) for block in excerpt.blocks)


def _points(proposals: Iterable[Proposal], album: Mapping[str, Pictures]) -> str:
    points = (excerpt_html(one.html, album.get(one.origin.unit.id, {}), one.origin.name) for one in proposals)
    return f"<ul>{''.join(f'<li>{point}</li>' for point in points)}</ul>"


def _tasks(consolidation: Consolidation) -> str:
    rows = [
        (str(position), task.task, task.lead, task.deadline, task.product, task.origin.name)
        for position, task in enumerate(consolidation.tasks, start=1)
    ]
    return table(_TASK_COLUMNS, rows) if rows else paragraph(_NOTHING)


def _album(consolidation: Consolidation) -> Mapping[str, Pictures]:
    """Return every unit's pictures by the unit's id."""
    return {report.unit.id: by_source(report.pictures) for report in consolidation.included}
