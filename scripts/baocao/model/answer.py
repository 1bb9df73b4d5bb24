"""What became of what units asked."""

from enum import StrEnum

from baocao.model.shape import Day, Shape, Slug, Text


class AnswerState(StrEnum):
    """How far a proposal has come."""

    DONE = "done"
    UNDER_WAY = "under-way"
    NOT_DONE = "not-done"
    DECLINED = "declined"

    @property
    def title(self) -> str:  # type: ignore[override]  # nobody wants str.title of a code
        """Return the state in Vietnamese."""
        return {
            AnswerState.DONE: "đã giải quyết",
            AnswerState.UNDER_WAY: "đang giải quyết",
            AnswerState.NOT_DONE: "chưa giải quyết",
            AnswerState.DECLINED: "không tiếp thu",
        }[self]


class Answer(Shape):
    """The answer to one proposal, which is named by its unit and its words.

    Attributes:
        unit: Who proposed.
        proposal: The proposal's words, as the report has them.
        state: How far it has come.
        answer: What was done, or why not.
        by: Who answered.
        document: The number of the document that answers; None if there is none.
        date: The day of the answer; None if it is not known.
    """

    unit: Slug
    proposal: Text
    state: AnswerState
    answer: Text
    by: Text
    document: Text | None = None
    date: Day | None = None


class AnswersShape(Shape):
    """The file `periods/<period>/answers.yml`."""

    answers: tuple[Answer, ...] = ()
