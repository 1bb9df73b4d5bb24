"""Vietnamese words for figures, changes and rules of adding up, as the portal says them."""

from collections.abc import Mapping
from datetime import date

from baocao.model import (
    Aggregation,
    Cadence,
    Comparison,
    Deadline,
    Direction,
    Indicator,
    Reading,
    SignOffState,
)
from baocao.model.catalogue import Quantity
from baocao.model.change import ReportChange
from baocao.model.dates import format_date
from baocao.model.department import Delegation
from baocao.model.number import format_number

_STEP = 5


_COLUMNS = {
    "plan": "kế hoạch năm",
    "actual": "thực hiện",
    "previous": "cùng kỳ năm trước",
    "part": "phần",
    "whole": "tổng",
    "weight": "số để tính bình quân",
    "reason": "giải trình",
}
"""What a unit may write of an indicator."""


def doubt(state: SignOffState) -> str:
    """Return what must be said before a decision that is not proved is repeated; empty if it is proved."""
    if state in {SignOffState.PROVED, SignOffState.FORGE_PROVED}:
        return ""
    return "Có ghi, chưa hỏi lại kho" if state is SignOffState.ON_THE_FORGE else "Có ghi, không có gì chứng minh"


def change_text(change: ReportChange) -> str:
    """Return how much of a report changed."""
    parts = (
        f"{len(change.values)} giá trị" if change.values else "",
        f"{change.words} chữ trong {len(change.texts)} mục" if change.texts else "",
        f"{len(change.pictures)} hình" if change.pictures else "",
    )
    return ", ".join(part for part in parts if part) or "không có gì thay đổi"


def value_name(key: str, indicators: Mapping[str, Indicator]) -> str:
    """Return what a value of the front matter is: indicator and column where it is a figure, else its key."""
    match key.split("."):
        case ["indicators", name, column] if name in indicators and column in _COLUMNS:
            return f"{indicators[name].name} ({name}), {_COLUMNS[column]}"
        case _:
            return key


def counts_from(delegation: Delegation) -> date:
    """Return the first day on which a written authority counts."""
    return max(delegation.from_, delegation.date)


def deadline_text(deadline: Deadline) -> str:
    """Return a deadline as the letter words it."""
    if deadline.by is not None:
        return f"chậm nhất ngày {format_date(deadline.by)}"
    return f"trước ngày {format_date(deadline.before)}" if deadline.before is not None else ""


def reading_remark(reading: Reading, indicator: Indicator) -> str:
    """Return what a reader must know of a reading besides its figures."""
    parts = (
        _quantity(reading, indicator),
        "" if reading.authoritative else "số đối chiếu, không cộng vào toàn tỉnh",
        "tính từ chỉ tiêu khác" if reading.derived else "",
        reading.reason,
    )
    return "; ".join(part for part in parts if part)


def meter_step(figures: Comparison) -> int:
    """Return how much of the plan is reached, in steps of 5 % from 0 to 100."""
    reached = figures.percent_of_plan
    return 0 if reached is None else max(0, min(100, int(reached) // _STEP * _STEP))


def aggregation_text(indicator: Indicator) -> str:
    """Return how an indicator adds up over units."""
    part, whole, weight = (_named(one) for one in (indicator.part, indicator.whole, indicator.weight))
    return {
        Aggregation.SUM: "Cộng số phát sinh trong kỳ của các đơn vị.",
        Aggregation.STOCK: "Cộng số có đến ngày chốt số liệu của các đơn vị.",
        Aggregation.RATIO: f"Tổng {part} chia cho tổng {whole}; không lấy trung bình các tỷ lệ.",
        Aggregation.WEIGHTED: f"Bình quân gia quyền theo {weight}.",
        Aggregation.MAX: "Lấy giá trị lớn nhất trong các đơn vị.",
        Aggregation.FORMULA: f"Tính từ chỉ tiêu khác: {indicator.formula}.",
        Aggregation.REFERENCE: "Lấy nguyên số của nguồn, không cộng.",
    }[indicator.aggregation]


def _named(quantity: Quantity | None) -> str:
    return (quantity.name or quantity.indicator or "") if quantity is not None else ""


def _quantity(reading: Reading, indicator: Indicator) -> str:
    if reading.part is not None and reading.whole is not None and indicator.part and indicator.part.measure:
        return f"{format_number(reading.part)}/{format_number(reading.whole)} {indicator.part.measure}"
    if reading.weight is not None and indicator.weight and indicator.weight.measure:
        return f"tính trên {format_number(reading.weight)} {indicator.weight.measure}"
    return ""


def direction_text(direction: Direction) -> str:
    """Return which way is good."""
    return {Direction.UP: "Tăng là tốt", Direction.DOWN: "Giảm là tốt", Direction.NEUTRAL: "Không xét tăng, giảm"}[
        direction
    ]


def cadence_text(cadence: Cadence) -> str:
    """Return how often the figure is made."""
    return {
        Cadence.HALF: "6 tháng một lần",
        Cadence.YEAR: "Một năm một lần; kỳ 6 tháng đầu năm ghi số đến ngày 31/12 năm trước",
    }[cadence]
