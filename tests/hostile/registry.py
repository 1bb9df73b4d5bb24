"""Hostile entries in files of the Office: circles, endless chains, numbers and dates out of this world."""

from tests.builders import DISTRICT, PERIOD, base_text
from tests.hostile.corpus import MANY, Damage, write

INDICATORS = "periods/indicators.yml"
PERIOD_FILE = f"periods/{PERIOD}/period.yml"
OUTLINE = f"periods/{PERIOD}/outline/district.md"
UNIT = f"units/{DISTRICT}/unit.yml"


def swap(path: str, old: str, new: str) -> Damage:
    """Return a damage that puts `new` in place of `old`, up to the end of its line."""
    before, found, after = base_text(path).partition(old)
    assert found, old
    return write(path, f"{before}{new}\n{after.partition(chr(10))[2]}")


def add(path: str, more: str) -> Damage:
    """Return a damage that goes on with a file."""
    return write(path, base_text(path).rstrip("\n") + "\n" + more)


def indicators(*rows: tuple[str, str]) -> Damage:
    """Return a damage that adds indicators: ids, each with what else stands in its entry."""
    common = "name: a, definition: b, measure: người, field: viec-lam, direction: up"
    return add(INDICATORS, "".join(f"  {name}: {{{common}, {more}}}\n" for name, more in rows))


def formula(text: str) -> str:
    """Return the part of an indicator that is computed."""
    return f"aggregation: formula, formula: {text}"


ENTRIES: dict[str, Damage] = {
    "formula-of-itself": indicators(("ZZ-1", formula("ZZ-1 + ZZ-1"))),
    "formulas-in-a-circle": indicators(("ZZ-1", formula("ZZ-2 + ZZ-2")), ("ZZ-2", formula("ZZ-1 + ZZ-1"))),
    "formulas-in-a-chain": indicators(
        ("ZZ-0", "aggregation: sum, source: district"),
        *((f"ZZ-{number}", formula(f"ZZ-{number - 1} + ZZ-{number - 1}")) for number in range(1, 1_500)),
    ),
    "long-formula": indicators(("ZZ-1", formula(" + ".join(["VL-01"] * MANY)))),
    "formula-of-brackets": indicators(("ZZ-1", formula("previous(" * MANY))),
    "ratio-of-itself": indicators(("ZZ-1", "aggregation: ratio, part: {indicator: ZZ-1}, whole: {indicator: ZZ-1}")),
    "parts-of-itself": indicators(("ZZ-1", "aggregation: sum, source: district, parts: [ZZ-1, ZZ-1]")),
    "many-indicators": indicators(*((f"ZZ-{number}", "aggregation: sum, source: district") for number in range(MANY))),
    "endless-limit": add(PERIOD_FILE, f"size_limit: {'9' * 5_000}\n"),
    "period-before-itself": swap(PERIOD_FILE, "previous:", f"previous: {PERIOD}"),
    "period-that-ends-first": swap(PERIOD_FILE, "\nto:", "\nto: 1900-01-01"),
    "period-in-a-century": swap(PERIOD_FILE, "\nto:", "\nto: 2099-12-31"),
    "deadline-long-ago": swap(PERIOD_FILE, "before:", "before: 1900-01-01}}"),
    "nobody-reports": swap(PERIOD_FILE, "\nunits:", "\nunits: []"),
    "endless-order": swap(UNIT, "order:", f"order: {'9' * 5_000}"),
    "unknown-kind": swap(UNIT, "kind:", "kind: khong-co"),
    "years-out-of-time": write("periods/calendar.yml", "years:\n  -5: {decision: a, holidays: []}\n  10: {}\n"),
    "branch-option": add("units/department.yml", 'branch: "--output=owned"\n'),
    "branch-lines": add("units/department.yml", 'branch: "a\\nb\\0c"\n'),
    "outline-of-like-headings": add(OUTLINE, "# a {#a .required}\n" * MANY),
    "outline-of-spaces": add(OUTLINE, f"# a{' ' * 50_000}b\n"),
    "outline-of-braces": add(OUTLINE, f"# a {'{' * 50_000}\n"),
    "outline-of-attributes": add(OUTLINE, f"# a {{{'a=' * 20_000}}}\n"),
    "outline-of-fields": add(OUTLINE, f'# a {{#z .short fields="{"viec-lam " * MANY}"}}\n'),
}
"""What can stand in files of the registry, the catalogues and a period."""
