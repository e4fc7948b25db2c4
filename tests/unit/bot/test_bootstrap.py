"""Settings in, a running bot out: over real HTTP, to a server on this machine."""

import io
import json
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from bot.bootstrap import opening
from bot.cli import main
from tests.fakes.desk import FakeDesk

TOKEN = "42:secret"

pytestmark = pytest.mark.usefixtures("root_logger")


class _Archive:
    def current(self) -> None: ...


class _Desk(FakeDesk):
    archive = _Archive()


@contextmanager
def _open_desk(_: object) -> Iterator[FakeDesk]:
    yield _Desk()


@pytest.fixture(autouse=True)
def _fake_desk(empty_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "open_unchecked_desk", _open_desk)
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)


class _Server(HTTPServer):
    """Knows no token."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Refusing)
        self.paths: list[str] = []


class _Refusing(BaseHTTPRequestHandler):
    server: _Server

    def do_POST(self) -> None:
        self.server.paths.append(self.path)
        body = {"ok": False, "error_code": 401, "description": "Unauthorized"}
        self.send_response(401)
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        """Stay silent."""


@pytest.fixture
def server() -> Iterator[_Server]:
    with _Server() as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_a_token_that_telegram_does_not_know_is_one_line_and_exit_code_1(
    server: _Server, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TELEGRAM_API_URL", f"http://127.0.0.1:{server.server_port}")

    code = main(["run"])

    written = capsys.readouterr()
    assert code == 1
    assert server.paths == [f"/bot{TOKEN}/getMe"]
    assert written.err.startswith("Telegram kender ikke jeres bot.")
    assert written.err.count("\n") == 1
    assert TOKEN not in written.out + written.err


def test_a_qr_code_for_a_bot_that_telegram_does_not_know_is_one_line_and_exit_code_1(
    server: _Server, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TELEGRAM_API_URL", f"http://127.0.0.1:{server.server_port}")

    code = main(["qr", "genstart"])

    said = capsys.readouterr().err
    assert code == 1
    assert said.startswith("Telegram kender ikke jeres bot.")
    assert TOKEN not in said
    assert server.paths == [f"/bot{TOKEN}/getMe"]


def test_a_qr_code_without_a_network_is_one_line_and_exit_code_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:9")

    code = main(["qr", "genstart"])

    said = capsys.readouterr().err
    assert code == 1
    assert "http://127.0.0.1:9." in said
    assert TOKEN not in said


def test_without_a_server_it_is_one_line_and_exit_code_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with _Server() as server:
        address = f"http://127.0.0.1:{server.server_port}"  # nobody listens when it is closed
    monkeypatch.setenv("TELEGRAM_API_URL", address)

    code = main([])

    written = capsys.readouterr()
    assert code == 1
    assert written.err.startswith(f"Jeg kan ikke få forbindelse til Telegram på {address}.")
    assert written.err.count("\n") == 1


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        ({"WEBHOOK_URL": "http://example.org"}, "WEBHOOK_URL kan ikke bruges"),
        ({"WEBHOOK_URL": "https://example.org"}, "WEBHOOK_URL er sat, men WEBHOOK_SECRET mangler"),
        (
            {"WEBHOOK_URL": "https://example.org", "WEBHOOK_SECRET": "blåbærgrød"},
            "WEBHOOK_SECRET kan ikke bruges",
        ),
        (
            {
                "WEBHOOK_URL": "https://example.org",
                "WEBHOOK_SECRET": "hemmelig",
                "WEBHOOK_LISTEN": "8443",
            },
            "WEBHOOK_LISTEN kan ikke bruges",
        ),
        ({"HEALTH_LISTEN": "127.0.0.1:99999"}, "HEALTH_LISTEN kan ikke bruges"),
    ],
)
def test_where_it_is_to_listen_is_looked_at_before_anything_else(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    settings: dict[str, str],
    line: str,
) -> None:
    for name, value in settings.items():
        monkeypatch.setenv(name, value)

    assert main(["run"]) == 1

    written = capsys.readouterr().err
    assert written.startswith(line)
    assert written.count("\n") == 1
    assert "blåbærgrød" not in written


def test_a_misspelt_setting_is_not_silently_ignored(
    empty_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (empty_folder / ".env").write_text("TELEGRAM_BOT_TOKN=42\n", encoding="utf-8")

    assert main(["run"]) == 1
    assert "TELEGRAM_BOT_TOKEN" in capsys.readouterr().err


@pytest.fixture
def _sigterm_as_it_was() -> Iterator[None]:
    handler = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, handler)


@pytest.mark.usefixtures("_sigterm_as_it_was")
def test_without_a_token_a_piped_conversation_is_held_here_to_its_end(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("TELEGRAM_BOT_TOKEN")
    monkeypatch.setattr("sys.stdin", io.StringIO("8410\ntak"))

    code = main([])

    written = capsys.readouterr()
    assert code == 0
    assert written.out.startswith("TELEGRAM_BOT_TOKEN er ikke sat")
    first, second = written.out.split("\nI: ")[1:]
    assert first.startswith("8410\n\nSyddjurs Kommune hører under DGI Østjylland.")
    assert second.startswith("tak\n\nSelv tak!")
    assert written.err == ""


@pytest.mark.usefixtures("_sigterm_as_it_was")
def test_a_conversation_is_gone_on_with_where_the_last_one_ended(
    monkeypatch: pytest.MonkeyPatch, empty_folder: Path
) -> None:
    desks = []

    @contextmanager
    def open_desk(_: object) -> Iterator[FakeDesk]:
        desks.append(_Desk())
        yield desks[-1]

    monkeypatch.setattr(opening, "open_unchecked_desk", open_desk)
    for line in ("hvem ringer vi til?", "og hvad koster det?"):
        monkeypatch.setattr("sys.stdin", io.StringIO(line))
        assert main(["chat"]) == 0

    assert desks[1].asked == [("og hvad koster det?", ("hvem ringer vi til?",))]
    assert (empty_folder / "data" / "bot.sqlite").exists()


@pytest.mark.parametrize(
    ("url", "line"),
    [
        ("mysql://bot:hemmelig@127.0.0.1/klynge", "DATABASE_URL kan ikke bruges"),
        (
            "postgresql://bot:hemmelig@127.0.0.1:1/klynge",
            "Jeg kan ikke komme til bottens database",
        ),
    ],
)
@pytest.mark.parametrize("command", ["run", "chat"])
def test_a_database_that_cannot_be_used_is_one_line_and_exit_code_1(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: str,
    url: str,
    line: str,
) -> None:
    monkeypatch.setenv("DATABASE_URL", url)

    assert main([command]) == 1

    written = capsys.readouterr().err
    assert written.startswith(line)
    assert written.count("\n") == 1
    assert "hemmelig" not in written


@pytest.mark.usefixtures("_sigterm_as_it_was")
def test_chat_talks_here_even_with_a_token(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))

    assert main(["chat"]) == 0
    assert capsys.readouterr().out.startswith("Klyngehjælp i terminalen.")
