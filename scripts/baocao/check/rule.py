"""What a rule is: a module of `check/rules/`, one fault each."""

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from baocao.model import Finding, Level

Check: TypeAlias = Callable[..., Iterator[Finding]]


class Rule(Protocol):
    """A module that finds one kind of fault; its docstring is its page, in Vietnamese.

    Attributes:
        NAME: What one reads in a finding; the module's name with hyphens.
        SINCE: The first period that the rule holds for.
        LEVEL: How much it weighs; an error where it is absent.
        FIXES: True if its findings carry edits for `--fix`; False where it is absent.
        check: Yields everything it sees. Its first parameter's type is its subject: `Report`, `Period`, `Workspace`
            or `Change`.
        check_report: The same of each report, where `check` is about something else; most rules have none.
    """

    NAME: str
    SINCE: str
    check: Check


@dataclass(frozen=True, slots=True)
class Question:
    """What a rule asks: the types of what it wants to see, the first of them its subject."""

    rule: Rule
    check: Check
    wanted: tuple[type, ...]


def questions_of(rules: Iterable[Rule]) -> dict[type, list[Question]]:
    """Return what rules ask, by the type of the subject, in the order of the rules."""
    asked: dict[type, list[Question]] = {}
    for rule in rules:
        for check in filter(None, (rule.check, getattr(rule, "check_report", None))):
            wanted = wanted_by(check)
            asked.setdefault(wanted[0], []).append(Question(rule, check, wanted))
    return asked


def wanted_by(check: Check) -> tuple[type, ...]:
    """Return the types of what a rule's check takes."""
    return tuple(one.annotation for one in inspect.signature(check).parameters.values())


def level_of(rule: Rule) -> Level:
    """Return the rule's `LEVEL`, an error where it states none."""
    level: Level = getattr(rule, "LEVEL", Level.ERROR)
    return level


def fixes(rule: Rule) -> bool:
    """Tell whether the rule's findings carry edits, which `FIXES = True` declares."""
    return bool(getattr(rule, "FIXES", False))
