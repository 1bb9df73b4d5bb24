"""Several processes for one check, each with its own part of the reports.

They are forked, so that what was read before is theirs too; only paths, faults and findings are sent.
"""

import gc
import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Protocol

from baocao.check import Subject
from baocao.load import Told
from baocao.memory import Answer
from baocao.model import Change


class Worker(Protocol):
    """Reads and checks a part; the same in each process."""

    def read(self, part: int) -> dict[str, Told]:
        """Return what reading the reports of a part tells."""

    def learn(self, told: dict[str, Told]) -> None:
        """Take what all parts tell; then the workspace is known."""

    def answer(self, subjects: list[Subject], change: Change | None) -> dict[str, Answer]:
        """Return what the rules find in subjects, by their names."""


@contextmanager
def collector_off() -> Iterator[None]:
    """Keep Python from looking for garbage: nearly everything that is read stays, and would be looked at each time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class Team:
    """A worker in this process and others like it in their own."""

    def __init__(self, worker: Worker, size: int) -> None:
        """Start `size` processes, this one included; the others end with it. Only this one where nothing can fork."""
        self._worker = worker
        self._others: list[Connection] = []
        if "fork" not in multiprocessing.get_all_start_methods():
            return
        context = multiprocessing.get_context("fork")
        for part in range(1, size):
            ours, theirs = context.Pipe()
            self._others.append(ours)
            context.Process(target=_work, args=(worker, part, theirs, self._others), daemon=True).start()
            theirs.close()

    @property
    def size(self) -> int:
        """Return how many processes there are."""
        return len(self._others) + 1

    def read(self) -> None:
        """Read all reports, each part in its own process; then all of them know what each one told."""
        told = self._worker.read(0)
        for other in self._others:
            told |= other.recv()
        self._worker.learn(told)
        for other in self._others:
            other.send(told)

    def answer(self, parts: list[list[Subject]], change: Change | None) -> dict[str, Answer]:
        """Return the answers of all parts, one for each process; those but this one then end."""
        for other, subjects in zip(self._others, parts[1:], strict=True):
            other.send((subjects, change))
        answers = self._worker.answer(parts[0], change)
        for other in self._others:
            answers |= other.recv()
            other.close()
        self._others.clear()
        return answers


def _work(worker: Worker, part: int, door: Connection, inherited: list[Connection]) -> None:
    # While a copy of the other end is open here, the end of the first process would not be noticed.
    for one in inherited:
        one.close()
    with collector_off():
        door.send(worker.read(part))
        worker.learn(door.recv())
        try:
            subjects, change = door.recv()
        except EOFError:
            return
        door.send(worker.answer(subjects, change))
