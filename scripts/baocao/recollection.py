"""What the last check found and is still true: everything that it rests on is as it was."""

from datetime import date
from functools import cache

from baocao.load import Reader, Told, stamp
from baocao.memory import Answer, Memory, Remembered, tool_stamp
from baocao.model.dates import VIETNAM
from baocao.watching import REPORT, REPORTS, value_of


class Recollection:
    """The last check of a repository, held against the repository as it stands."""

    def __init__(self, reader: Reader, memory: Memory | None, today: date | None = None) -> None:
        """Recall the last check, if there is a memory and it was asked by the same day."""
        self._reader = reader
        self._memory = memory
        self._today = today
        self._stamp_of = cache(self._new_stamp)
        # Before any report is read, so that one that changes meanwhile is noticed.
        self._begun = reader.report_stamps(reader.listed) if memory is not None else {}
        self._last = Remembered("")
        last = memory.recall() if memory is not None else None
        if last is not None and last.ground == self._ground():
            self._last = last

    def told(self) -> dict[str, Told]:
        """Return what was told of the reports that are as they were, by their paths."""
        return {path: told for path, told in self._last.told.items() if self._stands(REPORT + path)}

    def answers(self) -> dict[str, Answer]:
        """Return the answers of which nothing that was asked for has changed, by their subjects."""
        changed = {name for name in self._last.stamps if not self._stands(name)}
        return {name: answer for name, answer in self._last.answers.items() if changed.isdisjoint(answer.seen)}

    def keep(self, kept: dict[str, Answer], new: dict[str, Answer]) -> None:
        """Remember answers for the next check; nothing, if a report was changed while it was being read."""
        if self._memory is None or not new:
            return
        asked = {name for answer in new.values() for name in answer.seen}
        read = [path for path in self._begun if REPORT + path in asked or not self._stands(REPORT + path)]
        if self._reader.report_stamps(read) != {path: self._begun[path] for path in read}:
            return
        answers = kept | new
        told = {path: self._reader.told(path) for path in self._reader.listed}
        names = {name for answer in answers.values() for name in answer.seen} | {REPORT + path for path in told}
        stamps = {name: self._stamp_of(name) for name in sorted(names)}
        self._memory.keep(Remembered(self._ground(), stamps, told, answers))

    def _ground(self) -> str:
        """Return the stamp of what every answer rests on."""
        history = self._reader.history
        day = history.head.at.astimezone(VIETNAM).date() if history.head is not None else None
        days = f"{day} {self._today}"
        held = (tool_stamp(), self._reader.registry_stamp(), str(self._reader.root), history.note, days)
        return stamp("\n".join(held))

    def _stands(self, name: str) -> bool:
        return self._last.stamps.get(name) == self._stamp_of(name)

    def _new_stamp(self, name: str) -> str:
        """Return the stamp of what stands behind a name; reports are as they stood in the beginning."""
        if name == REPORTS:
            return stamp(repr(self._begun))
        if name.startswith(REPORT):
            return self._begun.get(name.removeprefix(REPORT), "")
        return stamp(repr(value_of(name, self._reader.workspace)))
