"""Hybrid search in one generation."""

import numpy as np
import pytest

from knowledge_base.retrieval.fusion import Signals, Weights, z_scores
from knowledge_base.retrieval.hits import Query
from knowledge_base.retrieval.searcher import FEWEST, NEUTRAL_HEIGHT, Searcher
from tests.fakes.embeddings import HashedEmbeddings
from tests.fakes.generations import snapshot_of

MODEL = HashedEmbeddings()
TEXTS = {
    "Møder": ["Hold korte møder.", "Skriv et referat."],
    "Penge": ["Søg penge hos kommunen.", "Fristen er i maj."],
    "Hallen": ["Hallen har åbent hver dag.", "Nøglen hænger i skabet."],
}


def query(text: str) -> Query:
    vector = np.array(MODEL.embed_query(text), dtype=np.float32)
    return Query(text=text, vector=vector, alone=vector)


def test_the_passage_that_answers_comes_first() -> None:
    searcher = Searcher(snapshot_of(TEXTS, embeddings=MODEL))

    hits = searcher.search(query("hvor hænger nøglen"), limit=3)

    assert hits[0].document.title == "Hallen"
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_a_hit_has_its_sentences_in_reading_order_with_their_similarity() -> None:
    searcher = Searcher(snapshot_of(TEXTS, embeddings=MODEL))
    question = "Nøglen hænger i skabet."

    [hit] = searcher.search(query(question), limit=1)

    assert [sentence.text for sentence in hit.sentences] == TEXTS["Hallen"]
    assert hit.sentences[1].similarity == pytest.approx(1.0)
    assert hit.sentences[1].coverage == pytest.approx(1.0)


def test_the_limit_holds() -> None:
    searcher = Searcher(snapshot_of(TEXTS, embeddings=MODEL))

    assert len(searcher.search(query("møde"), limit=2)) == 2


def test_an_empty_generation_finds_nothing() -> None:
    searcher = Searcher(snapshot_of({}, embeddings=MODEL))

    assert searcher.search(query("møde"), limit=2) == ()


def test_scores_that_do_not_differ_are_worth_nothing() -> None:
    assert not z_scores(np.full(3, 0.5, dtype=np.float32)).any()


def test_fusing_adds_up_z_scores_by_weight() -> None:
    up = np.array([0.0, 1.0, 2.0], dtype=np.float32)

    weights = Weights(aspects=0.5, grams=0.25, stems=0.0)
    signals = Signals(passages=up, aspects=up * 100, grams=up, stems=up)

    np.testing.assert_allclose(signals.fused(weights), 1.75 * z_scores(up), rtol=1e-5)


def test_among_many_passages_the_one_that_is_meant_stands_out() -> None:
    many = {f"Dokument {number}": [f"Noget helt andet {number}."] for number in range(FEWEST)}
    searcher = Searcher(snapshot_of(many | TEXTS, embeddings=MODEL))

    hits = searcher.search(query("hvor hænger nøglen"), limit=2)

    assert hits[0].document.title == "Hallen"
    assert hits[0].height > 1 > hits[1].height


def test_among_few_passages_none_can_stand_out() -> None:
    searcher = Searcher(snapshot_of(TEXTS, embeddings=MODEL))

    hits = searcher.search(query("hvor hænger nøglen"), limit=2)

    assert [hit.height for hit in hits] == pytest.approx([NEUTRAL_HEIGHT] * 2)
