"""Mutated texts: pieces of the small repository, cut, doubled, swapped, and spiced with what parsers stumble over."""

from hypothesis import strategies as st
from tests.builders import BASE

SPICES = (
    *("---\n", "...\n", "\n", "\r\n", "\r", "\t", " ", "\u00a0", "\u2028", "\x85", "\ufeff", "\u200b", "\0", "\x1b[2J"),
    *(
        ": ",
        "- ",
        "? ",
        "| ",
        "> ",
        "# ",
        "###### ",
        "&a ",
        "*a ",
        "!!python/x ",
        "<<: ",
        "{",
        "}",
        "[",
        "]",
        "'",
        '"',
        ",",
    ),
    *("```\n", "`", "**", "_", "~~", "![a](b.png)", "[a](javascript:b)", "<b>", "<!--", "&#0;", "\\", "|a|b|\n|-|-|\n"),
    *(
        "0",
        "-1",
        "1e9",
        "12.345",
        "98,5",
        "9" * 30,
        "2024-02-30",
        "9999-12-31",
        "12:30",
        "no",
        "null",
        "~",
        ".nan",
        "0x1f",
    ),
    *(
        "Ð",
        "e\u0301",
        "\u0301",
        "ế",
        "İ",
        "ß",
        "\ud7ff",
        "𝟘",
        "١",
        "µ¸",
        "Không có.",
        "…",
        "./.",
        "Hướng dẫn:",
        "*Hướng dẫn: a*",
    ),
    *(
        "131/2021/NĐ-CP",
        "số 12 / KH – UBND",
        "KT.GIÁM ĐỐC",
        "012345678901",
        "0912 345 678",
        "MẬT",
        "và và",
        "[điền a]",
        "xx/xx",
    ),
)
"""What is put between letters."""

FILES = tuple(sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*") if path.is_file()))


@st.composite
def mutated(draw: st.DrawFn, text: str) -> str:
    """Draw a text that a few edits away was `text`."""
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 60)))
        other = draw(st.sampled_from((draw(spices()), text[start:end] * 2, "", text[start:end][::-1])))
        text = text[:start] + other + text[end:]
    return text


def spices() -> st.SearchStrategy[str]:
    """Draw some of what parsers stumble over, now and then many times."""
    rows = st.builds(lambda spice, times: spice * times, st.sampled_from(SPICES), st.sampled_from((1, 2, 5, 200)))
    return st.lists(rows | st.text(max_size=5), min_size=1, max_size=4).map("".join)


def texts(suffix: str) -> st.SearchStrategy[str]:
    """Draw a mutated file of the small repository, or nothing but spices."""
    sources = [(BASE / path).read_text(encoding="utf-8") for path in FILES if path.endswith(suffix)]
    return st.sampled_from(sources).flatmap(mutated) | spices()


def damages() -> st.SearchStrategy[dict[str, str]]:
    """Draw one to three files of the small repository, mutated."""
    one = st.sampled_from(FILES).flatmap(
        lambda path: st.tuples(st.just(path), mutated((BASE / path).read_text(encoding="utf-8")))
    )
    return st.lists(one, min_size=1, max_size=3).map(dict)
