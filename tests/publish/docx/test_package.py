"""The package of a document: valid, dated by its commit, and the same wherever it is made."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from openxml_audit import OpenXmlValidator
from tests.publish.docx.builders import BUILT, CATALOGUE, make_block, make_department, make_report
from tests.publish.docx.consolidations import make_consolidation, make_empty_consolidation
from tests.publish.docx.letters import make_letter
from tests.publish.docx.reading import open_document, parts_of
from tests.repositories import ROOT

from baocao.publish.docx import (
    RenderError,
    ReportDocument,
    write_consolidated_docx,
    write_letter_docx,
    write_report_docx,
)
from baocao.publish.docx.pandoc import convert_html

WRITE = """
import sys
from pathlib import Path
from tests.publish.docx.builders import BUILT, CATALOGUE, make_block
from tests.publish.docx.consolidations import make_consolidation
from baocao.publish.docx import write_consolidated_docx

consolidation = make_consolidation(make_block("Đã xong."))
write_consolidated_docx(consolidation, CATALOGUE, Path(sys.argv[1]), built=BUILT)
"""


@pytest.mark.parametrize("zone", ["Asia/Ho_Chi_Minh", "America/New_York"])
def test_bytes_do_not_depend_on_place_and_language(tmp_path: Path, zone: str) -> None:
    """Another process in another time zone and locale writes the same bytes."""
    here, there = tmp_path / "here.docx", tmp_path / "there.docx"
    write_consolidated_docx(make_consolidation(make_block("Đã xong.")), CATALOGUE, here, built=BUILT)
    abroad = {
        **os.environ,
        "TZ": zone,
        "LC_ALL": "C",
        "PYTHONPATH": os.pathsep.join((str(ROOT / "scripts"), str(ROOT))),
    }
    subprocess.run([sys.executable, "-c", WRITE, there], cwd=ROOT, env=abroad, check=True)

    assert here.read_bytes() == there.read_bytes()


def test_package_is_valid(consolidated: Path) -> None:
    """The validator finds nothing wrong."""
    assert OpenXmlValidator().validate(str(consolidated)).errors == []


def test_document_about_nothing_is_valid(tmp_path: Path) -> None:
    """A period in which nobody has reported still gives a whole document."""
    target = tmp_path / "empty.docx"
    write_consolidated_docx(make_empty_consolidation(), CATALOGUE, target, built=BUILT)

    assert OpenXmlValidator().validate(str(target)).errors == []


def test_unit_report_is_valid(tmp_path: Path) -> None:
    """A report without figures, legal documents and sign-off gives a whole document."""
    target = tmp_path / "report.docx"
    document = ReportDocument(make_report(make_block("Đã xong.")), make_department())
    write_report_docx(document, CATALOGUE, target, built=BUILT)

    assert OpenXmlValidator().validate(str(target)).errors == []


def test_properties_name_agency_commit_and_its_time(consolidated: Path) -> None:
    """Who, what, from which commit, and when: in universal time, and for a reader in Vietnam's."""
    properties = open_document(consolidated).core_properties

    assert properties.author == "Sở Lao động - Thương binh và Xã hội tỉnh Hà Tĩnh"
    assert properties.title == f"Báo cáo {properties.subject}"
    assert properties.subject.startswith("Kết quả công tác")
    assert properties.keywords == properties.version == "9f3c2d1"
    assert properties.comments == "Dựng từ dữ liệu ngày 20/6/2024, bản dựng lúc 08:30 ngày 20/6/2024"
    assert properties.created == properties.modified == datetime(2024, 6, 20, 1, 30, tzinfo=UTC)


def test_properties_that_are_too_long_for_word_are_cut(tmp_path: Path) -> None:
    """A long subject spoils no document."""
    target = tmp_path / "letter.docx"
    write_letter_docx(replace(make_letter(), subject="báo cáo " * 50), target, built=BUILT)

    assert len(open_document(target).core_properties.title) == 255


def test_no_part_counts_pandocs_own_sample(consolidated: Path) -> None:
    """Pages, words and the program of the reference document are not those of ours."""
    assert b"<Words>" not in parts_of(consolidated)["docProps/app.xml"]


def test_entries_are_sorted_and_without_time(consolidated: Path) -> None:
    """The package holds no moment of its making."""
    with ZipFile(consolidated) as package:
        entries = package.infolist()

    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_environment_is_left_as_it_was(consolidated: Path) -> None:
    """What Pandoc is told is gone once it has run."""
    assert consolidated.exists()
    assert os.environ.get("SOURCE_DATE_EPOCH") != str(int(BUILT.moment.timestamp()))


def test_refusal_is_a_render_error(tmp_path: Path) -> None:
    """Whatever Pandoc says against a document arrives as one kind of error."""
    with pytest.raises(RenderError, match="reference"):
        convert_html("<p>Đã xong.</p>", reference=tmp_path / "missing-reference.docx", moment=BUILT.moment)


def test_old_document_stays_until_the_new_one_is_complete(tmp_path: Path) -> None:
    """Writing replaces the file and leaves nothing beside it."""
    target = tmp_path / "2024-h1.docx"
    target.write_bytes(b"old")
    write_consolidated_docx(make_empty_consolidation(), CATALOGUE, target, built=BUILT)

    assert [path.name for path in tmp_path.iterdir()] == ["2024-h1.docx"]
    assert target.read_bytes().startswith(b"PK")
