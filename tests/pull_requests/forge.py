"""A forge over HTTP with one pull request, and the small repository whose division sends it."""

import base64
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.builders import DIVISION, DIVISION_REPORT, PERIOD, base_text, lay_repository
from tests.forge.server import Answer, FakeForge, Request

LEADER, OTHER_LEADER = "pgd-nguoi-co-cong", "giam-doc"
LEADERS_ACCOUNT, OTHERS_ACCOUNT, AUTHOR, OFFICES_ACCOUNT = 11, 12, 91, 99
NUMBER, REVIEW = 41, 2098
FIRST, SECOND = "1" * 40, "2" * 40
SENT, READ = "2024-06-13T02:00:00Z", "2024-06-14T02:40:00Z"
TOP = "/repos/so-ldtbxh/bao-cao"
PICTURE = f"units/{DIVISION}/{PERIOD}/anh.png"

_PEOPLE = f"""\
leaders:
  {LEADER}:
    position: Phó Giám đốc
    terms: [{{from: 2019-07-01}}]
    accounts: [{{forge: github, id: {LEADERS_ACCOUNT}}}]
  {OTHER_LEADER}:
    position: Giám đốc
    terms: [{{from: 2019-07-01}}]
    accounts: [{{forge: github, id: {OTHERS_ACCOUNT}}}]
assignments:
  - decision: 1208/QĐ-SLĐTBXH
    date: 2021-06-15
    from: 2021-06-15
    charges: {{{LEADER}: {{units: [{DIVISION}]}}, {OTHER_LEADER}: {{units: [trung-tam-viec-lam], fields: [viec-lam]}}}}
"""


class PullRequestForge(FakeForge):
    """A forge that has one pull request; each file is kept by its commit."""

    def __init__(self) -> None:
        """Begin with the division's report in one commit, sent in time, read by nobody."""
        super().__init__()
        self.files: dict[tuple[str, str], bytes] = {}
        self.pull: dict[str, Any] = {
            "number": NUMBER,
            "user": {"id": AUTHOR, "login": "phong"},
            "base": {"ref": "main"},
            "merged": False,
            "created_at": SENT,
            "title": "Báo cáo",
        }
        self.arrivals: dict[str, str] = {}
        self.changed: dict[str, str] = {}
        self.propose(FIRST, {DIVISION_REPORT: unsigned()}, at=SENT)
        self.review()

    def propose(self, commit: str, files: Mapping[str, str | bytes], at: str = SENT) -> None:
        """Push a commit with these files to the pull request."""
        known = {path: content for (_, path), content in self.files.items()}
        known |= {path: one.encode() if isinstance(one, str) else one for path, one in files.items()}
        self.files |= {(commit, path): content for path, content in known.items()}
        self.changed |= dict.fromkeys(files, "modified")
        self.arrivals[commit] = at
        self.pull["head"] = {"sha": commit}
        self._tell_pull()

    def touch(self, path: str, status: str = "modified") -> None:
        """Let the pull request touch a path whose content nobody may want."""
        self.changed[path] = status
        self._tell_pull()

    def merge(self) -> None:
        """Merge the pull request."""
        self.pull["merged"] = True
        self._tell_pull()

    def review(self, *reviews: Mapping[str, object]) -> None:
        """Say who said what; by default the leader in charge approves the first commit."""
        written = {
            "user": {"id": LEADERS_ACCOUNT, "login": "pgd"},
            "state": "APPROVED",
            "commit_id": FIRST,
            "submitted_at": READ,
            "body": "",
        }
        made = [written | {"id": REVIEW + at} | dict(review) for at, review in enumerate(reviews)]
        self.tell(f"{TOP}/pulls/{NUMBER}/reviews", made)

    def answer(self, request: Request) -> Answer:
        """Answer for files by commit; for everything else as told."""
        folder, _, path = request.path.partition("/contents/")
        if folder != TOP:
            return self._answer_arrival(request) or super().answer(request)
        self.requests.append(request)
        content = self.files.get((request.parameters["ref"], path))
        if content is None:
            return Answer({"message": "Not Found"}, 404)
        written = base64.encodebytes(content).decode()
        return Answer({"type": "file", "sha": "a1", "encoding": "base64", "content": written})

    def sent(self, verb: str) -> list[Any]:
        """Return the bodies that were sent with a verb."""
        return [request.body for request in self.requests if request.verb == verb]

    def _answer_arrival(self, request: Request) -> Answer | None:
        if request.path != f"{TOP}/actions/runs":
            return None
        self.requests.append(request)
        at = self.arrivals.get(request.parameters["head_sha"])
        return Answer({"workflow_runs": [{"created_at": at}] if at else []})

    def _tell_pull(self) -> None:
        top = f"{TOP}/pulls/{NUMBER}"
        self.tell(top, self.pull | {"changed_files": len(self.changed)})
        self.tell(f"{top}/files", [{"filename": path, "status": status} for path, status in self.changed.items()])
        self.tell(f"{top}/commits", [{"sha": commit} for commit in self.arrivals])
        self.tell(f"{TOP}/issues/{NUMBER}/events", [])
        self.tell(f"{TOP}/issues/{NUMBER}/comments", [])
        self.tell(f"{TOP}/issues/{NUMBER}/comments", Answer({}, 201), verb="POST")
        self.tell(f"{TOP}/statuses/{self.pull['head']['sha']}", Answer({}, 201), verb="POST")


def unsigned(words: str = "") -> str:
    """Return the division's report without a decision, with other words where they are given."""
    text = base_text(DIVISION_REPORT)
    plain = text[: text.index("sign_off:")] + text[text.index("\n---\n") + 1 :]
    return plain.replace("\n./.", f"\n{words}\n\n./.") if words else plain


def lay_main(root: Path, url: str, files: Mapping[str, str | bytes] | None = None) -> Path:
    """Write the main branch, on which the division's report is not yet, and whose forge is at `url`."""
    forge = f"forge: {{kind: github, url: '{url}', repository: so-ldtbxh/bao-cao, office: [van-phong]}}\n"
    lay_repository(
        root,
        {
            "units/department.yml": base_text("units/department.yml").replace(
                f"office: {DIVISION}", "office: trung-tam-viec-lam"
            )
            + forge,
            "units/people.yml": _PEOPLE,
            "periods/2024-h1/received.yml": "received: []\nextensions: []\n",
            **(files or {}),
        },
    )
    if DIVISION_REPORT not in (files or {}):
        (root / DIVISION_REPORT).unlink()
    return root
