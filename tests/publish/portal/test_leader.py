"""A leader's page: all that waits for him, whoever he is, and where he acts."""

from pathlib import Path

import pytest
from tests.builders import DIVISION, PERIOD
from tests.publish.portal.sites import links_of, render_repository, text_of
from tests.repositories import commit_all
from tests.sign.decisions import LEADER, OTHER, lay, sign

from baocao.model import Decision

DEPARTMENT, PEOPLE = "units/department.yml", "units/people.yml"
OWN = f"periods/{PERIOD}/consolidated.md"
FORGE = "forge: {kind: github, repository: so/bao-cao}\n"
SITE = "https://github.com/so/bao-cao"
WAITING = f"{SITE}/pulls?q=is%3Apr+is%3Aopen+review-requested%3A%40me"
NOTHING = "Không có báo cáo nào đang chờ."


def page(root: Path, leader: str = LEADER) -> str:
    """Return the words of a leader's page."""
    return text_of(render_repository(root)[f"leaders/{leader}.html"])


def part(text: str, heading: str) -> str:
    """Return what a page says from one heading on."""
    assert heading in text
    return text.partition(heading)[2]


def add(root: Path, file: str, text: str) -> None:
    """Write a text at the end of a file."""
    path = root / file
    path.write_text((path.read_text(encoding="utf-8") if path.exists() else "") + text, encoding="utf-8")


def delegate(root: Path, to: str = "2024-12-31", units: str = "") -> None:
    """Let the other leader stand in for the one in charge."""
    rest = f"date: 2024-06-02, from: 2024-06-01, to: {to}{units}"
    add(root, PEOPLE, f"delegations:\n  - {{form: KT., for: {LEADER}, by: {OTHER}, document: 55/GUQ, {rest}}}\n")


def consolidate(root: Path, status: str = "final") -> None:
    """Put the Office's report up for the leader, who signs as the Director."""
    add(root, DEPARTMENT, f"director: {LEADER}\n")
    said = f"opinions: [{{by: {OTHER}, at: 2024-06-21T15:10:00+07:00, opinion: Nhất trí}}]\n"
    add(root, OWN, f"---\nperiod: {PERIOD}\nstatus: {status}\ndate: 2024-06-20\n{said}---\n")


def test_directors_page_shows_the_consolidated_report(tmp_path: Path) -> None:
    """With its deadline and opinions, beside what else waits, and with a page of its own to decide on."""
    consolidate(lay(tmp_path))
    pages = render_repository(tmp_path)
    said = part(text_of(pages[f"leaders/{LEADER}.html"]), "Chờ ký xác nhận")
    review = text_of(pages[f"{PERIOD}/consolidated-review.html"])

    assert "Báo cáo tổng hợp ◔chờ ký xác nhận Hạn 23:59 ngày 24/6/2024" in said
    assert "1 ý kiến của Phó Giám đốc" in said
    assert "Thời hạn trình23:59 ngày 24/6/2024" in review
    assert "Phó Giám đốc: Nhất trí" in review
    assert f"baocao sign consolidated {PERIOD} --by {LEADER} --key khoa-ky" in review


def test_directors_page_says_that_the_office_still_writes(tmp_path: Path) -> None:
    """A draft waits for nobody; who signs it sees who is at work."""
    consolidate(lay(tmp_path), "draft")
    pages = render_repository(tmp_path)

    assert "hoàn thiện dự thảo và gửi" in text_of(pages[f"leaders/{LEADER}.html"])
    assert f"{PERIOD}/consolidated-review.html" not in pages


def test_home_counts_the_consolidated_report(tmp_path: Path) -> None:
    """Two reports wait for a leader: the division's and the Office's own."""
    consolidate(lay(tmp_path))

    assert "Chờ ký xác nhận2báo cáo đang chờ" in text_of(render_repository(tmp_path)["index.html"])


