"""Rule outside-picture."""

from pathlib import Path

import pytest
from tests.builders import DISTRICT, PERIOD, make_text, read_report

from baocao.check.rules import outside_picture
from baocao.model import PICTURE_LIMIT

FOLDER = f"units/{DISTRICT}/{PERIOD}"
COPY = f"chép ảnh vào `{FOLDER}/` rồi viết `![chú thích]({PERIOD}/ten-anh.png)`"


@pytest.mark.parametrize(
    ("source", "fact", "help_"),
    [
        pytest.param("https://example.vn/a.png", "là ảnh lấy từ mạng", COPY, id="remote"),
        pytest.param("data:image/png;base64,iVBO", "là ảnh dán thẳng vào văn bản", COPY, id="embedded"),
        pytest.param("../khac/2024-h1/a.png", "nằm ngoài thư mục ảnh của báo cáo", COPY, id="outside"),
        pytest.param(
            f"{PERIOD}/A.png",
            "không có trong thư mục ảnh của báo cáo",
            f"chép tệp vào `{FOLDER}/`, hoặc sửa tên tệp cho đúng từng chữ hoa, chữ thường",
            id="missing",
        ),
        pytest.param(
            f"{PERIOD}/a.svg",
            "không phải ảnh PNG, JPG",
            f"lưu lại thành ảnh PNG hoặc JPG trong `{FOLDER}/` rồi viết `![chú thích]({PERIOD}/ten-anh.png)`",
            id="wrong-kind",
        ),
        pytest.param(
            f"{PERIOD}/heavy.png",
            "nặng hơn 4 MB",
            f"lưu lại ảnh nhỏ hơn, không quá 4 MB, vào `{FOLDER}/`",
            id="too-large",
        ),
    ],
)
def test_reason_is_told(source: str, fact: str, help_: str, tmp_path: Path) -> None:
    """A picture that is not shown is named with the reason, and with what to do about it."""
    files = {
        f"{FOLDER}/a.png": b"\x89PNG",
        f"{FOLDER}/a.svg": b"<svg/>",
        f"{FOLDER}/heavy.png": bytes(PICTURE_LIMIT * 1024 + 1),
    }
    report = read_report(tmp_path, make_text("", f"Lời.\n\n![Ảnh]({source})\n"), files)
    [finding] = outside_picture.check(report)

    assert finding.message == f"ảnh “{source}” {fact}, nên không được hiển thị"
    assert (finding.place.line, finding.help) == (report.body_line + 2, help_)


def test_own_picture_passes(tmp_path: Path) -> None:
    """What is shown is not told; what is refused twice is told twice."""
    body = f"![Ảnh]({PERIOD}/a.png)\n\n![Ảnh](b.png)\n\n![Ảnh](b.png)\n"
    report = read_report(tmp_path, make_text("", body), {f"{FOLDER}/a.png": b"\x89PNG"})

    lines = [finding.place.line - report.body_line for finding in outside_picture.check(report)]

    assert lines == [2, 4]


def test_long_source_is_cut(tmp_path: Path) -> None:
    """Megabytes of an embedded picture are not repeated."""
    report = read_report(tmp_path, make_text("", f"![Ảnh](data:image/png;base64,{'A' * 10_000})\n"))
    [finding] = outside_picture.check(report)

    assert len(finding.message) < 200
