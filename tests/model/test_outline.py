"""Outlines spelled out for one unit."""

import pytest
from tests.check.builders import make_outline

from baocao.model import Field, OutlineSection
from baocao.model.outline import numbering_at, roman

CATALOGUE = {
    "viec-lam": Field(name="Việc làm"),
    "dao-tao": Field(name="Đào tạo"),
    "nguoi-co-cong": Field(name="Người có công"),
    "thanh-tra": Field(name="Thanh tra", common=True),
}
OUTLINE = make_outline("""\
# Phần I. Kết quả {#results .required}
## I. Lĩnh vực {#fields .required}
### 1. Lĩnh vực {#field .each-field .required}
#### Kết quả {#achievements .required}
### 2. Lao động {#labour .required fields="viec-lam dao-tao"}
#### Tồn tại {#limits .optional}
### 3. Công tác khác {#other .short .required fields="thanh-tra"}
# Phần II. Kiến nghị {#proposals .required}
""")


def spell(*fields: str) -> dict[str, OutlineSection]:
    """Return what a unit with these fields must write, by id."""
    return {one.id: one for top in OUTLINE.for_fields(fields, CATALOGUE) for one in top.walk()}


def test_each_field_gets_its_heading_in_catalogue_order() -> None:
    """A field of its own stands under its name, with its own identifiers, and numbers follow the position."""
    sections = spell("nguoi-co-cong")

    assert [one.heading for one in sections["fields"].children] == ["### 1. Người có công", "### 2. Công tác khác"]
    assert sections["nguoi-co-cong-achievements"].required


def test_grouped_fields_share_one_heading() -> None:
    """A heading that names fields stands if the unit has one of them, about those that it has."""
    sections = spell("dao-tao")

    assert sections["labour"].fields == ("dao-tao",)
    assert "labour-limits" in sections
    assert not {"viec-lam", "dao-tao", "nguoi-co-cong"} & sections.keys()


def test_common_fields_stand_together_as_text() -> None:
    """What every unit has is asked of a unit without any field."""
    sections = spell()

    assert list(sections) == ["results", "fields", "other", "thanh-tra", "proposals"]
    assert sections["thanh-tra"].heading == "#### Thanh tra"


def test_common_field_of_its_own_is_written_at_length() -> None:
    """The inspectorate writes about inspection what other units write about their fields."""
    sections = spell("thanh-tra")

    assert [one.heading for one in sections["fields"].children] == ["### 1. Thanh tra"]
    assert "thanh-tra-achievements" in sections


@pytest.mark.parametrize(("number", "text"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (39, "XXXIX")])
def test_roman_numerals(number: int, text: str) -> None:
    """Numbers up to 39 have their numeral."""
    assert roman(number) == text


@pytest.mark.parametrize(
    ("style", "text"), [("Phần I.", "Phần III."), ("I.", "III."), ("1.", "3."), ("2)", "3)"), ("", "")]
)
def test_numbering_keeps_its_style(style: str, text: str) -> None:
    """A third heading is numbered as the first one was."""
    assert numbering_at(style, 3) == text
