"""Documents that tests measure."""

import pytest
from tests.conform.documents import write_signed_report
from tests.publish.docx.builders import BUILT, CATALOGUE, make_block
from tests.publish.docx.consolidations import make_consolidation

from baocao.publish.docx import write_consolidated_docx


@pytest.fixture(scope="session")
def signed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return a signed report in which nothing deviates."""
    target = tmp_path_factory.mktemp("conform") / "signed.docx"
    write_signed_report(target)
    return target.read_bytes()


@pytest.fixture(scope="session")
def small_consolidation(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return a consolidated report that holds every kind of part, neither numbered nor signed."""
    target = tmp_path_factory.mktemp("conform") / "consolidated.docx"
    consolidation = make_consolidation(make_block("Phòng đã tham mưu 3 văn bản."))
    write_consolidated_docx(consolidation, CATALOGUE, target, built=BUILT)
    return target.read_bytes()
