"""What gets into the log, and what does not."""

import logging
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
