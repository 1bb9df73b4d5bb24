"""The commands as a person types them."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from tests.repositories import commit_all

from baocao.cli import baocao, main

Run = Callable[..., tuple[int, str, str]]
DIVISION = "units/phong-nguoi-co-cong/2024-h1.md"
DISTRICT = "units/huyen-huong-khe/2024-h1.md"


def walk(group: click.Group) -> list[click.Command]:
    """Return all commands below a group."""
    below = [walk(command) if isinstance(command, click.Group) else [command] for command in group.commands.values()]
    return [command for commands in below for command in commands]


@pytest.mark.parametrize("command", walk(baocao), ids=lambda command: command.name)
def test_every_command_and_option_has_help(command: click.Command) -> None:
    """Nothing on the command line is left to guessing."""
    options = [option for option in command.params if isinstance(option, click.Option)]

    assert command.help
    assert command.short_help
    assert all(option.help for option in options)


@pytest.mark.usefixtures("instance")
def test_the_instance_passes(run: Run) -> None:
    """What is in this repository has no error and no warning; the one that the letter earns is waived."""
    code, out, _ = run("check", "--strict")

    assert code == 0
    assert set(re.findall(r"^\S+: (lỗi|cảnh báo|gợi ý)\[", out, re.MULTILINE)) == {"gợi ý"}
    assert "đã miễn trừ: Thời hạn" in out


@pytest.mark.parametrize(
    ("path", "said"),
    [
        pytest.param(DISTRICT, "đã kiểm tra 1 báo cáo: không có lỗi", id="report"),
        pytest.param("units/people.yml", "đã kiểm tra 1 tệp: không có lỗi", id="registry"),
        pytest.param("mkdocs.yml", "không có tệp nào của kho báo cáo để kiểm tra", id="no-source"),
    ],
)
def test_only_what_was_asked_for_is_said_to_be_well(run: Run, instance: Path, path: str, said: str) -> None:
    """A fault elsewhere is not asked about, and nothing is said of it."""
    (instance / "units" / "huyen-can-loc" / "2024-h1.md").write_text("hỏng\n", encoding="utf-8")
    (instance / "mkdocs.yml").touch()

    code, _, err = run("check", path)

    assert code == 0
    assert err.splitlines()[-1] == said


@pytest.mark.usefixtures("instance")
def test_a_draft_only_warns(run: Run) -> None:
    """An unfinished draft is told what is missing, but stops nobody; `--strict` makes it fail."""
    run("new", "phong-phong-chong-te-nan-xa-hoi", "2024-h1")

    code, out, _ = run("check")

    assert code == 0
    assert "cảnh báo[placeholder-text]" in out
    assert run("check", "--strict")[0] == 1


def test_only_the_named_files_are_shown(instance: Path, run: Run) -> None:
    """A path limits what is shown, whatever else is wrong."""
    (instance / DISTRICT).write_text("hỏng", encoding="utf-8")

    assert run("check", "units/phong-nguoi-co-cong")[0] == 0
    assert run("check", DISTRICT)[0] == 1
    assert run("check", "--period", "2023-h1")[0] == 0


def test_a_new_draft_has_last_years_figures_and_no_fault_of_its_own(instance: Path, run: Run) -> None:
    """A draft shows the figures of the same period and the tasks to answer, and claims nothing."""
    (instance / DIVISION).unlink()

    code, out, _ = run("new", "phong-nguoi-co-cong", "2024-h1")
    text = (instance / DIVISION).read_text(encoding="utf-8")

    assert (code, out) == (0, f"đã tạo {DIVISION}\n")
    assert "cùng kỳ: 1.274" in text
    assert "# outcomes:" in text
    assert "Hướng dẫn:" in text
    assert {line.split("[")[1].split("]")[0] for line in run("check", DIVISION)[1].splitlines() if "[" in line} == {
        "placeholder-text"
    }


def test_new_writes_the_consolidated_draft_with_its_sources(instance: Path, run: Run) -> None:
    """Front matter alone, every report of the period with its digest; what `check` then finds is no error."""
    path = instance / "periods/2024-h1/consolidated.md"
    path.unlink()
    code, out, _ = run("new", "consolidated", "2024-h1")
    text = path.read_text(encoding="utf-8")
    drafted = run("check", str(path))
    path.write_text(text.replace("status: draft", "status: final"), encoding="utf-8")
    final = run("check", "--format", "json", str(path))[1]
    rows = json.loads(run("status", "2024-h1", "--format", "json")[1])
    sent = {row["unit"]: row["digest"] for row in rows if row["state"] in {"đã gửi", "đã ký", "đã tiếp nhận"}}

    assert (code, out) == (0, "đã tạo periods/2024-h1/consolidated.md\n")
    assert drafted[0] == 0
    assert "changed-source" not in final
    assert text.endswith("---\n")
    assert dict(re.findall(r"^  (\S+): (sha256:\w+)$", text, re.MULTILINE)) == sent


@pytest.mark.usefixtures("instance")
def test_new_leaves_the_consolidated_report_and_shows_the_lines(run: Run) -> None:
    """They can be copied into the file."""
    code, _, err = run("new", "consolidated", "2024-h1")

    assert code == 2
    assert "periods/2024-h1/consolidated.md đã có; sửa trực tiếp trong tệp đó" in err
    assert re.search(r"^  huyen-huong-khe: sha256:\w{64}$", err, re.MULTILINE)


def test_a_report_is_never_overwritten(instance: Path, run: Run) -> None:
    """A report that is there stays as it is, by `new` and by `period open`."""
    before = (instance / DISTRICT).read_bytes()

    assert run("new", "huyen-huong-khe", "2024-h1")[0] == 2
    assert run("period", "open", "2024-h1")[0] == 0
    assert (instance / DISTRICT).read_bytes() == before


@pytest.mark.usefixtures("instance")
def test_a_closed_period_is_not_opened(run: Run) -> None:
    """Drafts for a closed period are refused, with the day it was closed."""
    code, _, err = run("period", "open", "2023-h1")

    assert code == 2
    assert "đã đóng" in err


def test_status_is_the_same_in_every_form(instance: Path, run: Run) -> None:
    """Text, JSON and CSV name every unit and its state."""
    (instance / DISTRICT).unlink()
    at = ("--at", "2024-06-25")

    text = run("status", "2024-h1", *at)[1].splitlines()
    rows = json.loads(run("status", "2024-h1", "--format", "json", *at)[1])
    table = list(csv.DictReader(io.StringIO(run("status", "2024-h1", "--format", "csv", *at)[1])))

    assert rows == table
    assert [line.split()[0] for line in text] == [row["unit"] for row in rows]
    assert {row["unit"]: row["state"] for row in rows}["huyen-huong-khe"] == "chưa có báo cáo"


@pytest.mark.usefixtures("instance")
def test_before_a_report_came_its_deadline_is_shown(run: Run) -> None:
    """Seen from an earlier moment, a later receipt is not there yet."""
    early = json.loads(run("status", "2024-h1", "--format", "json", "--at", "2024-06-01")[1])

    assert {row["punctuality"] for row in early} == {f"hạn 23:59 ngày {day}/6/2024" for day in (14, 18, 24)}
    assert {row["received"] for row in early} == {""}


def test_sign_then_verify(instance: Path, run: Run, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A decision signed with a registered key is proved; one figure later it is not, and the change is named."""
    key = Ed25519PrivateKey.generate()
    secret = tmp_path_factory.mktemp("keys") / "key"
    secret.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption()))
    _register(instance, key)

    assert run("verify", "2024-h1", "--offline")[0] == 1
    signed = ("--by", "pgd-nguoi-co-cong", "--key", str(secret), "--at", "2024-06-12T10:00")
    for unit in ("phong-nguoi-co-cong", "van-phong"):
        assert run("sign", unit, "2024-h1", *signed)[0] == 0
    assert run("verify", "2024-h1", "--offline")[0] == 0

    file = instance / DIVISION
    file.write_text(file.read_text(encoding="utf-8").replace("actual: 9650", "actual: 9651"), encoding="utf-8")
    code, out, _ = run("verify", "2024-h1", "--offline")
    assert code == 1
    [line] = [line for line in out.splitlines() if line.startswith("phong-nguoi-co-cong ")]
    assert "2024-h1  nội dung đã thay đổi sau khi ký xác nhận" in line


