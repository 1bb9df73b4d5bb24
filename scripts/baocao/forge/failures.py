"""HTTP answers that are no answers, in words."""

import json
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from http import HTTPStatus

from baocao.forge.port import ForgeError

_EXHAUSTED = "x-ratelimit-remaining"
_RESET = "x-ratelimit-reset"


def explain_status(status: int, headers: Mapping[str, str], text: str, asked: str) -> ForgeError | None:
    """Return why an answer cannot be used; None if it can.

    Args:
        status: The HTTP status.
        headers: The headers, by their names in lower case.
        text: The body.
        asked: The path that was asked for.
    """
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return None
    said = _message(text)
    if _is_rate_limit(status, headers, said):
        wait = _wait(headers)
        fact = "máy chủ giới hạn số lần hỏi" + (f", yêu cầu chờ {wait:.0f} giây" if wait else "")
        return ForgeError(fact, "chạy lại sau thời gian đó", status=status, said=said, passes=True, wait=wait)
    fact, remedy = _words(status, asked)
    return ForgeError(fact, remedy, status=status, said=said, passes=status >= HTTPStatus.INTERNAL_SERVER_ERROR)


def _words(status: int, asked: str) -> tuple[str, str]:
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return f"máy chủ đang lỗi ({status})", "chạy lại sau ít phút"
    known = {
        HTTPStatus.UNAUTHORIZED: (
            "máy chủ không nhận mã truy cập (401)",
            "tạo mã mới rồi đặt vào biến môi trường `BAOCAO_TOKEN`",
        ),
        HTTPStatus.FORBIDDEN: (
            f"mã truy cập không đủ quyền với `{asked}` (403)",
            "cấp thêm quyền cho mã; quyền cần thiết ghi ở docs/developing/sign-off.md",
        ),
        HTTPStatus.NOT_FOUND: (
            f"máy chủ không có `{asked}`, hoặc mã truy cập không được xem (404)",
            "xem lại `repository` của `forge` trong units/department.yml, và quyền của mã truy cập",
        ),
    }
    other = (f"máy chủ từ chối `{asked}` ({status})", "xem lại `url` của `forge` trong units/department.yml")
    return next((words for code, words in known.items() if code == status), other)


def _message(text: str) -> str:
    try:
        answer = json.loads(text)
    except ValueError:
        return ""
    return str(answer.get("message", "")) if isinstance(answer, dict) else ""


def _is_rate_limit(status: int, headers: Mapping[str, str], said: str) -> bool:
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return True
    # GitHub says 403 for a missing right and for too many requests.
    is_told = "retry-after" in headers or headers.get(_EXHAUSTED) == "0" or "rate limit" in said.casefold()
    return status == HTTPStatus.FORBIDDEN and is_told


def _wait(headers: Mapping[str, str]) -> float:
    """Return the seconds that the forge asks for: told outright, or until its own clock says that more is allowed."""
    told, reset = headers.get("retry-after", ""), headers.get(_RESET, "")
    if told.isdecimal():
        return float(told)
    if headers.get(_EXHAUSTED) == "0" and reset.isdecimal() and "date" in headers:
        try:
            now = parsedate_to_datetime(headers["date"])
        except ValueError:
            return 0
        return max(0, int(reset) - now.timestamp())
    return 0
