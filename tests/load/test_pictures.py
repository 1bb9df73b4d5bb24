"""Pictures: only a report's own ones are shown."""

import hashlib
from pathlib import Path

import pytest
from tests.builders import DISTRICT, DIVISION, PERIOD, make_text, read_report

from baocao.model import PICTURE_LIMIT, Refusal, Report

PICTURE = b"\x89PNG picture"
FOLDER = f"units/{DISTRICT}/{PERIOD}"


def read(root: Path, source: str, files: dict[str, bytes] | None = None) -> Report:
    """Return a report with one picture in its text."""
    return read_report(root, make_text("", f"# Phần I. Kết quả công tác\n\n![Lễ viếng]({source})\n"), files)


def shown(report: Report) -> str:
    """Return the HTML of the picture's paragraph."""
    section = report.find("results")
    assert section is not None
    return section.blocks[0].html


@pytest.mark.parametrize("name", ["a.png", "ảnh [1] lễ.JPG"])
def test_own_picture_is_shown(name: str, tmp_path: Path) -> None:
    """A picture in the report's own folder is kept with its path, bytes and digest."""
    report = read(tmp_path, f"<{PERIOD}/{name}>", {f"{FOLDER}/{name}": PICTURE})
    (picture,) = report.pictures

    assert picture.path == f"{FOLDER}/{name}"
    assert (picture.content, picture.sha256) == (PICTURE, hashlib.sha256(PICTURE).hexdigest())
    assert f'src="{picture.source}"' in shown(report)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("https://example.vn/a.png", Refusal.REMOTE),
        ("//example.vn/a.png", Refusal.REMOTE),
        ("data:image/png;base64,iVBORw0KGgo=", Refusal.EMBEDDED),
        ("/etc/passwd", Refusal.OUTSIDE),
        (f"../{DIVISION}/{PERIOD}/a.png", Refusal.OUTSIDE),
        (f"{PERIOD}/../../{DIVISION}/{PERIOD}/a.png", Refusal.OUTSIDE),
        (f"{PERIOD}/..%2F..%2F{DIVISION}%2F{PERIOD}%2Fa.png", Refusal.OUTSIDE),
        ("C:/anh/a.png", Refusal.OUTSIDE),
        ("2023-h1/a.png", Refusal.OUTSIDE),
        (f"{PERIOD}/missing.png", Refusal.MISSING),
        (f"{PERIOD}/a.svg", Refusal.WRONG_KIND),
        (f"{PERIOD}/folder.png", Refusal.UNREADABLE),
        (f"{PERIOD}/%00.png", Refusal.OUTSIDE),
        (f"{PERIOD}/{'a' * 300}.png", Refusal.MISSING),
    ],
)
def test_other_picture_is_its_words(source: str, reason: Refusal, tmp_path: Path) -> None:
    """Remote, inlined, foreign, missing and other files become their alternative text, and the report says why."""
    files = {
        f"units/{DIVISION}/{PERIOD}/a.png": PICTURE,
        f"{FOLDER}/a.svg": b"<svg/>",
        f"{FOLDER}/folder.png/a.png": PICTURE,
    }
    report = read(tmp_path, source, files)

    assert report.pictures == ()
    assert list(report.refused.values()) == [reason]
    assert "[hình: Lễ viếng]" in shown(report)
    assert "<img" not in shown(report)


def test_linked_picture_is_not_followed(tmp_path: Path) -> None:
    """A link in the folder leads nowhere."""
    secret = tmp_path / "secret.png"
    secret.write_bytes(PICTURE)
    folder = tmp_path / "repository" / FOLDER
    folder.mkdir(parents=True)
    (folder / "a.png").symlink_to(secret)

    report = read(tmp_path / "repository", f"{PERIOD}/a.png")

    assert report.pictures == ()
    assert report.refused == {f"{PERIOD}/a.png": Refusal.UNREADABLE}


def test_heavy_picture_is_not_read(tmp_path: Path) -> None:
    """A picture over the limit stays where it is."""
    heavy = {f"{FOLDER}/a.png": bytes(PICTURE_LIMIT * 1024 + 1)}

    report = read(tmp_path, f"{PERIOD}/a.png", heavy)

    assert report.pictures == ()
    assert report.refused == {f"{PERIOD}/a.png": Refusal.TOO_LARGE}
