"""The digest binds exactly what was read, and nothing else."""

import hashlib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import DISTRICT, DIVISION, DIVISION_REPORT, PERIOD, base_text, make_text, read_report

from baocao.model import Report
from baocao.sign import canonical_content, content_digest
from baocao.sign.digest import canonical_json

TEXT = base_text(DIVISION_REPORT)
PICTURE = f"units/{DIVISION}/{PERIOD}/a.png"
WITH_PICTURE = make_text("", f"# Phần I. Kết quả công tác\n\n![a]({PERIOD}/a.png)\n", unit=DIVISION)


def read(root: Path, text: str | bytes = TEXT, files: dict[str, bytes] | None = None) -> Report:
    """Return the division's report as it is read from `text`."""
    return read_report(root, text, files, unit=DIVISION)


@pytest.mark.parametrize(
    "same",
    [
        pytest.param(TEXT.replace("\n", "\r\n"), id="line-ends"),
        pytest.param("\ufeff" + TEXT, id="byte-order-mark"),
        pytest.param(unicodedata.normalize("NFD", TEXT), id="decomposed"),
        pytest.param(TEXT.replace(".\n", ". \t\n"), id="trailing-spaces"),
        pytest.param(TEXT + "\n\n", id="blank-lines-at-the-end"),
        pytest.param(TEXT.replace("number: 18/BC-NCC\n", ""), id="number"),
        pytest.param(TEXT.replace("date: 2024-06-12", "date: 2024-06-30", 1), id="date"),
        pytest.param(TEXT[: TEXT.index("sign_off:")] + TEXT[TEXT.index("\n---\n") + 1 :], id="sign-off"),
        pytest.param(
            TEXT.replace("{part: 1180, whole: 1196, plan: 98}", "{plan: 98, whole: 1196, part: 1180}"), id="order"
        ),
        pytest.param(TEXT.replace("status: final", "status: 'final'   # dự thảo đã xong"), id="quotes-and-comments"),
    ],
)
def test_what_was_not_read_changes_nothing(same: str, tmp_path: Path) -> None:
    """Line ends, spaces, order of keys, number, date and the decision itself leave the digest as it is."""
    assert same != TEXT
    assert content_digest(read(tmp_path / "same", same)) == content_digest(read(tmp_path / "first"))


def test_t5_another_units_file_changes_nothing(tmp_path: Path) -> None:
    """A report's digest is its own."""
    other = {f"units/{DISTRICT}/{PERIOD}.md": make_text("number: 1/BC\n").encode()}

    assert content_digest(read(tmp_path / "other", files=other)) == content_digest(read(tmp_path / "first"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("actual: 45000", "actual: 45001"),
        ("actual: 45000", "actual: 45000.0"),
        ("1.196 hồ sơ", "1.169 hồ sơ"),
        ("đúng hạn", "Đúng hạn"),
        ("status: final", "status: draft"),
        ("nature: estimate", "nature: official"),
        ("# Phần II", "## Phần II"),
        ("\n\n# Phần II", "\n\n\n# Phần II"),
        ("indicators:", "reason: thêm\nindicators:"),
        ("---\n\n# Phần I", "---\n\n    # Phần I"),
        ("./.\n", "./.X\n"),
    ],
)
def test_t5_one_figure_or_word_changes_it(old: str, new: str, tmp_path: Path) -> None:
    """Whatever a leader could read differently is another content."""
    assert old in TEXT
    assert content_digest(read(tmp_path / "new", TEXT.replace(old, new, 1))) != content_digest(read(tmp_path / "old"))


def test_t5_changing_back_restores_it(tmp_path: Path) -> None:
    """A figure that is put back is what was signed."""
    changed = TEXT.replace("45000", "45001")

    assert content_digest(read(tmp_path / "back", changed.replace("45001", "45000"))) == content_digest(read(tmp_path))


def test_one_byte_of_a_picture_changes_it(tmp_path: Path) -> None:
    """Pictures are part of what was read; one that the text does not show is not."""
    one, other = (
        content_digest(read(tmp_path / name, WITH_PICTURE, {PICTURE: content}))
        for name, content in (("one", b"\x89PNG1"), ("other", b"\x89PNG2"))
    )
    unused = {PICTURE: b"\x89PNG1", PICTURE.replace("a.png", "b.png"): b"\x89PNG3"}

    assert one != other
    assert content_digest(read(tmp_path / "unused", WITH_PICTURE, unused)) == one


def test_each_picture_is_a_line_of_its_own_by_path(tmp_path: Path) -> None:
    """Whatever the order in which the text shows them."""
    body = f"# Phần I. Kết quả công tác\n\n![b]({PERIOD}/b.png)\n\n![a]({PERIOD}/a.png)\n"
    files = {PICTURE: b"\x89PNG1", PICTURE.replace("a.png", "b.png"): b"\x89PNG2"}
    report = read(tmp_path, make_text("", body, unit=DIVISION), files)
    lines = [f"{path} {hashlib.sha256(content).hexdigest()}\n" for path, content in files.items()]

    assert canonical_content(report).decode().endswith(body + "".join(lines))


@given(st.dictionaries(st.text(), st.text(), max_size=5))
def test_order_of_keys_is_no_content(values: dict[str, str]) -> None:
    """Keys are sorted, whatever they are."""
    turned = dict(reversed(values.items()))

    assert canonical_json(values) == canonical_json(turned)
