"""What a rule is: a module of `check/rules/`, one fault each."""

from collections.abc import Callable, Iterator
from typing import Protocol

from baocao.model import Finding, Level


class Rule(Protocol):
    """A module that finds one kind of fault; its docstring is its page, in Vietnamese.

    Attributes:
        NAME: What one reads in a finding; the module's name with hyphens.
        SINCE: The first period that the rule holds for.
        LEVEL: How much it weighs; an error where it is absent.
        FIXES: True if its findings carry edits for `--fix`; False where it is absent.
        check: Yields everything it sees. Its first parameter's type is its subject: `Report`, `Period`, `Workspace`
            or `Change`.
    """

    NAME: str
    SINCE: str
    check: Callable[..., Iterator[Finding]]


def level_of(rule: Rule) -> Level:
    """Return the rule's `LEVEL`, an error where it states none."""
    level: Level = getattr(rule, "LEVEL", Level.ERROR)
    return level


def fixes(rule: Rule) -> bool:
    """Tell whether the rule's findings carry edits, which `FIXES = True` declares."""
    return bool(getattr(rule, "FIXES", False))
