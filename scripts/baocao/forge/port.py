"""What every forge can be asked and told, and how it fails."""

from typing import Protocol

from baocao.model import SIGN_OFF_CONTEXT, Conversation, ForgeKind, Protection, StatusState

_LONGEST_DESCRIPTION = 140
"""GitHub refuses a longer one."""


def shorten(description: str) -> str:
    """Return a status's description as it is set: a long one is cut."""
    return description if len(description) <= _LONGEST_DESCRIPTION else description[: _LONGEST_DESCRIPTION - 1] + "…"


class ForgeError(Exception):
    """The forge gave no answer that can be relied on. No failure is ever a sign-off.

    Attributes:
        fact: What happened, in Vietnamese.
        help: What to do about it.
        status: The HTTP status; None if there was no whole answer.
        said: The forge's own words.
        passes: Whether asking again may help.
        wait: How many seconds the forge wants to be left alone.
    """

    def __init__(  # noqa: PLR0913 - an error carries its facts
        self,
        fact: str,
        help: str,  # noqa: A002 - the word of findings
        *,
        status: int | None = None,
        said: str = "",
        passes: bool = False,
        wait: float = 0,
    ) -> None:
        """Record what happened."""
        super().__init__(f"{fact}; {help}")
        self.fact = fact
        self.help = help
        self.status = status
        self.said = said
        self.passes = passes
        self.wait = wait


class Forge(Protocol):
    """A server that holds the repository. Every call raises `ForgeError` where there is no reliable answer."""

    @property
    def kind(self) -> ForgeKind:
        """Return which program the server runs."""

    def conversation(self, number: int) -> Conversation:
        """Return a pull request with all its reviews."""

    def file_at(self, path: str, commit: str) -> bytes | None:
        """Return a file as it stands in a commit; None if there is no such file."""

    def set_status(self, commit: str, state: StatusState, description: str, context: str = SIGN_OFF_CONTEXT) -> None:
        """Set a commit's status."""

    def comment(self, number: int, body: str, marker: str) -> None:
        """Write a pull request's one comment that bears `marker`, in place of what it said before."""

    def protections(self, branch: str) -> Protection:
        """Return what is enforced on a branch, as far as the token may see it."""
