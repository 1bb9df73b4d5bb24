"""Which file is which shape, and where its schema stands."""

import json
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from baocao.load import load_workspace
from baocao.model import (
    AnswersShape,
    CalendarShape,
    ConsolidatedFrontMatter,
    Department,
    FieldsShape,
    FrontMatter,
    IndicatorsShape,
    Issuers,
    People,
    PeriodShape,
    ReceivedShape,
    UnitShape,
)
from editor_schemas.generator import EditorSchema
from editor_schemas.ids import named_ids

FOLDER = ".vscode/schemas"
ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True, slots=True)
class EditedFile:
    """Files of one shape: a name, the pattern of their paths, and what they hold."""

    name: str
    pattern: str
    shape: type[BaseModel]

    @property
    def schema_path(self) -> str:
        """Return where the schema stands in the repository."""
        return f"{FOLDER}/{self.name}.json"


EDITED = (
    EditedFile("report", "units/*/*.md", FrontMatter),
    EditedFile("consolidated", "periods/*/consolidated.md", ConsolidatedFrontMatter),
    EditedFile("department", "units/department.yml", Department),
    EditedFile("people", "units/people.yml", People),
    EditedFile("unit", "units/*/unit.yml", UnitShape),
    EditedFile("fields", "periods/fields.yml", FieldsShape),
    EditedFile("indicators", "periods/indicators.yml", IndicatorsShape),
    EditedFile("issuers", "periods/issuers.yml", Issuers),
    EditedFile("calendar", "periods/calendar.yml", CalendarShape),
    EditedFile("period", "periods/*/period.yml", PeriodShape),
    EditedFile("received", "periods/*/received.yml", ReceivedShape),
    EditedFile("answers", "periods/*/answers.yml", AnswersShape),
)


def make_schemas(root: Path) -> dict[str, str]:
    """Return the text of every schema of the repository at `root`, by its path there."""
    ids = named_ids(load_workspace(root))
    return {file.schema_path: _text(EditorSchema(ids).make(file.shape)) for file in EDITED}


def write_schemas(root: Path) -> None:
    """Write every schema of the repository at `root`."""
    for path, text in make_schemas(root).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="\n")


def _text(schema: dict[str, object]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
