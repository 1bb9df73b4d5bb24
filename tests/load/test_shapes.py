"""Nodes to shapes: what fits is kept, what does not is a fault with its place and a way out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from baocao.check.suggestion import closest
from baocao.load.shapes import shape_node, suggest_number
from baocao.load.yaml_nodes import Composer
from baocao.model import (
    CalendarShape,
    Fault,
    FaultKind,
    FrontMatter,
    Issuers,
    People,
    PeriodShape,
    Status,
    UnitShape,
)

PATH = "units/a/2024-h1.md"
HEAD = "unit: a\nperiod: 2024-h1\nstatus: final\n"
FALLBACK = {"unit": "a", "period": "2024-h1", "status": "draft"}


def read(front: str) -> tuple[FrontMatter | None, list[Fault]]:
    """Return a front matter and its faults."""
    node = Composer(PATH).compose(front)
    assert node is not None
    return shape_node(node, FrontMatter, PATH, FALLBACK)


@pytest.mark.parametrize(
    ("reading", "number", "suggestion"),
    [
        ("{actual: 98,5}", "98,5", "98.5"),
        ("{part: 1180, whole: 1196, plan: 98,5}", "98,5", "98.5"),
        ('{plan: 98,5, actual: 97, reason: "ước"}', "98,5", "98.5"),
        ("{actual: 1.234,5}", "1.234,5", "1234.5"),
        ("{actual: -98,05}", "-98,05", "-98.05"),
        ("{actual: 32,085}", "32,085", "32085"),
    ],
)
def test_decimal_comma_in_a_flow_mapping_is_understood(reading: str, number: str, suggestion: str) -> None:
    """YAML makes a key of what follows the comma; the author is told the number and its spelling."""
    (fault,) = read(f"{HEAD}indicators:\n  NC-01: {reading}\n")[1]

    assert (fault.kind, fault.place.line) == (FaultKind.AMBIGUOUS_NUMBER, 5)
    assert (fault.subject, fault.expected) == (number, suggestion)


@pytest.mark.parametrize(
    ("typed", "suggestion"),
    [
        ("45.000,5", "45000.5"),
        ("98,5", "98.5"),
        ("-3,5", "-3.5"),
        ("1.234.567", "1234567"),
        ("1 234", "1234"),
        ("1\u00a0234,5", "1234.5"),
        ("32,085", "32085"),
        ("0,125", ""),
        ("1.234,567", ""),
        ("12 5", ""),
        ("12:30", ""),
        ("12.34,5", ""),
    ],
)
def test_number_is_suggested_where_it_has_one_meaning(typed: str, suggestion: str) -> None:
    """Dots or spaces that part thousands and one comma are understood; anything else is not guessed at."""
    assert suggest_number(typed) == suggestion


@pytest.mark.parametrize(
    ("front", "key", "choice"),
    [
        ("figure: {nature: estimate}", "figure", "figures"),
        ("indicators: {NC-01: {actul: 1}}", "actul", "actual"),
        ("documents: [{numbr: 1/QĐ-UBND}]", "numbr", "number"),
    ],
)
def test_unknown_key_comes_with_the_known_ones(front: str, key: str, choice: str) -> None:
    """On every level the keys of that place are offered."""
    faults = [fault for fault in read(f"{HEAD}{front}\n")[1] if fault.kind is FaultKind.UNKNOWN_KEY]

    assert [fault.subject for fault in faults] == [key]
    assert choice in faults[0].choices


@pytest.mark.parametrize(
    ("front", "mends"),
    [
        ("outcomes: [{task: Mở 8 lớp, cho lao động, state: done}]", ['`task: "Mở 8 lớp, cho lao động"`']),
        ("outcomes: [{task: Mở, A, B, state: done}]", ['`task: "Mở, A, B"`'] * 2),
        ("indicators: {NC-01: {actual:32085}}", ["`actual: 32085`"]),
        ("indicators:\n  NC-01:\n    reason: Rà soát\n    ghi chú:", []),
        ('indicators: {NC-01: {reason: "Rà soát", ghi chú}}', []),
        ("indicators: {NC-01: {actual: 1, hai:3}}", ['`actual: "1, hai:3"`']),
    ],
)
def test_unknown_key_that_a_slip_made_is_mended(front: str, mends: list[str]) -> None:
    """A value that its commas tore apart is quoted, a colon gets its space: no word is thrown away."""
    faults = [fault for fault in read(f"{HEAD}{front}\n")[1] if fault.kind is FaultKind.UNKNOWN_KEY and fault.expected]

    assert [fault.expected.rpartition(": `")[2] for fault in faults] == [mend[1:] for mend in mends]


@pytest.mark.parametrize(
    ("shape", "typed", "key"),
    [
        (UnitShape, "active: [{from_: 2024-01-01}]", "from"),
        (PeriodShape, "from_: 2023-12-15", "from"),
        (People, "delegations: [{for_: giam-doc}]", "for"),
        (People, "leaders: {a: {accounts: [{forge: github, id: 1, from_: 2024-01-01}]}}", "from"),
        (Issuers, "superseded: [{number: 1/QĐ-UBND, from_: 2024-01-01}]", "from"),
        (CalendarShape, "years: {2024: {make_up: [{date: 2024-05-04, for_: 2024-04-29}]}}", "for"),
    ],
)
def test_name_of_the_program_is_no_key(shape: type[BaseModel], typed: str, key: str) -> None:
    """What Python calls `from_` is written `from`, and nothing else; the right key is offered."""
    node = Composer(PATH).compose(typed)
    assert node is not None
    faults = [fault for fault in shape_node(node, shape, PATH)[1] if fault.kind is FaultKind.UNKNOWN_KEY]

    assert [fault.subject for fault in faults] == [f"{key}_"]
    assert closest(f"{key}_", faults[0].choices) == key


@pytest.mark.parametrize(
    ("front", "words"),
    [
        ("date: 12/6/2024", "ngày dạng"),
        ("date: 0", "ngày dạng"),
        ("signed: Trưởng phòng", "`{position: Trưởng phòng}`"),
        ("signed:", "`{position: …}`"),
        ("indicators: {NC-01: 32085}", "`{actual: 32085}`"),
        ("figures: 5", "`{as_of: 5}`"),
        ("signed: [1]", "khóa: giá trị"),
        ("indicators: [1]", "khóa: giá trị"),
        ("documents: một", "danh sách"),
        ("number: [1]", "một giá trị"),
        ("reason: ''", "không để trống"),
        ("figures: {nature: chắc}", "`estimate`"),
    ],
)
def test_wrong_type_says_what_is_needed(front: str, words: str) -> None:
    """The fault names the form that the key wants."""
    (fault,) = read(f"{HEAD}{front}\n")[1]

    assert fault.kind is FaultKind.WRONG_TYPE
    assert words in fault.expected


def test_bad_part_leaves_the_rest() -> None:
    """One wrong entry is left out alone; the others are read."""
    front, faults = read(f"{HEAD}indicators:\n  A-1: {{actual: x}}\n  A-2: {{actual: 2}}\n  A-3: {{aktual: 3}}\n")

    assert front is not None
    assert {name: reading.actual for name, reading in front.indicators.items()} == {"A-1": None, "A-2": 2, "A-3": None}
    assert [fault.place.line for fault in faults] == [5, 7]


def test_needed_keys_have_a_fallback() -> None:
    """A report whose status is misspelt is read as a draft."""
    front, faults = read("unit: a\nperiod: 2024-h1\nstatus: hoàn thành\n")

    assert front is not None
    assert front.status is Status.DRAFT
    assert [fault.kind for fault in faults] == [FaultKind.WRONG_TYPE]


def test_wrong_fallback_ends_the_search() -> None:
    """A spare value that does not fit either is not tried for ever."""
    node = Composer(PATH).compose("unit: Kỳ Anh\nperiod: 2024-h1\nstatus: final\n")
    assert node is not None

    assert shape_node(node, FrontMatter, PATH, {"unit": "Kỳ_Anh"})[0] is None


def test_wrong_needed_key_is_one_fault() -> None:
    """A key that is there, but wrong, is not called missing as well."""
    node = Composer(PATH).compose("name: a\nnext_name: b\nsubject: c\nfrom: 15/12/2023\nto: 2024-06-14\n")
    assert node is not None
    shape, faults = shape_node(node, PeriodShape, PATH)

    assert shape is None
    assert [fault.subject for fault in faults if fault.kind is FaultKind.MISSING_KEY] == [
        "deadlines",
        "units",
        "letter",
    ]
    assert [fault.subject for fault in faults if fault.kind is FaultKind.WRONG_TYPE] == ["15/12/2023"]


def test_unit_without_a_whole_name_is_not_read() -> None:
    """A name that lacks a part is left out, and a unit has at least one."""
    node = Composer(PATH).compose("kind: a\norder: 1\nhead: b\ncontact: c\nactive: []\nnames: [{name: x}]\n")
    assert node is not None

    assert shape_node(node, UnitShape, PATH)[0] is None


def test_key_that_is_no_identifier_is_left_out() -> None:
    """A wrong leader's id is a fault at its line; the others are read."""
    text = "leaders:\n  Giám đốc: {position: Giám đốc, terms: []}\n  pgd: {position: Phó Giám đốc, terms: []}\n"
    node = Composer(PATH).compose(text)
    assert node is not None
    people, (fault,) = shape_node(node, People, PATH)

    assert people is not None
    assert list(people.leaders) == ["pgd"]
    assert (fault.kind, fault.place.line) == (FaultKind.WRONG_TYPE, 2)


VALUES = st.recursive(
    st.sampled_from(["", "1", "98,5", "final", "2024-06-12", "a-b", "x y"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*FrontMatter.model_fields, "5"]), inner)
    ),
)


@given(st.dictionaries(st.sampled_from([*FrontMatter.model_fields, "by", "x"]), VALUES))
@settings(max_examples=40)
def test_any_front_matter_is_read_or_refused(values: dict[str, object]) -> None:
    """Whatever stands where, the search for what fits comes to an end, with a report whose status is known."""
    front, _ = read(_flow(values) + "\n")

    assert front is not None


def _flow(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return f'"{value}"'
