"""Old encodings, told and read."""

import pytest

from baocao.check.legacy import encoding_of, may_be_legacy


@pytest.mark.parametrize(
    ("line", "name", "read"),
    [
        pytest.param("TiÕng ViÖt rÊt hay", "TCVN3 (ABC)", "Tiếng Việt rất hay", id="tcvn3"),
        pytest.param("Tieáng Vieät raát hay", "VNI Windows", "Tiếng Việt rất hay", id="vni"),
        pytest.param("Uû ban nh©n d©n huyÖn", "TCVN3 (ABC)", "Uỷ ban nhân dân huyện", id="tcvn3-capital"),
        pytest.param("®­îc h­ëng trî cÊp", "TCVN3 (ABC)", "được hưởng trợ cấp", id="tcvn3-soft-hyphens"),
        pytest.param("§éc lËp - Tù do", "TCVN3 (ABC)", "Độc lập - Tự do", id="tcvn3-punctuation"),
        pytest.param("COÄNG HOØA XAÕ HOÄI", "VNI Windows", "CỘNG HÒA XÃ HỘI", id="vni-capitals"),
        pytest.param("Phoøng Lao ñoäng - Thöông binh", "VNI Windows", "Phòng Lao động - Thương binh", id="vni-dash"),
        pytest.param("| B¸o c¸o | 12 |", "TCVN3 (ABC)", "| Báo cáo | 12 |", id="cells"),
        pytest.param("Ủy ban nhân dân ®· ban hµnh", "TCVN3 (ABC)", "Ủy ban nhân dân đã ban hành", id="half-unicode"),
    ],
)
def test_old_encodings_are_told_and_read(line: str, name: str, read: str) -> None:
    """The letters alone decide; what is Unicode already stays."""
    encoding = encoding_of(line)

    assert may_be_legacy(line) or name == "VNI Windows"
    assert encoding is not None
    assert (encoding.name, encoding.read(line)) == (name, read)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Ủy ban nhân dân huyện đã ban hành kế hoạch", id="unicode"),
        pytest.param("hoà, toà, loá, oà, quá, già, giữa, thuở", id="latin-1-only-syllables"),
        pytest.param("ÐỨC THỌ, Ðào, Ðinh, ðạt, Ðo đạc", id="eth-for-d"),
        pytest.param("Công ty Øst, Köln, Noël, Citroën, Björn, Müller", id="german-names"),
        pytest.param("São Paulo, Curaçao, Peña, El Niño, naïve, café, Pelé", id="other-names"),
        pytest.param("30 m³, 39 °C, ± 2, ½ ngày, 3 × 4 · 5, 2m×3m×4m, §5, © 2024, 1ª", id="signs"),
        pytest.param("5 µm, 10 µm và 20 µg", id="micrometres"),
        pytest.param("«Quỹ» «Nam» «xã» «an»", id="guillemets"),
        pytest.param("unit: huyen-huong-khe", id="ascii"),
        pytest.param("", id="nothing"),
    ],
)
def test_everything_else_is_left_alone(line: str) -> None:
    """Foreign names and signs of arithmetic are no Vietnamese in any encoding."""
    assert encoding_of(line) is None
