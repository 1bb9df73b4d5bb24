"""What the units write whose words would drown the report's text: by section and field, each with its source."""

from collections.abc import Iterator

from baocao.model import Consolidation, WordsIn
from baocao.publish.docx.annexes.annex import Annex
from baocao.publish.docx.field_part import album_of, annex_field_html, excerpts_html
from baocao.publish.docx.markup import heading
from baocao.publish.docx.page import Orientation
from baocao.publish.docx.parts import tasks_table


def words_annex(consolidation: Consolidation) -> Annex | None:
    """Return the annex of words; None if the text has all of them."""
    html = "".join(_sections(consolidation))
    names = [kind.plural for kind in consolidation.department.kinds.values() if kind.words is WordsIn.ANNEX]
    title = f"Nội dung báo cáo của {', '.join(names)}"
    return Annex(title, html, orientation=Orientation.PORTRAIT) if html else None


def _sections(consolidation: Consolidation) -> Iterator[str]:
    album = album_of(consolidation)
    plan = consolidation.period.shape.next_name
    direction = consolidation.in_annex(consolidation.direction)
    yield _section("Công tác chỉ đạo, điều hành", excerpts_html(direction, album))
    for work in consolidation.fields:
        yield annex_field_html(work, consolidation, album)
    yield _section(f"Mục tiêu, chỉ tiêu {plan}", excerpts_html(consolidation.in_annex(consolidation.targets), album))
    yield _section(f"Nhiệm vụ trọng tâm {plan}", tasks_table(consolidation, WordsIn.ANNEX))
    yield _section(f"Giải pháp {plan}", excerpts_html(consolidation.in_annex(consolidation.solutions), album))


def _section(title: str, html: str) -> str:
    return heading(3, title) + html if html else ""
