"""Writing a decision touches the decision's lines and nothing else."""

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.builders import BASE, DIVISION, DIVISION_REPORT, PERIOD, base_text
from tests.sign.keys import make_key

from baocao.deciding import decide
from baocao.load import load_text, load_workspace
from baocao.load.yaml_nodes import Composer
from baocao.model import Decision, Evidence, Report, SignOff
from baocao.model.node import find_node
from baocao.sign import BlockRefusedError, NewDecision, content_digest, holds_decision, write_decision

AT = datetime.fromisoformat("2024-06-13T09:40:00+07:00")
LATER = datetime.fromisoformat("2024-06-14T08:00:00+07:00")
BY = "pgd-nguoi-co-cong"
HEAD = f"---\nunit: {DIVISION}\nperiod: {PERIOD}\nstatus: final\n"
BODY = "# Phần I. Kết quả công tác\n\nsign_off: không phải\n  thụt\n\n---\n\n./.\n"
KEY = make_key()[0]
WORKSPACE = load_workspace(BASE)
NEW = NewDecision(BY, Decision.APPROVED, AT, "sha256:0", "Đồng ý: “đã xem”")


def read(text: str) -> Report:
    """Return the division's report as it would be read with `text` in its file."""
    report = load_text(WORKSPACE, WORKSPACE.reports[DIVISION, PERIOD], text)
    assert report is not None
    return report


def sign(text: str, new: NewDecision = NEW) -> str:
    """Return a text with a decision in it, read again as every door does."""
    report = read(text)
    return decide(WORKSPACE, report, new, KEY).raw


def sign_off_in(text: str) -> SignOff:
    """Return the decision that a text holds."""
    sign_off = read(text).front.sign_off
    assert sign_off is not None
    return sign_off


def cut(text: str) -> tuple[str, str]:
    """Return what stands above and below a decision that was signed, in a text with any line ends."""
    found = re.fullmatch(r"(.*?[\r\n])sign_off:[\r\n].*?END SSH SIGNATURE-----(?:\r\n|\r|\n)(.*)", text, re.DOTALL)
    assert found is not None
    return found[1], found[2]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_decision_is_added_at_the_end_of_the_front_matter(end: str, mark: str) -> None:
    """Everything else stays to the byte, with its own line ends and its byte order mark."""
    text = mark + (HEAD + "---\n" + BODY).replace("\n", end)
    written = sign(text)

    assert cut(written) == (mark + HEAD.replace("\n", end), ("---\n" + BODY).replace("\n", end))
    assert written.replace(end, "").count("\n") == written.replace(end, "").count("\r") == 0


def test_mixed_line_ends_stay_mixed() -> None:
    """A file that was edited on two systems is not tidied up by the way."""
    text = HEAD + "---\n" + BODY.replace("\n", "\r\n", 3)

    assert cut(sign(text))[1] == "---\n" + BODY.replace("\n", "\r\n", 3)


def test_lines_end_as_the_first_one_does() -> None:
    """In a file that was edited on two systems, that is how its front matter was begun."""
    signed = sign("---\r\n" + HEAD.removeprefix("---\n") + "---\n")

    assert "sign_off:\r\n" in signed
    assert "sign_off:\n" not in signed


def test_front_matter_without_a_key_can_be_decided_on() -> None:
    """What it lacks is for the rules to say."""
    assert write_decision(read("---\n---\n" + BODY), NEW, KEY).startswith("---\nsign_off:\n")


@pytest.mark.parametrize("text", [HEAD + "---", HEAD + "---\n"])
def test_report_without_a_body_can_be_decided_on(text: str) -> None:
    """Short as it is, it is one all the same."""
    assert cut(sign(text)) == (HEAD, text.removeprefix(HEAD))


