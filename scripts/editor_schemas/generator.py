"""Shapes to JSON Schema as editors want it: words in Vietnamese, ids to choose from, no defaults and no nulls."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from editor_schemas.descriptions import describe, describe_value
from editor_schemas.ids import KEYS, VALUES, WORDS, Named, looked_up

if TYPE_CHECKING:
    from enum import Enum

Schema: TypeAlias = JsonSchemaValue

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The newest one that the YAML extension of VS Code knows whole."""


class EditorSchema(GenerateJsonSchema):
    """Makes the schema of one shape."""

    def __init__(self, ids: Mapping[str, Named]) -> None:
        """Begin with the ids that may be chosen, by what they are ids of."""
        super().__init__(by_alias=True)
        self._ids = ids

    def make(self, shape: type[BaseModel]) -> Schema:
        """Return the schema of a whole file that holds a `shape`."""
        made = self.generate(shape.__pydantic_core_schema__)
        for part in made.get("$defs", {}).values():
            if "enum" in part:
                # Pydantic puts the enum's own docstring there.
                del part["title"], part["description"]
        return {"$schema": DIALECT, **made}

    def model_schema(self, schema: core_schema.ModelSchema) -> Schema:
        """Describe each key, and let ids be chosen."""
        made = super().model_schema(schema)
        shape: type[BaseModel] = schema["cls"]
        made.pop("title", None)
        made["description"] = describe(shape)
        for name, key in shape.model_fields.items():
            written = key.alias or name
            made["properties"][written] = {
                "description": describe(shape, written),
                **self._referring(_wrapped(made["properties"][written]), shape, written),
            }
        return made

    def enum_schema(self, schema: core_schema.EnumSchema) -> Schema:
        """Say in Vietnamese what each value means."""
        made = super().enum_schema(schema)
        kind: type[Enum] = schema["cls"]
        meanings = [describe_value(kind, member) for member in kind]
        return {"enum": made["enum"], "enumDescriptions": meanings}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> Schema:
        """Leave out the null: a key that may be absent may not be blank."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> Schema:
        """Leave out the default: an editor would type it into the file."""
        return self.generate_inner(schema["schema"])

    def dict_schema(self, schema: core_schema.DictSchema) -> Schema:
        """Refuse keys that have not the form that they need."""
        made = super().dict_schema(schema)
        return {**made, "additionalProperties": False} if "patternProperties" in made else made

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002 - pydantic's signature
        """Leave out the titles: they repeat the keys."""
        return False

    def _referring(self, made: Schema, shape: type[BaseModel], key: str) -> Schema:
        chosen, keys = looked_up(VALUES, shape, key), looked_up(KEYS, shape, key)
        if keys is not None:
            return _with_keys(made, self._ids[keys])
        if chosen is None:
            return made
        one = _choice(self._ids[chosen])
        if made.get("type") != "array":
            return one
        word = looked_up(WORDS, shape, key)
        many = {**made, "items": one}
        return many if word is None else {"anyOf": [{"enum": [word]}, many]}


def _with_keys(made: Schema, ids: Named) -> Schema:
    value = made.get("additionalProperties") or next(iter(made["patternProperties"].values()))
    properties = {name: {"description": words, **_wrapped(value)} for name, words in ids.items()}
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _wrapped(made: Schema) -> Schema:
    """Return a schema that may stand beside a description: this dialect reads nothing beside a `$ref`."""
    return {"allOf": [made]} if "$ref" in made else made


def _choice(ids: Named) -> Schema:
    return {"enum": list(ids), "enumDescriptions": list(ids.values())}
