"""What the commands about a pull request share: the main branch, its forge, and what was put up."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from baocao.cli.context import find_repository, forge_token
from baocao.model.dates import VIETNAM

if TYPE_CHECKING:
    from baocao.forge import Forge
    from baocao.forge.submissions import Submissions
    from baocao.model import Workspace


@dataclass(frozen=True, slots=True)
class Main:
    """The main branch as checked out, the forge that holds it, and today."""

    workspace: "Workspace"
    forge: "Forge"
    submissions: "Submissions"
    today: date


def open_main(root: Path | None) -> Main:
    """Return the main branch that is checked out here.

    Raises:
        ForgeError: If it is on no forge.
    """
    from baocao.forge import connect_forge
    from baocao.forge.submissions import Submissions
    from baocao.load import load_workspace

    workspace = load_workspace(find_repository(root))
    settings = workspace.forge
    token = forge_token(settings)
    today = datetime.now(VIETNAM).date()
    return Main(workspace, connect_forge(settings, token), Submissions(settings, token), today)


def tell_failure(error: Exception) -> int:
    """Say why a forge or a register was of no use, and return the exit code.

    Only its own line ends are kept: a runner takes a line of output that begins with `::` for a command.
    """
    from baocao.check import visible
    from baocao.forge import ForgeError

    told = f"{error.fact}\n  gợi ý: {error.help}" if isinstance(error, ForgeError) else str(error)
    click.echo("\n".join(visible(line) for line in told.split("\n")), err=True)
    return 1
