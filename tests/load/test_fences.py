"""Where a front matter without its closing fence ends."""

import pytest

from baocao.load.fences import find_lost_fence

BELOW = "thêm dòng `---` ngay trên dòng này"
ALMOST = "sửa dòng này thành `---`"


@pytest.mark.parametrize(
    ("below", "line", "remedy"),
    [
        pytest.param(["", "# Phần I. Kết quả", "", "## I. Chỉ đạo"], 5, BELOW, id="heading"),
        pytest.param(["# ghi chú", "date: 2024-06-12", "# Phần I", "Chữ."], 6, BELOW, id="comment-above-a-key"),
        pytest.param(["", "Kính gửi: Sở"], 5, BELOW, id="prose"),
        pytest.param(["----", "", "# Phần I", "Chữ."], 4, ALMOST, id="long"),
        pytest.param(["--- ", "", "# Phần I", "Chữ."], 4, ALMOST, id="space-behind"),
        pytest.param(["—", "", "# Phần I", "Chữ."], 4, ALMOST, id="dash-of-word"),
        pytest.param([], 1, "thêm dòng `---` ở cuối phần đầu", id="nothing-below"),
    ],
)
def test_end_is_found(below: list[str], line: int, remedy: str) -> None:
    """It is the line on which the author has to write."""
    assert find_lost_fence(["---", "unit: huyen-huong-khe", "status: final", *below]) == (line, remedy)
