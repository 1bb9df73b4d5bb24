"""A table of contents: a field that Word fills in when its reader asks for it."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.text.paragraph import CT_P

from baocao.publish.docx.edition import Edition
from baocao.publish.docx.markup import styled
from baocao.publish.docx.oxml import clear
from baocao.publish.docx.styles import CONTENTS

_TITLE = "MỤC LỤC"
_PLACEHOLDER = "Nhấn chuột phải, chọn Cập nhật trường để hiện mục lục"

_FIELD = (
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z \\u </w:instrText>',
    '<w:fldChar w:fldCharType="separate"/>',
    f"<w:t>{_PLACEHOLDER}</w:t>",
    '<w:fldChar w:fldCharType="end"/>',
)
"""Headings to the third level, and what has an outline level of its own: the titles of annexes."""


def contents_html(edition: Edition) -> str:
    """Return the place of the table of contents; empty if none is wanted."""
    return styled("Contents Heading", _TITLE) + styled(CONTENTS, _PLACEHOLDER) if edition.has_contents else ""


def fill_contents(paragraph: CT_P) -> None:
    """Turn a paragraph that stands for the table of contents into its field; leave others alone."""
    if paragraph.style == CONTENTS:
        clear(paragraph)
        for run in _FIELD:
            paragraph.append(parse_xml(f"<w:r {nsdecls('w')}>{run}</w:r>"))
