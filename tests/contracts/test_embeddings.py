"""What every embedding model behind the port does, the fake included."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from knowledge_base.adapters.onnx import OnnxEmbeddings
from knowledge_base.adapters.sentence_transformers import SentenceTransformerEmbeddings
from knowledge_base.ports import Embeddings
from tests.fakes.embeddings import HashedEmbeddings

BUNDLED = Path(__file__).parents[2] / "knowledge_base" / "model"
TEXTS = [
    "Landsdelsforeningen hjælper landsbyklyngen med at komme i gang igen.",
    "Kør tøjet i vaskemaskinen ved 40 grader.",
    "Kontakt kommunens landdistriktskonsulent.",
]
ODD = {
    "nothing": "",
    "white space": " \n\t ",
    "a lone surrogate": "klynge \ud800 møde",
    "control characters": "klynge\x00\x07møde",
    "another script": "村の集会所",
    "a picture": "🏡🚜",
    "one endless word": "a" * 50_000,
    "a pasted book": "Klyngen holder møde. " * 20_000,
}


def _with_onnx() -> Embeddings:
    return OnnxEmbeddings(BUNDLED)


def _with_sentence_transformers() -> Embeddings:
    reason = "the extra sentence-transformers (with optimum-onnx) is not installed"
    pytest.importorskip("sentence_transformers", reason=reason)
    pytest.importorskip("optimum.onnxruntime", reason=reason)
    return SentenceTransformerEmbeddings(str(BUNDLED))


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(HashedEmbeddings, id="fake"),
        pytest.param(_with_onnx, id="onnx", marks=pytest.mark.model),
        pytest.param(
            _with_sentence_transformers, id="sentence-transformers", marks=pytest.mark.model
        ),
    ],
)
def embeddings(request: pytest.FixtureRequest) -> Embeddings:
    opened: Callable[[], Embeddings] = request.param
    return opened()


def _similarity(one: list[float], other: list[float]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def test_texts_keep_their_order_whatever_their_length(embeddings: Embeddings) -> None:
    texts = [TEXTS[0] * 20, TEXTS[1], TEXTS[2] * 5, TEXTS[0]]
    together = embeddings.embed_documents(texts)
    alone = [embeddings.embed_documents([text])[0] for text in texts]
    for one, other in zip(together, alone, strict=True):
        assert _similarity(one, other) == pytest.approx(1.0, abs=1e-3)
    assert _similarity(together[1], together[2]) < 0.99


def test_vectors_have_length_one_and_one_dimension(embeddings: Embeddings) -> None:
    vectors = [*embeddings.embed_documents(TEXTS), embeddings.embed_query("Hvem hjælper os?")]
    assert len({len(vector) for vector in vectors}) == 1
    assert [_similarity(v, v) for v in vectors] == pytest.approx([1.0] * len(vectors), abs=1e-4)


def test_a_question_is_nearest_to_the_passage_that_answers_it(embeddings: Embeddings) -> None:
    question = embeddings.embed_query("hjælper landsdelsforeningen vores landsbyklynge i gang?")
    scores = [_similarity(question, passage) for passage in embeddings.embed_documents(TEXTS)]
    assert scores.index(max(scores)) == 0


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_text_gets_a_finite_vector_too(embeddings: Embeddings, text: str) -> None:
    passage, other = embeddings.embed_documents([text, TEXTS[0]])
    question = embeddings.embed_query(text)
    assert _similarity(passage, passage) == pytest.approx(1.0, abs=1e-4)
    assert _similarity(question, question) == pytest.approx(1.0, abs=1e-4)
    assert len(passage) == len(other)


def test_no_texts_give_no_vectors(embeddings: Embeddings) -> None:
    assert embeddings.embed_documents([]) == []


def test_the_same_text_gets_the_same_vector_again(embeddings: Embeddings) -> None:
    assert embeddings.embed_query(TEXTS[0]) == embeddings.embed_query(TEXTS[0])


def test_threads_get_the_vectors_that_one_thread_gets(embeddings: Embeddings) -> None:
    expected = [embeddings.embed_query(text) for text in TEXTS]
    with ThreadPoolExecutor(max_workers=4) as pool:
        found = list(pool.map(embeddings.embed_query, TEXTS * 8))
    for place, vector in enumerate(found):
        assert _similarity(vector, expected[place % 3]) == pytest.approx(1.0, abs=1e-4)


def test_the_fingerprint_is_a_short_stable_name(embeddings: Embeddings) -> None:
    assert embeddings.fingerprint == embeddings.fingerprint
    assert 0 < len(embeddings.fingerprint) < 200


@pytest.mark.model
def test_sentence_transformers_gives_the_bundled_models_own_vectors() -> None:
    ours, theirs = _with_onnx(), _with_sentence_transformers()
    for one, other in zip(ours.embed_documents(TEXTS), theirs.embed_documents(TEXTS), strict=True):
        assert _similarity(one, other) >= 0.999
    question = "Hvem skal vi kontakte nu?"
    assert _similarity(ours.embed_query(question), theirs.embed_query(question)) >= 0.999
