"""How a document is made, besides what it says."""

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """What the document will be once it is issued."""

    PAPER = "paper"
    ELECTRONIC = "electronic"
    """The places for number and date in its annexes stay blank: Annex I, III.1 c."""


@dataclass(frozen=True, slots=True)
class Edition:
    """Which edition of a document is wanted.

    Attributes:
        form: What it will be once it is issued.
        has_contents: Whether a table of contents stands before the text.
    """

    form: Form = Form.PAPER
    has_contents: bool = False


PAPER = Edition()
"""What an office prints."""
