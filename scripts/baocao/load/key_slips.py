"""What became an unknown key only by a slip of typing: half a sentence behind a comma, a colon without its space."""

import json

from baocao.model.node import Mapping, Node, Scalar

_MANY = 100
"""In a mapping of more keys nobody has torn a sentence."""


def find_slip(parent: Mapping, key: str, known: tuple[str, ...]) -> str:
    """Return how to mend what `parent` holds as the unknown `key`, in Vietnamese; nothing if it is a key after all."""
    if len(parent.entries) > _MANY or not _is_blank(parent.value(key)):
        return ""
    name, colon, value = key.partition(":")
    if colon and name in known:
        return f"thêm dấu cách sau dấu hai chấm: `{name}: {value}`"
    whole = _untorn(parent, key, known)
    return f"chữ sau dấu phẩy bị đọc thành khóa; đặt cả giá trị trong ngoặc kép: `{whole}`" if whole else ""


def _untorn(parent: Mapping, key: str, known: tuple[str, ...]) -> str:
    """Return the value that commas tore into keys without a value, with its own key and in quotes."""
    entries = parent.entries
    position = next(place for place, (name, _) in enumerate(entries) if name.text == key)
    first, end = position, position + 1
    while first and _is_blank(entries[first][1]):
        first -= 1
    while end < len(entries) and _is_blank(entries[end][1]) and entries[end][0].text not in known:
        end += 1
    name, value = entries[first]
    if not isinstance(value, Scalar) or value.quoted or not value.text or value.line != entries[position][0].line:
        return ""
    whole = ", ".join((value.text, *(torn.text for torn, _ in entries[first + 1 : end])))
    if whole.startswith("“") and whole.endswith("”"):  # Word's quotes, which quote nothing here
        whole = whole[1:-1]
    return f"{name.text}: {json.dumps(whole, ensure_ascii=False)}"


def _is_blank(node: Node | None) -> bool:
    return isinstance(node, Scalar) and not node.text
