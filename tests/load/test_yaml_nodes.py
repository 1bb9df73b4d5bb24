"""YAML as it was written: places, traps and bombs."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao.load.yaml_nodes import Composer
from baocao.model import Fault, FaultKind
from baocao.model.node import Plain, find_node, find_place

PATH = "units/a/2024-h1.md"
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]))


def compose(text: str) -> tuple[Plain, list[Fault]]:
    """Return what a text holds, as plain strings, and its faults."""
    composer = Composer(PATH)
    node = composer.compose(text)
    return node.plain() if node else "", composer.faults


@pytest.mark.parametrize("typed", ["12.000", "0123", "12:30", "no", "2024-06-12", "1e3", "~", "0x1F", "Kỳ Anh#thị xã"])
def test_scalar_is_the_text_that_was_typed(typed: str) -> None:
    """YAML 1.1 would read 12.0, 83, 750, False …; here the schema alone gives types."""
    assert compose(f"value: {typed}\n") == ({"value": typed}, [])


def test_comment_is_not_part_of_a_value() -> None:
    """Text behind ` #` is a comment, so that a value with one is quoted."""
    assert compose('a: Kỳ Anh # thị xã\nb: "Kỳ Anh # thị xã"\n')[0] == {"a": "Kỳ Anh", "b": "Kỳ Anh # thị xã"}


def test_places_are_exact() -> None:
    """Every key and value knows its line and column, counted from the file's first line."""
    text = "a: 1\nbảng:\n  - {khóa: x, số: 2}\n  - khóa: y\n"
    node = Composer(PATH, first_line=2).compose(text)

    assert node is not None
    assert find_place(node, "bảng", 0, "số") == (4, 15)
    assert find_place(node, "bảng", 1, "khóa") == (5, 5)
    assert find_place(node, "bảng", 1, "vắng") == (5, 5)
    assert find_node(node, "bảng", 2) is None


def test_second_key_is_a_fault_and_not_read() -> None:
    """The first of two equal keys counts, and the fault tells where it stands."""
    plain, faults = compose("a: 1\nb: 2\na: 3\n")

    assert plain == {"a": "1", "b": "2"}
    assert [(fault.kind, fault.place.line, fault.expected) for fault in faults] == [(FaultKind.DUPLICATE_KEY, 3, "1")]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [("a: &x 1\nb: *x\n", ["&x", "*x"]), ("a: *thieu\n", ["*thieu"]), ("a: &x {b: 1}\nc: {<<: *x}\n", ["&x", "*x"])],
)
def test_anchors_and_aliases_are_faults(text: str, subjects: list[str]) -> None:
    """What YAML would copy is named where it stands, and copied nowhere."""
    faults = compose(text)[1]

    assert [(fault.kind, fault.subject) for fault in faults] == [(FaultKind.ALIAS_IN_YAML, one) for one in subjects]


