"""The rules: each one's page is the docstring of its module."""

from markdown_it import MarkdownIt
from markupsafe import Markup

from baocao.model import RulePage
from baocao.publish.portal import address
from baocao.publish.portal.environment import render_page
from baocao.publish.portal.page import Page
from baocao.publish.portal.portal import Portal

_PARSER = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])

_STEPS_DOWN = 1


def rules_page(portal: Portal) -> Page:
    """Return the page of all rules, a row a rule."""
    return render_page(
        address.RULES,
        "Quy tắc kiểm tra",
        "rules.md.j2",
        has_contents=True,
        rules=[(rule, _details(rule)) for rule in portal.rules],
        found={rule.name: sum(finding.rule == rule.name for finding in portal.findings) for rule in portal.rules},
    )


def _details(rule: RulePage) -> Markup:
    """Return what follows the summary, its headings one level below the rule's own."""
    tokens = _PARSER.parse(rule.text.strip().partition("\n")[2].strip())
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(int(token.tag[1]) + _STEPS_DOWN, 6)}"
    return Markup(_PARSER.renderer.render(tokens, _PARSER.options, {}))  # noqa: S704 - raw HTML is off
