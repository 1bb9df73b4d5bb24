"""The outlines of a period: what each kind of unit is asked to write, with the guidance of its draft."""

from collections.abc import Iterator

from baocao.model import OutlineSection, Period
from baocao.model.outline import GUIDANCE
from baocao.publish.portal import address
from baocao.publish.portal.environment import render_page
from baocao.publish.portal.page import Page
from baocao.publish.portal.portal import Portal


def outline_pages(portal: Portal, period: Period) -> Iterator[Page]:
    """Yield a page for each kind of unit that the period has an outline for."""
    kinds = portal.workspace.department.kinds if portal.workspace.department else {}
    for kind, names in kinds.items():
        if kind in period.outlines:
            yield render_page(
                address.outline_page(period.id, kind),
                f"Đề cương: {names.name}, {period.shape.name}",
                "outline.md.j2",
                has_contents=True,
                portal=portal,
                period=period,
                kind=names,
                sections=[(section, list(_marks(portal, section))) for section in period.outline(kind).walk()],
                guidance=_guidance,
            )


def _marks(portal: Portal, section: OutlineSection) -> Iterator[str]:
    """Yield what the outline's attributes say, in words."""
    if not section.required:
        yield "tùy chọn"
    if section.each_field:
        yield "mỗi lĩnh vực được giao một mục"
    fields = portal.workspace.fields
    names = [fields[field].name for field in section.fields if field in fields]
    if names:
        yield f"lĩnh vực: {', '.join(names)}"


def _guidance(section: OutlineSection) -> list[str]:
    """Return the guidance as plain sentences; tables and lines to fill in are left to the draft."""
    paragraphs = (paragraph.strip() for paragraph in section.guidance.split("\n\n"))
    written = (paragraph.strip("*") for paragraph in paragraphs if paragraph.startswith("*"))
    return [" ".join(text.removeprefix(GUIDANCE).split()) for text in written]