BLOCKS = [
    "sign_off:\n  by: a\n  signature: |\n    b\n\n    c\n",
    "sign_off: {by: a,\n  at: b}\n",
    "sign_off: {by: a,\n}\n",
    "sign_off: {\nby: a,\n}\n",
    '"sign_off":\n  by: a\n',
    "'sign_off' :\n  by: a\n",
    "sign_off:\n  # ghi chú\n  by: a\n\n# ghi chú\n  at: b\n",
    'sign_off:\n  by: "a\n# không phải ghi chú"\n',
    "sign_off:\n  by: a\n\n      # thụt vào\n",
    "sign_off:\n",
    "sign_off: # để trống\n",
    "sign_off: >-\n  một\n  hai\n",
    "sign_off: |\n  một\n   \u00a0\n",
    "sign_off:\n- by: a\n- b\n",
]
"""Decisions as somebody may have typed them, right or wrong."""


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("below", ["", "\n# dưới\nreason: x\n"])
def test_new_decision_takes_the_place_of_the_old_one(block: str, below: str) -> None:
    """However the old one was typed, all of it goes, and what stands around it stays where it is."""
    above = HEAD + "# trên\n"

    assert cut(sign(f"{above}{block}{below}---\n{BODY}")) == (above, f"{below}---\n{BODY}")


def test_what_only_looks_like_a_decision_is_none() -> None:
    """A quoted text may go on at the left margin; no line of it is cut."""
    front = HEAD + 'reason: "Tên\nsign_off: của ai\n  thụt"\ndocuments:\n  - title: |\n      a\n      sign_off: b\n'

    assert cut(sign(front + "---\n" + BODY)) == (front, "---\n" + BODY)


@pytest.mark.parametrize(
    ("front", "line", "advice"),
    [
        pytest.param(HEAD + "? sign_off\n: {by: a}\n", 5, "chỉ viết là `sign_off:`", id="question-mark"),
        pytest.param(HEAD + "!!str sign_off: {by: a}\n", 5, "chỉ viết là `sign_off:`", id="tag"),
        pytest.param(HEAD + '"sign\\u005foff": {by: a}\n', 5, "chỉ viết là `sign_off:`", id="escape"),
        pytest.param(
            f"---\n{{unit: {DIVISION}, period: {PERIOD},\nsign_off: {{by: a}}}}\n",
            2,
            "không đặt trong `{…}`",
            id="flow",
        ),
        pytest.param(f"---\n  unit: {DIVISION}\n  period: {PERIOD}\n", 2, "sát lề trái", id="indented"),
        pytest.param(HEAD + "...\n", 1, "viết lại phần đầu", id="ended"),
    ],
)
def test_shared_lines_are_refused(front: str, line: int, advice: str) -> None:
    """Where the decision has no lines of its own, the message names the line and how to write it."""
    with pytest.raises(BlockRefusedError, match=rf"^{DIVISION_REPORT}:{line}: (?:(?:các )?khóa|không ghi) ") as refused:
        sign(front + "---\n")

    assert advice in str(refused.value)


FRONT = st.lists(
    st.sampled_from(
        [
            "# ghi chú\n",
            "\n",
            "   \n",
            'reason: "một\nhai # ba\n\n  bốn"\n',
            "successor: một dòng\n  hai dòng\n",
            "number: '18/BC'\n",
            "date: 2024-06-12 # văn thư ghi\n",
            "figures: {as_of: 2024-06-10,\n  nature: estimate}\n",
            "signed:\n  position: |\n    Trưởng phòng\n\n    # không phải ghi chú\n",
            "documents:\n- title: >+\n    một\n\n- {title: hai}\n",
            '"outcomes": []\n',
            "lạ: tab\t\n",
        ]
    ),
    unique=True,
    max_size=6,
)
ENDS = st.sampled_from(["\n", "\r\n"])


