"""What those who watch the bot are told, over real HTTP on this machine."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import httpx
import pytest

from bot.delivery.listening import listening
from bot.delivery.pulse import SILENCE_LIMIT_S, Pulse
from bot.errors import StateUnavailable
from bot.health import Health
from bot.metrics import Metrics
from bot.state.backlog import Waiting
from tests.fakes.clock import FakeClock
from tests.fakes.http import ANYWHERE


@dataclass(slots=True)
class Patient:
    """A bot that is well until a test says otherwise."""

    clock: FakeClock = field(default_factory=FakeClock)
    is_open: bool = True
    archive_age_s: float | None = 3600.0
    free_bytes: int = 10**10
    has_state: bool = True

    async def count(self) -> Waiting:
        if not self.has_state:
            raise StateUnavailable("OperationalError")
        return Waiting(inbox=3, outbox=2)

    @asynccontextmanager
    async def asked(self) -> AsyncIterator[httpx.AsyncClient]:
        health = Health(
            pulse=Pulse(self.clock),
            backlog=self,
            metrics=Metrics(),
            is_open=lambda: self.is_open,
            archive_age_s=lambda: self.archive_age_s,
            free_bytes=self._free,
        )
        async with (
            listening(health, ANYWHERE) as port,
            httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client,
        ):
            yield client

    def _free(self) -> int:
        if self.free_bytes < 0:
            raise OSError("no such disk")
        return self.free_bytes


async def test_who_is_well_is_ready() -> None:
    async with Patient().asked() as client:
        answer = await client.get("/readyz")

    assert answer.status_code == 200
    assert answer.json() == {
        "open": "ok",
        "archive": "ok",
        "state": "ok",
        "telegram": "ok",
        "disk": "ok",
    }


def _close(patient: Patient) -> None:
    patient.is_open = False


def _lose_archive(patient: Patient) -> None:
    patient.archive_age_s = None


def _lose_state(patient: Patient) -> None:
    patient.has_state = False


def _fall_silent(patient: Patient) -> None:
    patient.clock.advance(SILENCE_LIMIT_S)


def _fill_disk(patient: Patient) -> None:
    patient.free_bytes = 1000


def _lose_disk(patient: Patient) -> None:
    patient.free_bytes = -1


@pytest.mark.parametrize(
    ("fall_ill", "failed"),
    [
        (_close, "open"),
        (_lose_archive, "archive"),
        (_lose_state, "state"),
        (_fall_silent, "telegram"),
        (_fill_disk, "disk"),
        (_lose_disk, "disk"),
    ],
)
async def test_what_is_missing_is_named_and_the_process_still_lives(
    fall_ill: Callable[[Patient], None], failed: str
) -> None:
    patient = Patient()
    async with patient.asked() as client:
        fall_ill(patient)
        ready, lives = await client.get("/readyz"), await client.get("/healthz")

    assert ready.status_code == 503
    assert [name for name, well in ready.json().items() if well == "failed"] == [failed]
    assert lives.status_code == 200


async def test_prometheus_reads_how_much_waits_and_how_old_everything_is() -> None:
    patient = Patient()
    async with patient.asked() as client:
        patient.clock.advance(12)
        answer = await client.get("/metrics")

    assert answer.headers["content-type"].startswith("text/plain")
    lines = answer.text.splitlines()
    for line in (
        "klyngehjaelp_inbox_waiting 3.0",
        "klyngehjaelp_outbox_waiting 2.0",
        "klyngehjaelp_archive_age_seconds 3600.0",
        "klyngehjaelp_pulse_age_seconds 12.0",
    ):
        assert line in lines


async def test_what_nobody_can_say_is_no_number() -> None:
    async with Patient(has_state=False, archive_age_s=None).asked() as client:
        lines = (await client.get("/metrics")).text.splitlines()

    assert "klyngehjaelp_inbox_waiting NaN" in lines
    assert "klyngehjaelp_archive_age_seconds NaN" in lines


async def test_nothing_else_is_told() -> None:
    async with Patient().asked() as client:
        assert (await client.get("/")).status_code == 404
        assert (await client.get("/readyz/")).status_code == 404
        assert (await client.post("/metrics")).status_code == 405
        assert "uvicorn" not in (await client.get("/healthz")).headers.get("server", "")
