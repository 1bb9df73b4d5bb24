"""What a YAML error comes from, in its author's words: libyaml says where it gave up, which is often lines later."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml
from yaml.reader import ReaderError

_BEFORE = r"(?:^[ \t]*(?:-[ \t]+)?|(?<=:[ \t])[ \t]*|(?<=[\[{,])[ \t]?)"
_CLOSED = re.compile(_BEFORE + r'"(?:[^"\\]|\\.)*"')
_LEFT_OPEN = re.compile(_BEFORE + r'"(?:[^"\\]|\\.)*$')
_GOES_ON = re.compile(r"[ \t]*(?![ \t,}\]:#])\S")
_NO_SPACE_BEHIND_COLON = re.compile(r"[ \t]*(?:-[ \t]+)?([\w-]+):(?=[^\s:])")
_NO_SPACE_BEHIND_DASH = re.compile(r"[ \t]*(-)(?=[^\W\d_][\w-]*:(?:[ \t]|$))")
_OWN_KEY = re.compile(r"[ \t]*[\w-]+")
_KEY = re.compile(r"[ \t]*(?:-[ \t]+)?[\w-]+:|\s*$")
_COMMENT = re.compile(r"[ \t](#[^\s#])")
_BRACKET = re.compile(r"[\[{]")
_KEYS_AS_VALUE = re.compile(r"[ \t]*(?:-[ \t]+)?[\w-]+:[ \t]+([(]?)(?=[a-z_]+:[ \t])")
_WIDE = re.compile("[：，｛｝［］]")
_NARROW = str.maketrans("：，｛｝［］", ":,{}[]")
_CLOSING = {"{": "}", "[": "]"}

_QUOTE = "đặt cả giá trị trong ngoặc kép"
_OTHERWISE = (
    ("did not find expected key", "thụt dòng không thẳng hàng với khóa ở trên; thụt dòng bằng với khóa cùng cấp"),
    ("did not find expected '-'", "thụt dòng của danh sách không thẳng hàng; thụt các dấu gạch bằng nhau"),
    (
        "did not find expected ',' or",
        "thiếu dấu phẩy hoặc dấu đóng ngoặc; thêm `,` giữa các giá trị, đóng ngoặc ở cuối",
    ),
    ("control characters are not allowed", "có ký tự điều khiển; xóa ký tự này"),
    ("block sequence entries", f"giá trị bắt đầu bằng dấu gạch; {_QUOTE}"),
    ("maximum nesting level", "lồng quá sâu; bớt các cấp lồng nhau"),
)


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a text is no YAML: line and column from 0; what follows a semicolon in the reason is the remedy."""

    line: int
    column: int
    reason: str


@dataclass(frozen=True, slots=True)
class _Failure:
    """What libyaml says of a text: its words, where it gave up, and where the thing began that it was reading."""

    lines: list[str]
    said: str
    at: tuple[int, int]
    since: tuple[int, int] | None

    @property
    def line(self) -> str:
        return self.line_at(self.at[0])

    def line_at(self, number: int) -> str:
        """Return a line; none where libyaml counts more of them: it may give up behind the last one."""
        return self.lines[number] if number < len(self.lines) else ""


def find_problem(error: yaml.YAMLError, text: str) -> Problem:
    """Return the slip behind an error: the first one that can be named for sure, or what libyaml says."""
    failure = _failure(error, text)
    for look in _LOOKS:
        found = look(failure)
        if found is not None:
            return found
    reason = next((words for sign, words in _OTHERWISE if sign in failure.said), "YAML viết sai cú pháp; " + _QUOTE)
    return Problem(*failure.at, reason)


def _failure(error: yaml.YAMLError, text: str) -> _Failure:
    said = f"{getattr(error, 'problem', '') or ''} {getattr(error, 'context', '') or ''} {error}"
    mark, since = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    at = (mark.line, mark.column) if mark else (0, -1)
    if isinstance(error, ReaderError):
        at = (text.encode()[: error.position].count(b"\n"), -1)
    return _Failure(text.split("\n"), said, at, (since.line, since.column) if since else None)


def _quotes(failure: _Failure) -> Problem | None:
    """Look for a value whose quotes do not pair, from the top: the next quote, lines below, would seem to close it."""
    for number, line in enumerate(failure.lines[: failure.at[0] + 1]):
        if '"' not in line or line.lstrip().startswith("#"):
            continue
        bracket = _BRACKET.search(line)
        for closed in _CLOSED.finditer(line):
            if _begins_value(closed, bracket) and _GOES_ON.match(line, closed.end()):
                return Problem(
                    number, closed.end() - 1, r"có dấu ngoặc kép trong giá trị; bên trong dùng “ ” hoặc `\"`"
                )
        opened = _LEFT_OPEN.search(_CLOSED.sub(_dotted, line))
        below = failure.line_at(number + 1)
        if opened is not None and _begins_value(opened, bracket) and _KEY.match(below):
            column = line.index('"', opened.start())
            return Problem(number, column, 'thiếu dấu đóng ngoặc kép; thêm `"` ở cuối giá trị')
    if "quoted scalar" not in failure.said or failure.since is None:
        return None
    number, column = failure.since
    sign = failure.line_at(number)[column : column + 1] or '"'
    return Problem(*failure.since, f"thiếu dấu đóng ngoặc `{sign}`; thêm `{sign}` ở cuối giá trị")


