"""Rule untidy-document-number."""

import pytest
from tests.check.builders import make_report

from baocao.check.mending import mend_text
from baocao.check.rules import untidy_document_number


def _document(number: str) -> str:
    return f'documents: [{{number: "{number}", date: 2024-01-02, issuer: Chính phủ, title: về việc A}}]'


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        pytest.param("số 55/2023/NĐ – CP", "số 55/2023/NĐ-CP", id="en-dash"),
        pytest.param("số 12 / KH-UBND", "số 12/KH-UBND", id="spaced-slash"),
        pytest.param("số 12/KH –\u00a0SLĐTBXH", "số 12/KH-SLĐTBXH", id="no-break-space"),
        pytest.param("Chỉ thị 25–CT/TW", "Chỉ thị 25-CT/TW", id="party"),
        pytest.param("Nghị quyết số 42 - NQ/TW", "Nghị quyết số 42-NQ/TW", id="party-spaced"),
        pytest.param("Thông tư 08/2023/TT‑BLĐTBXH", "Thông tư 08/2023/TT-BLĐTBXH", id="no-break-hyphen"),
        pytest.param("Nghị quyết 30a/2008/NQ–CP", "Nghị quyết 30a/2008/NQ-CP", id="letter-behind-the-number"),
        pytest.param("Chỉ thị 20 – CT/TW", "Chỉ thị 20-CT/TW", id="party-without-a-word"),
        pytest.param("Kết luận 20 - KL/TW", "Kết luận 20-KL/TW", id="party-with-a-hyphen"),
        pytest.param("Công văn 123/ UBND-VX", "Công văn 123/UBND-VX", id="space-behind-the-slash"),
        pytest.param("Công văn số 1120/SLĐTBXH – NCC", "Công văn số 1120/SLĐTBXH-NCC", id="letter"),
    ],
)
def test_numbers_in_prose_are_tidied(wrong: str, right: str) -> None:
    """What becomes a known number without its spaces and long dashes is one."""
    report = make_report(body=f"Theo {wrong} của cấp trên.")
    [finding] = untidy_document_number.check(report)

    assert mend_text(report.raw, finding.edits) == make_report(body=f"Theo {right} của cấp trên.").raw


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        pytest.param("Số: 12 / 2024 / NĐ – CP", "12/2024/NĐ-CP", id="word-and-spaces"),
        pytest.param("25 - CT/TW", "25-CT/TW", id="party"),
    ],
)
def test_cited_numbers_are_tidied(wrong: str, right: str) -> None:
    """A document's number is a number and nothing else."""
    report = make_report(_document(wrong))
    [finding] = untidy_document_number.check(report)

    assert mend_text(report.raw, finding.edits) == make_report(_document(right)).raw


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định số 55/2023/NĐ-CP – bước tiến mới",
        "Kế hoạch số 20/KH-UBND - TP Hà Tĩnh",
        "Sở Lao động - Thương binh và Xã hội",
        "đạt 12 / 15 chỉ tiêu – UBND huyện, 4/6 – Phòng",
        "giai đoạn 2021–2025/UBND",
        "ngày 12/6 – Hội nghị, 13/13 – Hương Khê",
        "số 5 / A – b",
        "đạt 12/ 15 chỉ tiêu; 4/ Trung tâm - Phòng; xếp hạng 20 – CT/TW",
        "`55/2023/NĐ – CP`",
    ],
)
def test_other_dashes_pass(text: str) -> None:
    """A dash between words, a share and what no form fits are left alone."""
    assert list(untidy_document_number.check(make_report(body=text))) == []


def test_own_number_and_lookalikes_have_rules_of_their_own() -> None:
    """One fault is told once."""
    front = "number: 41/BC – LĐTBXH\n" + _document("12/QĐ-LÐTBXH")

    assert list(untidy_document_number.check(make_report(front))) == []
