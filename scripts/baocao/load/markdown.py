"""Markdown to sections: one dialect, one parser, each text once.

CommonMark with tables and strikethrough, no raw HTML; the parser's escaped HTML is what portal and Word show.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from baocao.load.brackets import find_tangle
from baocao.load.files import without_control
from baocao.model import Block, ListBlock, Table

MAX_NESTING = 100


def _make_parser(*without: str) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": MAX_NESTING}).enable(["table", "strikethrough"])
    # `[Ghi chú]: …` is a note to its author; as a link's definition it would vanish from page and document.
    # The rules for HTML would be asked at every line and every `<`, only to say that it is not allowed.
    return parser.disable(["reference", "html_block", "html_inline", *without])


_PARSER = _make_parser()
_LINKLESS_PARSER = _make_parser("link", "image")
"""For a text with a tangle of brackets, whose links would take minutes to tell apart."""


_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--")

_PARAGRAPH = 3
"""Tokens of a paragraph: its tags and the line between them."""

_BREAKS = {"softbreak": " ", "hardbreak": "\n"}

PictureSource = Callable[[str], bool]


@dataclass(slots=True)
class Heading:
    """A heading as written, and the blocks up to the next one."""

    level: int
    text: str
    line: int
    attributes: str = ""
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Parsed:
    """A body taken apart.

    Attributes:
        before: Blocks above the first heading.
        headings: The headings in order.
        pictures: The sources of pictures, in order, each with its line.
        links: The addresses of links, in order, each with its line.
        tags: Raw HTML tags, each with its line.
        is_too_deep: The line on which nesting passes the limit; 0 if it never does.
    """

    before: list[Block] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    pictures: list[tuple[str, int]] = field(default_factory=list)
    links: list[tuple[str, int]] = field(default_factory=list)
    tags: list[tuple[str, int]] = field(default_factory=list)
    is_too_deep: int = 0


def parse_markdown(text: str, first_line: int, is_local_picture: PictureSource) -> Parsed:
    """Take a body apart.

    Args:
        text: The body, NFC and LF.
        first_line: The file's line on which it begins.
        is_local_picture: Tells whether a picture's source is one that may be shown; others become their alt text.
    """
    text = without_control(text)
    tangle = find_tangle(text, MAX_NESTING)
    tokens = (_LINKLESS_PARSER if tangle else _PARSER).parse(text)
    parsed = Parsed(is_too_deep=first_line + tangle - 1 if tangle else 0)
    for token in tokens:
        _look_inside(token, first_line, is_local_picture, parsed)
    for group in _groups(tokens):
        line = first_line + (group[0].map or [0])[0]
        if group[0].type == "heading_open":
            parsed.headings.append(Heading(int(group[0].tag[1]), _plain(group[1]), line))
        else:
            blocks = parsed.headings[-1].blocks if parsed.headings else parsed.before
            blocks.append(_block(group, first_line))
    return parsed


def render_markdown(text: str) -> str:
    """Return the escaped HTML of a short text of ours, such as a rule's page."""
    return str(_PARSER.render(text))


def _look_inside(token: Token, first_line: int, is_local: PictureSource, parsed: Parsed) -> None:
    if token.level >= MAX_NESTING - 1 and not parsed.is_too_deep:
        parsed.is_too_deep = first_line + (token.map or [0])[0]
    line = first_line + (token.map or [0])[0]
    for child in token.children or ():
        if child.type in _BREAKS:
            line += 1
        elif child.type == "text":
            if "<" in child.content:
                parsed.tags += [(found.group(), line) for found in _TAG.finditer(child.content)]
        elif child.type == "link_open":
            parsed.links.append((str(child.attrs.get("href", "")), line))
        elif child.type == "image":
            parsed.pictures.append((str(child.attrs.get("src", "")), line))
            if not is_local(str(child.attrs.get("src", ""))):
                child.type, child.tag, child.content = "text", "", f"[hình: {_alt(child)}]"


def _alt(image: Token) -> str:
    return "".join(child.content for child in image.children or ()) or image.content


def _groups(tokens: list[Token]) -> Iterator[list[Token]]:
    """Iterate over the outermost blocks."""
    group: list[Token] = []
    depth = 0
    for token in tokens:
        group.append(token)
        depth += token.nesting
        if depth == 0:
            yield group
            group = []


def _block(group: list[Token], first_line: int) -> Block:
    block = _plain_block(group, first_line)
    kind = group[0].type
    if kind in {"bullet_list_open", "ordered_list_open"}:
        points = tuple(_plain_block(point, first_line) for point in _list_points(group))
        return ListBlock(block.line, block.text, block.html, points)
    if kind == "table_open":
        return _table(group, block, first_line)
    return block


def _plain_block(tokens: list[Token], first_line: int) -> Block:
    line = first_line + (tokens[0].map or [0])[0]
    if len(tokens) == _PARAGRAPH and tokens[0].type == "paragraph_open":
        # Most blocks are paragraphs, and the renderer takes twice as long to find out what their tags are.
        inline = _PARSER.renderer.render(tokens[1:2], _PARSER.options, {})
        return Block(line, _plain(tokens[1]).strip(), f"<p>{inline}</p>\n")
    return Block(line, _text(tokens), _PARSER.renderer.render(tokens, _PARSER.options, {}))


def _list_points(group: list[Token]) -> Iterator[list[Token]]:
    """Iterate over the outermost list entries, each without its own `<li>`."""
    for point in _groups(group[1:-1]):
        inner = point[1:-1]
        if inner:
            inner[0].map = inner[0].map or point[0].map
            _show(inner)
            yield inner


def _show(tokens: list[Token]) -> None:
    """Show tight paragraphs of the outermost level as paragraphs: outside their list they need the tag."""
    own = tokens[0].level
    for token in tokens:
        if token.hidden and token.level == own:
            token.hidden = False


def _table(group: list[Token], block: Block, first_line: int) -> Table:
    rows: list[list[str]] = []
    lines: list[int] = []
    for token in group:
        if token.type == "tr_open":
            rows.append([])
            lines.append(first_line + (token.map or [0])[0])
        elif token.type == "inline":
            rows[-1].append(_plain(token))
    header, *body = [tuple(row) for row in rows]
    return Table(block.line, block.text, block.html, header, tuple(body), tuple(lines[1:]))


def _text(tokens: list[Token]) -> str:
    parts = (_plain(token) if token.type == "inline" else token.content for token in tokens)
    return "\n".join(part for part in parts if part).strip()


def _plain(inline: Token) -> str:
    return "".join([_BREAKS.get(child.type, child.content) for child in inline.children or ()])
