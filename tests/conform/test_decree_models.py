"""The decree's own models (Annex III), where they lie beside the repository: what deviates in them, and nothing else.

Why each of these deviates is told in `docs/developing/conform.md`.
"""

from pathlib import Path

import pytest
from docx.oxml.ns import qn
from tests.conform.documents import bytes_of, deviations, read_bytes
from tests.repositories import ROOT

MODELS = ROOT.parent / "shared/nd30/phu-luc-3.docx"
WRITTEN_RULES = {"drawn-rules", "motto-rule", "agency-rule"}

pytestmark = pytest.mark.skipif(not MODELS.exists(), reason="the decree's models are not beside the repository")


def cut(source: Path, first: str, after: str) -> bytes:
    """Return what stands in a document below the paragraph that begins with `first` and above that with `after`."""
    document = read_bytes(source.read_bytes())
    is_wanted = False
    for element in list(document.element.body):
        text = "".join(one.text or "" for one in element.iter(qn("w:t")))
        is_wanted = (is_wanted or text.startswith(first)) and not text.startswith(after)
        if element.tag != qn("w:sectPr") and (not is_wanted or text.startswith(first)):
            document.element.body.remove(element)
    return bytes_of(document)


@pytest.mark.parametrize(
    ("first", "after", "elements"),
    [
        pytest.param("Mẫu 1.4 -", "Mẫu 1.5 -", {"subject", "subject-rule"}, id="report"),
        pytest.param("Mẫu 1.5 -", "Mẫu 1.6 -", set(), id="letter"),
    ],
)
def test_models_deviate_where_they_are_pictures(first: str, after: str, elements: set[str]) -> None:
    """The letters are right; rules are typed, and the places to write in are dots."""
    assert deviations(cut(MODELS, first, after)) == WRITTEN_RULES | elements
