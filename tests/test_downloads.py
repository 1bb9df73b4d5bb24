"""Documents written at the same time."""

from functools import partial
from pathlib import Path

import pytest
from tests.publish.docx.builders import BUILT, CATALOGUE, make_block, make_department, make_report

from baocao.downloads import write_together
from baocao.publish.docx import ReportDocument, write_report_docx


def _write(folder: Path, number: int) -> None:
    document = ReportDocument(make_report(make_block(f"Đã giải quyết {number} hồ sơ.")), make_department())
    write_report_docx(document, CATALOGUE, folder / f"{number}.docx", built=BUILT)


def test_documents_written_together_are_those_written_alone(tmp_path: Path) -> None:
    """None takes anything from its neighbours."""
    alone, together = tmp_path / "alone", tmp_path / "together"
    for number in range(8):
        _write(alone, number)
    write_together(partial(_write, together, number) for number in range(8))

    assert [(together / path.name).read_bytes() for path in sorted(alone.iterdir())] == [
        path.read_bytes() for path in sorted(alone.iterdir())
    ]


def test_refused_document_is_told_and_stops_no_other(tmp_path: Path) -> None:
    """The error comes out once the others are there."""

    def refuse() -> None:
        raise ValueError("refused")

    with pytest.raises(ValueError, match="refused"):
        write_together([refuse, partial(_write, tmp_path, 1)])

    assert (tmp_path / "1.docx").exists()
