"""Where a leader acts in the browser: pages of the server that holds the repository."""

from dataclasses import dataclass
from typing import Self
from urllib.parse import quote

from baocao.model.forge import ForgeKind, ForgeSettings

_WAITING = {
    ForgeKind.GITHUB: "pulls?q=is%3Apr+is%3Aopen+review-requested%3A%40me",
    ForgeKind.FORGEJO: "pulls?type=review_requested&state=open",
}
_FILE = {ForgeKind.GITHUB: "blob/{branch}/{path}", ForgeKind.FORGEJO: "src/branch/{branch}/{path}"}
_HISTORY = {ForgeKind.GITHUB: "commits/{branch}/{path}", ForgeKind.FORGEJO: "commits/branch/{branch}/{path}"}


@dataclass(frozen=True, slots=True)
class ForgePages:
    """The pages of one repository, `site` without a slash at its end, whose reports stand on `branch`."""

    kind: ForgeKind
    site: str
    branch: str

    @classmethod
    def of(cls, settings: ForgeSettings, branch: str) -> Self | None:
        """Return the pages of the repository that the settings name; None without a site that people can open."""
        return cls(settings.kind, settings.web, branch) if settings.web is not None else None

    @property
    def waiting(self) -> str:
        """Return the list of open pull requests that wait for a review by whoever opens it."""
        return f"{self.site}/{_WAITING[self.kind]}"

    @property
    def open(self) -> str:
        """Return the list of all open pull requests."""
        return f"{self.site}/pulls"

    def file(self, path: str) -> str:
        """Return a file as it stands."""
        return self._below(_FILE[self.kind], path)

    def history(self, path: str) -> str:
        """Return the commits of a file."""
        return self._below(_HISTORY[self.kind], path)

    def _below(self, form: str, path: str) -> str:
        return f"{self.site}/{form.format(branch=quote(self.branch), path=quote(path))}"
