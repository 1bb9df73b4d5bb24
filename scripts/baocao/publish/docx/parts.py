"""The three parts of the consolidated report, woven by section and field, each paragraph with its source."""

from collections import Counter
from collections.abc import Iterable, Mapping

from baocao.model import Consolidation, Indicator, IssuerLevel, Proposal, WordsIn
from baocao.publish.docx.annexes.totals import chief_totals_table
from baocao.publish.docx.excerpt import excerpt_html
from baocao.publish.docx.field_part import Album, album_of, excerpts_html, field_html
from baocao.publish.docx.markup import Column, heading, paragraph, table
from baocao.publish.docx.styles import Align

_NOTHING = "Không có."
_NO_FIGURES = "Chưa có số liệu."
_UPWARD = ("to-ministry", "to-province")
"""What goes on to those above the department; the rest stays with it, in the annex."""

_TASK_COLUMNS = (
    Column("TT", 8, Align.CENTRE),
    Column("Nhiệm vụ", 50),
    Column("Chủ trì", 27),
    Column("Thời hạn", 23, Align.CENTRE),
    Column("Sản phẩm", 31),
    Column("Đơn vị báo cáo", 26),
)


def results_part(consolidation: Consolidation, catalogue: Mapping[str, Indicator], charts: str = "") -> str:
    """Return Phần I: direction, the chief indicators with their `charts`, and what was done field by field."""
    album = album_of(consolidation)
    fields = enumerate(consolidation.fields, start=1)
    return "".join(
        (
            _part("Phần I", f"Kết quả công tác {consolidation.period.shape.name}"),
            _chapter("I. Công tác chỉ đạo, điều hành"),
            paragraph(_documents(consolidation)),
            excerpts_html(consolidation.in_text(consolidation.direction), album),
            _chapter("II. Kết quả thực hiện các chỉ tiêu chủ yếu"),
            chief_totals_table(consolidation, catalogue) or paragraph(_NO_FIGURES),
            paragraph("Số liệu đầy đủ tại Phụ lục II và Phụ lục III."),
            charts,
            _chapter("III. Kết quả trên từng lĩnh vực"),
            _words_elsewhere(consolidation),
            "".join(field_html(number, work, consolidation, catalogue, album) for number, work in fields)
            or paragraph(_NOTHING),
        )
    )


def plan_part(consolidation: Consolidation) -> str:
    """Return Phần II: goals, tasks and solutions of the next half."""
    album = album_of(consolidation)
    return "".join(
        (
            _part("Phần II", f"Nhiệm vụ, giải pháp {consolidation.period.shape.next_name}"),
            _chapter("I. Mục tiêu, chỉ tiêu"),
            excerpts_html(consolidation.in_text(consolidation.targets), album) or paragraph(_NOTHING),
            _chapter("II. Nhiệm vụ trọng tâm"),
            tasks_table(consolidation, WordsIn.TEXT) or paragraph(_NOTHING),
            _chapter("III. Giải pháp"),
            excerpts_html(consolidation.in_text(consolidation.solutions), album) or paragraph(_NOTHING),
        )
    )


def proposals_part(consolidation: Consolidation) -> str:
    """Return Phần III: proposals to those above the department; all others are counted and stand in the annex."""
    album = album_of(consolidation)
    upward = {
        addressee: proposals
        for addressee, proposals in consolidation.proposals.items()
        if proposals[0].origin.anchor in _UPWARD
    }
    others = sum(len(proposals) for proposals in consolidation.proposals.values()) - sum(map(len, upward.values()))
    groups = "".join(
        heading(2, f"{number}. Đối với {addressee}") + _points(proposals, album)
        for number, (addressee, proposals) in enumerate(upward.items(), start=1)
    )
    rest = paragraph(f"Ngoài ra có {others} kiến nghị đối với các cơ quan khác, nêu tại Phụ lục IV.") if others else ""
    return _part("Phần III", "Kiến nghị, đề xuất") + (groups + rest or paragraph(_NOTHING))


def tasks_table(consolidation: Consolidation, place: WordsIn) -> str:
    """Return the tasks of the units whose words go to `place`; empty if there is none."""
    tasks = [task for task in consolidation.tasks if consolidation.words_in(task.origin) is place]
    rows = [
        (
            str(position),
            task.task,
            task.lead,
            task.deadline,
            task.product,
            task.origin.unit.shape.area or task.origin.name,
        )
        for position, task in enumerate(tasks, start=1)
    ]
    return table(_TASK_COLUMNS, rows) if rows else ""


def _part(number: str, title: str) -> str:
    return heading(1, number, title.upper())


def _chapter(title: str) -> str:
    return heading(2, title.upper())


def _documents(consolidation: Consolidation) -> str:
    """Return how many legal documents were carried out, by the level of their issuer."""
    levels = Counter(one.registered.level for one in consolidation.documents if one.registered is not None)
    counted = [f"{levels[level]} {level.title[:1].lower()}{level.title[1:]}" for level in IssuerLevel if levels[level]]
    total = len(consolidation.documents)
    parts = f", gồm {', '.join(counted)}" if counted else ""
    return f"Toàn ngành đã triển khai thực hiện {total} văn bản{parts} (danh mục tại Phụ lục I)."


def _words_elsewhere(consolidation: Consolidation) -> str:
    """Return where the words are that the text does not have; empty if it has all."""
    kinds = {row.unit.kind for row in consolidation.regime if row.is_included}
    names = [
        kind.plural
        for name, kind in consolidation.department.kinds.items()
        if name in kinds and kind.words is WordsIn.ANNEX
    ]
    return paragraph(f"Nội dung báo cáo của {', '.join(names)} tại Phụ lục VI.") if names else ""


def _points(proposals: Iterable[Proposal], album: Album) -> str:
    points = (
        excerpt_html(one.html, album.get(one.origin.unit.id, {}), one.origin.unit.shape.area or one.origin.name)
        for one in proposals
    )
    return f"<ul>{''.join(f'<li>{point}</li>' for point in points)}</ul>"
