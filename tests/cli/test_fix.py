"""`baocao check --fix`: what can be mended without any doubt is, and nothing else changes."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.builders import DISTRICT_REPORT, DIVISION_REPORT, base_text, lay_repository

Run = Callable[..., tuple[int, str, str]]

REAL = "units/huyen-huong-khe/2024-h1.md"
OTHER = "units/trung-tam-viec-lam/2024-h1.md"
OTHER_TEXT = "---\nunit: trung-tam-viec-lam\nperiod: 2024-h1\nstatus: draft\n---\n\nÐã làm.\n"
CLOSED = "units/huyen-huong-khe/2023-h1.md"
RIGHT, WRONG = "## II. Kết quả trên từng lĩnh vực", "## IV. Kết quả trên từng lĩnh vực"


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the small repository, with a draft that has a fault; it is the current folder."""
    monkeypatch.chdir(tmp_path)
    return lay_repository(tmp_path, {OTHER: OTHER_TEXT})


def spoil(file: Path, *swaps: tuple[str, str]) -> bytes:
    """Replace texts of a file, each of which must be there; return the spoilt file."""
    text = file.read_bytes().decode()
    for old, new in swaps:
        assert old in text
        text = text.replace(old, new, 1)
    file.write_bytes(text.encode())
    return text.encode()


def test_mends_are_made_and_told(small: Path, run: Run) -> None:
    """The report is what it was before it was spoilt, and each mend is told with its line and its rule."""
    swaps = ((RIGHT, WRONG), ("Chi trả đủ", "Chi trả ðủ"), ("Đã tham mưu", "Ngày 05/2/2024 đã tham mưu"))
    spoil(small / DISTRICT_REPORT, *swaps)

    code, out, err = run("check", "--fix", DISTRICT_REPORT)

    mended = base_text().replace("Đã tham mưu", "Ngày 05/02/2024 đã tham mưu", 1)
    assert (small / DISTRICT_REPORT).read_text(encoding="utf-8") == mended
    assert (code, out) == (0, "")
    told = re.findall(rf"^{re.escape(DISTRICT_REPORT)}:(\d+): đã sửa\[(.+)\]: .+$", err, re.MULTILINE)
    assert told == [("17", "date-style"), ("19", "misnumbered-section"), ("35", "eth-for-d")]


def test_what_is_left_is_printed(small: Path, run: Run) -> None:
    """A fault that only the author can mend stands in the output, and decides the exit code."""
    spoil(small / DISTRICT_REPORT, (RIGHT, WRONG), ("actual: 842", "actual: 1.842"))

    code, out, _ = run("check", "--fix", DISTRICT_REPORT)

    assert code == 1
    assert "[ambiguous-number]" in out
    assert "[misnumbered-section]" not in out


def test_a_second_run_changes_nothing(small: Path, run: Run) -> None:
    """Mending what is mended does and says nothing."""
    spoil(small / DISTRICT_REPORT, (RIGHT, WRONG), ("Chi trả đủ", "Chi trả ðủ"))
    run("check", "--fix", DISTRICT_REPORT)
    once = (small / DISTRICT_REPORT).read_bytes()

    code, out, err = run("check", "--fix", DISTRICT_REPORT)

    assert (small / DISTRICT_REPORT).read_bytes() == once
    assert (code, out) == (0, "")
    assert "đã sửa" not in err


def test_line_ends_and_comments_stay(small: Path, run: Run) -> None:
    """CRLF stays CRLF, and a comment keeps even what would be a fault elsewhere."""
    file = small / DISTRICT_REPORT
    comment = ("\nfigures:", "\n# Ðã hỏi Văn phòng ngày 1/4/2024, KT.GIÁM ĐỐC\nfigures:")
    crlf = spoil(file, comment).replace(b"\n", b"\r\n")
    file.write_bytes(crlf.replace(RIGHT.encode(), WRONG.encode()))

    assert run("check", "--fix", DISTRICT_REPORT)[0] == 0
    assert file.read_bytes() == crlf


@pytest.mark.parametrize(
    ("asked", "changes"),
    [
        pytest.param([DISTRICT_REPORT], False, id="other-file"),
        pytest.param(["--period", "2023-h1"], False, id="other-period"),
        pytest.param(["units/trung-tam-viec-lam"], True, id="folder"),
        pytest.param([], True, id="everything"),
    ],
)
def test_only_what_was_asked_about_is_written(small: Path, run: Run, asked: list[str], *, changes: bool) -> None:
    """A report that the command was not asked about stays as it is."""
    run("check", "--fix", *asked)

    assert ((small / OTHER).read_text(encoding="utf-8") != OTHER_TEXT) == changes


