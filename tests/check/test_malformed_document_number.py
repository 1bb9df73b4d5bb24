"""Rule malformed-document-number."""

from pathlib import Path

import pytest
from tests.check.builders import make_report

from baocao.check.rules import malformed_document_number

FIXTURE = Path(__file__).parent.parent / "fixtures" / "document_numbers.txt"
NUMBERS = [line.split(" ", 1) for line in FIXTURE.read_text(encoding="utf-8").splitlines() if line[:2] in {"+ ", "- "}]
SAMPLES = "viết theo mẫu `12/2024/NĐ-CP`, `16/2020/QĐ-UBND`, `05/BC-SLĐTBXH` hoặc `25-CT/TW`"


def _document(number: str) -> str:
    return f'documents: [{{number: "{number}", date: 2024-01-02, issuer: Chính phủ, title: về việc A}}]'


@pytest.mark.parametrize(("sign", "number"), NUMBERS, ids=[number for _, number in NUMBERS])
def test_numbers_of_the_fixture(sign: str, number: str) -> None:
    """Numbers in use are known after normalisation, misspelt ones are not."""
    findings = list(malformed_document_number.check(make_report(_document(number))))

    assert len(findings) == (sign == "-")


@pytest.mark.parametrize(
    ("number", "message", "help_"),
    [
        pytest.param("5/BC-SLĐTBXH", "“5/BC-SLĐTBXH”", "viết `05/BC-SLĐTBXH`", id="leading-zero"),
        pytest.param("007/BC-SLĐTBXH", "“007/BC-SLĐTBXH”", "viết `07/BC-SLĐTBXH`", id="two-zeros"),
        pytest.param("12/BC-slđtbxh", "“12/BC-slđtbxh”", "viết `12/BC-SLĐTBXH`", id="capitals"),
        pytest.param("25/CT-TW", "“25/CT-TW”", "viết `25-CT/TW`", id="party"),
        pytest.param("16-2020-QĐ-UBND", "“16-2020-QĐ-UBND”", "viết `16/2020/QĐ-UBND`", id="hyphens"),
        pytest.param("Số: 12 – NĐ", "“12-NĐ”", SAMPLES, id="normalised-in-the-message"),
    ],
)
def test_likely_spelling_is_offered(number: str, message: str, help_: str) -> None:
    """The message shows the normalised number, the help a form that is known."""
    [finding] = malformed_document_number.check(make_report(_document(number)))

    assert (finding.message, finding.help) == (f"số, ký hiệu {message} không theo mẫu nào", help_)


def test_own_number_is_checked() -> None:
    """The report's own number is one of a document too; blank it waits for the clerk."""
    assert [finding.place.line for finding in malformed_document_number.check(make_report("number: 5/BC-A"))] == [5]
    assert list(malformed_document_number.check(make_report("number:"))) == []


@pytest.mark.parametrize(
    ("number", "right"),
    [pytest.param("41", "41/BC-LĐTBXH", id="ordinal"), pytest.param("chưa cấp", "…/BC-LĐTBXH", id="words")],
)
def test_own_number_is_offered_as_a_report_of_the_unit(number: str, right: str) -> None:
    """A report is no decree: the help has the unit's own symbol."""
    [finding] = malformed_document_number.check(make_report(f"number: {number}"))

    assert finding.help == f"viết `{right}`, hoặc để trống khi chưa có số"
