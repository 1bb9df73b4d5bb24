"""Hostile files, made by the tests themselves: each entry lays its own over the small repository."""

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

from tests.builders import DISTRICT, DISTRICT_REPORT, PERIOD, base_text, make_fifo

Damage = Callable[[Path], None]

DEEP = 20_000
MANY = 3_000
REGISTRY = (
    "units/department.yml",
    "units/people.yml",
    f"units/{DISTRICT}/unit.yml",
    "periods/fields.yml",
    "periods/indicators.yml",
    "periods/issuers.yml",
    "periods/calendar.yml",
    f"periods/{PERIOD}/period.yml",
    f"periods/{PERIOD}/received.yml",
    f"periods/{PERIOD}/answers.yml",
    f"periods/{PERIOD}/consolidated.md",
    f"periods/{PERIOD}/outline/district.md",
)
"""Every path that the loader looks for besides reports."""

FRONT, _, BODY = base_text().partition("\n---\n")


def report(front: str = "", body: str = BODY) -> Damage:
    """Return a damage that goes on with the district's front matter, and gives it another body."""
    return write(DISTRICT_REPORT, f"{FRONT}\n{front}---\n{body}")


def write(path: str, content: str | bytes) -> Damage:
    """Return a damage that writes a file to the byte."""

    def damage(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content if isinstance(content, bytes) else content.encode())

    return damage


def change(old: str, new: str) -> Damage:
    """Return a damage that puts `new` in place of `old` in the district's report."""
    assert old in base_text(), old
    return write(DISTRICT_REPORT, base_text().replace(old, new))


def pipe(path: str) -> Damage:
    """Return a damage that puts a named pipe, which blocks whoever opens it, at a path."""
    return lambda root: make_fifo(root / path)


def folder(path: str) -> Damage:
    """Return a damage that puts a folder at a path."""

    def damage(root: Path) -> None:
        (root / path).unlink(missing_ok=True)
        (root / path).mkdir()

    return damage


def link(path: str, target: str) -> Damage:
    """Return a damage that puts a symbolic link at a path."""

    def damage(root: Path) -> None:
        (root / path).unlink(missing_ok=True)
        (root / path).symlink_to(target)

    return damage


def bomb() -> str:
    """Return a YAML text of 300 bytes that would be nine to the ninth power of words once its aliases are copied."""
    steps = (f"reason{step}: &a{step} [{', '.join([f'*a{step - 1}'] * 9)}]" for step in range(1, 10))
    return "reason0: &a0 [haha]\n" + "\n".join(steps) + "\n"


def deep_list() -> str:
    """Return a list in a list in a list, 700 levels down, each on its own line."""
    return "".join(f"{'  ' * level}- a\n" for level in range(700))


CONTENTS: dict[str, Damage] = {
    "yaml-bomb": report(bomb()),
    "yaml-merge-bomb": report("indicators2: &x {a: 1}\n" + "".join(f"k{n}: {{<<: *x}}\n" for n in range(MANY))),
    "yaml-deep-flow": report(f"reason: {'[' * DEEP}\n"),
    "yaml-deep-flow-closed": report(f"reason: {'[' * DEEP}{']' * DEEP}\n"),
    "yaml-deep-maps": report(f"reason: {'{a: ' * DEEP}\n"),
    "yaml-deep-dashes": report(f"reason:\n  {'- ' * DEEP}a\n"),
    "yaml-many-keys": report("".join(f"k{number}: 1\n" for number in range(MANY))),
    "yaml-many-duplicates": report("reason: a\n" * MANY),
    "yaml-many-documents": report("---x\n" + "...\n" * MANY),
    "yaml-long-key": report(f"? {'k' * 200_000}\n: 1\n"),
    "yaml-tags": report("reason: !!python/object/apply:os.system ['touch owned']\n"),
    "yaml-long-number": report(f"size: {'9' * 200_000}\n"),
    "yaml-broken-escapes": report('reason: "\\x0"\n'),
    "yaml-surrogates": report('reason: "\\uD800"\n'),
    "yaml-far-date": change("date: 2024-06-12", "date: 9999-12-31"),
    "yaml-early-date": change("date: 2024-06-12", "date: 1900-01-01"),
    "markdown-deep-quotes": report(body=BODY + "> " * DEEP + "a\n"),
    "markdown-deep-list": report(body=BODY + "- " * DEEP + "a\n"),
    "markdown-deep-lines": report(body=BODY + deep_list()),
    "markdown-open-brackets": report(body=BODY + "[" * 200_000),
    "markdown-open-links": report(body=BODY + "[a](" * 20_000),
    "markdown-stars": report(body=BODY + "*a **b" * 10_000),
    "markdown-backticks": report(body=BODY + "".join("`" * number + "a" for number in range(500))),
    "markdown-wide-table": report(body=BODY + "|a" * MANY + "|\n" + "|-" * MANY + "|\n" + "|1|\n" * MANY),
    "markdown-long-table": report(body=BODY + "| a | b |\n| - | - |\n" + "| 1 | 2 |\n" * MANY),
    "markdown-like-headings": report(body=BODY + "# a\n" * MANY),
    "markdown-open-fence": report(body=BODY + "```\n" * 999),
    "markdown-entities": report(body=BODY + "&#0;&#x110000;&NotANamedThing;" * 5_000),
    "markdown-remote-pictures": report(body=BODY + "![a](//h/a.png)\n" * 5_000),
    "markdown-missing-pictures": report(body=BODY + f"![a]({PERIOD}/a.png)\n" * 5_000),
    "markdown-picture-names": report(body=BODY + f"![a]({PERIOD}/{'a' * 5_000}.png) ![a]({PERIOD}/%00.png)\n"),
    "line-of-a-megabyte": write(DISTRICT_REPORT, f"{FRONT}\n---\n{BODY}{'a' * 1_000_000}"),
    "line-at-the-limit": report(body=BODY + "ă" * 240_000),
    "over-the-limit": report(body="a\n" * 300_000),
    "binary": write(DISTRICT_REPORT, bytes(range(256)) * 64),
    "nul": write(DISTRICT_REPORT, f"{FRONT}\n---\n\0{BODY}"),
    "utf-16": write(DISTRICT_REPORT, base_text().encode("utf-16")),
    "utf-16-without-mark": write(DISTRICT_REPORT, base_text().encode("utf-16-le")),
    "utf-32": write(DISTRICT_REPORT, base_text().encode("utf-32")),
    "lone-surrogate": write(DISTRICT_REPORT, b"---\nunit: \xed\xa0\x80\n---\n"),
    "crlf": write(DISTRICT_REPORT, base_text().replace("\n", "\r\n")),
    "cr": write(DISTRICT_REPORT, base_text().replace("\n", "\r")),
    "controls": change("842 người", "\x1b[2J\x07\x02842 người"),
    "empty": write(DISTRICT_REPORT, ""),
    "only-fences": write(DISTRICT_REPORT, "---\n---\n"),
    "ten-thousand-indicators": change(
        "indicators:\n", "indicators:\n" + "".join(f"  X-{number}: {{actual: 1}}\n" for number in range(10_000))
    ),
    "huge-figure": change("actual: 842", f"actual: {'9' * 15}.999999"),
    "row-of-spaces": report(body=f"{BODY}\n##### a{' ' * 100_000}b\n"),
    "no-final-line-end": write(DISTRICT_REPORT, base_text().rstrip("\n")),
}
"""What can stand in a report's file."""

