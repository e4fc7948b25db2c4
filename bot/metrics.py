"""What is counted for those who watch the bot, in Prometheus's words.

No label holds words or ids of people: kinds, outcomes, methods and names of errors alone.
"""

from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from bot.state.backlog import Waiting

CONTENT_TYPE: Final[str] = CONTENT_TYPE_LATEST
_SECONDS: Final = (0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 30, 60)
"""Upper ends of the histogram's classes; a guess."""


class Metrics:
    """Counts, for one bot."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._updates = self._counter("updates", "Updates that were begun.", "kind")
        self._refused = self._counter("updates_refused", "Updates left unanswered.", "reason")
        self._answers = self._counter("answers", "Questions to the archive.", "outcome")
        self._calls = self._counter("telegram_calls", "Bot API calls.", "method", "result")
        self._retries = self._counter("telegram_retries", "Calls made again.", "reason")
        self._errors = self._counter("errors", "Errors with a reference number.", "kind")
        self._seconds = Histogram(
            "klyngehjaelp_handling_seconds",
            "From beginning an update to being done with it.",
            ["kind"],
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._inbox = self._gauge("inbox_waiting", "Updates still to be handled.")
        self._outbox = self._gauge("outbox_waiting", "Messages still to be sent.")
        self._archive_age = self._gauge("archive_age_seconds", "Since the archive was built.")
        self._pulse_age = self._gauge("pulse_age_seconds", "Since Telegram was last heard from.")

    def handled(self, kind: str, seconds: float) -> None:
        """Count an update, and how long it took."""
        self._updates.labels(kind).inc()
        self._seconds.labels(kind).observe(seconds)

    def refused(self, reason: str) -> None:
        """Count an update that is left unanswered: "crowded", "limited" or "too_old"."""
        self._refused.labels(reason).inc()

    def answered(self, outcome: str) -> None:
        """Count a question to the archive."""
        self._answers.labels(outcome).inc()

    def called(self, method: str, result: str) -> None:
        """Count a call to Telegram."""
        self._calls.labels(method, result).inc()

    def tried_again(self, reason: str) -> None:
        """Count a call that is made again."""
        self._retries.labels(reason).inc()

    def broke(self, error: BaseException | None) -> None:
        """Count an error that somebody got a reference number for."""
        self._errors.labels(type(error).__name__).inc()

    def note(
        self, waiting: Waiting | None, *, archive_age_s: float | None, pulse_age_s: float
    ) -> None:
        """Note how things stand now; None where nobody can say."""
        nan = float("nan")
        self._inbox.set(waiting.inbox if waiting else nan)
        self._outbox.set(waiting.outbox if waiting else nan)
        self._archive_age.set(nan if archive_age_s is None else archive_age_s)
        self._pulse_age.set(pulse_age_s)

    def text(self) -> bytes:
        """Return everything as Prometheus reads it."""
        return generate_latest(self._registry)

    def _counter(self, name: str, what: str, *labels: str) -> Counter:
        return Counter(f"klyngehjaelp_{name}", what, labels, registry=self._registry)

    def _gauge(self, name: str, what: str) -> Gauge:
        return Gauge(f"klyngehjaelp_{name}", what, registry=self._registry)
