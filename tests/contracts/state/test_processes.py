"""Programs that are killed, and programs side by side, with one database."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import URL

from bot.state.keeping import State
from tests.fakes.counting import MOMENTS

pytestmark = pytest.mark.process

CHAT = 7


def start(url: URL, *arguments: object) -> "subprocess.Popen[str]":
    address = url.render_as_string(hide_password=False)
    return subprocess.Popen(
        [sys.executable, "-m", "tests.fakes.counting", address, *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )


def end(program: "subprocess.Popen[str]") -> tuple[int, list[str]]:
    """Return the exit code and what was said."""
    said, _ = program.communicate(timeout=60)
    return program.returncode, said.split()


@pytest.mark.parametrize("moment", MOMENTS)
async def test_whenever_it_is_killed_nothing_is_lost_and_nothing_counted_twice(
    url: URL, state: State, moment: str
) -> None:
    killed, said = end(start(url, CHAT, 1, 1, moment))
    code, said_then = end(start(url, CHAT, 1, 2))

    assert (killed, code) == (-signal.SIGKILL, 0)
    assert await state.sessions.open_state(CHAT) == "2"
    again = ["1"] if moment == "after saying" else []
    assert said + said_then == [*again, "1", "2"]
    assert await state.outbox.unsent() == ()


async def test_updates_that_reach_two_programs_count_once_each(url: URL, state: State) -> None:
    programs = [start(url, CHAT, 1, 20), start(url, CHAT, 11, 30)]

    results = [end(program) for program in programs]

    assert [code for code, _ in results] == [0, 0]
    assert await state.sessions.open_state(CHAT) == "30"
    # Who sends what is not settled between two programs; a number may be said by both.
    assert {number for _, said in results for number in said} == set(map(str, range(1, 31)))
