"""Files: only regular ones inside the repository, of a bearable size, are text."""

import os
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import (
    DISTRICT,
    DISTRICT_REPORT,
    DIVISION,
    PERIOD,
    base_text,
    fault_at,
    lay_repository,
    make_fifo,
    read_report,
    read_repository,
)

from baocao.load import load_workspace
from baocao.load.files import Source, list_files, read_source
from baocao.model import Fault, FaultKind, Workspace

TEXT = base_text()


def expect_only_the_district_unreadable(workspace: Workspace, words: str, line: int = 1) -> None:
    """Hold that the district's file is a fault, and that the other report was read."""
    fault = fault_at(workspace)

    assert (fault.kind, fault.place.line) == (FaultKind.UNREADABLE_FILE, line)
    assert words in fault.subject
    assert workspace.unreadable == {(DISTRICT, PERIOD): DISTRICT_REPORT}
    assert workspace.report(DIVISION, PERIOD) is not None


@pytest.mark.parametrize(
    ("content", "words", "line"),
    [
        pytest.param(TEXT.encode("utf-16"), "UTF-8", 1, id="utf-16"),
        pytest.param("---\nunit: a\n".encode("utf-16-le"), "NUL", 1, id="utf-16-without-mark"),
        pytest.param(b"---\nunit: a\n\xff\xfe", "UTF-8", 3, id="binary"),
        pytest.param(b"PK\x03\x04\x14\0\x06\0", "tệp Word", 1, id="docx"),
        pytest.param(b"---\nunit: a\nb: \0\n", "NUL", 3, id="nul"),
        pytest.param(b"", "dòng 1", 1, id="empty"),
        pytest.param(b"unit: a\n", "dòng 1", 1, id="no-fence"),
        pytest.param(b"\n---\nunit: a\n---\n", "dòng 1", 1, id="fence-too-late"),
        pytest.param(b"---\nunit: a\n----\n", "kết thúc", 3, id="no-closing-fence"),
    ],
)
def test_unreadable_content_is_a_fault(content: bytes, words: str, line: int, tmp_path: Path) -> None:
    """What is no text with a front matter says so, and hides no other report."""
    expect_only_the_district_unreadable(read_repository(tmp_path, {DISTRICT_REPORT: content}), words, line)


def test_named_pipe_blocks_nobody(tmp_path: Path) -> None:
    """A pipe at a report's path is not opened."""
    make_fifo(lay_repository(tmp_path) / DISTRICT_REPORT)

    expect_only_the_district_unreadable(load_workspace(tmp_path), "tệp thường")


def test_folder_is_no_report(tmp_path: Path) -> None:
    """A folder at a report's path is a fault."""
    report = lay_repository(tmp_path) / DISTRICT_REPORT
    report.unlink()
    report.mkdir()

    expect_only_the_district_unreadable(load_workspace(tmp_path), "tệp thường")


@pytest.mark.parametrize("target", ["outside.md", f"../{DIVISION}/{PERIOD}.md", f"{PERIOD}.md", "/dev/zero"])
def test_link_is_no_report(target: str, tmp_path: Path) -> None:
    """A link is not followed: out of the repository, to another unit, to itself."""
    report = lay_repository(tmp_path / "repository") / DISTRICT_REPORT
    (report.parent / "outside.md").symlink_to(tmp_path / "secret")
    (tmp_path / "secret").write_text(TEXT, encoding="utf-8")
    report.unlink()
    report.symlink_to(target)
    workspace = load_workspace(tmp_path / "repository")

    assert workspace.unreadable == {(DISTRICT, PERIOD): DISTRICT_REPORT}


def test_folder_that_leads_outside_is_not_read(tmp_path: Path) -> None:
    """A regular file reached through a link out of the repository is not inside."""
    root = lay_repository(tmp_path / "repository")
    (tmp_path / "elsewhere").mkdir()
    (root / f"units/{DISTRICT}").rename(tmp_path / "elsewhere" / DISTRICT)
    (root / f"units/{DISTRICT}").symlink_to(tmp_path / "elsewhere" / DISTRICT)
    workspace = load_workspace(root)

    assert DISTRICT not in workspace.units
    assert fault_at(workspace, f"units/{DISTRICT}/unit.yml").kind is FaultKind.UNREADABLE_FILE


def test_heavy_report_is_refused_unread(tmp_path: Path) -> None:
    """A report over the period's limit is a fault that tells both sizes in KB."""
    fault = fault_at(read_repository(tmp_path, {DISTRICT_REPORT: TEXT + "a" * 512 * 1024}))

    assert (fault.kind, fault.subject, fault.expected) == (FaultKind.TOO_LARGE, "513", "512")


def test_period_may_raise_the_limit(tmp_path: Path) -> None:
    """`size_limit` is in KB."""
    period = f"periods/{PERIOD}/period.yml"
    files = {DISTRICT_REPORT: TEXT + "a" * 512 * 1024, period: base_text(period) + "size_limit: 600\n"}

    assert read_repository(tmp_path, files).unreadable == {}


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(TEXT.replace("\n", "\r\n").encode(), id="crlf"),
        pytest.param(TEXT.replace("\n", "\r").encode(), id="cr"),
        pytest.param(TEXT.encode("utf-8-sig"), id="bom"),
        pytest.param(unicodedata.normalize("NFD", TEXT).encode(), id="nfd"),
    ],
)
def test_spelling_of_a_file_does_not_matter(content: bytes, tmp_path: Path) -> None:
    """Line ends, a byte order mark and composed or decomposed letters give the same report, and are remembered."""
    report = read_report(tmp_path, content)

    assert replace(report, raw=TEXT) == read_report(tmp_path, TEXT)
    assert report.raw == content.decode()


def test_missing_file_is_a_fault(tmp_path: Path) -> None:
    """A file that is not there is told apart from one that may not be read."""
    fault = read_source(tmp_path, "units/department.yml")

    assert isinstance(fault, Fault)
    assert fault.subject == "không có tệp này"


def test_files_are_listed_in_order(tmp_path: Path) -> None:
    """Brackets, spaces and marks in names are just names."""
    for name in ("b [1].md", "a.md", "ă.md"):
        (tmp_path / name).write_text("x", encoding="utf-8")

    assert list(list_files(tmp_path, "*.md")) == ["a.md", "b [1].md", "ă.md"]
    assert isinstance(read_source(tmp_path, "b [1].md"), Source)


def test_everything_is_listed_read_or_not(tmp_path: Path) -> None:
    """Files and folders of registry and periods, pictures and strays too; what links lead to is not."""
    root = lay_repository(tmp_path, {f"units/{DISTRICT}/{PERIOD}/Biểu đồ.png": b"", "units/ghi-chu.txt": "a"})
    (root / "periods" / "link").symlink_to(root / "units", target_is_directory=True)

    paths = load_workspace(root).paths

    assert {f"units/{DISTRICT}/{PERIOD}/Biểu đồ.png", f"units/{DISTRICT}", "units/ghi-chu.txt"} <= set(paths)
    assert list(paths) == sorted(set(paths))
    assert not any(path.startswith("periods/link/") for path in paths)


def test_link_that_leads_nowhere_is_listed(tmp_path: Path) -> None:
    """A unit's broken link is told, not passed over."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "unit.yml").symlink_to("nowhere")

    assert list(list_files(tmp_path, "*/unit.yml")) == ["a/unit.yml"]


def test_name_that_is_no_text_can_be_printed(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 are escaped."""
    (tmp_path / os.fsdecode(b"a\xff.md")).write_bytes(b"")

    assert list(list_files(tmp_path, "*.md")) == ["a\\xff.md"]
