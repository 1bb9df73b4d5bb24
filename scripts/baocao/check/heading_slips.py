"""Lines that were meant as headings and are none, and headings that were not meant as such."""

import re
from functools import lru_cache

from baocao.model import OutlineSection, Report, Section
from baocao.model.text import split_numbering, words_key

_TYPED = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)")
_OTHERWISE = re.compile(r"\s*[|>-]")
_RULE = re.compile(r" {0,3}(?:-+|=+)[ \t]*")
_LONGEST = 200


def meant_as(report: Report, section: OutlineSection, parent: Section | None) -> int | None:
    """Return the line below `parent` that has the words of an absent section, but not its heading's form or level."""
    lines = shadow(report, parent.line, parent.level) if parent is not None else range(report.body_line, _last(report))
    plain = (number + report.body_line for number in _plain_lines(report.body).get(section.key, ()))
    # Below the outline's last level a heading is the author's own, and no slip unless it has the outline's words.
    deeper = (one.line for one in report.walk() if one.free and words_key(one.title) == section.key)
    return next((number for number in (*plain, *deeper) if number in lines), None)


def shadow(report: Report, line: int, level: int) -> range:
    """Return the lines that stand, or would stand, below a heading of `level` on `line`."""
    after = (section.line for section in report.walk() if section.line > line and section.level <= level)
    return range(line + 1, min(after, default=_last(report)))


def _last(report: Report) -> int:
    return report.body_line + report.body.count("\n") + 1


@lru_cache(maxsize=2)
def _plain_lines(body: str) -> dict[str, list[int]]:
    """Return the short lines of a text, from 0, that are typed as no heading, table or list, by their words."""
    found: dict[str, list[int]] = {}
    for number, line in enumerate(body.split("\n")):
        if 0 < len(line) <= _LONGEST and not _TYPED.match(line) and not _OTHERWISE.match(line):
            words = words_key(split_numbering(line.strip("#*_ \t"))[1])
            found.setdefault(words, []).append(number)
    return found


def underlines(report: Report) -> dict[int, int]:
    """Return the lines of dashes that make headings of paragraphs, by the lines on which those begin."""
    return _rules(report.body, report.body_line)


@lru_cache(maxsize=2)
def _rules(body: str, first: int) -> dict[int, int]:
    found: dict[int, int] = {}
    begun: int | None = None
    for number, line in enumerate(body.split("\n"), start=first):
        if begun is not None and _RULE.fullmatch(line):
            found[begun] = number
        is_text = line.strip() != "" and not _TYPED.match(line)
        begun = (number if begun is None else begun) if is_text and begun not in found else None
    return found
