"""Fonts and colours that a document takes from its theme."""

from dataclasses import dataclass

from lxml.etree import _Element

from baocao.conform.oxml import attribute, child

_SLOTS = {"text1": "dk1", "dark1": "dk1", "background1": "lt1", "light1": "lt1"}
_SLOTS |= {"text2": "dk2", "dark2": "dk2", "background2": "lt2", "light2": "lt2", "hyperlink": "hlink"}


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme; None if the document has none."""

    element: _Element | None

    def font(self, name: str) -> str | None:
        """Return the font behind `minorHAnsi`, `majorAscii`; Vietnamese is written with the Latin one."""
        kind = "a:majorFont" if name.startswith("major") else "a:minorFont"
        latin = child(self.element, f"a:themeElements/a:fontScheme/{kind}/a:latin")
        return None if latin is None else latin.get("typeface")

    def colour(self, name: str) -> str | None:
        """Return the colour behind `text1`, as six hexadecimal digits."""
        slot = child(self.element, f"a:themeElements/a:clrScheme/a:{_SLOTS.get(name, name)}")
        if slot is None:
            return None
        for kind, key in (("a:srgbClr", "val"), ("a:sysClr", "lastClr")):
            found = child(slot, kind)
            if found is not None:
                return found.get(key)
        return None


def theme_font(fonts: _Element, theme: Theme, slot: str) -> str | None:
    """Return the font of `w:rFonts` for a slot (`ascii`, `hAnsi`); a theme's font goes before a named one."""
    named = attribute(fonts, f"w:{slot}Theme")
    return (theme.font(named) if named else None) or attribute(fonts, f"w:{slot}")
