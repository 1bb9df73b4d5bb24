"""`baocao record --push` while others push too: each record is written on what is there now, and none is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.builders import DISTRICT_REPORT, DIVISION_REPORT, PERIOD
from tests.pull_requests.forge import LEADER, NUMBER, PullRequestForge, unsigned
from tests.repositories import commit_all, git

Run = Callable[..., tuple[int, str, str]]
REGISTER = f"periods/{PERIOD}/received.yml"


@pytest.fixture
def origin(root: Path, forge: PullRequestForge, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the bare repository that the main branch was pushed to, with the approved report merged into it."""
    origin = tmp_path_factory.mktemp("origin")
    git(origin, "init", "--quiet", "--bare", "--initial-branch=main")
    forge.review({})
    (root / DIVISION_REPORT).write_text(unsigned(), encoding="utf-8")
    forge.merge()
    commit_all(root)
    git(root, "remote", "add", "origin", str(origin))
    git(root, "push", "--quiet", "origin", "main")
    return origin


@pytest.fixture
def other(origin: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a second clone of it."""
    other = tmp_path_factory.mktemp("other")
    git(other, "clone", "--quiet", str(origin), ".")
    return other


def push_before(root: Path, other: Path, times: int) -> None:
    """Let the other clone push a line of the register before each of our first pushes."""
    hook = root / ".git/hooks/pre-push"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(
        f"""#!/bin/sh
unset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE GIT_PREFIX
cd '{other}' || exit 1
echo x >> .git/pushed
[ "$(wc -l < .git/pushed)" -gt {times} ] && exit 0
echo '# huyện' >> '{REGISTER}'
git -c user.name=k -c user.email=k@x commit --quiet --all --message Khác && git push --quiet origin main
""",
        encoding="utf-8",
    )
    hook.chmod(0o755)


def test_push_in_between_costs_nothing(root: Path, origin: Path, other: Path, run: Run) -> None:
    """The record is made again on top of what came, beside it; what lies about in the folder stays."""
    push_before(root, other, 2)
    (root / "rác").write_text("x", encoding="utf-8")
    (root / DISTRICT_REPORT).write_text("đang sửa", encoding="utf-8")

    code, out, err = run("record", "--push")

    assert (code, err) == (0, "")
    assert out.count("đã ghi ký xác nhận") == 1
    assert f"by: {LEADER}" in git(origin, "show", f"main:{DIVISION_REPORT}")
    assert git(origin, "show", f"main:{REGISTER}").count("# huyện") == 2
    assert git(origin, "log", "--format=%s", "-3", "main").splitlines()[1:] == ["Khác", "Khác"]
    assert (root / "rác").exists()
    assert (root / DISTRICT_REPORT).read_text(encoding="utf-8") == "đang sửa"
    assert run("record", "--push")[:2] == (0, "")


def test_what_came_in_between_is_judged(root: Path, origin: Path, other: Path, run: Run) -> None:
    """A registry that broke meanwhile stops the record."""
    push_before(root, other, 1)
    hook = root / ".git/hooks/pre-push"
    script = hook.read_text(encoding="utf-8")
    hook.write_text(script.replace(REGISTER, "units/people.yml").replace("# huyện", "hỏng: 1"), encoding="utf-8")

    code, out, _ = run("record", "--push")

    assert code == 1
    assert "units/people.yml:" in out
    assert "sign_off" not in git(origin, "show", f"main:{DIVISION_REPORT}")


def test_five_times_are_enough(root: Path, origin: Path, other: Path, run: Run) -> None:
    """Who is always too late says how to be run again, and leaves nothing half done."""
    push_before(root, other, 9)

    code, _, err = run("record", "--push")

    assert code == 1
    assert f"chạy lại `baocao record {NUMBER} --push`" in err
    assert len((other / ".git/pushed").read_text(encoding="utf-8").splitlines()) == 5
    assert git(root, "rev-parse", "HEAD") == git(origin, "rev-parse", "main")
    assert "sign_off" not in (root / DIVISION_REPORT).read_text(encoding="utf-8")


def test_refusal_that_is_no_race_is_not_repeated(root: Path, origin: Path, run: Run) -> None:
    """Where nothing new came, trying again would change nothing."""
    hook = origin / "hooks/pre-receive"
    hook.write_text("#!/bin/sh\necho x >> asked\necho không có quyền >&2\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)

    code, _, err = run("record", "--push")

    assert code == 1
    assert "không có quyền" in err
    assert (origin / "asked").read_text(encoding="utf-8") == "x\n"
    assert git(root, "status", "--porcelain") == ""
