"""How long a rule is beside the line above it.

Source: Nghị định 30/2020/NĐ-CP, Annex I, II.1.b, II.2.b and II.5.b.
"""

from collections.abc import Iterator, Sequence

from baocao.conform.forms import judge
from baocao.conform.metrics import longest_line
from baocao.conform.sheet import Element, Row, State
from baocao.conform.strokes import find_stroke
from baocao.conform.words import Line, Paragraph, quote

_TWIPS_PER_MM = 56.7


def judge_rule(
    element: Element,
    lines: Sequence[tuple[Paragraph, Line]],
    around: Sequence[Paragraph],
    shares: tuple[float, float],
) -> Iterator[Row]:
    """Yield a row about the rule below `lines`.

    Args:
        around: The paragraphs of the same column or page, those of `lines` among them.
        shares: The shortest and the longest that it may be, as parts of the longest line.
    """
    last = lines[-1][0]
    place = quote(lines[0][1].text)
    stroke = find_stroke(around, last)
    width = longest_line(tuple(line for _, line in lines), last.room)
    if stroke is None:
        yield Row(element, place, "", State.ABSENT)
    elif stroke.fault or stroke.length is None or not width:
        yield from judge(element, [(place, stroke.fault or "không đọc được độ dài", False)])
    else:
        share = stroke.length / width
        found = f"dài {stroke.length / _TWIPS_PER_MM:.0f} mm, bằng {share:.0%} dòng chữ"
        yield from judge(element, [(place, found, shares[0] <= share <= shares[1])])
