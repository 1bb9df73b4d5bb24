"""The loader's faults, handed to the rules that word them."""

from collections.abc import Iterator

from baocao.model import Fault, Workspace


def faults_of(workspace: Workspace, rule: str) -> Iterator[Fault]:
    """Iterate over the faults that the rule called `rule` words."""
    return (fault for fault in workspace.faults if fault.kind == rule)
