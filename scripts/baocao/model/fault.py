"""What the loader could not take as it stood; rules word it for the author."""

from dataclasses import dataclass
from enum import StrEnum

from baocao.model.place import Place

EXPECTED_SLUG = "chữ thường không dấu và gạch nối, dạng `phong-nguoi-co-cong`"
"""What must stand where an id is asked for."""


class FaultKind(StrEnum):
    """Kinds of fault, each named as the rule that words it."""

    UNREADABLE_FILE = "unreadable-file"
    TOO_LARGE = "too-large"
    TOO_DEEP = "too-deep"
    MISSING_KEY = "missing-key"
    UNKNOWN_KEY = "unknown-key"
    WRONG_TYPE = "wrong-type"
    DUPLICATE_KEY = "duplicate-key"
    ALIAS_IN_YAML = "alias-in-yaml"
    UNKNOWN_UNIT = "unknown-unit"
    UNKNOWN_PERIOD = "unknown-period"
    AMBIGUOUS_NUMBER = "ambiguous-number"
    RAW_HTML = "raw-html"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that the loader passed over.

    Attributes:
        kind: What is wrong.
        place: Where.
        subject: The key, value or reason it is about, as written.
        expected: What should stand there instead, in Vietnamese; empty where the kind says it all.
        choices: The words that would have been known in this place, for a suggestion.
    """

    kind: FaultKind
    place: Place
    subject: str
    expected: str = ""
    choices: tuple[str, ...] = ()