@given(FRONT, st.integers(0, 6), st.sampled_from(["", *BLOCKS]), ENDS, st.sampled_from(["", "\ufeff"]))
def test_everything_outside_of_the_block_stays_to_the_byte(
    lines: list[str], at: int, block: str, end: str, start: str
) -> None:
    """Comments, quotes and keys above and below stay; signing once more changes nothing."""
    above, below = HEAD + "".join(lines[:at]), "".join(lines[at:])
    if not block:
        above, below = above + below, ""
    above, block, below = (part.replace("\n", end) for part in (start + above, block, f"{below}---\n{BODY}"))
    signed = sign(above + block + below)

    assert cut(signed) == (above, below)
    assert sign(signed) == signed


@example("dòng\u2028đoạn\u2029hết\u0085")
@example("một\r\nhai\x0b\x00")
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\r\t\0\"'\\:#"), min_size=1))
def test_any_opinion_is_read_back(opinion: str) -> None:
    """Quotes, colons, line ends and separators in an opinion neither break the file nor change."""
    new = NewDecision(BY, Decision.APPROVED, AT, "sha256:0", opinion)
    written = write_decision(read(HEAD + "---\n"), new, KEY)
    node = Composer("a.md").compose(written[len("---\n") : written.rindex("---")])
    found = find_node(node, "sign_off", "opinion") if node else None

    assert getattr(found, "text", None) == new.fields().get("opinion")
    assert holds_decision(read(written), read(HEAD + "---\n"), new)


def test_opinion_is_written_as_files_keep_it() -> None:
    """Lines end with LF; characters that no text keeps are left out, so that what is signed is what is read."""
    new = NewDecision(BY, Decision.APPROVED, AT, "sha256:0", " một\r\nhai\x0b ba\x00\n")

    assert sign_off_in(sign(HEAD + "---\n", new)).opinion == "một\nhai ba"


@pytest.mark.parametrize("blank", ["", "   ", "\n\t ", "\r\n"])
def test_blanks_are_no_opinion(blank: str) -> None:
    """Nothing was said, and nothing is written."""
    assert "opinion:" not in sign(HEAD + "---\n", NewDecision(BY, Decision.APPROVED, AT, "sha256:0", blank))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text.replace("status: final", "status: draft"),
        lambda text: text.replace("status: final\n", "status: final\nnumber: 1/BC\n"),
        lambda text: text.replace("approved", "returned"),
        lambda text: text.replace("# Phần I", "# Phần II"),
        lambda text: text[: text.index("sign_off:")] + text[text.index("---\n# ") :],
    ],
)
def test_another_change_is_seen(spoil: Callable[[str], str]) -> None:
    """What was written counts only if it is read back, beside the very same report."""
    text = HEAD + "---\n" + BODY
    signed = sign(text)

    assert holds_decision(read(signed), read(text), NEW)
    assert not holds_decision(read(spoil(signed)), read(text), NEW)


COMMIT = "9f3" + "0" * 37
EVIDENCE = Evidence(forge="github", pull_request=41, review=2098, account=11, commit=COMMIT)


def test_review_stands_beside_its_decision() -> None:
    """Read back, the evidence is the review's; nothing is signed then."""
    new = NewDecision(BY, Decision.APPROVED, AT, "sha256:0", "", EVIDENCE)
    written = decide(WORKSPACE, read(HEAD + "---\n"), new, None)

    assert written.front.sign_off == SignOff(
        by=BY, decision=Decision.APPROVED, at=AT, content="sha256:0", evidence=EVIDENCE
    )


def test_what_was_not_said_is_not_written() -> None:
    """No empty list of earlier decisions."""
    assert "returned:" not in sign(HEAD + "---\n")


def test_earlier_decisions_are_kept_whole() -> None:
    """Approved or returned, each stays with its own signature, to the letter, through all later ones."""
    text = sign(HEAD + "---\n", NewDecision(BY, Decision.RETURNED, AT, "sha256:0", "Bổ sung: biểu,\nphụ lục"))
    first = sign_off_in(text)
    text = sign(text, NewDecision(BY, Decision.APPROVED, LATER, "sha256:1"))
    second = sign_off_in(text)
    text = sign(text, NewDecision("giam-doc", Decision.APPROVED, LATER, "sha256:2"))
    last = sign_off_in(text)

    assert [one.model_dump() for one in last.returned] == [
        one.model_dump(exclude={"returned"}) for one in (first, second)
    ]
    assert [one.signature is not None for one in last.returned] == [True, True]
    assert text.count("opinion: ") == 1