QUIET = {
    "cr",
    "crlf",
    "controls",
    "line-at-the-limit",
    "markdown-backticks",
    "markdown-entities",
    "markdown-long-table",
    "markdown-open-fence",
    "markdown-open-links",
    "markdown-stars",
    "no-final-line-end",
    "row-of-spaces",
}
"""Contents in which nothing is wrong enough for an error."""

NAMES: dict[str, Damage] = {
    name: write(f"units/{path}", base_text())
    for name, path in {
        "option": f"{DISTRICT}/--help.md",
        "short-option": f"{DISTRICT}/-rf.md",
        "folder-option": f"--upload-pack=touch owned/{PERIOD}.md",
        "new-line": f"{DISTRICT}/2024\n-h1.md",
        "quotes": f"{DISTRICT}/2024\"'`$(touch owned).md",
        "brackets": f"{DISTRICT}/[2024]*?.md",
        "decomposed": f"{unicodedata.normalize('NFD', 'huyện-hương-khê')}/{PERIOD}.md",
        "case": f"{DISTRICT}/{PERIOD.upper()}.md",
        "case-of-unit": f"{DISTRICT.upper()}/{PERIOD}.md",
        "spaces": f"{DISTRICT}/ 2024 h1 .md",
        "dots": f"{DISTRICT}/...md",
        "hidden": f"{DISTRICT}/.md",
        "escape": f"{DISTRICT}/\x1b[31m.md",
        "direction": f"{DISTRICT}/\u202e4202.md",
        "markup": f"{DISTRICT}/<script>alert(1)<%2fscript>.md",
        "jinja": f"{DISTRICT}/{{{{ 7*7 }}}}.md",
        "long": f"{DISTRICT}/{'a' * 250}.md",
    }.items()
}
"""Names of files and folders."""


def undecodable(root: Path) -> None:
    """Lay a file whose name is no UTF-8."""
    (root / "units" / DISTRICT / os.fsdecode(b"\xff\xfe.md")).write_bytes(base_text().encode())


_LAYERS: dict[str, Callable[[str], Damage]] = {
    "pipe": pipe,
    "folder": folder,
    "loop": lambda path: link(path, Path(path).name),
    "device": lambda path: link(path, "/dev/zero"),
    "outside": lambda path: link(path, "/etc/passwd"),
    "dangling": lambda path: link(path, "nowhere"),
    "empty": lambda path: write(path, ""),
    "binary": lambda path: write(path, b"\x89PNG\r\n\x1a\n\0\xff"),
    "list": lambda path: write(path, "- a\n- b\n"),
    "deep": lambda path: write(path, "a: " + "[" * DEEP),
    "blank-values": lambda path: write(path, "names:\nleaders:\nfields:\nindicators:\nunits:\nkinds:\nyears:\n"),
    "big": lambda path: write(path, "a: b # " + "x" * 5_000_000),
}

PLACES: dict[str, Damage] = {
    f"{kind}-at-{path}": lay(path) for path in (DISTRICT_REPORT, *REGISTRY) for kind, lay in _LAYERS.items()
}
"""What can stand where a file is looked for."""
