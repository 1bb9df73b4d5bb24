"""Which keys a shape knows in a place: what a mistyped key could have been."""

from collections import abc
from types import UnionType
from typing import Any, TypeAlias, Union, get_args, get_origin

from pydantic import BaseModel

Location: TypeAlias = tuple[str | int, ...]
"""Keys and positions from the top of a file down, as pydantic gives them."""


def known_keys(shape: type[BaseModel], location: Location) -> tuple[str, ...]:
    """Return the keys that the shape knows at `location`, as they are written."""
    current: Any = shape
    for step in location:
        current = _below(current, step)
        if current is None:
            return ()
    fields = getattr(_model_in(current), "model_fields", {})
    return tuple(entry.alias or name for name, entry in fields.items())


def _below(annotation: Any, step: str | int) -> Any:  # noqa: ANN401 - annotations have no common type
    model = _model_in(annotation)
    if model is not None:
        named = {entry.alias or name: entry.annotation for name, entry in model.model_fields.items()}
        return named.get(str(step))
    inner = [part for part in get_args(_container_in(annotation)) if part is not Ellipsis]
    return inner[-1] if inner else None


def _parts(annotation: Any) -> list[Any]:  # noqa: ANN401 - annotations have no common type
    origin = get_origin(annotation)
    if origin in {Union, UnionType}:
        return [part for inner in get_args(annotation) for part in _parts(inner)]
    return [annotation]


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - annotations have no common type
    return next((part for part in _parts(annotation) if isinstance(part, type) and issubclass(part, BaseModel)), None)


def _container_in(annotation: Any) -> Any:  # noqa: ANN401 - annotations have no common type
    return next((part for part in _parts(annotation) if get_origin(part) in {tuple, dict, abc.Mapping}), None)