@pytest.mark.parametrize(
    ("path", "swap", "reason"),
    [
        pytest.param(CLOSED, (RIGHT, WRONG), "kỳ 2023-h1 đã đóng", id="closed"),
        pytest.param(DIVISION_REPORT, ("---\nunit", "\ufeff---\nunit"), "lãnh đạo Sở đã ký xác nhận", id="signed"),
    ],
)
def test_finished_reports_are_left_alone(small: Path, run: Run, path: str, swap: tuple[str, str], reason: str) -> None:
    """What a leader signed and what belongs to a closed period stays as it is, and the reason is told."""
    before = spoil(small / path, swap)

    _, _, err = run("check", "--fix", path)

    assert (small / path).read_bytes() == before
    assert f"{path}: không tự sửa: {reason}" in err


def test_consolidated_report_is_left_alone(small: Path, run: Run) -> None:
    """The Office's text is no unit's report."""
    text = "---\nperiod: 2024-h1\nstatus: draft\n---\n\nÐã làm.\n"
    file = small / "periods/2024-h1/consolidated.md"
    file.write_text(text, encoding="utf-8")

    _, out, _ = run("check", "--fix")

    assert "[eth-for-d]" in out
    assert file.read_text(encoding="utf-8") == text


def test_mode_of_the_file_stays_and_nothing_is_left_beside_it(small: Path, run: Run) -> None:
    """The new file takes the place of the old one at once."""
    file = small / DISTRICT_REPORT
    spoil(file, (RIGHT, WRONG))
    file.chmod(0o640)
    names = sorted(path.name for path in file.parent.iterdir())

    run("check", "--fix", DISTRICT_REPORT)

    assert file.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in file.parent.iterdir()) == names


def test_what_cannot_be_written_is_explained(small: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full or guarded disk is no fault of the program, and the report stays whole."""

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    before = spoil(small / DISTRICT_REPORT, (RIGHT, WRONG))
    monkeypatch.setattr(Path, "replace", refuse)
    code, _, err = run("check", "--fix", DISTRICT_REPORT)

    assert code == 2
    assert "không ghi được" in err
    assert (small / DISTRICT_REPORT).read_bytes() == before
    assert not [path for path in (small / DISTRICT_REPORT).parent.iterdir() if path.name.startswith(".")]


def test_other_formats_stay_whole(small: Path, run: Run) -> None:
    """What was done goes to the messages, so that the output stays one document."""
    spoil(small / DISTRICT_REPORT, (RIGHT, WRONG))

    _, out, err = run("check", "--fix", "--format", "json", DISTRICT_REPORT)

    assert out.startswith("{")
    assert "đã sửa[misnumbered-section]" in err


def test_report_that_went_through_word_and_notepad(small: Path, run: Run) -> None:
    """One `--fix` undoes what Word and Notepad did; what it cannot know is told so that an officer can mend it."""
    file = small / DISTRICT_REPORT
    spoil(
        file,
        ("VL-01: {plan: 1500, actual: 842}", "VL-01: {plan: 1\u00a0500, actual: 842}"),
        ("Đã tham mưu Ủy ban", "Đã tham\u00a0mưu Ủy\u00a0ban"),
        ("3 kế hoạch.", "3 kế\u00ad hoạch theo Nghị định số 55/2023/NĐ – CP, 59/2022/NĐ\u2011CP ngày 5/02/2024."),
        ("#### Kết quả\n\nCó 842", "####\u00a0Kết\u00a0quả\n\nCó\u202f842"),
        ("- Còn 2", "-\u00a0Còn\u00a02"),
        ("### 2. Người có công", "### 2.\u00a0Người có công\u200b"),
    )
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))

    code, out, err = run("check", "--fix", DISTRICT_REPORT)

    cited = "3 kế hoạch theo Nghị định số 55/2023/NĐ-CP, 59/2022/NĐ-CP ngày 05/02/2024."
    clean = base_text().replace("3 kế hoạch.", cited, 1)
    typed = clean.replace("plan: 1500", "plan: 1 500", 1)
    assert file.read_bytes() == typed.replace("\n", "\r\n").encode()
    assert code == 1
    assert re.findall(r"(?:lỗi|cảnh báo)\[(.+?)\]", out) == ["ambiguous-number"]
    assert "“1 500” tách nhóm chữ số\n" in out
    assert "gợi ý: viết `1500`" in out
    assert "đã sửa[invisible-character]" in err


def test_real_report_that_went_through_word_and_notepad(instance: Path, run: Run) -> None:
    """Every space of a whole report's text made fast, a byte-order mark and CRLF: one `--fix` gives it back."""
    file = instance / REAL
    clean = file.read_text(encoding="utf-8")
    front, body = clean.split("\n---\n", 1)
    spoilt = body.replace(" ", "\u00a0").replace("hộ", "h\u00adộ").replace("Đ", "Ð")
    file.write_bytes(("\ufeff" + f"{front}\n---\n{spoilt}".replace("\n", "\r\n")).encode())

    code, out, _ = run("check", "--fix", REAL)

    assert (code, re.findall(r"(?:lỗi|cảnh báo)\[(.+?)\]", out)) == (0, [])
    assert file.read_bytes() == clean.replace("\n", "\r\n").encode()
    assert run("check", "--fix", REAL)[0] == 0
    assert file.read_bytes() == clean.replace("\n", "\r\n").encode()
