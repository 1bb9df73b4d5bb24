"""The one funnel to git: one streamed pass gives every file its commits.

`-z` always, or `báo cáo.md` comes back as octal escapes; `--end-of-options` before anything that is a name.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from textwrap import indent
from typing import TYPE_CHECKING

from baocao.model import Commit, PathChange

if TYPE_CHECKING:
    from git import Repo

_RECORD = "//"
"""Opens a commit: no path begins so, and no subject or author holds the NUL that ends each part."""
_IDENTITY_LENGTH = 4
_REGULAR = "100"
"""How the mode of a regular file begins in Git."""

_BY = {"NAME": "baocao", "EMAIL": "baocao@noreply.invalid"}
"""Who commits what the tool writes down."""

_ENVIRONMENT = {"LC_ALL": "C.UTF-8", "GIT_OPTIONAL_LOCKS": "0", "TZ": "UTC"}


@dataclass(frozen=True, slots=True)
class History:
    """The commits of a repository, newest first, by file; `note` says in Vietnamese what is missing of it."""

    commits: dict[str, tuple[Commit, ...]] = field(default_factory=dict)
    head: Commit | None = None
    note: str = ""


def find_root(start: Path) -> Path | None:
    """Return the top folder of the work tree that holds `start`, or None outside of one."""
    from git import InvalidGitRepositoryError, NoSuchPathError, Repo  # noqa: PLC0415 - 0.2 s that other commands need not pay

    try:
        with Repo(start, search_parent_directories=True) as repo:
            return Path(repo.working_tree_dir) if repo.working_tree_dir else None
    except (InvalidGitRepositoryError, NoSuchPathError):
        return None


def read_history(root: Path, branch: str, paths: Iterable[str]) -> History:
    """Return the history of `paths` on `branch`, or on HEAD where that branch is not there."""
    from git import GitCommandError, InvalidGitRepositoryError, NoSuchPathError, Repo  # noqa: PLC0415 - see above

    try:
        repo = Repo(root)
    except (InvalidGitRepositoryError, NoSuchPathError):
        return History(note="thư mục này không phải kho Git: không có lịch sử thay đổi")
    with repo:
        try:
            tip = repo.git.rev_parse("--verify", "--quiet", "--end-of-options", "HEAD^{commit}", env=_ENVIRONMENT)
        except GitCommandError:
            return History(note="kho Git chưa có lần ghi nào: không có lịch sử thay đổi")
        if repo.git.rev_parse("--is-shallow-repository") == "true":
            newest = next(_commits(_log(repo, tip, ["--max-count=1"])))[0]
            note = "kho Git được tải về không đủ lịch sử (shallow): không ghi được ngày thay đổi của từng báo cáo"
            return History(head=newest, note=note)
        return _read(repo, tip, _branch_tip(repo, branch) or tip, set(paths))


def find_signing_key(root: Path) -> Path | None:
    """Return the private key that git signs with in this repository, if it is an SSH key in a file; None otherwise."""
    from git import GitCommandError, InvalidGitRepositoryError, NoSuchPathError, Repo  # noqa: PLC0415 - see above

    try:
        with Repo(root, search_parent_directories=True) as repo:
            form = repo.git.config("--get", "gpg.format", env=_ENVIRONMENT)
            named = repo.git.config("--get", "--type=path", "user.signingkey", env=_ENVIRONMENT)
    except (GitCommandError, InvalidGitRepositoryError, NoSuchPathError):
        return None
    key = root / str(named).removesuffix(".pub")
    return key if form == "ssh" and key.is_file() else None


def read_tree(root: Path, commit: str, paths: Iterable[str], ending: str = "") -> Iterator[tuple[str, bytes]]:
    """Iterate over the regular files at or below `paths` as they stood at a commit, each with its bytes.

    Args:
        root: The repository's folder.
        commit: The commit.
        paths: Files and folders.
        ending: How the paths end that are wanted.
    """
    from git import GitCommandError, InvalidGitRepositoryError, NoSuchPathError, Repo  # noqa: PLC0415 - see above

    try:
        with Repo(root) as repo:
            literal = [f":(literal){path}" for path in paths]
            listed = repo.git.ls_tree("-r", "-z", "--end-of-options", commit, "--", *literal, env=_ENVIRONMENT)
            for entry in filter(None, listed.split("\0")):
                details, _, path = entry.partition("\t")
                mode, kind, blob = details.split(" ")
                if kind == "blob" and mode.startswith(_REGULAR) and path.endswith(ending):
                    yield path, repo.git.cat_file("blob", blob, stdout_as_string=False, strip_newline_in_stdout=False)
    except (GitCommandError, InvalidGitRepositoryError, NoSuchPathError):
        return


class UnknownBaseError(Exception):
    """A branch or commit that nothing can be compared with; the message is Vietnamese."""


def read_changes(root: Path, base: str) -> tuple[str, dict[str, PathChange]]:
    """Return the commit at `base`, and what the branch and the work tree change since they parted from it.

    Args:
        root: The repository's folder.
        base: A branch, a tag or a commit, as somebody typed it.

    Raises:
        UnknownBaseError: If there is no such commit, or too little history to compare with it.
    """
    from git import GitCommandError, InvalidGitRepositoryError, NoSuchPathError, Repo  # noqa: PLC0415 - see above

    try:
        with Repo(root) as repo:
            if repo.git.rev_parse("--is-shallow-repository") == "true":
                raise UnknownBaseError("kho Git được tải về không đủ lịch sử (shallow): chạy `git fetch --unshallow`")
            tip = str(repo.git.rev_parse("--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}"))
            return tip, dict(_touched(repo, _parted(repo, tip)))
    except (InvalidGitRepositoryError, NoSuchPathError) as error:
        raise UnknownBaseError("thư mục này không phải kho Git") from error
    except (GitCommandError, ValueError) as error:
        # Python refuses a NUL in an argument with a ValueError.
        raise UnknownBaseError(f"kho Git không có nhánh hoặc lần ghi “{base}”") from error


class PushRefusedError(Exception):
    """The forge did not take a commit; the message is Vietnamese."""


def push_files(root: Path, paths: Iterable[str], message: str, branch: str) -> None:
    """Commit files and push them to a branch of `origin`, signed if git is set up to sign.

    A commit that is not taken is taken back, with what it wrote: nothing stays here that is not there.

    Raises:
        PushRefusedError: If there is no commit, or the forge does not take it.
    """
    from git import GitCommandError, Repo  # noqa: PLC0415 - see above

    literal = [f":(literal){path}" for path in paths]
    identity = {f"GIT_{role}_{what}": _BY[what] for role in ("AUTHOR", "COMMITTER") for what in _BY}
    with Repo(root) as repo:
        try:
            before = str(repo.git.rev_parse("--verify", "HEAD", env=_ENVIRONMENT))
            repo.git.add("--", *literal, env=_ENVIRONMENT)
            repo.git.commit("--quiet", f"--message={message}", "--", *literal, env={**_ENVIRONMENT, **identity})
        except GitCommandError as error:
            raise _refused(branch, error) from error
        try:
            repo.git.push("--quiet", "origin", f"HEAD:refs/heads/{branch}", env=_ENVIRONMENT)
        except GitCommandError as error:
            # --keep leaves alone what somebody has edited here besides.
            repo.git.reset("--quiet", "--keep", before, env=_ENVIRONMENT)
            raise _refused(branch, error) from error


def follow_branch(root: Path, branch: str) -> bool:
    """Bring what is checked out forward to a branch of `origin`, and tell whether there was anything new.

    Raises:
        PushRefusedError: If it cannot be fetched, or what is here is not simply behind it.
    """
    from git import GitCommandError, Repo  # noqa: PLC0415 - see above

    with Repo(root) as repo:
        try:
            before = repo.git.rev_parse("--verify", "HEAD", env=_ENVIRONMENT)
            repo.git.fetch("--quiet", "origin", f"refs/heads/{branch}", env=_ENVIRONMENT)
            repo.git.merge("--quiet", "--ff-only", "FETCH_HEAD", env=_ENVIRONMENT)
            return bool(before != repo.git.rev_parse("--verify", "HEAD", env=_ENVIRONMENT))
        except GitCommandError as error:
            raise _refused(branch, error) from error


def _refused(branch: str, error: Exception) -> PushRefusedError:
    said = str(getattr(error, "stderr", error)).strip()
    return PushRefusedError(f"không gửi được lên nhánh `{branch}`:\n{indent(said, '  ')}")


def _parted(repo: "Repo", tip: str) -> str:
    """Return the commit in which the branch left `tip`; `tip` itself if they share none."""
    from git import GitCommandError  # noqa: PLC0415 - see above

    try:
        return str(repo.git.merge_base(tip, "HEAD"))
    except GitCommandError:
        return tip


def _touched(repo: "Repo", since: str) -> Iterator[tuple[str, PathChange]]:
    done = {"A": PathChange.ADDED, "D": PathChange.REMOVED}
    # A rename told as one would hide the path that it empties.
    told = repo.git.diff(
        "--name-status", "-z", "--no-renames", "--no-ext-diff", "--end-of-options", since, "--", env=_ENVIRONMENT
    )
    parts = iter(told.split("\0"))
    for letter, path in zip(parts, parts, strict=False):
        yield path, done.get(letter, PathChange.MODIFIED)
    untracked = repo.git.ls_files("-z", "--others", "--exclude-standard", env=_ENVIRONMENT)
    yield from ((path, PathChange.ADDED) for path in untracked.split("\0") if path)


def _branch_tip(repo: "Repo", branch: str) -> str | None:
    from git import GitCommandError  # noqa: PLC0415 - see above

    name = f"refs/heads/{branch}^{{commit}}"
    try:
        return str(repo.git.rev_parse("--verify", "--quiet", "--end-of-options", name, env=_ENVIRONMENT))
    except GitCommandError:
        return None


def _read(repo: "Repo", head: str, tip: str, paths: set[str]) -> History:
    by_path: dict[str, list[Commit]] = defaultdict(list)
    for commit, touched in _commits(_log(repo, tip, [])):
        for path in touched:
            if path in paths:
                by_path[path].append(commit)
    newest = next(_commits(_log(repo, head, ["--max-count=1"])))[0]
    return History({path: tuple(commits) for path, commits in by_path.items()}, newest)


def _log(repo: "Repo", tip: str, options: list[str]) -> str:
    form = f"--format={_RECORD}%H%x00%cI%x00%an%x00%s"
    # A merge has no files of its own in --name-only: `-m --first-parent` would claim the branch's work twice.
    return str(
        repo.git.log(
            "-z",
            "--name-only",
            "--no-renames",
            *options,
            form,
            "--end-of-options",
            tip,
            "--",
            env=_ENVIRONMENT,
        )
    )


def _commits(log: str) -> Iterator[tuple[Commit, tuple[str, ...]]]:
    parts = deque(log.split("\0"))
    while parts[0].startswith(_RECORD):
        opening, at, author, subject = (parts.popleft() for _ in range(_IDENTITY_LENGTH))
        touched = []
        while parts[0] and not parts[0].startswith(_RECORD):
            # Git puts a line end between a commit and its first path.
            touched.append(parts.popleft().removeprefix("\n"))
        yield Commit(opening.removeprefix(_RECORD), datetime.fromisoformat(at), author, subject), tuple(touched)
