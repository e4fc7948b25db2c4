"""The best passages in the order of a model that reads question and passage together."""

from collections.abc import Sequence

import pytest

from knowledge_base.retrieval.hits import Hit
from knowledge_base.retrieval.reranking import rerank
from tests.fakes.hits import hit
from tests.fakes.reranker import FakeReranker

QUESTION = "hvor hænger nøglen"
HITS = (
    hit("Møder", [("Hold korte møder.", 0.5)], score=3.0),
    hit("Skabet", [("Her hænger noget.", 0.5)], score=2.0),
    hit("Nøgler", [("Her hænger nøglen nu.", 0.5)], score=-1.0),
)


def titles(hits: Sequence[Hit]) -> list[str]:
    return [hit.document.title for hit in hits]


def test_hits_come_in_the_rerankers_order() -> None:
    reranked = rerank(FakeReranker(), QUESTION, HITS, limit=3)

    assert titles(reranked) == ["Nøgler", "Skabet", "Møder"]


def test_the_scores_are_dealt_out_anew_so_that_they_still_fall() -> None:
    reranked = rerank(FakeReranker(), QUESTION, HITS, limit=3)

    assert [hit.score for hit in reranked] == [3.0, 2.0, -1.0]


@pytest.mark.parametrize(("limit", "count"), [(1, 1), (2, 2), (3, 3), (10, 3)])
def test_the_limit_holds_after_the_new_order(limit: int, count: int) -> None:
    reranked = rerank(FakeReranker(), QUESTION, HITS, limit=limit)

    assert titles(reranked) == ["Nøgler", "Skabet", "Møder"][:count]


def test_hits_that_the_reranker_finds_equal_keep_their_order() -> None:
    reranked = rerank(FakeReranker(), "noget helt andet", HITS[:1] + HITS[2:], limit=3)

    assert titles(reranked) == ["Møder", "Nøgler"]


def test_the_reranker_reads_titles_and_headings_too() -> None:
    reranked = rerank(FakeReranker(), "Nøgler", HITS, limit=1)

    assert titles(reranked) == ["Nøgler"]


def test_all_but_the_score_of_a_hit_stays() -> None:
    best = rerank(FakeReranker(), QUESTION, HITS, limit=1)[0]

    assert (best.passage, best.dense, best.sentences) == (
        HITS[2].passage,
        HITS[2].dense,
        HITS[2].sentences,
    )


def test_no_hits_are_reranked_to_none() -> None:
    assert rerank(FakeReranker(), QUESTION, (), limit=3) == []
