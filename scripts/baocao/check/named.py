"""Where the registry names something."""

from collections.abc import Iterable
from typing import TypeAlias

from baocao.model import Place, Workspace
from baocao.model.node import Step, find_scalars

NodePath: TypeAlias = tuple[str | Step, ...]


def places_of(workspace: Workspace, file: str, name: str, paths: Iterable[NodePath]) -> list[Place]:
    """Return the places at `paths` of a YAML file that read `name`; the file itself if none does."""
    node = workspace.nodes.get(file)
    found = (one for path in paths for one in find_scalars(node, *path) if one.text == name)
    return [Place(file, one.line, one.column) for one in found] or [Place(file)]
