"""The page of rules: a table of all, then each rule's own page."""

from pathlib import Path

from tests.publish.portal.sites import render

from baocao.check import rule_pages


def test_table_tells_what_the_command_tells(tmp_path: Path) -> None:
    """Level, whether it mends itself, since when, by which law: a row a rule, which leads to its page below."""
    page = render(tmp_path)["rules.html"]
    rows = {row.xpath("string(th)").strip(): row.xpath("td") for row in page.xpath(".//tbody/tr[th]")}
    cells = {name: [" ".join(cell.text_content().split()) for cell in row] for name, row in rows.items()}

    assert list(cells) == [rule.name for rule in rule_pages()]
    for rule in rule_pages():
        assert cells[rule.name][0].endswith(rule.level.word)
        assert cells[rule.name][1:4] == ["có" if rule.fixes else "không", rule.since, rule.source or "–"]
    assert set(page.xpath(".//tbody//th/a/@href")) == {f"#{rule.name}" for rule in rule_pages()}
