"""Rule eth-for-d."""

import pytest
from tests.check.builders import make_report

from baocao.check.rules import eth_for_d


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        pytest.param("Ðức", "Đức", id="capital-eth"),
        pytest.param("ðạt", "đạt", id="small-eth"),
        pytest.param("Ɖức", "Đức", id="african-d"),
    ],
)
def test_lookalikes_are_told_apart(wrong: str, right: str) -> None:
    """The word to write stands in the help."""
    [finding] = eth_for_d.check(make_report(body=f"Xã {wrong} (mới)."))

    assert finding.message.startswith(f"“{wrong}” dùng chữ {wrong[0]} (U+0")
    assert finding.help == f"viết `{right}`"


def test_right_letters_pass() -> None:
    """Đ and đ are what is asked for."""
    assert list(eth_for_d.check(make_report("number: 05/BC-LĐTBXH", body="Đã đạt."))) == []


def test_lines_are_those_of_the_file() -> None:
    """Front matter and body count from the top of the file."""
    report = make_report("number: 05/BC-LÐTBXH\ndocuments: []", body="\nMột.\nÐức.\n")

    findings = list(eth_for_d.check(report))

    assert [finding.place.line for finding in findings] == [5, report.body_line + 2]


def test_keys_and_lists_are_read_too() -> None:
    """A lookalike hides anywhere."""
    front = """
        documents:
          - {number: "1", date: 2024-01-02, issuer: A, title: B, implemented_by: ["Quyết ðịnh 1", "Quyết ðịnh 2"]}
    """

    assert len(list(eth_for_d.check(make_report(front)))) == 2
