"""Nodes to shapes: text gets the type that the model gives it; what does not fit is a fault and left out."""

import re
from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from baocao.load.key_slips import find_slip
from baocao.load.known_keys import Location, known_keys
from baocao.model import Fault, FaultKind, Place
from baocao.model.fault import EXPECTED_SLUG
from baocao.model.node import Mapping, Scalar, find_node, find_place

AnyShape = TypeVar("AnyShape", bound=BaseModel)

_CHIEF_KEYS = ("actual", "position")
"""The keys that a bare value most likely belongs to."""

_EXPECTED = {
    "datetime": "thời điểm dạng `2024-06-13T09:40:00+07:00`",
    "date": "ngày dạng `2024-06-12`",
    "timezone": "thời điểm có múi giờ, dạng `2024-06-13T09:40:00+07:00`",
    "int": "số nguyên",
    "decimal": "số dạng `1234.5`",
    "bool": "`true` hoặc `false`",
    "tuple": "danh sách, dạng `[…, …]`",
    "dict": "các dòng `khóa: giá trị`",
    "model": "các dòng `khóa: giá trị`",
    "string_pattern": EXPECTED_SLUG,
    "mapping": "các dòng `khóa: giá trị`",
    "too_short": "ít nhất một dòng",
    "string_too_short": "một giá trị, không để trống",
    "string_type": "một giá trị, không phải danh sách",
    "greater": "số lớn hơn hoặc bằng mức tối thiểu",
    "less": "số nhỏ hơn hoặc bằng mức tối đa",
}


def shape_node(
    node: Mapping, shape: type[AnyShape], path: str, fallback: dict[str, str] | None = None
) -> tuple[AnyShape | None, list[Fault]]:
    """Return `node` as a `shape`, without the parts that do not fit, and a fault for each of them.

    Args:
        node: The mapping as written.
        shape: What it should be.
        path: The file, for the faults.
        fallback: Values for keys that are needed to go on when they are missing or wrong.

    A part that lacks a key is left out whole; the shape is None only where a key of the top level without
    a fallback is missing or wrong.
    """
    values: Any = node.plain()
    spare = dict(fallback or {})
    faults: list[Fault] = []
    while True:
        try:
            # `from_` is Python's word, not the file's.
            return shape.model_validate(values, by_alias=True, by_name=False), faults
        except ValidationError as error:
            details = error.errors(include_url=False, include_context=True, include_input=False)
        faults += [
            _fault(detail, node, shape, path, fallback or {}) for detail in details if not _was_cut(detail, node)
        ]
        if not _cut(values, details, spare):
            return None, faults


def _cut(values: Any, details: Iterable[ErrorDetails], spare: dict[str, str]) -> bool:  # noqa: ANN401 - nested plain values
    """Take out of `values` what does not fit, `spare` values in its place; False if nothing could be cut."""
    for location in sorted({_cuttable(detail) for detail in details}, key=_last_first, reverse=True):
        if not location:
            return False
        if not _remove(values, location) and location[0] not in spare:
            return False
        if location[0] in spare and location[0] not in values:
            values[location[0]] = spare.pop(str(location[0]))
    return True


def _was_cut(detail: ErrorDetails, node: Mapping) -> bool:
    """Tell whether a key is missing only because its value was cut a round before."""
    return detail["type"] == "missing" and find_node(node, *detail["loc"]) is not None


def _last_first(location: Location) -> list[str]:
    return [f"{step:06}" if isinstance(step, int) else step for step in location]


def _cuttable(detail: ErrorDetails) -> Location:
    location = detail["loc"]
    if detail["type"] == "missing" and len(location) > 1:
        return location[:-1]
    return location[:-1] if location[-1:] == ("[key]",) else location


def _remove(values: Any, location: Location) -> bool:  # noqa: ANN401 - nested plain values
    *parents, last = location
    for step in parents:
        if isinstance(values, dict):
            values = values.get(str(step))
        elif isinstance(values, list) and isinstance(step, int) and step < len(values):
            values = values[step]
        else:
            return False
    if isinstance(values, dict):
        return values.pop(str(last), None) is not None
    if isinstance(values, list) and isinstance(last, int) and last < len(values):
        values[last] = None
        del values[last]
        return True
    return False


