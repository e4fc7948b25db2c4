"""`DATABASE_URL` as staff write it."""

import sys
from pathlib import Path

import pytest

from bot.state.sql.opening import open_state, url_of
from knowledge_base.errors import WrongSettings
from tests.fakes.clock import FakeClock


def test_without_it_the_state_is_a_file_in_the_data_folder(tmp_path: Path) -> None:
    url = url_of(tmp_path, database_url=None)

    assert (url.get_backend_name(), url.database) == ("sqlite", str(tmp_path / "bot.sqlite"))


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_a_postgresql_is_reached_by_the_driver_that_we_ship(scheme: str) -> None:
    url = url_of(Path("data"), database_url=f"{scheme}://bot:hemmelig@127.0.0.1:5432/klynge")

    assert url.drivername == "postgresql+psycopg"
    assert (url.username, url.host, url.port, url.database) == (
        "bot",
        "127.0.0.1",
        5432,
        "klynge",
    )


@pytest.mark.parametrize(
    "written",
    ["mysql://bot:hemmelig@127.0.0.1/klynge", "hemmelig", "postgresql://bot:hemmelig@x:y/"],
)
def test_another_address_is_refused_without_being_shown(written: str) -> None:
    with pytest.raises(WrongSettings, match=r"^DATABASE_URL kan ikke bruges") as caught:
        url_of(Path("data"), database_url=written)

    assert "hemmelig" not in str(caught.value)


def test_a_driver_that_is_not_installed_is_named_with_the_command_to_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    url = url_of(Path("data"), database_url="postgresql://bot@127.0.0.1/klynge")

    with (
        pytest.raises(WrongSettings, match=r"pip install"),
        open_state(url, now=FakeClock().now),
    ):
        pass
