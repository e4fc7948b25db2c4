"""A bot that is killed with an update in its hands, and the one that is started after it."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.mortal import MOMENTS

pytestmark = pytest.mark.process

VERA = {"id": 1, "is_bot": False, "first_name": "Vera", "language_code": "da"}
UPDATE = {
    "update_id": 77,
    "message": {
        "message_id": 5,
        "date": 1_700_000_000,
        "chat": {"id": 1, "type": "private", "first_name": "Vera"},
        "from": VERA,
        "text": "hvem ringer vi til?",
    },
}
NEVER = "never"


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


@pytest.mark.parametrize("moment", MOMENTS)
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
