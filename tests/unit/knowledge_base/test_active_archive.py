"""Which generation questions are asked of."""

import logging
from collections.abc import Callable

import pytest

from knowledge_base.archive.active import ActiveArchive
from knowledge_base.archive.generations import GenerationId, Snapshot
from knowledge_base.errors import BrokenGeneration, NoArchive, WrongModel
from tests.fakes.embeddings import HashedEmbeddings
from tests.fakes.generations import MemoryGenerations, snapshot_of

OLD, NEW = "20260101T000000Z-aaaaaaaa", "20260102T000000Z-bbbbbbbb"


def published(store: MemoryGenerations, id_: str, *, model: str = "fake-1") -> None:
    store.write(
        snapshot_of({id_: ["Tekst."]}, embeddings=HashedEmbeddings(fingerprint=model), id_=id_)
    )
    store.activate(GenerationId(id_))


def opened(
    store: MemoryGenerations, prepare: Callable[[Snapshot], str] | None = None
) -> ActiveArchive[str]:
    return ActiveArchive(store, prepare=prepare or (lambda snapshot: snapshot.manifest.id))


def refuse_another_model(snapshot: Snapshot) -> str:
    if snapshot.manifest.fingerprint != "fake-1":
        raise WrongModel(built_with=snapshot.manifest.fingerprint, in_use="fake-1")
    return snapshot.manifest.id


def test_an_empty_archive_names_the_command_that_fills_it() -> None:
    with pytest.raises(NoArchive, match="ingest sync"):
        opened(MemoryGenerations()).current()


def test_a_generation_is_opened_once() -> None:
    store = MemoryGenerations()
    published(store, OLD)
    times: list[str] = []

    def prepare(snapshot: Snapshot) -> str:
        times.append(snapshot.manifest.id)
        return snapshot.manifest.id

    archive = opened(store, prepare)

    assert [archive.current(), archive.current()] == [OLD, OLD]
    assert times == [OLD]


def test_a_new_generation_answers_the_next_question() -> None:
    store = MemoryGenerations()
    published(store, OLD)
    archive = opened(store)
    before = archive.current()

    published(store, NEW)

    assert (before, archive.current()) == (OLD, NEW)


def test_a_rollback_answers_the_next_question() -> None:
    store = MemoryGenerations()
    published(store, OLD)
    published(store, NEW)
    archive = opened(store)
    archive.current()

    store.activate(GenerationId(OLD))

    assert archive.current() == OLD


def test_a_new_generation_of_another_model_is_refused_and_the_old_one_goes_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    store = MemoryGenerations()
    published(store, OLD)
    archive = opened(store, refuse_another_model)
    archive.current()

    published(store, NEW, model="other")
    with caplog.at_level(logging.WARNING):
        answers = [archive.current() for _ in range(3)]

    assert answers == [OLD] * 3
    assert len(caplog.records) == 1


def test_the_first_generation_of_another_model_is_an_error_that_names_the_command() -> None:
    store = MemoryGenerations()
    published(store, OLD, model="other")

    with pytest.raises(WrongModel, match="ingest sync"):
        opened(store, refuse_another_model).current()


def test_a_pointer_to_a_generation_that_is_gone_does_not_stop_the_one_in_use() -> None:
    store = MemoryGenerations()
    published(store, OLD)
    archive = opened(store)
    archive.current()
    published(store, NEW)
    del store._snapshots[GenerationId(NEW)]  # noqa: SLF001 - a disk error, as the port sees it

    assert archive.current() == OLD
    with pytest.raises(BrokenGeneration):
        opened(store).current()