def test_old_entries_are_returned_ones() -> None:
    """Files from before decisions were kept whole do not say which decision it was."""
    old = f'sign_off:\n  by: {BY}\n  decision: approved\n  at: 2024-06-13T09:40+07:00\n  content: "sha256:1"\n'
    old += '  returned:\n    - {by: giam-doc, at: 2024-06-11T16:30+07:00, content: sha256:0, opinion: "Bổ sung"}\n'
    text = sign(f"{HEAD}{old}---\n")

    assert [(one.by, one.decision, one.opinion) for one in sign_off_in(text).returned] == [
        ("giam-doc", Decision.RETURNED, "Bổ sung"),
        (BY, Decision.APPROVED, None),
    ]
    assert "at: 2024-06-13T09:40+07:00" in text, "a moment that somebody signed is text"


def test_block_that_is_no_decision_is_no_history() -> None:
    """Keys that are missing make it none; the decisions before it are kept all the same."""
    old = f"sign_off:\n  by: {BY}\n  returned:\n    - {{by: {BY}, at: 2024-06-11T16:30+07:00, content: sha256:0}}\n"

    assert [one.content for one in sign_off_in(sign(f"{HEAD}{old}---\n")).returned] == ["sha256:0"]


def test_what_somebody_else_wrote_under_an_earlier_decision_is_kept() -> None:
    """Lists and keys that no decision has are nobody's to throw away."""
    past = f"{{by: {BY}, at: 2024-06-11T16:30+07:00, content: sha256:0, lạ: [một, {{hai: ba}}], signature: {{a: b}}}}"
    text = sign(f"{HEAD}sign_off:\n  by: {BY}\n  returned:\n    - {past}\n---\n")
    kept = find_node(read(text).node, "sign_off", "returned", 0)

    assert kept is not None
    assert kept.plain() == {
        "by": BY,
        "at": "2024-06-11T16:30+07:00",
        "content": "sha256:0",
        "lạ": ["một", {"hai": "ba"}],
        "signature": {"a": "b"},
    }


def test_reviews_before_are_written_once_with_their_evidence() -> None:
    """A review that is known proves what was written down without it; a signature needs none."""
    before = NewDecision(BY, Decision.RETURNED, AT, "sha256:0", "Bổ sung", EVIDENCE)
    new = NewDecision(BY, Decision.APPROVED, LATER, "sha256:1", "", EVIDENCE)
    typed = f'sign_off:\n  by: {BY}\n  decision: returned\n  at: {AT.isoformat()}\n  content: "sha256:0"\n'
    typed += "  opinion: Bổ sung\n"
    by_key = sign(HEAD + "---\n", NewDecision(BY, Decision.RETURNED, AT, "sha256:0", "Bổ sung"))

    for text, is_signed in ((HEAD + "---\n", False), (f"{HEAD}{typed}---\n", False), (by_key, True)):
        written = decide(WORKSPACE, read(text), new, None, [before, before])
        (past,) = written.front.sign_off.returned if written.front.sign_off else ()
        assert (past.signature is not None, past.evidence is not None) == (is_signed, not is_signed)
        assert past.opinion == "Bổ sung"


def test_pictures_are_read_again(tmp_path: Path) -> None:
    """A report with a picture has the same digest once it is decided on."""
    text = base_text(DIVISION_REPORT)
    report = read(text)

    assert content_digest(decide(WORKSPACE, report, NEW, KEY)) == content_digest(report)
    assert not list(tmp_path.iterdir())