@pytest.mark.parametrize(
    ("units", "shown"),
    [
        pytest.param("", True, id="all-units"),
        pytest.param(f", units: [{DIVISION}]", True, id="this-unit"),
        pytest.param(", units: [huyen-huong-khe]", False, id="another-unit"),
    ],
)
def test_delegate_sees_what_waits_for_whom_he_stands_in(units: str, shown: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a parameter
    """With form, document and the days on which it counts: not before the document was there."""
    delegate(lay(tmp_path), units=units)
    said = part(page(tmp_path, OTHER), "Chờ ký thay lãnh đạo khác").partition("Ký thay, thừa lệnh")[0]

    assert "KT. Phó Giám đốc, theo 55/GUQ ngày 02/6/2024, từ ngày 02/6/2024 đến hết ngày 31/12/2024" in said
    assert ("Phòng NCC" in said) is shown
    assert (NOTHING in said) is not shown


def test_delegation_stands_on_both_pages(tmp_path: Path) -> None:
    """Who gave it and who holds it can look it up."""
    delegate(lay(tmp_path))

    for leader in (LEADER, OTHER):
        assert "55/GUQ ngày 02/6/2024" in part(page(tmp_path, leader), "Ký thay, thừa lệnh, thừa ủy quyền")


def test_ended_delegation_is_kept_and_nothing_waits_under_it(tmp_path: Path) -> None:
    """The last commit's day decides, since the portal asks no clock."""
    delegate(lay(tmp_path), to="2024-06-10")
    commit_all(tmp_path)
    said = page(tmp_path, OTHER)

    assert "Chờ ký thay lãnh đạo khác" not in said
    assert "55/GUQ ngày 02/6/2024" in said


def test_returned_report_is_not_decided(tmp_path: Path) -> None:
    """It stands under its own heading until it comes again."""
    sign(lay(tmp_path), decision=Decision.RETURNED, opinion="Bổ sung")
    said = page(tmp_path)

    assert NOTHING in said
    assert "Phòng NCC !trả lại để bổ sung" in part(said, "Đã trả lại, chờ đơn vị gửi lại")
    assert "Đã quyết định" not in said


def test_earlier_open_period_is_named(tmp_path: Path) -> None:
    """What is left of it leads to its page; of a closed one nothing is left."""
    lay(tmp_path)
    later, report = "periods/2024-h2/period.yml", f"units/{DIVISION}/2024-h2.md"
    (tmp_path / later).parent.mkdir()
    shape = (tmp_path / f"periods/{PERIOD}/period.yml").read_text(encoding="utf-8")
    moved = shape.replace("2024-01-01", "2024-07-01").replace("2024-06-", "2024-12-").replace("2023-12-", "2024-06-")
    (tmp_path / later).write_text(moved, encoding="utf-8")
    (tmp_path / report).write_text(f"---\nunit: {DIVISION}\nperiod: 2024-h2\nstatus: draft\n---\n", encoding="utf-8")
    pages = render_repository(tmp_path)
    still_open = pages[f"leaders/{LEADER}.html"]
    add(tmp_path, f"periods/{PERIOD}/period.yml", "closed: 2024-07-31\n")

    assert "Phòng NCC," in part(text_of(still_open), "Còn lại của kỳ trước chưa khóa sổ")
    assert f"../{PERIOD}/{DIVISION}-review.html" in list(links_of(still_open))
    assert "Còn lại của kỳ trước" not in page(tmp_path)


def test_with_a_server_every_waiting_report_leads_there(tmp_path: Path) -> None:
    """To the pull requests that wait for the reader, to the file and to its history, from both pages."""
    add(lay(tmp_path), DEPARTMENT, FORGE)
    pages = render_repository(tmp_path)
    file = f"units/{DIVISION}/{PERIOD}.md"
    wanted = {WAITING, f"{SITE}/blob/main/{file}", f"{SITE}/commits/main/{file}"}

    for address in (f"leaders/{LEADER}.html", f"{PERIOD}/{DIVISION}-review.html"):
        assert wanted <= set(links_of(pages[address]))
        assert "chỉ biết báo cáo đã vào nhánh main" in text_of(pages[address])
        assert all(text_of(link) for link in pages[address].xpath(".//a"))


def test_without_a_server_the_page_says_how_to_sign(tmp_path: Path) -> None:
    """Nothing leads outside, and the command can be pasted: for who is in charge, and for who stands in."""
    delegate(lay(tmp_path))
    pages = render_repository(tmp_path)
    review = pages[f"{PERIOD}/{DIVISION}-review.html"]
    commands = [line for code in review.xpath(".//pre/code") for line in code.text_content().splitlines()]

    assert commands == [
        f"baocao sign {DIVISION} {PERIOD} --by {by} --key khoa-ky {rest}"
        for by in (LEADER, OTHER)
        for rest in ('--opinion "Đồng ý"', '--decision returned --opinion "Bổ sung nguyên nhân"')
    ]
    assert "Kho chưa nối với máy chủ" in page(tmp_path)
    assert not [link for link in links_of(pages[f"leaders/{LEADER}.html"]) if link.startswith("http")]


def test_leaders_are_called_by_position_in_every_page(tmp_path: Path) -> None:
    """Reasons that quote an id are told with the position; only a command and a file hold the id."""
    sign(lay(tmp_path), by=OTHER)
    pages = render_repository(tmp_path)

    assert "người phụ trách là Phó Giám đốc" in text_of(pages[f"{PERIOD}/{DIVISION}-review.html"])
    assert f"({LEADER})" not in text_of(pages[f"{PERIOD}/index.html"])


def test_figures_beside_last_years_are_cards_on_a_phone(tmp_path: Path) -> None:
    """Each cell of the table knows its column."""
    lay(tmp_path)
    review = render_repository(tmp_path)[f"{PERIOD}/{DIVISION}-review.html"]
    [table] = review.xpath(".//*[@aria-label='Số liệu so với cùng kỳ']")

    assert "Thực hiện" in table.xpath(".//td/@data-label")