def _fault(detail: ErrorDetails, node: Mapping, shape: type[BaseModel], path: str, fallback: dict[str, str]) -> Fault:
    location = tuple(step for step in detail["loc"] if step != "[key]")
    place = Place(path, *find_place(node, *location))
    kind = detail["type"]
    if kind == "missing":
        return Fault(FaultKind.MISSING_KEY, place, str(location[-1]))
    if kind == "extra_forbidden":
        return _unknown_key(location, node, shape, place)
    found = find_node(node, *location)
    text = found.text if isinstance(found, Scalar) else "…"
    if kind.startswith("model") and isinstance(found, Scalar):
        return Fault(FaultKind.WRONG_TYPE, place, text, _braced(text, known_keys(shape, location)))
    if kind == "ambiguous_number":
        return Fault(FaultKind.AMBIGUOUS_NUMBER, place, text, suggest_number(text))
    if kind.startswith("string_pattern") and len(location) == 1 and location[0] in fallback:
        return Fault(FaultKind.WRONG_TYPE, place, text, f"`{fallback[str(location[0])]}`, theo tên thư mục và tên tệp")
    return Fault(FaultKind.WRONG_TYPE, place, text, _expected(detail))


def _unknown_key(location: Location, node: Mapping, shape: type[BaseModel], place: Place) -> Fault:
    key = str(location[-1])
    parent = find_node(node, *location[:-1])
    digits_after = key.isdigit() and isinstance(parent, Mapping) and _is_blank(parent.value(key))
    if digits_after and isinstance(parent, Mapping):
        number = f"{_value_before(parent, key)},{key}"
        if suggest_number(number):
            return Fault(FaultKind.AMBIGUOUS_NUMBER, place, number, suggest_number(number))
    known = known_keys(shape, location[:-1])
    mend = find_slip(parent, key, known) if isinstance(parent, Mapping) else ""
    return Fault(FaultKind.UNKNOWN_KEY, place, key, mend, known)


def _braced(text: str, keys: tuple[str, ...]) -> str:
    """Return how a value stands where keys are needed: under the chief one of them, in braces."""
    key = next((chief for chief in _CHIEF_KEYS if chief in keys), keys[0] if keys else "khóa")
    return f"các khóa trong ngoặc nhọn, dạng `{{{key}: {text or '…'}}}`"


def _value_before(parent: Mapping, key: str) -> str:
    """Return the scalar that stands right before `key`."""
    values = [value.text if isinstance(value, Scalar) else "" for _, value in parent]
    position = [name.text for name, _ in parent].index(key)
    return values[position - 1] if position else ""


def _is_blank(node: object) -> bool:
    return isinstance(node, Scalar) and node.text == ""


def _expected(detail: ErrorDetails) -> str:
    kind = detail["type"]
    if kind == "expected":
        return detail["msg"]
    if kind in {"enum", "literal_error"}:
        words = str(detail.get("ctx", {}).get("expected", "")).replace("'", "`").replace(" or ", " hoặc ")
        return f"một trong {words}"
    return next((words for prefix, words in _EXPECTED.items() if kind.startswith(prefix)), "một giá trị khác")


def suggest_number(text: str) -> str:
    """Return the plain spelling of a number typed the Vietnamese way, or nothing if it could mean two things."""
    sign = "-" if text.strip().startswith("-") else ""
    whole, comma, decimals = text.strip().removeprefix("-").partition(",")
    groups = _SEPARATOR.split(whole)
    grouped = len(groups) > 1 and all(len(group) == _GROUP for group in groups[1:])
    if not all(part.isdigit() for part in groups) or (len(groups) > 1 and not grouped):
        return ""
    if comma and not decimals.isdigit():
        return ""
    if len(decimals) == _GROUP:
        # A thousand typed the English way; with a point in place of the comma it would still be two numbers.
        return sign + whole + decimals if _FIRST_GROUP.fullmatch(whole) else ""
    return sign + "".join(groups) + (f".{decimals}" if comma else "")


_GROUP = 3
_FIRST_GROUP = re.compile(r"[1-9]\d{0,2}")
_SEPARATOR = re.compile(r"[. \u00a0\u202f]")
