"""Rule undefined-abbreviation."""

import pytest
from tests.check.builders import make_report

from baocao.check.rules import undefined_abbreviation


def _check(body: str) -> list[str]:
    return [finding.message for finding in undefined_abbreviation.check(make_report(body=body))]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Ủy ban nhân dân (UBND) huyện; UBND xã.", id="spelled-out"),
        pytest.param("Ủy ban nhân dân (**UBND**) huyện; **BHTN** (bảo hiểm thất nghiệp).", id="in-bold"),
        pytest.param("Phòng Lao động (sau đây gọi tắt là LĐ-TBXH); LĐTBXH, LĐ-TB&XH.", id="other-spelling"),
        pytest.param("BHTN (bảo hiểm thất nghiệp) tăng; BHTN giảm.", id="spelled-out-behind"),
        pytest.param("Kế hoạch số 61/KH-UBND, Chỉ thị số 36-CT/TW, Nghị định số 09/2019/NĐ-CP.", id="numbers"),
        pytest.param("Nghị định số 131/2021/NĐ - CP, Chỉ thị số 25–CT/TW, số 12 /QĐ-UBND.", id="untidy-numbers"),
        pytest.param("Nhiễm HIV/AIDS, thuốc ARV, mã QR, Công ty TNHH.", id="known"),
        pytest.param("Quý III/2024, mục IV, khóa XIII.", id="roman"),
        pytest.param("KẾT QUẢ CÔNG TÁC CỦA UBND HUYỆN\n\nỦy ban nhân dân (UBND) huyện", id="line-of-capitals"),
        pytest.param("Tuyệt đối KHÔNG làm, phong trào XANH.", id="words-in-capitals"),
        pytest.param("Khu B, TP.HCM, mẫu 01A.", id="letters"),
        pytest.param("Trường Cao đẳng FPT2, VNeID.", id="mixed"),
        pytest.param("*Hướng dẫn: Nêu kết quả của Phòng LĐ-TBXH.*", id="words-of-the-outline"),
    ],
)
def test_what_everybody_can_read_passes(body: str) -> None:
    """Spelled out once, known to all, or no abbreviation."""
    assert _check(body) == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param("Chi trả BHTN cho 12 người; BHTN tăng.", ["BHTN"], id="once"),
        pytest.param("UBND huyện. Ủy ban nhân dân (UBND).", ["UBND"], id="spelled-out-too-late"),
        pytest.param("- UBND huyện\n- HĐND huyện", ["UBND", "HĐND"], id="list"),
        pytest.param("Phòng LĐ-TBXH huyện", ["LĐ-TBXH"], id="joined"),
        pytest.param("- **CSXH** và “CTXH”", ["CSXH"], id="quoted-is-a-name"),
        pytest.param(
            "Các chữ BHTN, BHXH, BTXH, GDNN, ATVSLĐ, TNXH, XKLĐ.", ["BHTN", "BHXH", "BTXH", "GDNN", "ATVSLĐ"], id="five"
        ),
    ],
)
def test_first_use_is_told(body: str, found: list[str]) -> None:
    """Each abbreviation once, five at most."""
    assert _check(body) == [f"“{token}” dùng lần đầu chưa viết đầy đủ" for token in found]


def test_place_and_help() -> None:
    """The help shows the form."""
    report = make_report(body="Một.\nChi trả BHTN.\n")
    [finding] = undefined_abbreviation.check(report)

    assert (finding.place.line, finding.place.column) == (report.body_line + 1, 9)
    assert finding.help == "viết đầy đủ kèm chữ viết tắt trong ngoặc: `… (BHTN)`"
