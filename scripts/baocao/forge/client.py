"""The one funnel to a forge's interface: asked with patience, read strictly.

PyGithub connects, authenticates and follows no redirect to another host. Its objects are left aside: they ask for a
missing key behind one's back and pass over a wrong one, and here an answer that is not whole proves nothing.
"""

from collections.abc import Callable, Mapping
from typing import TypeVar

from github import Auth, Github
from pydantic import BaseModel, TypeAdapter, ValidationError
from requests import RequestException, Timeout
from requests.exceptions import ChunkedEncodingError

from baocao.forge.failures import explain_status
from baocao.forge.port import ForgeError

TIMEOUT = 10
"""Seconds for connecting, and between two parts of an answer."""

LONGEST_WAIT = 30
"""Seconds: whoever asks to be left alone for longer is not asked again."""

_BACK_OFF = (1, 2, 4)
"""Seconds before the second, third and fourth try."""

_MOST_PAGES = 100

Anything = TypeVar("Anything")
AnyAnswer = TypeVar("AnyAnswer", bound=BaseModel)
Parameters = Mapping[str, str | int]


class Client:
    """The interface at one address, opened by one token."""

    def __init__(self, url: str, token: str | None, sleep: Callable[[float], None]) -> None:
        """Get ready; nothing is asked yet."""
        auth = Auth.Token(token) if token else None
        # Retries and pauses are ours: PyGithub's own wait for minutes, and cannot be told how to.
        github = Github(
            base_url=url,
            auth=auth,
            timeout=TIMEOUT,
            retry=0,
            user_agent="baocao",
            seconds_between_requests=None,
            seconds_between_writes=None,
        )
        self._requester = github.requester
        self._sleep = sleep

    def get(self, shape: type[AnyAnswer], path: str, parameters: Parameters | None = None) -> AnyAnswer:
        """Return what stands at `path`, as a `shape`."""
        _, text = self._ask("GET", path, parameters)
        return _read(TypeAdapter(shape), text, path)

    def get_all(self, shape: type[AnyAnswer], path: str, page_size: Parameters) -> tuple[AnyAnswer, ...]:
        """Return a whole list, page by page: the review that cancels an approval may stand on the last one."""
        found: list[AnyAnswer] = []
        for page in range(1, _MOST_PAGES + 1):
            headers, text = self._ask("GET", path, {**page_size, "page": page})
            found += _read(TypeAdapter(list[shape]), text, path)  # type: ignore[valid-type]  # made at run time
            if 'rel="next"' not in headers.get("link", ""):
                return tuple(found)
        raise ForgeError(f"danh sách `{path}` dài quá {_MOST_PAGES} trang", "báo cho người quản trị kho")

    def send(self, verb: str, path: str, body: Mapping[str, str], *, repeatable: bool = True) -> None:
        """Send `body`; what is not `repeatable` is not sent again after an answer that was lost."""
        self._ask(verb, path, None, body, repeatable=repeatable)

    def _ask(
        self,
        verb: str,
        path: str,
        parameters: Parameters | None = None,
        body: Mapping[str, str] | None = None,
        *,
        repeatable: bool = True,
    ) -> tuple[Mapping[str, str], str]:
        for pause in _BACK_OFF:
            try:
                return self._ask_once(verb, path, parameters, body)
            except ForgeError as error:
                # A refusal for too many requests was carried out by nobody; any other failure may have been.
                is_safe = repeatable or error.wait > 0
                if not error.passes or not is_safe or error.wait > LONGEST_WAIT:
                    raise
                self._sleep(max(pause, error.wait))
        return self._ask_once(verb, path, parameters, body)

    def _ask_once(
        self, verb: str, path: str, parameters: Parameters | None, body: Mapping[str, str] | None
    ) -> tuple[Mapping[str, str], str]:
        try:
            status, headers, text = self._requester.requestJson(
                verb, path, dict(parameters or {}), input=dict(body) if body is not None else None
            )
        except Timeout as error:
            raise ForgeError(
                f"máy chủ không trả lời trong {TIMEOUT} giây", "chạy lại sau ít phút", passes=True
            ) from error
        except ChunkedEncodingError as error:
            raise ForgeError("máy chủ trả lời dở dang", "chạy lại sau ít phút", passes=True) from error
        except RequestException as error:
            raise ForgeError(
                f"không nối được với máy chủ `{self._requester.hostname}`",
                "kiểm tra mạng và `url` của `forge` trong units/department.yml",
                passes=True,
            ) from error
        except RuntimeError as error:
            # PyGithub's way to refuse a redirect to another host.
            raise ForgeError(
                "máy chủ chuyển sang địa chỉ khác", "ghi địa chỉ mới vào `url` của `forge` trong units/department.yml"
            ) from error
        refusal = explain_status(status, headers, text, path)
        if refusal is not None:
            raise refusal
        return headers, text


def _read(adapter: TypeAdapter[Anything], text: str, path: str) -> Anything:
    try:
        return adapter.validate_json(text, strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(step) for step in first["loc"])
        fact = f"máy chủ trả lời `{path}` không đúng dạng" + (f", ở `{where}`" if where else "")
        raise ForgeError(fact, "xem lại `kind` và `url` của `forge` trong units/department.yml") from error
