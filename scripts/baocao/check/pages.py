"""The rules' pages, for `baocao rules` and the portal."""

import inspect

from baocao.check.rule import fixes, level_of
from baocao.check.rules import RULES
from baocao.model import RulePage


def rule_pages() -> tuple[RulePage, ...]:
    """Return a page for every rule, in the order of the list."""
    return tuple(
        RulePage(rule.NAME, level_of(rule), rule.SINCE, inspect.cleandoc(rule.__doc__ or ""), fixes(rule))
        for rule in RULES
    )
