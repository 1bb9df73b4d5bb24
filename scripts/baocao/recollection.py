"""What the last check found and is still true: everything that it rests on is as it was."""

from functools import cache

from baocao.load import Reader, Told, stamp
from baocao.memory import Answer, Memory, Remembered, tool_stamp
from baocao.watching import REPORT, REPORTS, value_of


class Recollection:
    """The last check of a repository, held against the repository as it stands."""

    def __init__(self, reader: Reader, memory: Memory | None) -> None:
        """Recall the last check; without a memory there was none."""
        self._reader = reader
        self._memory = memory
        self._stamp_of = cache(self._fresh_stamp)
        self._last = Remembered("")
        if memory is None:
            return
        # Before any report is read, so that one that changes meanwhile is noticed.
        for path in reader.listed:
            self._stamp_of(REPORT + path)
        last = memory.recall()
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
        read = {name for answer in new.values() for name in answer.seen if name.startswith(REPORT)}
        if any(self._fresh_stamp(name) != self._stamp_of(name) for name in read):
            return
        answers = kept | new
        told = {path: self._reader.told(path) for path in self._reader.listed}
        names = {name for answer in answers.values() for name in answer.seen} | {REPORT + path for path in told}
        stamps = {name: self._stamp_of(name) for name in sorted(names)}
        self._memory.keep(Remembered(self._ground(), stamps, told, answers))

    def _ground(self) -> str:
        """Return the stamp of what every answer rests on."""
        history = self._reader.history
        day = history.head.at.date() if history.head is not None else None
        held = (tool_stamp(), self._reader.registry_stamp(), str(self._reader.root), history.note, str(day))
        return stamp("\n".join(held))

    def _stands(self, name: str) -> bool:
        return self._last.stamps.get(name) == self._stamp_of(name)

    def _fresh_stamp(self, name: str) -> str:
        """Return the stamp of what stands behind a name."""
        if name == REPORTS:
            return stamp("\n".join(f"{path} {self._stamp_of(REPORT + path)}" for path in self._reader.listed))
        if name.startswith(REPORT):
            path = name.removeprefix(REPORT)
            return self._reader.report_stamp(path) if path in self._reader.listed else ""
        return stamp(repr(value_of(name, self._reader.workspace)))
