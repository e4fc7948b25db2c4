"""Every test of this folder runs on a file of SQLite and on a PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine

from bot.state.keeping import State
from bot.state.sql.database import open_engine
from bot.state.sql.opening import open_state, url_of
from tests.fakes import postgresql
from tests.fakes.clock import FakeClock

DIALECTS = ("sqlite", pytest.param("postgresql", marks=pytest.mark.server))


@pytest.fixture(scope="session")
def first_database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[URL]:
    with postgresql.server(tmp_path_factory.mktemp("postgresql")) as url:
        yield url


@pytest.fixture(params=DIALECTS)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> URL:
    """The address of a database that nothing is in yet."""
    if request.param == "sqlite":
        return url_of(tmp_path, database_url=None)
    return postgresql.new_database(request.getfixturevalue("first_database"))


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def state(url: URL, clock: FakeClock) -> Iterator[State]:
    with open_state(url, now=clock.now) as state:
        yield state


@pytest.fixture
def engine(state: State, url: URL) -> Iterator[Engine]:
    """A second way to the state's database, to look behind the ports."""
    engine = open_engine(url)
    yield engine
    engine.dispose()
