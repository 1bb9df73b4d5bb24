"""Rule wrong-type."""

import pytest
from tests.check.builders import make_fault, make_workspace

from baocao.check.rules import wrong_type
from baocao.model import FaultKind
from baocao.model.fault import EXPECTED_SLUG

DAY = "ngày dạng `2024-06-12`"
STATE = "một trong `done`, `under-way` hoặc `not-done`"
STATUS = "một trong `draft`, `final` hoặc `withdrawn`"


@pytest.mark.parametrize(
    ("written", "expected", "message", "help_"),
    [
        pytest.param("12/6/2024", DAY, f"đang ghi “12/6/2024”, cần {DAY}", "viết `2024-06-12`", id="vietnamese-day"),
        pytest.param("2024.6.12", DAY, f"đang ghi “2024.6.12”, cần {DAY}", "viết `2024-06-12`", id="dotted-day"),
        pytest.param("2024-13-02", DAY, "ngày 2024-13-02 không có trong lịch", "viết `2024-02-13`", id="swapped"),
        pytest.param("2024-02-30", DAY, "ngày 2024-02-30 không có trong lịch", f"viết {DAY}", id="no-such-day"),
        pytest.param("sắp tới", DAY, f"đang ghi “sắp tới”, cần {DAY}", f"viết {DAY}", id="no-day"),
        pytest.param("finall", STATUS, f"đang ghi “finall”, cần {STATUS}", "viết `final`", id="near-word"),
        pytest.param(
            "xong",
            STATUS,
            f"đang ghi “xong”, cần {STATUS}",
            "viết một trong `draft` (dự thảo), `final` (chính thức) hoặc `withdrawn` (đã rút)",
            id="far-word",
        ),
        pytest.param("Chính thức", STATUS, f"đang ghi “Chính thức”, cần {STATUS}", "viết `final`", id="its-meaning"),
        pytest.param("hoàn thành", STATE, f"đang ghi “hoàn thành”, cần {STATE}", "viết `done`", id="near-its-meaning"),
        pytest.param("Trẻ em", EXPECTED_SLUG, f"đang ghi “Trẻ em”, cần {EXPECTED_SLUG}", "viết `tre-em`", id="name"),
        pytest.param("?!", EXPECTED_SLUG, f"đang ghi “?!”, cần {EXPECTED_SLUG}", f"viết {EXPECTED_SLUG}", id="no-name"),
        pytest.param("", "số nguyên", "đang để trống, cần số nguyên", "viết số nguyên", id="blank"),
        pytest.param("…", "số nguyên", "đang ghi nhiều giá trị, cần số nguyên", "viết số nguyên", id="many"),
    ],
)
def test_value_is_shown_and_respelled(written: str, expected: str, message: str, help_: str) -> None:
    """Where one can tell what was meant, the help is that value."""
    fault = make_fault(FaultKind.WRONG_TYPE, written, expected)

    [finding] = wrong_type.check(make_workspace(faults=(fault,)))

    assert (finding.message, finding.help) == (message, help_)
