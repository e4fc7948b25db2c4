"""The generation that is active now, opened once and swapped when the pointer moves."""

import logging
from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

from knowledge_base.archive.generations import GenerationId, GenerationStore, Snapshot
from knowledge_base.errors import KnowledgeBaseError, NoArchive

logger = logging.getLogger(__name__)

Opened = TypeVar("Opened")


class ActiveArchive(Generic[Opened]):
    """Hands out the active generation, ready for use; safe to call from several threads.

    A generation is read whole into memory, so one that is being used lives on, unharmed by a
    publish, a rollback or a prune, until the last question that holds it is answered.
    """

    def __init__(self, store: GenerationStore, *, prepare: Callable[[Snapshot], Opened]) -> None:
        """Open nothing yet.

        Args:
            store: Where generations are kept.
            prepare: Turns a snapshot into what questions are asked of; may refuse it by raising
                `WrongModel`.
        """
        self._store = store
        self._prepare = prepare
        self._lock = Lock()
        self._opened: tuple[GenerationId, Opened] | None = None
        self._refused: GenerationId | None = None

    def current(self) -> Opened:
        """Return the active generation, reopened if the pointer has moved.

        A new generation that cannot be opened is refused, once, with a line in the log, and the
        one before goes on answering.

        Raises:
            NoArchive: Nothing has been ingested yet.
            BrokenGeneration, WrongModel: The first generation to be opened is unusable.
        """
        active = self._store.active()
        opened = self._opened
        if opened is not None and active in (opened[0], self._refused, None):
            return opened[1]
        if active is None:
            raise NoArchive("Arkivet er tomt. Kør »python -m ingest sync MAPPE« først.")
        with self._lock:
            return self._reopen(active)

    def _reopen(self, active: GenerationId) -> Opened:
        if self._opened is not None and active in (self._opened[0], self._refused):
            return self._opened[1]  # another thread was faster
        try:
            self._opened = (active, self._prepare(self._store.load(active)))
        except KnowledgeBaseError as error:
            if self._opened is None:
                raise
            logger.warning("generation %s refused: %s", active, error)
            self._refused = active
        return self._opened[1]
