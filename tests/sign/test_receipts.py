"""A receipt's line joins the register, and nothing else of it changes."""

from datetime import datetime

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from baocao.model import Receipt
from baocao.model.period import Channel
from baocao.sign import UnexpectedRegisterError, add_receipt

ENTRY = '  - {unit: a, at: 2024-06-13T15:20:00+07:00, via: paper, evidence: "x", digest: "0", complete: true}\n'


def make_receipt(evidence: str = "yêu cầu hợp nhất số 41") -> Receipt:
    """Return a receipt."""
    at = datetime.fromisoformat("2024-06-13T02:00:00Z")
    return Receipt(unit="b", at=at, via=Channel.FORGE, evidence=evidence, digest="sha256:1", complete=True)


@pytest.mark.parametrize(
    ("above", "below", "units"),
    [
        pytest.param("", "", ["b"], id="empty"),
        pytest.param("received:\n", "", ["b"], id="no-entry"),
        pytest.param("received:   # sổ\n", "extensions: []\n", ["b"], id="no-entry-comment"),
        pytest.param(f"# Sổ\nreceived:\n{ENTRY}", "", ["a", "b"], id="one"),
        pytest.param(f"received:\n{ENTRY}\n  # giữa\n{ENTRY}", "\nextensions: []\n", ["a", "a", "b"], id="gaps"),
        pytest.param(f"received:\n{ENTRY[2:]}", "# hết\nextensions: []\n", ["a", "b"], id="not-indented"),
        pytest.param(f"extensions: []\nreceived:\n{ENTRY}", "", ["a", "b"], id="last"),
    ],
)
def test_line_is_added_below_the_others(above: str, below: str, units: list[str]) -> None:
    """What stands above and below stays to the byte."""
    text = add_receipt(above + below, make_receipt())

    assert text.startswith(above)
    assert text.endswith(below)
    assert [one["unit"] for one in yaml.safe_load(text)["received"]] == units


def test_empty_list_is_opened() -> None:
    """`[]` makes room; what follows stays."""
    text = add_receipt("# Sổ\nreceived: []\nextensions: []\n", make_receipt())

    assert text.startswith("# Sổ\nreceived:\n  - {unit: b, at: 2024-06-13T09:00:00+07:00, via: forge,")
    assert text.endswith("complete: true}\nextensions: []\n")


def test_line_holds_the_whole_receipt() -> None:
    """Read back, it is what was received."""
    [read] = yaml.safe_load(add_receipt("", make_receipt()))["received"]

    assert Receipt.model_validate(read) == make_receipt()


def test_last_line_may_lack_its_end() -> None:
    """Some editors write none."""
    assert yaml.safe_load(add_receipt(f"received:\n{ENTRY.rstrip()}", make_receipt()))["received"][1]["unit"] == "b"


@pytest.mark.parametrize("text", ["received: [{unit: a}]\n", "extensions: []\n", "sổ: 1\n"])
def test_register_of_another_form_is_left_alone(text: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(UnexpectedRegisterError, match=r"^`received` không phải danh sách nhiều dòng$"):
        add_receipt(text, make_receipt())


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1).filter(str.strip))
def test_any_evidence_comes_back(evidence: str) -> None:
    """Quotes and marks are text."""
    [read] = yaml.safe_load(add_receipt("received: []\n", make_receipt(evidence)))["received"]

    assert read["evidence"] == evidence.strip()
