"""What was put up, and when, asked over HTTP."""

import pytest
from tests.forge.conftest import TOKEN
from tests.forge.examples import github_example
from tests.forge.server import Answer, FakeForge

from baocao.forge import ForgeError
from baocao.forge.submissions import Submissions
from baocao.model import ForgeKind, ForgeSettings, PathChange

TOP = "/repos/so-ldtbxh/bao-cao"
COMMIT = "6dcb09b5b57875f334f61aebed695e2e4193db5e"


@pytest.fixture
def github(server: FakeForge, pauses: list[float]) -> Submissions:
    """Return what GitHub, served by this machine, was sent."""
    settings = ForgeSettings(kind=ForgeKind.GITHUB, url=server.url, repository="so-ldtbxh/bao-cao")
    return Submissions(settings, TOKEN, pauses.append)


@pytest.fixture
def forgejo(server: FakeForge, pauses: list[float]) -> Submissions:
    """Return what Forgejo, served by this machine, was sent."""
    settings = ForgeSettings(kind=ForgeKind.FORGEJO, url=f"{server.url}/api/v1", repository="so-ldtbxh/bao-cao")
    return Submissions(settings, TOKEN, pauses.append)


def file(name: str, status: str, previous: str | None = None) -> dict[str, str | None]:
    """Return a file as the forge lists it."""
    return {"filename": name, "status": status, "previous_filename": previous}


def test_githubs_own_examples_are_read(server: FakeForge, github: Submissions) -> None:
    """What GitHub publishes as its answers is understood as it stands."""
    server.tell(f"{TOP}/pulls/41", {"changed_files": 1})
    server.tell(f"{TOP}/pulls/41/files", github_example("diff-entry-items"))
    server.tell(f"{TOP}/pulls/41/commits", github_example("commit-items"))
    server.tell(f"{TOP}/actions/runs", github_example("workflow-run-paginated"))

    assert github.paths(41) == {"file1.txt": PathChange.ADDED}
    assert github.commits(41) == (COMMIT,)
    arrived = github.arrived_at(COMMIT)
    assert arrived is not None
    assert arrived.isoformat() == "2020-01-22T19:33:08+00:00"
    assert server.requests[-1].parameters["head_sha"] == COMMIT
    assert server.requests[-1].parameters["event"] == "pull_request"


def test_moved_file_leaves_one_path_and_takes_another(server: FakeForge, github: Submissions) -> None:
    """Whoever moves a file touches both."""
    listed = [file("b", "renamed", "a"), file("c", "removed"), file("d", "changed"), file("e", "copied")]
    server.tell(f"{TOP}/pulls/41", {"changed_files": len(listed)})
    server.tell(f"{TOP}/pulls/41/files", listed)

    assert github.paths(41) == {
        "a": PathChange.REMOVED,
        "b": PathChange.ADDED,
        "c": PathChange.REMOVED,
        "d": PathChange.MODIFIED,
        "e": PathChange.ADDED,
    }


def test_list_that_is_cut_is_no_list(server: FakeForge, github: Submissions) -> None:
    """GitHub names three thousand files at most: the one that matters may be the next."""
    server.tell(f"{TOP}/pulls/41", {"changed_files": 2})
    server.tell(f"{TOP}/pulls/41/files", [file("a", "added")])

    with pytest.raises(ForgeError, match="1 trên 2 tệp"):
        github.paths(41)


def test_the_last_page_is_read(server: FakeForge, github: Submissions) -> None:
    """A registry on the second page is a registry."""
    more = {"Link": f'<{server.url}{TOP}/pulls/41/files?page=2>; rel="next"'}
    server.tell(f"{TOP}/pulls/41", {"changed_files": 2})
    server.tell(
        f"{TOP}/pulls/41/files",
        Answer([file("units/a/2024-h1.md", "modified")], headers=more),
        [file("units/people.yml", "modified")],
    )

    assert "units/people.yml" in github.paths(41)


def test_commit_that_nobody_saw_has_no_time(server: FakeForge, github: Submissions) -> None:
    """No trace is no time, and never the commit's own date."""
    server.tell(f"{TOP}/actions/runs", {"total_count": 0, "workflow_runs": []})

    assert github.arrived_at(COMMIT) is None


def test_forgejo_dates_the_first_status(server: FakeForge, forgejo: Submissions) -> None:
    """Its commits are listed newest first."""
    top = f"/api/v1{TOP}"
    statuses = [{"created_at": "2024-06-13T10:00:00+07:00"}, {"created_at": "2024-06-13T09:40:00+07:00"}]
    server.tell(f"{top}/pulls/41/commits", [{"sha": "2"}, {"sha": "1"}])
    server.tell(f"{top}/commits/1/statuses", statuses)

    arrived = forgejo.arrived_at("1")

    assert forgejo.commits(41) == ("1", "2")
    assert arrived is not None
    assert arrived.isoformat() == "2024-06-13T09:40:00+07:00"


def test_without_a_forge_nobody_is_asked() -> None:
    """It is said at once."""
    with pytest.raises(ForgeError, match="không nối với máy chủ"):
        Submissions(ForgeSettings(), None)


def commit(name: str, *parents: str) -> dict[str, object]:
    """Return a commit as the forge lists it."""
    return {"sha": name, "parents": [{"sha": one} for one in parents]}


@pytest.mark.parametrize(
    ("commits", "ahead", "expected"),
    [
        pytest.param([commit("1", "a"), commit("2", "1")], {}, True, id="one-line"),
        pytest.param([], {}, True, id="no-commit"),
        pytest.param([commit("1", "a"), commit("2", "1", "b")], {"a...b": 3, "b...a": 0}, True, id="main-merged-in"),
        pytest.param([commit("1", "b", "a")], {"b...a": 0, "a...b": 3}, True, id="in-any-order"),
        pytest.param([commit("1", "a", "b")], {"a...b": 3, "b...a": 1}, False, id="two-lines"),
        pytest.param([commit(str(n), chr(97 + n)) for n in range(11)], {}, False, id="too-many"),
    ],
)
def test_branch_rests_on_one_line_of_history(
    commits: list[object],
    ahead: dict[str, int],
    expected: bool,  # noqa: FBT001 - a case of the table
    server: FakeForge,
    github: Submissions,
) -> None:
    """Else the paths that are listed are not all that a merge would change."""
    server.tell(f"{TOP}/pulls/41/commits", commits)
    for between, count in ahead.items():
        server.tell(f"{TOP}/compare/{between}", {"total_commits": count})

    assert github.has_one_base(41) is expected
