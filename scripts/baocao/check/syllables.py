"""What a Vietnamese syllable can be: an initial, a rhyme, at most one tone."""

import re
import unicodedata

_INITIALS = "ngh ng nh kh gh gi ch ph qu th tr b c d đ g h k l m n p r s t v x"
_RHYMES = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu "
    "o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet "
    "ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh "
    "uôc uôi uôm uôn uông uôt uơ uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương "
    "ươp ươt ươu y yêm yên yêng yêt yêu ych ynh yt"
)
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_SYLLABLE = re.compile(
    f"(?:{'|'.join(_INITIALS.split())})?(?:{'|'.join(sorted(_RHYMES.split(), key=len, reverse=True))})"
)


def is_syllable(word: str) -> bool:
    """Tell whether `word` could be a syllable of Vietnamese, known or not."""
    letters, tones = _TONES.subn("", unicodedata.normalize("NFD", word.lower()))
    return tones <= 1 and _SYLLABLE.fullmatch(unicodedata.normalize("NFC", letters)) is not None
