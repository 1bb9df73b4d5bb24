"""The document as an office suite opens it."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.publish.docx.reading import sections_of

_SIZE = re.compile(r"Page +\d+ size: +([\d.]+) x ([\d.]+) pts")

SOFFICE = shutil.which("soffice")
PDFINFO = shutil.which("pdfinfo")


@pytest.mark.skipif(SOFFICE is None or PDFINFO is None, reason="needs LibreOffice (soffice) and Poppler (pdfinfo)")
def test_libreoffice_shows_every_sheet_as_it_should_lie(consolidated: Path, tmp_path: Path) -> None:
    """The PDF has A4 pages: portrait ones for the report, then landscape ones for every annex."""
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, consolidated],
        check=True,
        capture_output=True,
    )
    pdf = tmp_path / f"{consolidated.stem}.pdf"
    printed = subprocess.run(["pdfinfo", "-l", "-1", pdf], check=True, capture_output=True, text=True).stdout
    upright = [float(width) < float(height) for width, height in _SIZE.findall(printed)]

    assert upright == sorted(upright, reverse=True)
    assert upright.count(False) >= len(sections_of(consolidated)) - 1
