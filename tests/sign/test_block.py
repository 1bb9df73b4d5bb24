"""Writing a decision touches the decision's lines and nothing else."""

import re
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.builders import DIVISION, DIVISION_REPORT, PERIOD, base_text, read_report
from tests.sign.keys import make_key

from baocao.load.yaml_nodes import Composer
from baocao.model import Decision, Evidence, Report, SignOff
from baocao.model.node import find_node
from baocao.sign import NewDecision, write_decision

AT = datetime.fromisoformat("2024-06-13T09:40:00+07:00")
HEAD = f"---\nunit: {DIVISION}\nperiod: {PERIOD}\nstatus: final\n"
BODY = "# Phần I. Kết quả công tác\n\nsign_off: không phải\n  thụt\n\n---\n\n./.\n"
KEY = make_key()[0]


def decide(text: str, opinion: str = "", decision: Decision = Decision.APPROVED, earlier: Report | None = None) -> str:
    """Return a text with a decision of the leader in charge."""
    new = NewDecision("pgd-nguoi-co-cong", decision, AT, "sha256:0", opinion)
    return write_decision(text, new, KEY, earlier.front.sign_off if earlier else None)


def outside(text: str) -> tuple[str, str]:
    """Return what stands above and below the decision, which ends the front matter."""
    found = re.fullmatch(r"(.*?\n)sign_off:\r?\n.*?END SSH SIGNATURE-----\r?\n(---.*)", text, re.DOTALL)
    assert found is not None
    return found[1], found[2]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_decision_is_added_at_the_end_of_the_front_matter(end: str) -> None:
    """Everything else stays to the byte, with its own line ends."""
    text = (HEAD + "---\n" + BODY).replace("\n", end)
    above, below = outside(decide(text))

    assert above == HEAD.replace("\n", end)
    assert below == ("---\n" + BODY).replace("\n", end)
    assert decide(text).count("\r\n") in {0, decide(text).count("\n")}


def test_mixed_line_ends_stay_mixed() -> None:
    """A file that was edited on two systems is not tidied up by the way."""
    text = HEAD + "---\n" + BODY.replace("\n", "\r\n", 3)

    assert outside(decide(text))[1] == "---\n" + BODY.replace("\n", "\r\n", 3)


@pytest.mark.parametrize("text", [HEAD + "---", HEAD + "---\n", "---\n---\n", "\ufeff" + HEAD + "---\n" + BODY])
def test_short_report_can_be_decided_on(text: str) -> None:
    """A report without a body, or with a byte order mark, is one all the same."""
    start = text.rindex("---")
    start = text.index("---\n# ") if "---\n# " in text else start

    assert decide(text).startswith(text[:start] + "sign_off:\n")
    assert decide(text).endswith(text[start:])


def test_text_without_a_front_matter_is_refused() -> None:
    """There is no place for a decision."""
    with pytest.raises(ValueError, match=r"^a report begins with a front matter between fences$"):
        decide("# Phần I\n---\n")


BLOCKS = [
    "sign_off:\n  by: a\n  signature: |\n    b\n\n    c\n",
    "sign_off: {by: a,\n  at: b}\n",
    "sign_off: {by: a,\n}\n",
    '"sign_off":\n  by: a\n',
    "sign_off:\n  # ghi chú\n  by: a\n\n# ghi chú\n  at: b\n",
]


@pytest.mark.parametrize("block", BLOCKS)
def test_new_decision_takes_the_place_of_the_old_one(block: str) -> None:
    """However the old one was typed, all of it goes, and comments around it stay."""
    around = "# trên\n", "\n# dưới\nreason: x\n"
    written = decide(HEAD + around[0] + block + around[1] + "---\n" + BODY)

    assert outside(written)[0] == HEAD + "".join(around)


def test_deciding_twice_is_deciding_once() -> None:
    """The second decision replaces the first."""
    once = decide(HEAD + "---\n" + BODY)

    assert decide(once) == once