def _register(root: Path, key: Ed25519PrivateKey) -> None:
    public = key.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode()
    people = root / "units/people.yml"
    lines = people.read_text(encoding="utf-8").split("\n")
    at = lines.index("  pgd-nguoi-co-cong:")
    row = next(number for number, line in enumerate(lines) if number > at and line.startswith("    keys:"))
    lines[row] = f"    keys: [{{key: {public}, from: 2019-07-01}}]"
    people.write_text("\n".join(lines), encoding="utf-8")


@pytest.mark.usefixtures("instance")
@pytest.mark.parametrize(
    ("arguments", "fact"),
    [
        pytest.param(["chek"], "có phải `check`", id="command"),
        pytest.param(["check", "--formt", "x"], "có phải `--format`", id="option"),
        pytest.param(["status", "--format", "xml"], "một trong `text`", id="choice"),
        pytest.param(["status", "2024-h2"], "không có kỳ “2024-h2”; có phải `2024-h1`", id="period"),
        pytest.param(["new", "huyen-huong-ke", "2024-h1"], "có phải `huyen-huong-khe`", id="unit"),
        pytest.param(["check", "không-có.md"], "không có tệp", id="file"),
        pytest.param(["status", "--at", "hôm qua"], "viết `2024-06-14T16:30`", id="moment"),
        pytest.param(["sign", "phong-nguoi-co-cong", "2024-h1"], "thiếu tùy chọn `--by`", id="missing"),
        pytest.param(["rules", "missing-sections"], "có phải `missing-section`", id="rule"),
        pytest.param(["status", "2024-h1", "thừa"], "thừa tham số", id="extra"),
        pytest.param(["--root", "/", "check"], "không phải kho báo cáo", id="root"),
        pytest.param(
            ["sign", "phong-nguoi-co-cong", "2024-h1", "--by", "giam-doc", "--decision", "returned"],
            "phải kèm ý kiến",
            id="opinion",
        ),
    ],
)
def test_a_mistyped_command_is_explained(run: Run, arguments: list[str], fact: str) -> None:
    """Usage errors exit 2, in Vietnamese, with the nearest word where there is one."""
    code, out, err = run(*arguments)

    assert code == 2
    assert out == ""
    assert fact in err


