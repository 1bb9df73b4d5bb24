"""Documents that tests read back."""

from pathlib import Path

import pytest
from tests.publish.docx.builders import BUILT, CATALOGUE, make_block
from tests.publish.docx.consolidations import make_consolidation

from baocao.publish.docx import write_consolidated_docx


@pytest.fixture(scope="session")
def consolidated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a consolidated report that holds every kind of part."""
    target = tmp_path_factory.mktemp("docx") / "2024-h1.docx"
    consolidation = make_consolidation(make_block("Phòng đã tham mưu 3 văn bản."))
    write_consolidated_docx(consolidation, CATALOGUE, target, built=BUILT)
    return target
