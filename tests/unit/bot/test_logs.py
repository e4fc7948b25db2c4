"""What gets into the log, and what does not."""

import asyncio
import json
import logging
from datetime import datetime
from pathlib import Path

import pytest

from bot import logs

pytestmark = pytest.mark.usefixtures("root_logger")


def test_a_secret_is_never_written_not_even_in_a_traceback(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logs.log_to_stderr(secrets=["42:secret"])
    try:
        raise ValueError("https://api.telegram.org/bot42:secret/getMe")  # noqa: TRY301
    except ValueError:
        logging.getLogger("any").exception("calling 42:secret")

    written = capsys.readouterr().err
    assert "42:secret" not in written
    assert "bot…/getMe" in written


def test_the_http_librarys_own_lines_are_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    logs.log_to_stderr()

    logging.getLogger("httpx").info("HTTP Request: POST https://…")
    logging.getLogger("bot").info("answered")

    assert capsys.readouterr().err.splitlines()[0].endswith("INFO bot: answered")


def test_in_the_terminal_chat_nothing_is_written_to_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "logs" / "chat.log"
    logs.log_to_file(path)
    assert not path.exists()

    logging.getLogger("bot").warning("spørgsmål")

    assert capsys.readouterr() == ("", "")
    assert path.read_text(encoding="utf-8").endswith("WARNING bot: spørgsmål\n")


def _json_lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_a_line_for_programs_says_when_what_and_what_about(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logs.log_to_stderr(style=logs.LogFormat.JSON)

    with logs.about(chat="0a1b"), logs.about(update=5):
        logging.getLogger("bot").info("handled: %s", "message", extra={"ms": 12})
    logging.getLogger("bot").warning("something else")

    first, second = _json_lines(capsys)
    moment = datetime.fromisoformat(str(first.pop("time")))
    assert moment.tzinfo is not None
    assert first == {
        "level": "INFO",
        "logger": "bot",
        "event": "handled: message",
        "chat": "0a1b",
        "update": 5,
        "ms": 12,
    }
    assert "chat" not in second


def test_of_an_exception_programs_read_where_it_came_from_and_no_words(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logs.log_to_stderr(style=logs.LogFormat.JSON)
    written = "hvad en frivillig skrev"
    try:
        raise ValueError(written)  # noqa: TRY301
    except ValueError:
        logging.getLogger("any").exception("it broke")

    [line] = _json_lines(capsys)
    assert line["error"] == "ValueError"
    assert "test_logs.py" in str(line["trace"])
    assert "frivillig" not in str(line)


def test_programs_are_told_no_secrets_either(capsys: pytest.CaptureFixture[str]) -> None:
    logs.log_to_stderr(secrets=["42:secret"], style=logs.LogFormat.JSON)

    logging.getLogger("any").warning("calling %s", "42:secret", extra={"reference": "42:secret"})

    [line] = _json_lines(capsys)
    assert (line["event"], line["reference"]) == ("calling …", "…")


async def test_what_runs_side_by_side_is_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    logs.log_to_stderr(style=logs.LogFormat.JSON)

    async def handle(update: int) -> None:
        with logs.about(update=update):
            await asyncio.sleep(0)
            logging.getLogger("bot").info("handled %d", update)

    await asyncio.gather(*(handle(update) for update in range(5)))

    assert all(line["event"] == f"handled {line['update']}" for line in _json_lines(capsys))
