"""Figures as sentences of a report: the right verb, measure and comparison, written from the readings alone."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from operator import itemgetter

from baocao.model import Cadence, Comparison, Indicator, Reading, Total
from baocao.model.number import format_number
from baocao.publish.figures import difference, nature_mark, value_text

_PERCENT_DECIMALS = 1
_COUNTED_SINGLY = 100
"""Below this a change is told in numbers: two accidents instead of one are not “tăng 100%”."""

_ENOUGH_UNITS, _EXTREMES = 5, 3
"""From how many units on it is worth saying who leads and who lags, and how many of them are named."""

_NEGATIVES = {"Xảy ra ": "Không xảy ra ", "Có ": "Không có ", "Ghi nhận ": "Không ghi nhận "}
"""How a clause is said of nothing."""


def total_sentence(total: Total, indicator: Indicator) -> str:
    """Return a total as a sentence, with its plan, its change and its coverage; empty if there is no figure.

    `Giải quyết việc làm cho 11.218 lao động, đạt 48,8% kế hoạch năm, giảm 12,1% so với cùng kỳ năm trước.`
    """
    if total.figures.actual is None:
        return ""
    clauses = [_statement(total, indicator), *_comparisons(total.figures, indicator)]
    covered = "" if total.is_complete else f" (số liệu của {total.covered}/{total.expected} đơn vị)"
    return f"{', '.join(clauses)}{covered}."


def field_sentences(totals: Iterable[Total], catalogue: Mapping[str, Indicator]) -> tuple[str, ...]:
    """Return the sentences of a field: about what is planned; where nothing is, about everything."""
    known = tuple(totals)
    planned = tuple(total for total in known if total.figures.plan is not None)
    sentences = (total_sentence(total, catalogue[total.indicator]) for total in planned or known)
    return tuple(sentence for sentence in sentences if sentence)


def extremes_sentence(totals: Iterable[Total], catalogue: Mapping[str, Indicator], day: date) -> str:
    """Return who is furthest ahead of and behind plan on a field's first planned figure; empty with too few units."""
    for total in totals:
        indicator = catalogue[total.indicator]
        ranked = sorted(_reached(total, indicator), key=itemgetter(0), reverse=True)
        if len(ranked) >= _ENOUGH_UNITS:
            best, worst = (
                ", ".join(f"{_place(reading, day)} ({text})" for _, text, reading in some)
                for some in (ranked[:_EXTREMES], ranked[: -_EXTREMES - 1 : -1])
            )
            subject = indicator.name[:1].lower() + indicator.name[1:]
            return f"Về {subject} so với kế hoạch năm: cao nhất là {best}; thấp nhất là {worst}."
    return ""


def _reached(total: Total, indicator: Indicator) -> Iterator[tuple[Decimal, str, Reading]]:
    for reading in total.readings:
        share = reading.figures.percent_of_plan
        if share is not None and not indicator.is_percentage:
            yield share, f"{format_number(share, _PERCENT_DECIMALS)}%", reading


def _place(reading: Reading, day: date) -> str:
    return reading.unit.shape.area or reading.unit.name_on(day).short


def comparison_text(figures: Comparison, indicator: Indicator) -> str:
    """Return how a figure stands to plan and last year: `đạt 48,8% kế hoạch năm, giảm 12,1% so với …`."""
    return ", ".join(_comparisons(figures, indicator))


def _statement(total: Total, indicator: Indicator) -> str:
    """Return the clause that says the figure; of what did not happen it says so."""
    phrase = indicator.phrase or f"{indicator.name}: {{}} {indicator.measure}"
    actual = total.figures.actual
    said = phrase.replace("{}", value_text(actual, indicator))
    for opening, negative in _NEGATIVES.items():
        if not actual and phrase.startswith(opening):
            return negative + phrase.replace("{} ", "", 1).removeprefix(opening)
    mark = nature_mark(total.nature, indicator)
    return f"{said} {mark}" if mark else said


def _comparisons(figures: Comparison, indicator: Indicator) -> Iterator[str]:
    if figures.actual is not None and figures.plan is not None:
        yield _to_plan(figures.actual, figures.plan, indicator)
    if figures.actual is not None and figures.previous is not None:
        yield _change(figures.actual, figures.previous, indicator)


def _to_plan(actual: Decimal, plan: Decimal, indicator: Indicator) -> str:
    if indicator.is_percentage:
        points = difference(actual, plan, indicator)
        if not points:
            return "bằng kế hoạch năm"
        distance = format_number(abs(points), indicator.decimals)
        return f"{'vượt' if points > 0 else 'thấp hơn'} kế hoạch năm {distance} điểm %"
    if not plan:
        return "không giao kế hoạch năm"
    return f"đạt {format_number(actual / plan * 100, _PERCENT_DECIMALS)}% kế hoạch năm"


def _change(actual: Decimal, previous: Decimal, indicator: Indicator) -> str:
    against = "năm trước" if indicator.cadence is Cadence.YEAR else "cùng kỳ năm trước"
    change = difference(actual, previous, indicator)
    if not change:
        return f"bằng {against}"
    verb = "tăng" if change > 0 else "giảm"
    return f"{verb} {_amount(abs(change), previous, indicator)} so với {against}"


def _amount(change: Decimal, previous: Decimal, indicator: Indicator) -> str:
    if indicator.is_percentage or indicator.measure.endswith("%"):
        return f"{format_number(change, indicator.decimals)} điểm %"
    is_singly = not indicator.decimals and change + previous < _COUNTED_SINGLY
    if not previous or is_singly:
        return f"{format_number(change, indicator.decimals)} {indicator.measure}"
    return f"{format_number(change / previous * 100, _PERCENT_DECIMALS)}%"
