"""What each shape, key and value is, in Vietnamese: the words that an editor shows beside what is being typed."""

from enum import Enum
from functools import cache
from pathlib import Path
from typing import TypeAlias

import yaml

Words: TypeAlias = dict[str, dict[str, str]]

WHOLE = "="
"""In place of a key: the shape itself."""


def describe(shape: type, key: str = WHOLE) -> str:
    """Return the words for a key of a shape, or of the nearest shape that it is made from that has words for it."""
    said = (_words().get(one.__name__, {}) for one in shape.__mro__)
    return next(words[key] for words in said if key in words)


def describe_value(kind: type[Enum], member: Enum) -> str:
    """Return the words for a value: its own title, if its kind gives titles."""
    title = getattr(member, "title", None)
    return title if isinstance(title, str) else describe(kind, str(member.value))


@cache
def _words() -> Words:
    words: Words = yaml.safe_load(Path(__file__).with_name("descriptions.yml").read_text(encoding="utf-8"))
    return words
