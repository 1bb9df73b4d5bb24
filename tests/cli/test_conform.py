"""`baocao conform` as a person types it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conform.documents import write_signed_report

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Return a document that conforms."""
    target = tmp_path / "báo cáo.docx"
    write_signed_report(target)
    return target


def test_a_document_that_conforms_exits_0(run: Run, report: Path) -> None:
    """No repository of reports is needed."""
    code, out, _ = run("conform", str(report))

    assert code == 0
    assert "đạt        Khổ giấy: 210 × 297 mm" in out
    assert out.endswith("đạt; 0 không đạt; 0 không có\n")


def test_a_document_that_deviates_exits_1(run: Run, report: Path) -> None:
    """What lacks is listed, for programs as well."""
    from docx import Document  # noqa: PLC0415 - this test alone writes a document

    Document().save(str(report))
    code, out, _ = run("conform", str(report), "--format", "json")
    shown = json.loads(out)

    assert code == 1
    assert not shown["conforms"]
    assert {row["state"] for row in shown["rows"]} == {"pass", "fail", "absent"}


def test_other_files_exit_2(run: Run, tmp_path: Path) -> None:
    """What is no document is refused in Vietnamese, without a traceback."""
    (tmp_path / "x.docx").write_text("Báo cáo", encoding="utf-8")
    code, out, err = run("conform", str(tmp_path / "x.docx"))

    assert (code, out) == (2, "")
    assert "x.docx”: tệp không phải .docx, hoặc đã hỏng" in err
    assert run("conform", str(tmp_path / "y.docx"))[0] == 2
    assert run("conform", str(tmp_path))[0] == 2