def _begins_value(found: re.Match[str], bracket: re.Match[str] | None) -> bool:
    """Tell whether a quote is the first sign of a value: behind a comma it is so in brackets only."""
    is_behind_comma = found.string[max(found.start() - 1, 0)] == ","
    return not is_behind_comma or (bracket is not None and bracket.start() < found.start())


def _dotted(found: re.Match[str]) -> str:
    return "." * len(found.group())


def _colon(failure: _Failure) -> Problem | None:
    """Look for a key without its colon, or without the space behind it: what follows is read as a part of it."""
    is_key = "while scanning a simple key" in failure.said
    at = failure.since if is_key and failure.since is not None else (failure.at[0] - 1, 0)
    if at[0] < 0 or not (is_key or "mapping values are not allowed" in failure.said):
        return None
    line = failure.line_at(at[0])
    glued = _NO_SPACE_BEHIND_COLON.match(line)
    if glued is not None:
        right = f"{glued[1]}: {line[glued.end() :].strip()}"
        return Problem(at[0], glued.end() - 1, f"thiếu dấu cách sau dấu hai chấm; viết `{right}`")
    return Problem(*at, "thiếu dấu hai chấm sau tên khóa; viết `khóa: giá trị`") if is_key else None


def _start(failure: _Failure) -> Problem | None:
    """Look at a sign with which no value begins."""
    if "cannot start any token" not in failure.said:
        return None
    sign = failure.line[failure.at[1] : failure.at[1] + 1]
    if sign in {"@", "`", "%"}:
        return Problem(*failure.at, f"giá trị bắt đầu bằng “{sign}”; {_QUOTE}")
    if sign in {">", "|"}:
        return Problem(*failure.at, f"giá trị bắt đầu bằng dấu “{sign}”; bỏ dấu này, hoặc {_QUOTE}")
    return Problem(*failure.at, "có ký tự tab hoặc ký tự lạ ở đầu giá trị; thụt dòng bằng dấu cách")


def _bracket(failure: _Failure) -> Problem | None:
    """Look for a bracket that its own line leaves open, and for a comment that eats the closing one."""
    if "flow" not in failure.said or failure.since is None or failure.since[0] == failure.at[0]:
        return None
    number, column = failure.since
    line = failure.line_at(number)
    closing = _CLOSING.get(line[column : column + 1])
    eaten = _COMMENT.search(line, column)
    if eaten is not None:
        return Problem(number, eaten.start(1), f"chữ sau dấu `#` bị coi là ghi chú, cả dấu đóng ngoặc; {_QUOTE}")
    if closing is None:
        return None
    return Problem(number, column, f"thiếu dấu đóng ngoặc `{closing}`; thêm `{closing}` ở cuối giá trị")


def _dash(failure: _Failure) -> Problem | None:
    """Look for an entry of a list without the space behind its dash: where libyaml gave up, or the line before."""
    for number in range(failure.at[0], max(failure.at[0] - 2, -1), -1):
        glued = _NO_SPACE_BEHIND_DASH.match(failure.line_at(number))
        if glued is not None:
            return Problem(number, glued.start(1), "thiếu dấu cách sau dấu gạch; viết `- ` rồi đến tên khóa")
    return None


def _wide(failure: _Failure) -> Problem | None:
    """Look for a sign of the East Asian width, which means nothing to YAML, on the line where libyaml gave up."""
    found = _WIDE.search(failure.line)
    if found is None:
        return None
    sign, narrow = found.group(), found.group().translate(_NARROW)
    return Problem(failure.at[0], found.start(), f"có dấu toàn hình “{sign}”; gõ lại bằng dấu thường `{narrow}`")


def _braces(failure: _Failure) -> Problem | None:
    """Look for keys behind a key, without the braces that hold them together."""
    found = _KEYS_AS_VALUE.match(failure.line) if "mapping values are not allowed" in failure.said else None
    if found is None:
        return None
    keys = failure.line[found.end() :].strip()
    keys = keys.removesuffix(")") if found[1] else keys
    return Problem(failure.at[0], found.start(1), f"thiếu ngoặc nhọn quanh các khóa; viết `{{{keys}}}`")


def _indent(failure: _Failure) -> Problem | None:
    """Look for a key that stands farther in or out than those it belongs to, and for a colon within a value."""
    is_second_colon = "mapping values are not allowed" in failure.said
    before = failure.line[: failure.at[1]] if is_second_colon else failure.line.partition(":")[0]
    if (is_second_colon or "did not find expected '-'" in failure.said) and _OWN_KEY.fullmatch(before):
        return Problem(*failure.at, "thụt dòng không thẳng hàng với khóa ở trên; thụt dòng bằng với khóa cùng cấp")
    return Problem(*failure.at, f"có dấu hai chấm trong giá trị; {_QUOTE}") if is_second_colon else None


_LOOKS: tuple[Callable[[_Failure], Problem | None], ...] = (
    *(_wide, _start, _quotes, _colon),
    *(_bracket, _dash, _braces, _indent),
)
