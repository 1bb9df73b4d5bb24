"""How a sheet is shown."""

import json

from baocao.conform import Element, Row, Sheet, State, render_json, render_text

FONT = Element("font", "Phông chữ", "Times New Roman", "Phụ lục I, Phần I, mục I.4")
TYPE = Element("type", "Tên loại", "cỡ 13–14", "Phụ lục I, Phần I, mục II.5.b")
SHEET = Sheet((Row(FONT, "“Báo cáo”", "Calibri", State.FAIL), Row(TYPE, "", "", State.ABSENT)))


def test_text_is_read_by_people() -> None:
    """Each element has its state, what was found and where, what is allowed and who says so."""
    assert render_text(SHEET) == (
        "không đạt  Phông chữ: Calibri (“Báo cáo”)\n"
        "           mức cho phép: Times New Roman (Phụ lục I, Phần I, mục I.4)\n"
        "không có   Tên loại\n"
        "           mức cho phép: cỡ 13–14 (Phụ lục I, Phần I, mục II.5.b)\n"
        "0 đạt; 1 không đạt; 1 không có\n"
    )


def test_json_is_read_by_programs() -> None:
    """Its keys are those that the developers' page promises."""
    shown = json.loads(render_json(SHEET))

    assert (shown["conforms"], shown["deviations"]) == (False, 2)
    assert shown["rows"][0] == {
        "element": "font",
        "title": "Phông chữ",
        "place": "“Báo cáo”",
        "found": "Calibri",
        "allowed": "Times New Roman",
        "article": "Phụ lục I, Phần I, mục I.4",
        "state": "fail",
    }