def test_billion_laughs_stay_small() -> None:
    """Nested aliases are not expanded."""
    lines = ["a0: &a0 [ha]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30))]
    started = time.perf_counter()
    faults = compose("\n".join(lines))[1]

    assert {fault.kind for fault in faults} == {FaultKind.ALIAS_IN_YAML}
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_a_fault_soon(opening: str) -> None:
    """Twenty thousand levels cost neither the stack nor time."""
    started = time.perf_counter()
    plain, faults = compose(f"a:\n  {opening * 20_000}")

    assert plain == ""
    assert [fault.kind for fault in faults] in ([FaultKind.TOO_DEEP], [FaultKind.UNREADABLE_FILE])
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        pytest.param("a: 1\ntitle: Báo cáo: 6 tháng\n", 2, "dấu hai chấm trong giá trị", id="colon"),
        pytest.param("a:\n\tb: 1\n", 2, "tab", id="tab"),
        pytest.param("a: 1\n b: 2\n", 2, "thụt dòng", id="indented"),
        pytest.param("a: [1, 2\nb: 3\n", 1, "thiếu dấu đóng ngoặc `]`", id="bracket"),
        pytest.param("a:\n  - {b: 1, c: 2\n  - {b: 3}\n", 2, "thiếu dấu đóng ngoặc `}`", id="brace"),
        pytest.param("a:\n  - {b: Mở #8 lớp}\n  - {b: 3}\n", 2, "dấu `#`", id="eaten-brace"),
        pytest.param("a: {b: 1， c: 2}\n", 1, "gõ lại bằng dấu thường `,`", id="wide-comma"),
        pytest.param("a:\n  VL-01: plan: 5, actual: 3\n", 2, "viết `{plan: 5, actual: 3}`", id="no-braces"),
        pytest.param("a:\n  VL-01: (plan: 5, actual: 3)\n", 2, "viết `{plan: 5, actual: 3}`", id="round-brackets"),
        pytest.param("a: {b: 1 c: 2}\n", 1, "thiếu dấu phẩy", id="comma"),
        pytest.param('a: "1\nb: 2\n', 1, "thiếu dấu đóng ngoặc kép", id="quote"),
        pytest.param('a: "1\nb: "2"\nc: "3"\n', 1, "thiếu dấu đóng ngoặc kép", id="quote-closed-below"),
        pytest.param('a: 1\nb: {c: "2}\nd: "3"\n', 2, "thiếu dấu đóng ngoặc kép", id="quote-in-braces"),
        pytest.param('a: "1\n  2"\nb: {c: x, "2" 3}\n', 3, "dấu ngoặc kép trong giá trị", id="folded-above"),
        pytest.param('a: Về A, "B" và C\nb: 2: 3\n', 2, "dấu hai chấm trong giá trị", id="plain-quotes-above"),
        pytest.param("a: '1\nb: 2\n", 1, "thiếu dấu đóng ngoặc `'`", id="single-quote"),
        pytest.param('a: 1\nb: "Chi trả "đủ" 5"\n', 2, "dấu ngoặc kép trong giá trị", id="quotes-within"),
        pytest.param("a: 1\nb\nc: 2\n", 2, "thiếu dấu hai chấm", id="word"),
        pytest.param("number:41/BC\ndate: 1\n", 1, "viết `number: 41/BC`", id="glued-colon"),
        pytest.param("a:\n  -number: 1\n    date: 2\n", 2, "dấu cách sau dấu gạch", id="glued-dash"),
        pytest.param("a:\n  - b: 1\n    c: 2\n  -b: 2\n", 4, "dấu cách sau dấu gạch", id="second-glued-dash"),
        pytest.param("a:\n  - b: 1\n   c: 2\n", 3, "thẳng hàng với khóa", id="key-of-an-entry"),
        pytest.param("a:\n  - 1\n b: 2\n", 3, "thụt dòng", id="list"),
        pytest.param("a: - b\n", 1, "bắt đầu bằng dấu gạch", id="dash"),
        pytest.param("a: @b\n", 1, "bắt đầu bằng “@”", id="at-sign"),
        pytest.param("a: %b\n", 1, "bắt đầu bằng “%”", id="percent"),
        pytest.param("a: 1\n---\nb: 2\n", 1, "một tài liệu", id="documents"),
        pytest.param("- a\n", 1, "khóa: giá trị", id="list-on-top"),
        pytest.param("a: 1\nb: x\x02y\n", 2, "điều khiển", id="control"),
    ],
)
def test_broken_yaml_says_where_and_what(text: str, line: int, words: str) -> None:
    """Each slip is named in Vietnamese with its line, and nothing is read."""
    plain, (fault,) = compose(text)

    assert plain == ""
    assert fault.kind is FaultKind.UNREADABLE_FILE
    assert (fault.place.line, words in fault.subject) == (line, True), fault
    assert "; " in fault.subject or "tài liệu" in fault.subject, "nothing says what to do"


def test_escaped_control_characters_are_taken_out() -> None:
    """XML cannot hold them, nor can a program's argument hold a NUL."""
    plain, faults = compose('a: "x\\x02y\\0z\\uFFFF"\n')

    assert plain == {"a": "xyz"}
    assert [fault.kind for fault in faults] == [FaultKind.WRONG_TYPE]


@pytest.mark.parametrize("char", ["\x85", "\u2028", "\u2029"])
def test_separators_from_a_word_processor_end_no_line(char: str) -> None:
    """Lines are counted as everybody else counts them."""
    node = Composer(PATH).compose(f"a: x{char}y\nb: 1\n")

    assert node is not None
    assert node.plain() == {"a": "x y", "b": "1"}
    assert find_place(node, "b") == (2, 1)


@given(st.text())
def test_no_text_crashes_the_composer(text: str) -> None:
    """Any text is a mapping, or a fault says why not."""
    plain, faults = compose(text)

    assert plain != "" or faults


@given(st.dictionaries(TEXT.map(str.strip), TEXT, max_size=4))
def test_quoted_texts_are_read_as_written(entries: dict[str, str]) -> None:
    """Between quotes anything goes, and comes back."""
    quoted = "".join(f"{_quote(key)}: {_quote(value)}\n" for key, value in entries.items())

    assert compose(quoted)[0] == {_spaced(key): _spaced(value) for key, value in entries.items()}


def _quote(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _spaced(text: str) -> str:
    return text.translate(dict.fromkeys((0x2028, 0x2029), " ")).replace("\uffff", "").replace("\ufffe", "")
