"""Passages that say the same in nearly the same words."""

import numpy as np
import pytest

from knowledge_base.passages import Document, Passage, passage_id
from knowledge_base.retrieval.duplicates import distinct
from knowledge_base.retrieval.hits import Query
from knowledge_base.retrieval.searcher import Searcher
from tests.fakes.documents import document, saying_of
from tests.fakes.embeddings import HashedEmbeddings
from tests.fakes.generations import snapshot_of

MODEL = HashedEmbeddings()
KEY = "Nøglen til forsamlingshuset hænger i skabet ved siden af hoveddøren."
SAME_KEY = "Nøglen til forsamlingshuset hænger i skabet ved siden af bagdøren."
MEETING = "Hold korte møder, og skriv et referat bagefter."
MONEY = "Søg penge hos kommunen inden sommerferien."


def candidate(text: str, *, year: int | None = None) -> tuple[Document, Passage]:
    of = document(f"{text[:10]} {year}", year=year)
    id_ = passage_id(of.id, number=1, text=text)
    return of, Passage(id=id_, document_id=of.id, number=1, text=text)


@pytest.mark.parametrize(
    ("years", "kept"),
    [
        ((2019, 2022), [1]),
        ((2022, 2019), [0]),
        ((2022, 2022), [0]),
        ((None, 2019), [1]),
        ((2019, None), [0]),
        ((None, None), [0]),
        ((2019, 2022, 2021), [1]),
    ],
)
def test_of_two_alike_the_newer_is_kept(years: tuple[int | None, ...], kept: list[int]) -> None:
    texts = (KEY, SAME_KEY, KEY)
    candidates = [candidate(text, year=year) for text, year in zip(texts, years, strict=False)]

    assert distinct(candidates, limit=5) == kept


def test_the_newer_takes_the_place_of_the_better() -> None:
    candidates = [
        candidate(KEY, year=2019),
        candidate(MEETING, year=2020),
        candidate(SAME_KEY, year=2022),
    ]

    assert distinct(candidates, limit=3) == [2, 1]


def test_the_place_of_a_duplicate_is_filled_by_the_next() -> None:
    candidates = [candidate(KEY), candidate(SAME_KEY), candidate(MEETING), candidate(MONEY)]

    assert distinct(candidates, limit=2) == [0, 2]


@pytest.mark.parametrize(("limit", "kept"), [(0, []), (1, [0]), (2, [0, 1]), (9, [0, 1, 2])])
def test_passages_that_differ_are_all_kept_up_to_the_limit(limit: int, kept: list[int]) -> None:
    candidates = [candidate(text) for text in (KEY, MEETING, MONEY)]

    assert distinct(candidates, limit=limit) == kept


def test_of_nothing_nothing_is_kept() -> None:
    assert distinct([], limit=3) == []


def test_a_search_lists_only_the_newer_of_two_alike() -> None:
    texts = {"Nøgler 2019": [KEY], "Nøgler 2022": [SAME_KEY], "Møder": [MEETING]}
    snapshot = saying_of(
        snapshot_of(texts, embeddings=MODEL),
        {"Nøgler 2019": {"year": 2019}, "Nøgler 2022": {"year": 2022}},
    )
    vector = np.array(MODEL.embed_query(KEY), dtype=np.float32)

    hits = Searcher(snapshot).search(Query(text=KEY, vector=vector, alone=vector), limit=3)

    assert [hit.document.title for hit in hits] == ["Nøgler 2022", "Møder"]
