"""What can be a syllable."""

import pytest

from baocao.check.syllables import is_syllable

WORDS = "nghiêng nguyễn quyết khuỷu thuở giếng gì quốc xoong ượt yêu ỷ được Hương hoà hòa toán quýnh khuya UỶ"


@pytest.mark.parametrize("word", WORDS.split())
def test_syllables_are_known_by_their_form(word: str) -> None:
    """Case and the placement of the tone do not count."""
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["Köln", "nh©n", "über", "TBXH", "aâ", "tieáng", "đô-la", "x2", "", "hòá"])
def test_others_are_not(word: str) -> None:
    """Foreign words, abbreviations, two tones."""
    assert not is_syllable(word)
