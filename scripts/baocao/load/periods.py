"""Periods: `periods/<period>/` with its outlines and receipts."""

from pathlib import PurePosixPath

from baocao.load.files import exists, list_files
from baocao.load.outlines import read_outline
from baocao.load.registry import AnyShape, Shelf
from baocao.model import AnswersShape, Outline, Period, PeriodShape, ReceivedShape


def read_periods(shelf: Shelf) -> dict[str, Period]:
    """Return the periods that could be read, oldest first."""
    periods = {}
    for path in list_files(shelf.root, "periods/*/period.yml"):
        period = shelf.read_id(path)
        shape = shelf.read_shape(path, PeriodShape)
        if period is not None and shape is not None:
            folder = PurePosixPath(path).parent
            received = _read_optional(shelf, f"{folder}/received.yml", ReceivedShape) or ReceivedShape()
            answers = _read_optional(shelf, f"{folder}/answers.yml", AnswersShape) or AnswersShape()
            periods[period] = Period(period, shape, _read_outlines(shelf, folder), received, answers.answers)
    return dict(sorted(periods.items(), key=lambda entry: (entry[1].last_day, entry[0])))


def _read_outlines(shelf: Shelf, folder: PurePosixPath) -> dict[str, Outline]:
    outlines = {}
    for path in list_files(shelf.root, f"{folder}/outline/*.md"):
        source = shelf.read_text(path)
        if source is not None:
            outlines[PurePosixPath(path).stem] = read_outline(source, shelf.faults)
    return outlines


def _read_optional(shelf: Shelf, path: str, shape: type[AnyShape]) -> AnyShape | None:
    return shelf.read_shape(path, shape) if exists(shelf.root, path) else None
