"""A chat model's server on this machine: says what a test scripted, over real HTTP."""

import json
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Refusal:
    """An answer that is an error."""

    status: int
    message: str = "refused"


class Silence:
    """No answer, until the server is closed."""


Scripted = str | Refusal | Silence


class ChatServer(ThreadingHTTPServer):
    """Answers as OpenAI's and Ollama's chat APIs do, in the order of the script."""

    daemon_threads = True

    def __init__(self, script: tuple[Scripted, ...]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.script = deque(script)
        self.asked: list[Json] = []
        self.keys: list[str | None] = []
        self.is_closing = threading.Event()

    @property
    def url(self) -> str:
        """The address without a path."""
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: ChatServer

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"] or 0)
        self.server.asked.append(json.loads(self.rfile.read(length)))
        self.server.keys.append(self.headers["Authorization"])
        said = self.server.script.popleft()
        match said:
            case Silence():
                self.server.is_closing.wait()
            case Refusal(status, message):
                self._answer(status, {"error": {"message": message, "type": "error"}})
            case str() if self.path == "/api/chat":
                self._answer(200, _as_ollama(said))
            case str():
                self._answer(200, _as_openai(said))

    def _answer(self, status: int, body: Json) -> None:
        encoded = json.dumps(body).encode() + b"\n"
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(encoded)))
        self.end_headers()
        self.wfile.write(encoded)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        """Stay silent."""


def _as_openai(text: str) -> Json:
    message = {"role": "assistant", "content": text}
    return {
        "id": "chat-1",
        "object": "chat.completion",
        "created": 1_700_000_000,
        "model": "small",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }


def _as_ollama(text: str) -> Json:
    return {
        "model": "small",
        "created_at": "2026-01-01T00:00:00Z",
        "message": {"role": "assistant", "content": text},
        "done": True,
        "done_reason": "stop",
    }


@contextmanager
def chat_server(*script: Scripted) -> Iterator[ChatServer]:
    """Run a server that says these things, one for each call."""
    server = ChatServer(script)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.is_closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
