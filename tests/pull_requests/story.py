"""The people of one report, each with a clone of their own: the division that writes it, the leader, the Office."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.builders import DIVISION, DIVISION_REPORT, PERIOD, base_text
from tests.publish.docx.reading import words_of
from tests.pull_requests.forge import AUTHOR, LEADER, LEADERS_ACCOUNT, OFFICES_ACCOUNT, lay_main, unsigned
from tests.pull_requests.hosted import GitForge
from tests.repositories import commit_all, git

SENT, READ, READ_AGAIN = "2024-06-12T02:00:00Z", "2024-06-13T02:40:00Z", "2024-06-14T03:10:00Z"
BRANCH, CORRECTION = "bao-cao-ncc", "dinh-chinh-ncc"
FIGURE, FALSE_FIGURE = "NC-01: {actual: 45000}", "NC-01: {actual: 54000}"
REGISTER = f"periods/{PERIOD}/received.yml"
SIGNED = ("success", f"đã ký xác nhận: {LEADER}")
OFFICE = "trung-tam-viec-lam"

Told = tuple[int, str, str]
Command = Callable[..., Told]


@dataclass(frozen=True)
class Story:
    """What happens to the division's report.

    Attributes:
        forge: The forge, whose repository is the origin of both clones.
        unit: The division's clone.
        office: The clone of the main branch in which the Office and the runner work.
        command: Runs a `baocao` command; gives exit code, output and error output.
    """

    forge: GitForge
    unit: Path
    office: Path
    command: Command

    def write(self, text: str, branch: str = BRANCH) -> None:
        """Let the division push its report as `text` on a branch, which it starts from the main one if it is new."""
        if git(self.unit, "branch", "--show-current").strip() != branch:
            git(self.unit, "fetch", "--quiet")
            git(self.unit, "switch", "--quiet", "--create", branch, "origin/main")
        (self.unit / DIVISION_REPORT).write_text(text, encoding="utf-8")
        commit_all(self.unit, "Báo cáo")
        self.push(branch)

    def push(self, branch: str = BRANCH) -> None:
        """Push the division's branch, over what was there."""
        git(self.unit, "push", "--quiet", "--force", "origin", branch)
        self.forge.receive(branch)

    def send(self, text: str = "", at: str = SENT) -> int:
        """Let the division open its pull request, and return its number."""
        self.forge.now = at
        self.write(text or unsigned())
        return self.forge.open(BRANCH, AUTHOR)

    def approve(self, number: int, at: str = READ, account: int = LEADERS_ACCOUNT, commit: str = "") -> None:
        """Let an account approve; by default the leader in charge, and what is proposed now."""
        self.forge.now = at
        self.forge.review(number, account, commit)

    def main(self, *arguments: str) -> Told:
        """Run a command in the newest main branch."""
        git(self.office, "pull", "--quiet", "--ff-only", "origin", "main")
        return self.command("--root", str(self.office), *arguments)

    def check(self) -> Told:
        """Check the division's branch as its pull request is checked."""
        return self.command("--root", str(self.unit), "check", "--base", "origin/main", "--author", str(AUTHOR))

    def status(self, number: int) -> tuple[str, str]:
        """Return what “Ký xác nhận” says after the reviews were judged."""
        self.main("review", str(number))
        return self.forge.status(number)

    def proof(self, *options: str, period: str = PERIOD) -> tuple[int, dict[str, object]]:
        """Return the exit code of `verify` on the newest main branch, and what it says of the division's report."""
        code, out, _ = self.main("verify", period, "--format", "json", *options)
        return code, _divisions(out)

    def state(self) -> object:
        """Return how far the division is with its report, as `status` says it."""
        return _divisions(self.main("status", PERIOD, "--format", "json")[1])["state"]

    def document(self, *options: str) -> str:
        """Return the words of a Word document of the newest main branch."""
        target = self.unit.parent / "bao-cao.docx"
        assert self.main("docx", PERIOD, *options, "-o", str(target))[0] == 0
        return words_of(target)

    def finish(self, number: int) -> Told:
        """Merge a pull request, and record it."""
        self.forge.merge(number)
        return self.main("record", str(number), "--push")

    def edit_main(self, change: Callable[[str], str], path: str = DIVISION_REPORT) -> None:
        """Commit a change of a file straight to the main branch, past every pull request."""
        git(self.office, "pull", "--quiet", "--ff-only", "origin", "main")
        target = self.office / path
        target.write_text(change(target.read_text(encoding="utf-8")), encoding="utf-8")
        commit_all(self.office, "Sửa thẳng")
        git(self.office, "push", "--quiet", "origin", "main")

    def on_main(self, path: str = DIVISION_REPORT) -> str:
        """Return a file as it stands on the origin's main branch."""
        return git(self.forge.origin, "show", f"main:{path}")


def _divisions(told: str) -> dict[str, object]:
    """Return what a command said of the division, as JSON."""
    [found] = [one for one in json.loads(told) if one["unit"] == DIVISION]
    row: dict[str, object] = found
    return row


def begin(folder: Path, forge: GitForge, command: Command) -> Story:
    """Return the people with their clones; on the main branch stand the registry and the period."""
    office, unit = folder / "office", folder / "unit"
    office.mkdir()
    accounts = {DIVISION: AUTHOR, OFFICE: OFFICES_ACCOUNT}
    files = {
        path: base_text(path) + f"accounts: [{{forge: github, id: {account}, from: 2020-01-01}}]\n"
        for path, account in ((f"units/{name}/unit.yml", account) for name, account in accounts.items())
    }
    lay_main(office, forge.url, files)
    commit_all(office, "Mở kỳ")
    git(office, "remote", "add", "origin", str(forge.origin))
    git(office, "push", "--quiet", "origin", "main")
    git(folder, "clone", "--quiet", str(forge.origin), str(unit))
    return Story(forge, unit, office, command)