FRONT_LINES = st.sampled_from(
    ["# ghi chú\n", "\n", "reason: x\n", "documents:\n  - {title: a}\n", "  # thụt\n", "signed:\n"]
)


@given(st.lists(FRONT_LINES, max_size=5), st.lists(FRONT_LINES, max_size=5), st.sampled_from(BLOCKS), st.text())
def test_lines_outside_of_the_block_are_the_same(above: list[str], below: list[str], block: str, body: str) -> None:
    """Comments, blank lines and keys above and below, and the body, stay in their order."""
    below = ["reason: y\n", *below]
    front = HEAD + "".join(above)
    written = decide(front + block + "".join(below) + "---\n" + body)

    assert written.startswith(front + "".join(below) + "sign_off:\n  by: pgd-nguoi-co-cong\n")
    assert written.endswith("-----END SSH SIGNATURE-----\n---\n" + body)


@example("dòng\u2028đoạn\u2029hết\u0085")
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t\"'\\:#"), min_size=1))
def test_any_opinion_is_read_back(opinion: str) -> None:
    """Quotes, colons, line ends and separators in an opinion neither break the file nor change."""
    written = decide(HEAD + "---\n", opinion)
    node = Composer("a.md").compose(written[len("---\n") : written.rindex("---")])
    read = find_node(node, "sign_off", "opinion") if node else None

    assert getattr(read, "text", None) == opinion.replace("\uffff", "").replace("\ufffe", "")


def test_review_stands_beside_its_decision(tmp_path: Path) -> None:
    """Read back, the evidence is the review's; nothing is signed then."""
    evidence = Evidence(forge="github", pull_request=41, review=2098, account=11, commit="9f3")
    new = NewDecision("pgd-nguoi-co-cong", Decision.APPROVED, AT, "sha256:0", "", evidence)
    written = write_decision(base_text(DIVISION_REPORT), new, None, None)
    sign_off = read_report(tmp_path, written, unit=DIVISION).front.sign_off

    assert sign_off == SignOff(
        by="pgd-nguoi-co-cong", decision=Decision.APPROVED, at=AT, content="sha256:0", evidence=evidence
    )


def test_what_was_not_said_is_not_written(tmp_path: Path) -> None:
    """No empty opinion, no empty list of earlier decisions."""
    approved = decide(
        base_text(DIVISION_REPORT), earlier=read_report(tmp_path, base_text(DIVISION_REPORT), unit=DIVISION)
    )

    assert "opinion:" not in approved
    assert "returned:" not in approved


def test_returned_decisions_are_kept(tmp_path: Path) -> None:
    """What a leader sent back, and why, stays on record through later decisions."""
    text = base_text(DIVISION_REPORT)
    for step, opinion in enumerate(("Bổ sung: biểu, phụ lục", "Còn thiếu “số liệu”")):
        earlier = read_report(tmp_path / str(step), text, unit=DIVISION)
        text = decide(text, opinion, Decision.RETURNED, earlier)
    approved = decide(text, "", Decision.APPROVED, read_report(tmp_path / "last", text, unit=DIVISION))
    sign_off = read_report(tmp_path / "read", approved, unit=DIVISION).front.sign_off

    assert sign_off is not None
    assert sign_off.decision is Decision.APPROVED
    assert [entry.opinion for entry in sign_off.returned] == ["Bổ sung: biểu, phụ lục", "Còn thiếu “số liệu”"]


def test_returned_without_opinion_is_kept(tmp_path: Path) -> None:
    """A decision that lacks its opinion is history all the same."""
    returned = read_report(tmp_path / "1", decide(base_text(DIVISION_REPORT), "", Decision.RETURNED), unit=DIVISION)
    approved = decide(base_text(DIVISION_REPORT), earlier=returned)
    sign_off = read_report(tmp_path / "2", approved, unit=DIVISION).front.sign_off

    assert sign_off is not None
    assert [(entry.by, entry.at, entry.content, entry.opinion) for entry in sign_off.returned] == [
        ("pgd-nguoi-co-cong", AT, "sha256:0", None)
    ]
