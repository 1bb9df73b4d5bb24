"""Drawn rules: borders as long as the decree wants them."""

from pathlib import Path

import pytest
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from tests.publish.docx.reading import open_document

from baocao.publish.docx.metrics import bold_twips
from baocao.publish.docx.page import SHEETS, Orientation, to_twips

MOTTO = bold_twips("Độc lập - Tự do - Hạnh phúc", 13)
AGENCY = bold_twips("SỞ LAO ĐỘNG - THƯƠNG BINH", 12)


def _length(rule: Paragraph, room: int) -> int:
    """Return a rule's length in twips, whose indents are equal."""
    left, right = rule.paragraph_format.left_indent, rule.paragraph_format.right_indent
    assert left is not None
    assert left == right
    return room - 2 * to_twips(left)


def _in_cell(cell: _Cell) -> int:
    return _length(cell.paragraphs[-1], to_twips(cell.width))


def test_motto_is_underlined_by_its_own_length(consolidated: Path) -> None:
    """The rule under the motto is as long as the motto."""
    assert _in_cell(open_document(consolidated).tables[0].cell(0, 1)) == pytest.approx(MOTTO, abs=2)


def test_agency_has_a_third_to_a_half(consolidated: Path) -> None:
    """The rule under the agency is 1/3 to 1/2 of its longest line."""
    assert AGENCY / 3 <= _in_cell(open_document(consolidated).tables[0].cell(0, 0)) <= AGENCY / 2


def test_subject_has_a_third_to_a_half(consolidated: Path) -> None:
    """The rule under the subject is 1/3 to 1/2 of its longest line."""
    paragraphs = open_document(consolidated).paragraphs
    styles = [paragraph.style.name for paragraph in paragraphs if paragraph.style is not None]
    subject = paragraphs[styles.index("Subject")]
    longest = max(bold_twips(line, 14) for line in subject.text.split("\n"))
    length = _length(paragraphs[styles.index("Rule")], SHEETS[Orientation.PORTRAIT].text_twips)

    assert styles.index("Rule") == styles.index("Subject") + 1
    assert longest / 3 <= length <= longest / 2


def test_rules_are_borders_without_words(consolidated: Path) -> None:
    """No rule is typed: neither underscores nor the number that stood for its length."""
    document = open_document(consolidated)
    rules = [one for one in document.paragraphs if one.style is not None and one.style.name == "Rule"]

    assert len(rules) > 1
    assert {rule.text for rule in rules} == {""}
    assert "___" not in "".join(document.element.body.itertext())