@pytest.mark.usefixtures("instance")
@pytest.mark.parametrize("command", ["build", "serve"])
def test_missing_configuration_of_the_site_is_no_fault_of_ours(instance: Path, run: Run, command: str) -> None:
    """The message names the file and says where to get it from."""
    (instance / "mkdocs.yml").unlink()

    code, _, err = run(command)

    assert code == 2
    assert f"thiếu tệp “{instance / 'mkdocs.yml'}”" in err


def test_our_own_fault_leaves_a_log(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What nobody explained exits 3, without a traceback on the screen, and says where the log is."""

    def crash(*_: object) -> None:
        raise RuntimeError("hỏng")

    monkeypatch.setattr("baocao.site.open_repository", crash)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    code, _, err = run("check")
    log = Path(err.strip().rsplit(" ", 1)[1]).read_text(encoding="utf-8")

    assert code == 3
    assert "Traceback" not in err
    assert "RuntimeError: hỏng" in log
    assert "mkdocs" in log


def test_rules_are_listed_and_explained(run: Run) -> None:
    """Every rule stands in the list with its sentence; one alone shows its page."""
    listed = run("rules")[1].splitlines()
    page = run("rules", "missing-section")[1]

    assert any(line.startswith("missing-section ") for line in listed)
    assert "## Vì sao" in page
    assert "## Đúng" in page


def test_the_repository_is_found_from_a_folder_inside(
    instance: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The repository is the one that holds the current folder, never the place of the package."""
    commit_all(instance)
    monkeypatch.chdir(instance / "units/huyen-huong-khe")

    assert run("check")[0] == 0
    assert run("check", "2024-h1.md")[0] == 0


@pytest.mark.usefixtures("instance")
@pytest.mark.parametrize("command", [[sys.executable, "-m", "baocao"], ["baocao"]], ids=["module", "script"])
def test_both_ways_of_starting_are_the_same(command: list[str]) -> None:
    """`python -m baocao` and `baocao` work, also in a locale without Vietnamese."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "LC_ALL": "C", "PATH": path}
    done = subprocess.run([*command, "status", "2024-h1"], env=environment, capture_output=True, check=True)

    assert "đúng hạn" in done.stdout.decode()


def test_main_takes_arguments() -> None:
    """`main` can be called by another program."""
    assert main(["rules"]) == 0
