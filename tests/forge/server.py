"""A forge on this machine: an HTTP server that answers as it was told to, and remembers what it was asked."""

import json
import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TypeVar
from urllib.parse import parse_qs, unquote, urlsplit

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None


@dataclass(frozen=True)
class Answer:
    """One answer: a value for JSON, or bytes as they are; `cut` leaves the end away, `late` waits for its release."""

    body: object = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    cut: bool = False
    late: bool = False

    def content(self) -> bytes:
        """Return the bytes of the body."""
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()


@dataclass(frozen=True)
class Request:
    """What was asked: verb, path, parameters, headers by their names in lower case, and the body's value."""

    verb: str
    path: str
    parameters: dict[str, str]
    headers: dict[str, str]
    body: object


class FakeForge:
    """What the server answers, by verb and path, one after the other; the last answer stays."""

    def __init__(self) -> None:
        """Begin with nothing: every question is answered by 404."""
        self.url = ""
        self.requests: list[Request] = []
        self.release = threading.Event()
        self._answers: dict[tuple[str, str], list[Answer]] = defaultdict(list)

    def tell(self, path: str, *answers: object, verb: str = "GET") -> None:
        """Say what is answered; whatever is no `Answer` is the value of a good one."""
        made = [answer if isinstance(answer, Answer) else Answer(answer) for answer in answers]
        self._answers[verb, path] = made

    def answer(self, request: Request) -> Answer:
        """Remember a request and return its answer."""
        self.requests.append(request)
        answers = self._answers[request.verb, request.path]
        if not answers:
            return Answer({"message": "Not Found"}, 404)
        return answers.pop(0) if len(answers) > 1 else answers[0]

    def asked(self, verb: str = "GET") -> list[str]:
        """Return the paths that were asked for."""
        return [request.path for request in self.requests if request.verb == verb]


AnyForge = TypeVar("AnyForge", bound=FakeForge)


@contextmanager
def running_forge(forge: AnyForge) -> Iterator[AnyForge]:
    """Serve a forge on a free port of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(forge))
    server.daemon_threads = True
    forge.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield forge
    finally:
        forge.release.set()
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(forge: FakeForge) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Head and body are sent apart: the second would wait 40 ms for the first to be acknowledged.
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            self._reply()

        def do_POST(self) -> None:
            self._reply()

        def do_PATCH(self) -> None:
            self._reply()

        def log_message(self, *_: object) -> None:
            """Stay silent."""

        def _reply(self) -> None:
            address = urlsplit(self.path)
            length = int(self.headers.get("content-length", 0))
            sent = self.rfile.read(length)
            parameters = {name: values[-1] for name, values in parse_qs(address.query).items()}
            headers = {name.lower(): value for name, value in self.headers.items()}
            body = json.loads(sent) if sent else None
            answer = forge.answer(Request(self.command, unquote(address.path), parameters, headers, body))
            if answer.late:
                forge.release.wait(5)
            content = answer.content()
            self.send_response_only(answer.status)
            for name, value in {"Content-Length": str(len(content)), **answer.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content[: len(content) // 2] if answer.cut else content)
            self.close_connection = answer.cut or answer.late

    return Handler
