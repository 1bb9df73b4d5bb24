"""What guides and developer pages name is there: files, pages, commands, options, rules, fields."""

import re
from pathlib import Path

import click
import pytest
import yaml
from tests.repositories import ROOT

from baocao.check import rule_pages
from baocao.cli import baocao
from baocao.model import CONSOLIDATED, SignOffState
from baocao.model.text import collation_key
from baocao.publish.portal import address, navigation

GUIDES = sorted((ROOT / "docs/huong-dan").glob("*.md"))
DEVELOPING = sorted((ROOT / "docs/developing").glob("*.md"))
PAGES = [*GUIDES, *DEVELOPING, ROOT / "README.md"]
PERIODS = [path.parent.name for path in (ROOT / "periods").glob("*/period.yml")]
MADE = {
    (ROOT / "docs" / page).with_suffix(".md")
    for page in (
        address.HOME,
        address.UNITS,
        address.FIELDS,
        address.INDICATORS,
        address.LEADERS,
        address.RULES,
        address.FINDINGS,
        *(
            page_of(period)
            for period in PERIODS
            for page_of in (
                address.period_page,
                address.consolidated_page,
                address.proposals_page,
                address.documents_page,
                address.tasks_page,
            )
        ),
        *(
            address.outline_page(path.parent.parent.name, path.stem)
            for path in (ROOT / "periods").glob("*/outline/*.md")
            if path.stem != CONSOLIDATED
        ),
    )
}
COMMAND = re.compile(r"(?:^|`)baocao ((?:period )?[a-z]+)([^`\n]*)", re.MULTILINE)


def each(pages: list[Path]) -> pytest.MarkDecorator:
    """Run a test for each page."""
    return pytest.mark.parametrize("page", pages, ids=lambda page: page.name)


def text_of(page: Path) -> str:
    """Return a page's text."""
    return page.read_text(encoding="utf-8")


def find_command(words: str) -> click.Command | None:
    """Return a command by its words, the subcommand of a group included."""
    command: click.Command | None = baocao
    for word in words.split():
        command = command.commands.get(word) if isinstance(command, click.Group) else None
    return command


@each(PAGES)
def test_links_lead_somewhere(page: Path) -> None:
    """A link leads to a file beside the page, or to a page that the portal makes."""
    targets = [target.partition("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", _without_code(text_of(page)))]
    resolved = [(page.parent / target).resolve() for target in targets if target]

    assert [target for target in resolved if not target.exists() and target not in MADE] == []


def test_every_state_of_a_sign_off_is_explained() -> None:
    """The leaders' guide has a row for each, in the words that `verify` prints."""
    guide = text_of(ROOT / "docs/huong-dan/lanh-dao.md")

    assert [state for state in SignOffState if f"\n| {state.title} |" not in guide] == []


@each(PAGES)
def test_commands_and_options_exist(page: Path) -> None:
    """Nothing is promised that the command line does not have."""
    for words, rest in COMMAND.findall(text_of(page)):
        command = find_command(words)
        assert command is not None, words
        known = {option for parameter in command.params for option in parameter.opts} | {"--help"}
        assert set(re.findall(r"(?<=\s)--?[a-z][a-z-]*", rest)) <= known, rest


@each(DEVELOPING)
def test_paths_exist(page: Path) -> None:
    """A file that a page sends the reader to is there."""
    named = re.findall(r"`((?:scripts|tests|docs|periods|units)/[\w./-]+)`", text_of(page))

    assert [path for path in named if not (ROOT / path).exists()] == []


@each(GUIDES)
def test_guide_is_plain(page: Path) -> None:
    """A guide opens with its title and a heading of the first level, and has no raw HTML."""
    text = text_of(page)

    assert re.match(r"---\ntitle: .+\n---\n\n# .+\n", text)
    assert re.search(r"</?[a-z]+>", _without_code(text)) is None


def test_guide_names_rules_and_fields_that_exist() -> None:
    """The tables of the units' guide are those of the rules and of the catalogue."""
    text = text_of(ROOT / "docs/huong-dan/don-vi.md")
    fields = yaml.safe_load(text_of(ROOT / "periods/fields.yml"))["fields"]
    told = text.partition("## 8.")[2].partition("## 9.")[0]
    rules = {rule for row in re.findall(r"^\| (`.*?) \|", told, re.MULTILINE) for rule in re.findall(r"`(.+?)`", row)}
    listed = text.partition("Mã lĩnh vực:")[2].partition("##")[0]
    table = dict(re.findall(r"^\| `([a-z-]+)` \| (.+) \|$", listed, re.MULTILINE))

    assert rules
    assert rules <= {page.name for page in rule_pages()}
    assert table == {key: field["name"] for key, field in fields.items()}


def test_guide_shows_a_finding_that_the_readme_shows() -> None:
    """The README's outputs are run; the guide repeats one of them."""
    finding = re.compile(r"^units/.*\n(?: +\d* \| .*\n)*  gợi ý: .*\n", re.MULTILINE)
    [shown] = finding.findall(text_of(ROOT / "docs/huong-dan/don-vi.md"))

    assert shown in text_of(ROOT / "README.md")


def test_every_guide_is_listed_under_its_title() -> None:
    """The navigation and the home page offer each guide, under the title that it bears."""
    listed = {name: title for name, title, _ in navigation.GUIDES}
    titled = {page.stem: re.findall(r"^# (.+)$", text_of(page), re.MULTILINE)[0] for page in GUIDES}

    assert listed == titled


def test_abbreviations_are_in_order() -> None:
    """A reader finds an abbreviation by its letters, in the Vietnamese order, and once."""
    rows = re.findall(r"^\| ([^|]+) \|", text_of(ROOT / "docs/huong-dan/chu-viet-tat.md"), re.MULTILINE)
    listed = rows[2:]

    assert listed == sorted(set(listed), key=collation_key)


def _without_code(text: str) -> str:
    return re.sub(r"^```.*?^```$|`[^`\n]*`", "", text, flags=re.MULTILINE | re.DOTALL)
