"""Registers: tasks, proposals and legal documents, each row with its place of origin."""

from dataclasses import replace

import pytest
from tests.check.builders import make_period, make_report, make_unit, make_workspace

from baocao.consolidate import list_documents, list_tasks
from baocao.consolidate.registers import list_proposals
from baocao.model import Issuers, LegalDocument, Report, Task

OUTLINE = """\
# Phần II. Nhiệm vụ {#plan .required}
## I. Nhiệm vụ trọng tâm {#tasks .required}
# Phần III. Kiến nghị {#proposals .required}
## 1. Đối với Bộ {#to-ministry .required}
## 2. Đối với Sở {#to-department .required}
"""
PERIOD = make_period(outline=OUTLINE)
ISSUERS = Issuers.model_validate(
    {
        "issuers": [
            {"name": "Chính phủ", "level": "central", "group": "government", "symbols": ["CP"]},
            {"name": "Bộ LĐTBXH", "level": "central", "group": "ministry", "aliases": ["Bộ Lao động"]},
            {"name": "Ủy ban nhân dân tỉnh", "level": "province", "group": "committee"},
        ],
        "ranks": [{"name": "Nghị định", "symbols": ["NĐ"]}, {"name": "Quyết định", "symbols": ["QĐ"]}],
        "superseded": [{"number": "01/QĐ-UBND", "by": "09/QĐ-UBND", "from": "2024-06-14"}],
    }
)


def make(body: str = "", front: str = "", unit: str = "d-1") -> Report:
    """Return a district's final report."""
    return make_report(front, body, unit=make_unit(unit), period=PERIOD)


def make_citation(number: str, issuer: str, date: str = "2024-01-05", more: str = "") -> str:
    """Return a line of `documents`."""
    return f'  - {{number: "{number}", date: {date}, issuer: "{issuer}", title: về việc{more}}}\n'


def documents(*citations: tuple[str, ...]) -> tuple[LegalDocument, ...]:
    """Return the register of what districts cite, one tuple of lines a district."""
    reports = [
        make(front="documents:\n" + "".join(lines), unit=f"d-{number}") for number, lines in enumerate(citations, 1)
    ]
    return list_documents(replace(make_workspace(*reports), issuers=ISSUERS), reports)


def test_tasks_are_rows_with_their_line() -> None:
    """Columns are found by their words, in any order and however they are called."""
    table = (
        "# Nhiệm vụ\n## Nhiệm vụ trọng tâm\n\n| TT | Thời hạn | Nhiệm vụ cụ thể | Đơn vị chủ trì |\n| - | - | - | - |\n"
    )
    (task, _) = list_tasks(
        [make(table + "| 1 | 30/9 | Rà soát | Phòng |\n| 2 | | Báo cáo | |\n| 3 | | Không có. | |\n")]
    )

    assert (task.task, task.lead, task.deadline, task.product) == ("Rà soát", "Phòng", "30/9", "")
    assert (task.origin.unit.id, task.origin.anchor, task.origin.place.line) == ("d-1", "tasks", 14)


def test_listed_tasks_are_tasks() -> None:
    """A unit that lists its tasks instead of tabling them loses none; what introduces them is no task."""
    tasks = list_tasks([make("# Nhiệm vụ\n## Nhiệm vụ trọng tâm\nGồm:\n\n- Rà soát;\n- Báo cáo./.\n")])

    assert [(one.task, one.lead) for one in tasks] == [("Rà soát;", ""), ("Báo cáo.", "")]
    assert all(isinstance(one, Task) for one in tasks)


def test_proposals_stand_by_addressee() -> None:
    """The highest addressee first, units in their order, each point a proposal with its line."""
    one = make("# Kiến nghị\n## Đối với Sở\n- một;\n- hai.\n## Đối với Bộ\nKhông có.\n")
    other = make("# Kiến nghị\n## Đối với Bộ\nba\n\nbốn\n## Đối với Sở\n- năm./.\n", unit="d-2")
    proposals = list_proposals([one, other])

    assert {addressee: [each.text for each in found] for addressee, found in proposals.items()} == {
        "Bộ": ["ba", "bốn"],
        "Sở": ["một.", "hai.", "năm."],
    }
    assert list(proposals) == ["Bộ", "Sở"]
    assert [each.origin.place.line for each in proposals["Sở"]] == [11, 12, 15]


