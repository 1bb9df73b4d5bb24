"""Files that are no documents, or mean harm, are refused in Vietnamese."""

import io
import zipfile
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from baocao.conform import MOST_BYTES, Sheet, UnreadableDocumentError, conform_document

RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BOMB = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
PROPERTY = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)


def package(document: str | None, relations: str = RELATIONS) -> bytes:
    """Return a package with a main part, or none."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", relations)
        if document is not None:
            archive.writestr("word/document.xml", document)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "không phải .docx", id="empty"),
        pytest.param("Báo cáo".encode(), "không phải .docx", id="text"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc hoặc có mật khẩu", id="doc"),
        pytest.param(b"PK\x05\x06" + b"\0" * 18, "không có nội dung", id="empty-zip"),
        pytest.param(package(None), "không có nội dung", id="no-main-part"),
        pytest.param(package("<workbook/>"), "thông thường", id="another-format"),
        pytest.param(package("<w:document"), "không đọc được", id="broken-xml"),
        pytest.param(package(f"<w:document {W}/>"), "không có nội dung", id="no-body"),
        pytest.param(package(f"{BOMB}<w:document {W}>&b;</w:document>"), "không phải của Word", id="entities"),
        pytest.param(package(" " * 60_000_000), "nở ra quá lớn", id="zip-bomb"),
        pytest.param(b"PK" + b"\0" * MOST_BYTES, "lớn hơn 20 MB", id="large"),
    ],
)
def test_what_is_no_document_is_refused(content: bytes, reason: str) -> None:
    """The reason is told in words."""
    with pytest.raises(UnreadableDocumentError, match=reason):
        conform_document(content)


def test_an_empty_document_lacks_everything() -> None:
    """A document without a word is read: nothing that must be there is."""
    sheet = conform_document(package(f"<w:document {W}><w:body><w:p/></w:body></w:document>"))
    absent = {row.element.name for row in sheet.deviations}

    assert {"state", "motto", "agency", "number", "date", "type", "body", "authority", "recipients-heading"} <= absent


def read_or_refuse(content: bytes) -> bool:
    """Tell whether a file gave a sheet or was refused; anything else is an error."""
    try:
        return isinstance(conform_document(content), Sheet)
    except UnreadableDocumentError:
        return True


@PROPERTY
@given(position=st.integers(0, 100_000), letters=st.binary(min_size=1, max_size=40))
def test_damaged_bytes_never_crash(signed: bytes, position: int, letters: bytes) -> None:
    """Whatever stands in a file, it is read or refused."""
    at = position % len(signed)

    assert read_or_refuse(signed[:at] + letters + signed[at + len(letters) :])


@PROPERTY
@given(random=st.randoms(use_true_random=False))
def test_damaged_xml_never_crashes(signed: bytes, random: Random) -> None:
    """Elements that are lost, and values that mean nothing, lead to deviations at most."""
    assert read_or_refuse(damaged(signed, random))


def test_damaged_xml_is_still_read(signed: bytes) -> None:
    """The property above is about documents that are read, not about files that are refused."""
    assert isinstance(conform_document(damaged(signed, Random(0))), Sheet)  # noqa: S311 - no secret


def damaged(content: bytes, random: Random) -> bytes:
    """Return a document some of whose elements are gone, and some of whose values make no sense."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            is_shown = name.startswith("word/") and name.endswith(".xml")
            new.writestr(name, damaged_part(old.read(name), random) if is_shown else old.read(name))
    return stream.getvalue()


def damaged_part(content: bytes, random: Random) -> bytes:
    """Return a part of it."""
    root = etree.fromstring(content)
    elements = [one for one in root.iter("*") if one is not root]
    for element in random.sample(elements, min(len(elements), 12)):
        parent = element.getparent()
        if parent is not None and random.random() < 0.5:
            parent.remove(element)
        for key in element.attrib:
            element.set(key, random.choice(["", "-1", "x", "1e9", "nan", "9999999999"]))
    return etree.tostring(root)
