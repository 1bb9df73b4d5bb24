"""What weakens the proof of sign-offs, and how it is mended."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Advice:
    """One weak place.

    Attributes:
        fact: What is missing, in Vietnamese.
        help: What to set, where, in the words of the screen on which it is set.
    """

    fact: str
    help: str
