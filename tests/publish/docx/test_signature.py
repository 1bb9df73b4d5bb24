"""Who signs, in what right, and in which lines."""

import pytest

from baocao.model.front_matter import Signed
from baocao.publish.docx.signature import Signer, signature_html, signer_of

HEAD = "Giám đốc"


@pytest.mark.parametrize(
    ("form", "authority", "position", "lines"),
    [
        pytest.param(None, None, "Giám đốc", ["GIÁM ĐỐC"], id="head"),
        pytest.param("Q.", None, "Giám đốc", ["Q. GIÁM ĐỐC"], id="acting"),
        pytest.param("KT.", None, "Phó Giám đốc", ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], id="deputy"),
        pytest.param("KT.", "Trưởng phòng", "Phó Trưởng phòng", ["KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"], id="named"),
        pytest.param("TL.", None, "Chánh Văn phòng", ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"], id="order"),
        pytest.param(
            "TL.",
            None,
            "Phó Chánh Văn phòng",
            ["TL. GIÁM ĐỐC", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
            id="order-to-a-deputy",
        ),
        pytest.param("TUQ.", None, "Trưởng phòng", ["TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG"], id="authorised"),
        pytest.param("TUQ.", None, "Phó Trưởng phòng", ["TUQ. GIÁM ĐỐC", "PHÓ TRƯỞNG PHÒNG"], id="goes-no-further"),
        pytest.param("TM.", "Ủy ban nhân dân", "Chủ tịch", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], id="collective"),
        pytest.param(
            "TM.",
            "Ủy ban nhân dân",
            "Phó Chủ tịch",
            ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
            id="collective-by-a-deputy",
        ),
    ],
)
def test_lines_say_in_what_right_one_signs(
    form: str | None, authority: str | None, position: str, lines: list[str]
) -> None:
    """The lines are those of the decree: authority, then position, in capitals."""
    signed = Signed(position=position, form=form, authority=authority, name="Nguyễn Văn A")

    assert signer_of(signed, HEAD) == Signer(tuple(lines), "Nguyễn Văn A")


def test_head_signs_where_nobody_is_named() -> None:
    """A draft has the head's place, without a name."""
    assert signer_of(None, HEAD) == Signer(("GIÁM ĐỐC",))


def test_names_of_both_signers_stand_level() -> None:
    """However many lines each has above, both names are in one row, and the recipients below in the same table."""
    confirming = Signer(("XÁC NHẬN CỦA LÃNH ĐẠO", "SỞ PHỤ TRÁCH", "PHÓ GIÁM ĐỐC"), "Trần Văn B")
    html = signature_html(Signer(("TRƯỞNG PHÒNG",), "Nguyễn Văn A"), ("Lưu: NCC",), confirming)
    rows = [row for row in html.split("<tr>") if "Signer Name" in row]

    assert len(rows) == 1
    assert "Trần Văn B" in rows[0]
    assert "Nguyễn Văn A" in rows[0]
    assert html.rindex("Lưu: NCC.") < html.rindex("</table>")
