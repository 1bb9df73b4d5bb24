"""The permanent addresses of the site: paths from its root, and links from one page to another."""

import posixpath
import re

from baocao.model.text import slug

HOME = "index.html"
UNITS = "units/index.html"
FIELDS = "fields/index.html"
INDICATORS = "indicators/index.html"
LEADERS = "leaders/index.html"
RULES = "rules.html"
FINDINGS = "findings.html"

_GUIDES = "huong-dan"
_WORDS_IN_ANCHOR = 8


def period_page(period: str) -> str:
    """Return the address of a period's overview."""
    return f"{period}/index.html"


def consolidated_page(period: str) -> str:
    """Return the address of a period's consolidated report."""
    return f"{period}/consolidated.html"


def proposals_page(period: str) -> str:
    """Return the address of a period's register of proposals."""
    return f"{period}/proposals.html"


def documents_page(period: str) -> str:
    """Return the address of a period's register of legal documents."""
    return f"{period}/documents.html"


def tasks_page(period: str) -> str:
    """Return the address of a period's register of tasks."""
    return f"{period}/tasks.html"


def outline_page(period: str, kind: str) -> str:
    """Return the address of the outline that a period asks of a kind of unit."""
    return f"{period}/outline-{kind}.html"


def report_page(period: str, unit: str, anchor: str = "") -> str:
    """Return the address of a report, or of a section of it."""
    return f"{period}/{unit}.html" + (f"#{anchor}" if anchor else "")


def review_page(period: str, unit: str) -> str:
    """Return the address of what a leader reads before deciding about a report."""
    return f"{period}/{unit}-review.html"


def picture_file(period: str, unit: str, name: str) -> str:
    """Return the address of a report's picture; `name` is its path below the report's own folder."""
    return f"{period}/{unit}/{name}"


def chart_file(period: str, chart: str) -> str:
    """Return the address of a period's chart."""
    return f"{period}/charts/{chart}.svg"


def unit_page(unit: str) -> str:
    """Return the address of a unit."""
    return f"units/{unit}.html"


def field_page(field: str) -> str:
    """Return the address of a field."""
    return f"fields/{field}.html"


def indicator_page(indicator: str) -> str:
    """Return the address of an indicator."""
    return f"indicators/{indicator}.html"


def leader_page(leader: str) -> str:
    """Return the address of a leader."""
    return f"leaders/{leader}.html"


def rule_row(rule: str) -> str:
    """Return the address of a rule's row."""
    return f"{RULES}#{rule}"


def guide_page(name: str) -> str:
    """Return the address of a hand-written guide."""
    return f"{_GUIDES}/{name}.html"


def consolidated_download(period: str) -> str:
    """Return the address of the consolidated report's Word document."""
    return f"{period}/bao-cao-tong-hop-{period}.docx"


def report_download(period: str, unit: str) -> str:
    """Return the address of a report's Word document."""
    return f"{period}/{unit}.docx"


def relative_link(page: str, target: str) -> str:
    """Return the link by which `page` reaches `target`, which may end in an anchor."""
    path, mark, anchor = target.partition("#")
    if path in {page, ""}:
        return f"#{anchor}"
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + mark + anchor


def words_anchor(*parts: str) -> str:
    """Return an anchor made of the first words of `parts`; the same words always give the same anchor."""
    words = re.split("-+", slug(" ".join(parts)))
    return "-".join(words[: _WORDS_IN_ANCHOR + len(parts) - 1])


class Anchors:
    """Gives each row of one page an anchor of its own: a second `abc` becomes `abc-2`."""

    def __init__(self) -> None:
        """Start with a page without rows."""
        self._taken: set[str] = set()

    def take(self, wanted: str) -> str:
        """Return `wanted`, numbered if another row has it already."""
        anchor, number = wanted or "dong", 2
        while anchor in self._taken:
            anchor, number = f"{wanted}-{number}", number + 1
        self._taken.add(anchor)
        return anchor
