"""A bot that is killed with an update in its hands, and the one that is started after it."""

import asyncio
import json
import signal
import subprocess
import sys
from itertools import groupby
from pathlib import Path

import pytest

from bot.guide.answers import Chosen
from bot.guide.session import Session, Status
from bot.handlers.kept_session import from_state
from bot.state.sql.opening import open_state, url_of
from tests.fakes.clock import FakeClock
from tests.fakes.fate import INBOX_MOMENTS, MOMENTS, NEVER
from tests.fakes.mortal_restart import DOINGS, Chat

pytestmark = pytest.mark.process

VERA = {"id": 1, "is_bot": False, "first_name": "Vera", "language_code": "da"}
UPDATE = {
    "update_id": 77,
    "message": {
        "message_id": 5,
        "date": int(FakeClock().now().timestamp()),
        "chat": {"id": 1, "type": "private", "first_name": "Vera"},
        "from": VERA,
        "text": "hvem ringer vi til?",
    },
}


def run(folder: Path, moment: str, *, fetches: bool) -> int:
    """Run a bot until it is killed or has nothing more to do, and return its exit code."""
    update = [json.dumps(UPDATE)] if fetches else []
    return subprocess.run(
        [sys.executable, "-m", "tests.fakes.mortal", str(folder), moment, *update],
        check=False,
        cwd=Path(__file__).parents[2],
        timeout=60,
    ).returncode


def answers(folder: Path) -> int:
    sent = folder / "sent.txt"
    return len(sent.read_text().splitlines()) if sent.exists() else 0


@pytest.mark.parametrize("moment", INBOX_MOMENTS)
def test_whenever_it_is_killed_the_question_is_answered_at_the_next_start(
    tmp_path: Path, moment: str
) -> None:
    assert run(tmp_path, moment, fetches=True) == -signal.SIGKILL

    assert run(tmp_path, NEVER, fetches=True) == 0  # Telegram has not been told that we have it

    twice = moment == "before finish"  # sent, and killed before that could be noted
    assert answers(tmp_path) == (2 if twice else 1)


def test_what_telegram_has_forgotten_is_answered_from_the_inbox(tmp_path: Path) -> None:
    assert run(tmp_path, "after take_in", fetches=True) == -signal.SIGKILL

    assert run(tmp_path, NEVER, fetches=False) == 0

    assert answers(tmp_path) == 1


def test_an_update_that_ends_every_bot_is_given_up_after_three(tmp_path: Path) -> None:
    assert run(tmp_path, "after begin", fetches=True) == -signal.SIGKILL
    for _ in range(2):
        assert run(tmp_path, "after begin", fetches=False) == -signal.SIGKILL

    assert run(tmp_path, "after begin", fetches=True) == 0

    assert answers(tmp_path) == 0


@pytest.fixture(scope="module")
def restarts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole guided restart for each moment, with a bot that is killed then at every step."""
    folder = tmp_path_factory.mktemp("restarts")
    subprocess.run(
        [sys.executable, "-m", "tests.fakes.mortal_restart", str(folder)],
        check=True,
        cwd=Path(__file__).parents[2],
        timeout=300,
    )
    return folder


def said(folder: Path) -> list[str]:
    """Return all that stands in the chat, in order, with the buttons; changed ones again."""
    return [
        json.dumps([each.get(part) for part in ("text", "document", "reply_markup")])
        for each in Chat(folder).entries()
    ]


def kept(folder: Path) -> Session:
    with open_state(url_of(folder, database_url=None), now=FakeClock().now) as state:
        found = asyncio.run(state.sessions.open_state(1))
    assert found is not None
    return from_state(found).session


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_at_every_step_it_loses_no_message_of_a_restart(
    restarts: Path, moment: str
) -> None:
    whole, told = said(restarts / NEVER), said(restarts / moment)

    if moment == "before mark_sent":  # sent, and killed before that could be noted
        assert len(told) == len(whole) + len(DOINGS)
        assert [text for text, _ in groupby(told)] == [text for text, _ in groupby(whole)]
    else:
        assert told == whole


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_at_every_step_it_keeps_every_answer_once(restarts: Path, moment: str) -> None:
    session = kept(restarts / NEVER)
    assert session.status is Status.DONE
    assert session.answers["hvorfor"] == Chosen(("corona", "penge"))

    assert kept(restarts / moment) == session


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_at_every_step_it_makes_the_same_plan(restarts: Path, moment: str) -> None:
    text, *files = _plan(restarts / moment)

    assert [text, *files] == _plan(restarts / NEVER)
    assert "Torsdag den 10. december 2026 kl. 19.00\nSted: forsamlingshuset" in text
    assert files == [
        "Plan for Søskovlandet 2026-11-23.pdf",
        "Plan for Søskovlandet 2026-11-23.docx",
    ]


def _plan(folder: Path) -> list[str]:
    """Return the words and the files of the plan, which are the last that was said."""
    shown = [
        each["document"]["file_name"] if "document" in each else each["text"]
        for each in Chat(folder).messages()
    ]
    return shown[-3:]
