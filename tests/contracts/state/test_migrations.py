"""The tables' way from nothing to what the program needs."""

import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import URL, inspect, text

from bot.errors import StateFromTheFuture, StateUnavailable
from bot.state.keeping import State
from bot.state.places import RememberedPlace
from bot.state.sql.database import open_engine
from bot.state.sql.migrating import alembic_config, migrate
from bot.state.sql.opening import open_state, url_of
from bot.state.sql.tables import METADATA
from tests.fakes.clock import FakeClock

VOEL = RememberedPlace(name="Voel", code="0740")


@pytest.mark.usefixtures("state")
def test_the_migrations_make_the_tables_that_the_program_knows(url: URL) -> None:
    engine = open_engine(url)
    with engine.begin() as connection:
        command.check(alembic_config(connection))
        there = set(inspect(connection).get_table_names())
    engine.dispose()

    assert there == {*METADATA.tables, "alembic_version"}


async def test_what_the_first_version_kept_is_brought_along(url: URL) -> None:
    engine = open_engine(url)
    with engine.begin() as connection:
        command.upgrade(alembic_config(connection), "0001")
        connection.execute(
            text(
                "INSERT INTO chat_places VALUES (1, 'Voel', '0740', '2026-11-23 18:00:00.000000')"
            )
        )
    engine.dispose()

    with open_state(url, now=FakeClock().now) as state:
        assert await state.places.remembered(1) == VOEL


async def test_what_is_kept_survives_a_restart(url: URL) -> None:
    with open_state(url, now=FakeClock().now) as state:
        await state.places.remember(1, VOEL)

    with open_state(url, now=FakeClock().now) as state:
        assert await state.places.remembered(1) == VOEL


async def test_a_database_that_a_newer_program_has_used_is_left_alone(
    url: URL, state: State
) -> None:
    await state.places.remember(1, VOEL)
    engine = open_engine(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(StateFromTheFuture, match="nyere udgave"):
        migrate(engine)

    engine.dispose()
    assert await state.places.remembered(1) == VOEL


_OPEN = """
import sys
from datetime import UTC, datetime
from sqlalchemy import make_url
from bot.state.sql.opening import open_state
sys.stdin.readline()
with open_state(make_url(sys.argv[1]), now=lambda: datetime.now(UTC)):
    print("open")
"""


@pytest.mark.process
def test_two_programs_that_start_at_once_do_not_get_in_each_others_way(url: URL) -> None:
    address = url.render_as_string(hide_password=False)
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", _OPEN, address],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[3],
        )
        for _ in range(2)
    ]
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("\n")
        program.stdin.flush()

    results = [(*program.communicate(timeout=60), program.returncode) for program in programs]

    assert results == [("open\n", "", 0)] * 2


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    url = url_of(tmp_path / "data", database_url=None)

    with (
        pytest.raises(StateUnavailable, match="database"),
        open_state(url, now=FakeClock().now),
    ):
        pass


def test_a_file_that_is_no_database_is_said(tmp_path: Path) -> None:
    url = url_of(tmp_path, database_url=None)
    (tmp_path / "bot.sqlite").write_text("rubbish " * 1000)

    with (
        pytest.raises(StateUnavailable, match="database"),
        open_state(url, now=FakeClock().now),
    ):
        pass


def test_nobody_else_on_the_machine_can_read_the_file(tmp_path: Path) -> None:
    with open_state(url_of(tmp_path, database_url=None), now=FakeClock().now):
        modes = {path.name: path.stat().st_mode & 0o077 for path in tmp_path.iterdir()}

    assert "bot.sqlite" in modes
    assert set(modes.values()) == {0}
