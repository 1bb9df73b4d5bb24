"""The words of a document: all of them, with their source, and none of them alive."""

from base64 import b64decode
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from tests.publish.docx.builders import BUILT, CATALOGUE, make_block, make_department, make_report
from tests.publish.docx.consolidations import make_consolidation
from tests.publish.docx.reading import open_document, parts_of, relationships, words_of

from baocao.model import Picture
from baocao.publish.docx import ReportDocument, write_consolidated_docx, write_report_docx

PIXEL = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


def _write(tmp_path: Path, html: str, *pictures: Picture) -> Path:
    target = tmp_path / "written.docx"
    consolidation = make_consolidation(make_block("", html), pictures=pictures)
    write_consolidated_docx(consolidation, CATALOGUE, target, built=BUILT)
    return target


@pytest.mark.parametrize(
    ("html", "words"),
    [
        pytest.param("<p>Có 5 &lt; 7 hồ sơ &amp; <strong>đủ</strong></p>", "Có 5 < 7 hồ sơ & đủ", id="paragraph"),
        pytest.param("<ul><li>một;</li><li>hai.</li></ul>", "một; hai.", id="list"),
        pytest.param("<blockquote><p>Trích</p></blockquote>", "Trích", id="quotation"),
        pytest.param("<pre><code>a  b</code></pre>", "a b", id="code"),
        pytest.param(
            "<table><thead><tr><th>Xã</th></tr></thead><tbody><tr><td>Hòa Hải</td></tr></tbody></table>",
            "Xã Hòa Hải",
            id="table",
        ),
    ],
)
def test_every_block_arrives_with_its_source(tmp_path: Path, html: str, words: str) -> None:
    """A block's words stand in one piece, and the unit that wrote them follows in brackets."""
    assert f"{words} (Phòng NCC)" in words_of(_write(tmp_path, html))


def test_text_that_looks_alive_is_only_text(tmp_path: Path) -> None:
    """Tags, addresses of scripts and templates come out as the characters that were typed."""
    html = (
        "<p>&lt;script&gt;alert(1)&lt;/script&gt; {{ nothing }} &lt;w:p/&gt; "
        '<a href="javascript:alert(1)">javascript:alert(1)</a></p>'
    )
    target = _write(tmp_path, html)

    assert "<script>alert(1)</script> {{ nothing }} <w:p/> javascript:alert(1)" in words_of(target)
    assert not any("javascript:" in address for address in relationships(parts_of(target)))


def test_characters_that_no_xml_may_hold_are_left_out(tmp_path: Path) -> None:
    """A control character in a text does not spoil the document."""
    assert "Đã xong" in words_of(_write(tmp_path, "<p>Đã\x0b x\x00ong</p>"))


def test_picture_is_embedded_with_its_description(tmp_path: Path) -> None:
    """A report's own picture is in the package; its bytes are not there a second time as text."""
    picture = Picture("so%20do.png", "units/phong-nguoi-co-cong/2024-h1/so do.png", PIXEL, "")
    target = _write(tmp_path, '<p><img src="so%20do.png" alt="Sơ đồ" /></p>', picture)
    parts = parts_of(target)

    assert PIXEL in parts.values()
    assert "Sơ đồ".encode() in parts["word/document.xml"]
    assert b"base64" not in parts["word/document.xml"]


def test_picture_stands_in_the_middle_with_its_source_below(tmp_path: Path) -> None:
    """A picture that is a paragraph of its own has no first line; the unit's name follows upright, as text is set."""
    picture = Picture("so%20do.png", "units/phong-nguoi-co-cong/2024-h1/so do.png", PIXEL, "")
    document = open_document(_write(tmp_path, '<p><img src="so%20do.png" alt="Sơ đồ" /></p>', picture))
    position = next(index for index, one in enumerate(document.paragraphs) if one._p.xpath(".//w:drawing"))  # noqa: SLF001 - no other way
    holder, source = document.paragraphs[position : position + 2]

    assert holder.style is not None
    assert holder.style.name == "Chart"
    assert source.text == "(Phòng NCC)"
    assert not any(run.italic for run in source.runs)


@pytest.mark.parametrize(
    ("html", "emphasised"),
    [
        ("<p><em>Số liệu là số ước.</em></p>", []),
        ("<p><em>Lưu ý:</em> số liệu là số ước.</p>", ["Lưu ý:"]),
    ],
)
def test_words_may_be_emphasised_but_no_paragraph(tmp_path: Path, html: str, emphasised: list[str]) -> None:
    """The decree sets text upright: a paragraph that is nothing but emphasis loses it, single words keep it."""
    target = tmp_path / "report.docx"
    document = ReportDocument(make_report(make_block("", html)), make_department())
    write_report_docx(document, CATALOGUE, target, built=BUILT)
    runs = (run for paragraph in open_document(target).paragraphs for run in paragraph.runs)

    assert [run.text for run in runs if run.italic] == emphasised


def test_picture_from_elsewhere_becomes_its_description(tmp_path: Path) -> None:
    """Nothing is fetched: a picture that is not the report's own is shown by its words."""
    target = _write(tmp_path, '<p>Xem <img src="https://example.vn/a.png" alt="Sơ đồ">!</p>')

    assert "Xem Sơ đồ!" in words_of(target)
    assert not any("example.vn" in address for address in relationships(parts_of(target)))


def test_lists_are_dashes_of_word(tmp_path: Path) -> None:
    """Points are a list with `-` and `+`, on the first line of an indented paragraph, to the ninth level at most."""
    depth = 12
    target = _write(tmp_path, "<ul><li>sâu" * depth + "</li></ul>" * depth)
    document = open_document(target)
    levels = [int(level.get(qn("w:val")) or 0) for level in document.element.body.iter(qn("w:ilvl"))]
    marks = [text.get(qn("w:val")) for text in document.part.numbering_part.element.iter(qn("w:lvlText"))]

    assert max(levels) == 8
    assert {"-", "+"} <= set(marks)
    assert "•" not in marks


def test_table_without_widths_gives_room_to_long_words(tmp_path: Path) -> None:
    """A date stays on one line beside long texts."""
    rows = f"<tr><td>{'Giải quyết hồ sơ ' * 9}</td><td>30/11/2024</td></tr>"
    html = f"<table><thead><tr><th>Nhiệm vụ</th><th>Hạn</th></tr></thead><tbody>{rows}</tbody></table>"
    target = tmp_path / "report.docx"
    document = ReportDocument(make_report(make_block("", html)), make_department())
    write_report_docx(document, CATALOGUE, target, built=BUILT)
    table = next(table for table in open_document(target).tables if table.cell(0, 0).text == "Nhiệm vụ")
    widths = [column.width.mm for column in table.columns if column.width is not None]

    assert widths[1] > 22
    assert widths[0] > 100
