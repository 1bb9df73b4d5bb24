"""A letter (công văn) has no title; its subject stands below its number."""

import pytest
from tests.conform import damages as d
from tests.conform.documents import bytes_of, deviations, read_bytes
from tests.publish.docx.builders import BUILT
from tests.publish.docx.letters import make_letter

from baocao.publish.docx import write_letter_docx


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return a letter to two addressees."""
    target = tmp_path_factory.mktemp("letter") / "letter.docx"
    write_letter_docx(make_letter(), target, built=BUILT)
    return target.read_bytes()


def test_our_letter_conforms(letter: bytes) -> None:
    """A letter needs no title."""
    assert deviations(letter) == set()


DAMAGES = {
    "bold-subject": (d.each_run("V/v", lambda run: setattr(run.font, "bold", True)), "letter-subject"),
    "large-subject": (d.each_run("V/v", d.size(14)), "letter-subject"),
    "no-subject": (d.remove("V/v"), "type"),
    "no-stop": (d.words("- Thủ trưởng", "thuộc.", "thuộc"), "addressees-words"),
    "small-addressee": (d.each_run("- Thủ trưởng", d.size(12)), "addressees"),
    "not-as-above": (d.words("- Như trên", "Như trên", "Các đơn vị"), "recipients-words"),
}


@pytest.mark.parametrize(("damage", "element"), DAMAGES.values(), ids=DAMAGES)
def test_damage_is_named(letter: bytes, damage: d.Damage, element: str) -> None:
    """The element that was damaged deviates, and no other."""
    document = read_bytes(letter)
    damage(document)

    assert deviations(bytes_of(document)) == {element}
