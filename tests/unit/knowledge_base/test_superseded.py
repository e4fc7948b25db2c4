"""Documents that another one replaces are not searched."""

import numpy as np
import pytest

from knowledge_base.archive.generations import Snapshot
from knowledge_base.retrieval.current import superseded, without_superseded
from knowledge_base.retrieval.hits import Query
from knowledge_base.retrieval.searcher import Searcher
from tests.fakes.documents import document, saying_of
from tests.fakes.embeddings import HashedEmbeddings
from tests.fakes.generations import snapshot_of

MODEL = HashedEmbeddings()
TEXTS = {
    "Gammel plan": ["Klyngen holder møde i hallen.", "Formanden er Ib."],
    "Nøgler": ["Nøglen hænger i skabet."],
    "Ny plan": ["Klyngen holder møde i skolen.", "Formanden er Bo.", "Kassereren er Eva."],
}


def plans(*names: str) -> Snapshot:
    """Return a generation whose new plan says that it replaces these."""
    return saying_of(snapshot_of(TEXTS, embeddings=MODEL), {"Ny plan": {"supersedes": names}})


def titles(snapshot: Snapshot) -> list[str]:
    return [each.title for each in snapshot.contents.documents.values()]


@pytest.mark.parametrize(
    "name",
    [
        "plan-2019.md",
        "klyngen/plan-2019.md",
        "arkiv/klyngen/plan-2019.md",
        "./plan-2019.md",
        "Planen for klyngen",
    ],
)
def test_a_document_is_replaced_by_file_name_end_of_path_or_title(name: str) -> None:
    old = document("Planen for klyngen", path="arkiv/klyngen/plan-2019.md")

    assert superseded((old, document("Ny plan", supersedes=(name,)))) == {old.id}


@pytest.mark.parametrize(
    "name",
    [
        "2019.md",
        "plan-2019",
        "andre/plan-2019.md",
        "mere/arkiv/klyngen/plan-2019.md",
        "klyngen",
        "Planen",
        "",
    ],
)
def test_half_a_name_replaces_nothing(name: str) -> None:
    old = document("Planen for klyngen", path="arkiv/klyngen/plan-2019.md")

    assert superseded((old, document("Ny plan", supersedes=(name,)))) == frozenset()


@pytest.mark.parametrize("name", ["Plan", "Plan.md", "docs/Plan.md"])
def test_a_document_cannot_replace_itself(name: str) -> None:
    assert superseded((document("Plan", supersedes=(name,)),)) == frozenset()


def test_a_new_version_may_have_the_title_of_the_one_it_replaces() -> None:
    old = document("Plan", id="old", path="2019/plan.md")
    new = document("Plan", id="new", path="2022/plan.md", supersedes=("Plan",))

    assert superseded((old, new)) == {"old"}


def test_of_a_row_of_versions_only_the_last_is_left() -> None:
    first = document("Et")
    second = document("To", supersedes=("Et.md",))
    third = document("Tre", supersedes=("To.md",))

    assert superseded((third, first, second)) == {first.id, second.id}


def test_one_document_may_replace_several() -> None:
    assert titles(without_superseded(plans("Gammel plan", "Nøgler.md"))) == ["Ny plan"]


@pytest.mark.parametrize("names", [(), ("Findes ikke.md",)])
def test_a_generation_with_nothing_replaced_is_left_as_it_is(names: tuple[str, ...]) -> None:
    snapshot = plans(*names)

    assert without_superseded(snapshot) is snapshot


def test_what_is_left_keeps_its_own_vectors() -> None:
    kept = without_superseded(plans("Gammel plan"))

    assert [each.document_id for each in kept.contents.passages] == ["Nøgler", "Ny plan"]
    assert [each.text for each in kept.contents.aspects] == TEXTS["Nøgler"] + TEXTS["Ny plan"]
    np.testing.assert_array_equal(
        kept.passage_vectors,
        np.array(
            MODEL.embed_documents([each.text for each in kept.contents.passages]),
            dtype=np.float32,
        ),
    )
    np.testing.assert_array_equal(
        kept.aspect_vectors,
        np.array(
            MODEL.embed_documents([each.text for each in kept.contents.aspects]), dtype=np.float32
        ),
    )


def test_a_replaced_document_is_not_found() -> None:
    vector = np.array(MODEL.embed_query("formanden er Ib"), dtype=np.float32)
    query = Query(text="formanden er Ib", vector=vector, alone=vector)

    hits = Searcher(plans("Gammel plan")).search(query, limit=3)

    assert [hit.document.title for hit in hits] == ["Ny plan", "Nøgler"]
    assert [sentence.text for sentence in hits[0].sentences] == TEXTS["Ny plan"]
