"""Extracts: what is kept of a report to compare others with it."""

from tests.check.builders import make_period, make_report

from baocao.model import Status
from baocao.model.extract import LongSection, extract_report

OUTLINE = "## I. Chỉ đạo {#direction .required}\n## II. Kết quả {#achievements .required}"
PERIOD = make_period(outline=OUTLINE)


def test_long_sections_are_kept_as_they_stand() -> None:
    """With anchor, heading, line and every letter; a list and a paragraph are one text."""
    words = " ".join(["Huyện", "ủy"] * 30)
    report = make_report(body=f"## II. Kết quả\n{words}\n\n- “Đủ” \\& đúng\n", period=PERIOD, status="withdrawn")

    extract = extract_report(report)

    assert (extract.path, extract.status) == (report.path, Status.WITHDRAWN)
    assert extract.sections == (LongSection("achievements", "II. Kết quả", report.body_line, f"{words}\n“Đủ” & đúng"),)
    assert extract.packed.isascii()


def test_few_words_are_not_kept() -> None:
    """Neither is what stands in another section below, nor guidance, however long."""
    few, many = " ".join(["từ"] * 59), " ".join(["từ"] * 60)
    body = f"## I. Chỉ đạo\n{few}\n\n### a) Riêng\n{few}\n\n## II. Kết quả\n*Hướng dẫn: {many}*\n"

    assert extract_report(make_report(body=body, period=PERIOD)).sections == ()
