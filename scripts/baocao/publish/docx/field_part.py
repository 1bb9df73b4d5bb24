"""One field of the consolidated report: figures as sentences, then what units write, each with its source."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from baocao.model import Block, Consolidation, Excerpt, FieldWork, Indicator, Table, Total
from baocao.publish.docx.excerpt import Pictures, block_html, by_source
from baocao.publish.docx.markup import heading, paragraph, text_html
from baocao.publish.sentences import extremes_sentence, field_sentences

Album = Mapping[str, Pictures]
"""Every unit's pictures by the unit's id."""

_CAUSES = (("a) Nguyên nhân khách quan:", "objective"), ("b) Nguyên nhân chủ quan:", "subjective"))
_NO_WORDS = "Số liệu tại Phụ lục II."


def album_of(consolidation: Consolidation) -> Album:
    """Return the pictures of all reports in the document."""
    return {report.unit.id: by_source(report.pictures) for report in consolidation.included}


def field_html(
    number: int, work: FieldWork, consolidation: Consolidation, catalogue: Mapping[str, Indicator], album: Album
) -> str:
    """Return a field as the report's text has it."""

    def chosen(part: str) -> tuple[Excerpt, ...]:
        return consolidation.in_text(getattr(work, part))

    figures = _figures(work.totals, consolidation, catalogue)
    said = _part("Kết quả", figures + excerpts_html(chosen("achievements"), album)) + _weaknesses(chosen, album)
    absent = _absent(work, consolidation)
    return heading(3, f"{number}. {work.name}") + (said or paragraph(_NO_WORDS)) + absent


def annex_field_html(work: FieldWork, consolidation: Consolidation, album: Album) -> str:
    """Return a field as the annex of words has it; empty if nobody wrote about it."""

    def chosen(part: str) -> tuple[Excerpt, ...]:
        return consolidation.in_annex(getattr(work, part))

    said = _part("Kết quả", excerpts_html(chosen("achievements"), album)) + _weaknesses(chosen, album)
    return heading(3, work.name) + said if said else ""


def excerpts_html(excerpts: Iterable[Excerpt], album: Album) -> str:
    """Return excerpts one after the other, each with its source."""
    return "".join(block for excerpt in excerpts for block in _blocks(excerpt, album))


def _weaknesses(chosen: Callable[[str], tuple[Excerpt, ...]], album: Album) -> str:
    causes = "".join(
        paragraph(title) + excerpts_html(found, album) for title, part in _CAUSES if (found := chosen(part))
    )
    return (
        _part("Tồn tại, hạn chế", excerpts_html(chosen("limits"), album))
        + _part("Khó khăn, vướng mắc", excerpts_html(chosen("difficulties"), album))
        + _part("Nguyên nhân", excerpts_html(chosen("unparted"), album) + causes)
    )


def _part(title: str, html: str) -> str:
    return heading(4, title) + html if html else ""


def _figures(totals: Iterable[Total], consolidation: Consolidation, catalogue: Mapping[str, Indicator]) -> str:
    known = tuple(totals)
    sentences = field_sentences(known, catalogue)
    points = "".join(f"<li><p>{text_html(sentence)}</p></li>" for sentence in sentences)
    compared = extremes_sentence(known, catalogue, consolidation.period.last_day)
    return (f"<ul>{points}</ul>" if points else "") + (paragraph(compared) if compared else "")


def _absent(work: FieldWork, consolidation: Consolidation) -> str:
    """Return who should have written about the field and has not."""
    day = consolidation.period.last_day
    names = [row.name for row in consolidation.missing if work.field in row.unit.fields_on(day)]
    return paragraph(f"Chưa có nội dung của: {', '.join(names)}.") if names else ""


def _blocks(excerpt: Excerpt, album: Album) -> Iterator[str]:
    pictures = album.get(excerpt.origin.unit.id, {})
    name = excerpt.origin.unit.shape.area or excerpt.origin.name
    last = len(excerpt.blocks) - 1
    for position, block in enumerate(excerpt.blocks):
        yield block_html(block, pictures, name if position == last or _can_be_sourced(block) else "")


def _can_be_sourced(block: Block) -> bool:
    """Tell whether a source may end the block: what announces a list, a table or a picture goes on in the next one."""
    return not isinstance(block, Table) and "<img" not in block.html and not block.text.endswith(":")
