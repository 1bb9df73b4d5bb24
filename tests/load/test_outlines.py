"""Outlines as files."""

import pytest

from baocao.load.files import Source
from baocao.load.outlines import read_outline
from baocao.model import Fault, FaultKind, Place

TEXT = """\
# Phần I. Kết quả {#results .required}

*Hướng dẫn: Nêu ngắn gọn.*

## I. Lĩnh vực {#field .each-field .optional}
### Chung {#other .short fields="thanh-tra tai-chinh"}
"""


def read(text: str) -> tuple[list[Fault], object]:
    """Return faults and outline."""
    faults: list[Fault] = []
    return faults, read_outline(Source("outline.md", text), faults)


def test_attributes_are_read() -> None:
    """Braces say what a section is; what stands below a heading is its guidance."""
    outline = read_outline(Source("outline.md", TEXT), [])
    results, field, other = outline.walk()

    assert (results.id, results.numbering, results.title, results.required) == ("results", "Phần I.", "Kết quả", True)
    assert results.guidance == "*Hướng dẫn: Nêu ngắn gọn.*"
    assert (field.each_field, field.required) == (True, False)
    assert (other.short, other.fields) == (True, ("thanh-tra", "tai-chinh"))
    assert [(one.text, one.line, one.column) for one in outline.named_fields] == [
        ("thanh-tra", 6, 34),
        ("tai-chinh", 6, 44),
    ]
    assert outline.sections == (results,)


@pytest.mark.parametrize("attribute", [".requird", 'onclick="x"', "style=x", "abc"])
def test_other_attribute_is_a_fault(attribute: str) -> None:
    """Only what the tool reads may stand in braces."""
    faults, _ = read(f"\n# Kết quả {{#results {attribute}}}\n")

    assert [(fault.kind, fault.place, fault.subject) for fault in faults] == [
        (FaultKind.UNKNOWN_KEY, Place("outline.md", 2), attribute)
    ]


def test_section_without_an_identifier_is_a_fault() -> None:
    """Links live by the identifier."""
    faults, _ = read("# Kết quả {.required}\n")

    assert [fault.kind for fault in faults] == [FaultKind.MISSING_KEY]


def test_braces_stand_at_the_end() -> None:
    """Braces in the words are words."""
    outline = read_outline(Source("outline.md", "# Mục {a} và b   {#muc .required}  \n"), [])

    assert [(one.id, one.title) for one in outline.sections] == [("muc", "Mục {a} và b")]
