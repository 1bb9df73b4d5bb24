"""What units write, for Pandoc: the parser's HTML, with its pictures inside and its source at its end."""

from base64 import b64encode
from collections.abc import Iterable, Mapping
from urllib.parse import unquote, urlsplit

from lxml import html
from lxml.html import HtmlElement

from baocao.model import Block, Picture
from baocao.publish.docx.markup import clean_html

Pictures = Mapping[str, Picture]
"""A report's pictures by the source that its text names."""

_KEPT = frozenset({"style", "start", "src", "alt", "href"})
_LINKS = frozenset({"http", "https"})
_HOLDERS = frozenset({"ul", "ol", "li", "blockquote"})
"""Elements whose end is the end of the last element in them."""

_KINDS = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpeg"}


def by_source(pictures: Iterable[Picture]) -> Pictures:
    """Return pictures by the source that the text names."""
    return {picture.source: picture for picture in pictures}


def block_html(block: Block, pictures: Pictures, source: str = "") -> str:
    """Return a block for Pandoc; `source` is put in brackets at its end."""
    return excerpt_html(block.html, pictures, source)


def excerpt_html(parsed: str, pictures: Pictures, source: str = "") -> str:
    """Return the parser's HTML for Pandoc; `source` is put in brackets at its end.

    Links other than to the web lose their address, pictures that are not the report's own become their description.
    """
    root = html.fragment_fromstring(clean_html(parsed), create_parent="div")
    for element in list(root.iterdescendants()):
        _clean(element, pictures)
    if source:
        _append_source(root, f"({source})")
    for image in list(root.iterdescendants("img")):
        _set_apart(image)
    return "".join(html.tostring(child, encoding="unicode") for child in root)


def picture_address(content: bytes) -> str:
    """Return the address that carries a picture itself: Pandoc's sandbox opens no file."""
    kind = next((kind for start, kind in _KINDS.items() if content.startswith(start)), "png")
    return f"data:image/{kind};base64,{b64encode(content).decode('ascii')}"


def _clean(element: HtmlElement, pictures: Pictures) -> None:
    for name in set(element.attrib) - _KEPT:
        del element.attrib[name]
    if element.tag == "a" and urlsplit(element.get("href", "")).scheme not in _LINKS:
        element.drop_tag()
    elif element.tag == "hr":
        element.drop_tree()
    elif element.tag == "em" and _is_alone(element):
        element.drop_tag()
    elif element.tag == "img":
        _embed(element, pictures)


def _is_alone(element: HtmlElement) -> bool:
    """Tell whether a paragraph is nothing but this: the decree sets text upright, single words may be emphasised."""
    paragraph = element.getparent()
    return (
        paragraph is not None
        and paragraph.tag == "p"
        and len(paragraph) == 1
        and not ((paragraph.text or "") + (element.tail or "")).strip()
    )


def _embed(image: HtmlElement, pictures: Pictures) -> None:
    source = image.get("src", "")
    picture = pictures.get(source) or pictures.get(unquote(source))
    if picture is not None:
        image.set("src", picture_address(picture.content))
        return
    image.tag, image.text = "span", image.get("alt", "")
    image.drop_tag()


def _set_apart(image: HtmlElement) -> None:
    """Give a picture that is a paragraph of its own the place of a chart: in the middle, without a first line."""
    paragraph = image.getparent()
    if paragraph is not None and _is_alone(image):
        paragraph.tag = "div"
        paragraph.set("data-custom-style", "Chart")
        paragraph.append(html.fragment_fromstring("<p></p>"))
        paragraph[-1].append(image)


def _append_source(root: HtmlElement, source: str) -> None:
    holder = root
    while len(holder) and holder[-1].tag in _HOLDERS:
        holder = holder[-1]
    last = holder[-1] if len(holder) and holder[-1].tag == "p" else holder
    is_text = last.tag in {"p", "li"} and not any(map(_is_alone, last.iterchildren("img")))
    mark = html.fragment_fromstring("<em></em>" if is_text else "<p></p>")
    mark.text = source
    if is_text:
        _add_space(last)
    (last if is_text else holder).append(mark)


def _add_space(element: HtmlElement) -> None:
    if len(element):
        element[-1].tail = f"{element[-1].tail or ''} "
    else:
        element.text = f"{element.text or ''} "