def test_addressee_that_stands_twice_keeps_both() -> None:
    """A heading that is repeated adds to the first one's proposals."""
    proposals = list_proposals([make("# Kiến nghị\n## Đối với Sở\n- một\n## Đối với Sở\n- hai\n")])

    assert [one.text for one in proposals["Sở"]] == ["một", "hai"]


def test_unforeseen_addressee_comes_last() -> None:
    """Who is not in the outline is asked all the same."""
    proposals = list_proposals([make("# Kiến nghị\n## Đối với Bưu điện\n- một\n## Đối với Sở\n- hai\n")])

    assert list(proposals) == ["Sở", "Bưu điện"]


def test_proposal_without_addressee_is_not_lost() -> None:
    """What stands right under the part's heading comes last, and says that nobody is addressed."""
    proposals = list_proposals([make("# Kiến nghị\n- một\n## Đối với Sở\n- hai\n")])

    assert {addressee: [one.text for one in found] for addressee, found in proposals.items()} == {
        "Sở": ["hai"],
        "Chưa ghi nơi nhận": ["một"],
    }
    assert list(proposals) == ["Sở", "Chưa ghi nơi nhận"]


def test_documents_are_merged_by_number_and_issuer() -> None:
    """Spellings of a number and names of an issuer are one document, with every unit that cites it."""
    first = make_citation(
        "12/KH-BLĐTBXH", "Bộ LĐTBXH", more=", fields: [viec-lam], implemented_by: [Kế hoạch], result: xong"
    )
    second = make_citation("Số: 12 / KH – BLÐTBXH", "Bộ Lao động", more=", fields: [nguoi-co-cong, viec-lam]")
    (document,) = documents((first,), (second,))

    assert (document.number, document.issuer, document.fields) == (
        "12/KH-BLĐTBXH",
        "Bộ LĐTBXH",
        ("viec-lam", "nguoi-co-cong"),
    )
    assert [one.origin.unit.id for one in document.citations] == ["d-1", "d-2"]
    assert (document.citations[0].implemented_by, document.citations[0].result) == (("Kế hoạch",), "xong")
    assert document.citations[0].origin.place.line == 6


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        pytest.param(("01/QĐ-UBND", "Ủy ban nhân dân tỉnh"), ("01/QĐ-UBND", "Uỷ ban nhân dân tỉnh"), 1, id="tone"),
        pytest.param(("01/QĐ-UBND", "UBND huyện A"), ("01/QĐ-UBND", "ubnd huyện A"), 1, id="unregistered"),
        pytest.param(("01/QĐ-UBND", "UBND huyện A"), ("01/QĐ-UBND", "UBND huyện B"), 2, id="other-issuer"),
        pytest.param(("01/QĐ-UBND", "UBND xã"), ("01/QĐ-UBND", "UBND xã", "2023-02-01"), 2, id="other-year"),
        pytest.param(
            ("01/2024/NĐ-CP", "Chính phủ"), ("01/2024/NĐ-CP", "Chính phủ", "2023-02-01"), 1, id="year-in-number"
        ),
        pytest.param(("01/2024/NĐ-CP", "Chính phủ"), ("01/2024/NĐ-CP", "Chính phủ", "''"), 1, id="no-date"),
    ],
)
def test_same_number_may_be_another_document(one: tuple[str, ...], other: tuple[str, ...], count: int) -> None:
    """Issuer and year tell numbers apart that start again every January; slips of typing do not."""
    assert len(documents((make_citation(*one),), (make_citation(*other),))) == count


def test_documents_stand_in_the_registers_order() -> None:
    """By the issuers' groups, then by rank, then by date; unknown issuers last."""
    cited = [
        make_citation("03/QĐ-UBND", "Ủy ban nhân dân tỉnh"),
        make_citation("07/KH-HCTĐ", "Hội"),
        make_citation("02/2024/NĐ-CP", "Chính phủ", "2024-02-01"),
        make_citation("01/2024/NĐ-CP", "Chính phủ"),
        make_citation("04/QĐ-BLĐTBXH", "Bộ Lao động"),
    ]
    found = documents(tuple(cited))

    assert [one.number[1] for one in found] == ["1", "2", "4", "3", "7"]
    assert [one.kind for one in found] == ["Nghị định", "Nghị định", "Quyết định", "Quyết định", ""]


def test_replaced_document_says_by_what() -> None:
    """A document that was replaced by the period's last day names its successor."""
    (document,) = documents((make_citation("01/QĐ-UBND", "Ủy ban nhân dân tỉnh"),))

    assert document.superseded_by == "09/QĐ-UBND"
