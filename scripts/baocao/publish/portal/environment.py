"""The templates and what they may call; everything is escaped unless the parser has escaped it already."""

from collections.abc import Callable
from functools import cache, partial

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from baocao.model.dates import format_date, format_moment
from baocao.model.text import sentence_start
from baocao.publish.figures import reading_texts, total_texts, value_text
from baocao.publish.open_matters import open_sentences
from baocao.publish.portal import address, chips, words
from baocao.publish.portal.page import Page, heading, make_page
from baocao.publish.portal.tables import label_cells
from baocao.publish.sentences import extremes_sentence, field_sentences, total_sentence

_GLOBALS: dict[str, Callable[..., object]] = {
    "heading": heading,
    "reading_texts": reading_texts,
    "total_texts": total_texts,
    "value_text": value_text,
    "total_sentence": total_sentence,
    "field_sentences": field_sentences,
    "extremes_sentence": extremes_sentence,
    "open_sentences": open_sentences,
}

_FILTERS: dict[str, Callable[..., object]] = {
    "date": format_date,
    "moment": format_moment,
    "sentence": sentence_start,
}


def render_page(path: str, title: str, template: str, /, *, has_contents: bool = False, **values: object) -> Page:
    """Return the page at `path`, made from a template; `link(target)` in it is a link from this page."""
    body = (
        _environment()
        .get_template(template)
        .render(title=title, page_path=path, link=partial(address.relative_link, path), **values)
    )
    return make_page(path, title, label_cells(body), has_contents=has_contents)


def code_spans(text: str) -> Markup:
    """Return a plain text with its `quoted` parts as code."""
    parts = text.split("`")
    if len(parts) % 2 == 0:
        return escape(text)
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if position % 2 else escape(part) for position, part in enumerate(parts)
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("baocao.publish.portal"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(_GLOBALS, address=address, chips=chips, words=words)
    environment.filters.update(_FILTERS, code_spans=code_spans)
    return environment
