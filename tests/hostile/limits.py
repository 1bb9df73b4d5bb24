"""How long something may take: a hang must fail its test, not stop the run."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TooSlowError(BaseException):
    """The time is over; no `except Exception` of ours may take it for an author's mistake."""


@contextmanager
def time_limit(seconds: int) -> Iterator[None]:
    """Stop what runs inside after some seconds."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        message = f"not done after {seconds} s"
        raise TooSlowError(message)

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
