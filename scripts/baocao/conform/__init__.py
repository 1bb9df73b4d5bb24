"""The form of any `.docx`, measured against Nghị định 30/2020/NĐ-CP, Annex I: `conform_document`."""

from itertools import chain

from baocao.conform.anatomy import dissect
from baocao.conform.annexes import check_annexes
from baocao.conform.body import check_body
from baocao.conform.everywhere import check_everywhere
from baocao.conform.formats.json import render_json
from baocao.conform.formats.text import render_text
from baocao.conform.headings import check_headings
from baocao.conform.imprint import check_imprint
from baocao.conform.letterhead import check_letterhead
from baocao.conform.package import MOST_BYTES, UnreadableDocumentError, open_package
from baocao.conform.page import check_pages
from baocao.conform.reading import read_document
from baocao.conform.recipients import check_recipients
from baocao.conform.sheet import Element, Row, Sheet, State
from baocao.conform.signature import check_signatures
from baocao.conform.title import check_title

__all__ = [
    "MOST_BYTES",
    "Element",
    "Row",
    "Sheet",
    "State",
    "UnreadableDocumentError",
    "conform_document",
    "render_json",
    "render_text",
]


def conform_document(content: bytes) -> Sheet:
    """Return the conformity sheet of a `.docx`.

    Args:
        content: The whole file; from Word, LibreOffice or anything else.

    Raises:
        UnreadableDocumentError: If it cannot be read as a Word document; the message is Vietnamese.
    """
    document = read_document(open_package(content))
    anatomy = dissect(document)
    return Sheet(
        tuple(
            chain(
                check_pages(document, anatomy),
                check_everywhere(document),
                check_letterhead(anatomy),
                check_imprint(anatomy),
                check_title(anatomy),
                check_headings(anatomy),
                check_body(anatomy),
                check_signatures(anatomy),
                check_recipients(anatomy),
                check_annexes(anatomy),
            )
        )
    )
