"""Rule secrecy-mark."""

import pytest
from tests.check.builders import make_report

from baocao.check.rules import secrecy_mark


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        pytest.param("MẬT", "MẬT", id="alone"),
        pytest.param("Lời.\n\n**TỐI MẬT**\n", "TỐI MẬT", id="bold"),
        pytest.param("# TUYỆT MẬT", "TUYỆT MẬT", id="heading"),
        pytest.param("Tối mật", "Tối mật", id="small-letters"),
        pytest.param("Kế hoạch số 15/KH-UBND (MẬT)", "MẬT", id="brackets"),
        pytest.param("Công văn [TỐI MẬT] ngày 12/6/2024", "TỐI MẬT", id="square-brackets"),
        pytest.param("| Văn bản | TUYỆT MẬT |", "TUYỆT MẬT", id="cell"),
        pytest.param("Công văn số 12/MẬT", "MẬT", id="number"),
        pytest.param("Kế hoạch số 15/KH-UBND (Mật)", "Mật", id="brackets-small"),
        pytest.param("Công văn “TỐI MẬT” ngày 12/6/2024", "TỐI MẬT", id="quotes"),
        pytest.param("Lời.\n\nMật\n", "Mật", id="alone-small"),
        pytest.param("TÀI LIỆU MẬT", "TÀI LIỆU MẬT", id="paper"),
        pytest.param("Độ mật: Tối mật", "Tối mật", id="label"),
    ],
)
def test_mark_is_told_once(text: str, mark: str) -> None:
    """A mark of secrecy stands alone, in brackets or behind its label."""
    [finding] = secrecy_mark.check(make_report(body=text))

    assert finding.message == f"có dấu chỉ độ mật “{mark}”"


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Luật Bảo vệ bí mật nhà nước; bảo mật thông tin, giữ mật khẩu.",
        "CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC",
        "Phân loại tài liệu tuyệt mật, tối mật, mật theo quy định.",
        "Văn bản đi được ký số toàn bộ, trừ văn bản mật.",
        "(bí mật), (mật)",
        "- Mật ong",
        "Kiểm tra việc đóng dấu “MẬT”; CÔNG TÁC QUẢN LÝ TÀI LIỆU MẬT",
        "Mật ong Hương Khê",
        "| Mật | 5 |",
        "`MẬT`",
    ],
)
def test_words_of_prose_pass(text: str) -> None:
    """Speaking of secrets is no secret."""
    assert list(secrecy_mark.check(make_report(body=text))) == []


def test_titles_are_looked_at() -> None:
    """A cited document tells its mark in its title."""
    front = 'documents: [{number: 01/KH-UBND, date: 2024-01-02, issuer: UBND, title: "về phòng thủ (TỐI MẬT)"}]'
    [finding] = secrecy_mark.check(make_report(front))

    assert finding.place.line == 5


def test_results_are_looked_at() -> None:
    """What came of a cited document may tell its mark too."""
    front = (
        "documents: [{number: 01/KH-UBND, date: 2024-01-02, issuer: UBND, title: về phòng thủ,"
        ' result: "Đã tham mưu kế hoạch (MẬT)"}]'
    )
    [finding] = secrecy_mark.check(make_report(front))

    assert finding.message == "có dấu chỉ độ mật “MẬT”"
