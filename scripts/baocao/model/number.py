"""Numbers as Vietnamese offices write them: a comma for decimals, a dot for thousands."""

from decimal import ROUND_HALF_UP, Context, Decimal

_WIDE = Context(prec=60)
"""Holds the product of any two figures, so that rounding never fails for want of digits."""


def round_half_up(value: Decimal, decimals: int) -> Decimal:
    """Return `value` rounded as offices round (2,5 becomes 3), not as banks do; zero has no sign."""
    rounded = value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP, context=_WIDE)
    return rounded or abs(rounded)


def format_number(value: Decimal, decimals: int = 0) -> str:
    """Return `value` in Vietnamese form: `1234.5` with one decimal becomes `1.234,5`."""
    text = f"{round_half_up(value, decimals):,f}"
    return text.translate(str.maketrans(",.", ".,"))


def format_short(value: Decimal, decimals: int) -> str:
    """Return `value` with at most `decimals` digits after the comma and no trailing zeros."""
    text = format_number(value, decimals)
    return text.rstrip("0").rstrip(",") if "," in text else text
