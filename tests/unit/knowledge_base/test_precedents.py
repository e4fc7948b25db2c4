"""What other clusters did is told in their documents' own words, and only by theirs."""

from dataclasses import replace

import pytest

from knowledge_base.answering.precedents import precedents
from knowledge_base.retrieval.hits import Hit
from tests.fakes.hits import hit

MET = "Friskvind fik et fælles hus i 2019."
GREW = "Huset voksede på to år."
PAID = "Kommunen betalte halvdelen."
BEST = "Friskvind holdt en stor fest i 2018."


def cluster_hit(
    title: str, text: str, *sentences: str, height: float = 0.1, kind: str | None = "klynge"
) -> Hit:
    found = hit(title, [(sentence, 0.7) for sentence in sentences])
    return replace(
        found,
        height=height,
        passage=replace(found.passage, text=text),
        document=replace(found.document, type=kind),
    )


FRISKVIND = cluster_hit(
    "Friskvind",
    f"{BEST}\n## Mødestederne\n{MET} {GREW} {PAID}\n## Hvad ved vi ikke?\nIntet.",
    *(BEST, MET, GREW, PAID),
)


def test_a_section_with_the_heading_is_quoted_from_its_beginning() -> None:
    [told] = precedents([FRISKVIND], "Mødestederne", limit=2)

    assert told.quote == f"{MET} {GREW}"
    assert told.title == "Friskvind"


@pytest.mark.parametrize("question", ["mødestederne", "Mødestederne i klyngen"])
def test_the_heading_may_stand_in_a_question(question: str) -> None:
    assert precedents([FRISKVIND], question, limit=2)


def test_a_passage_without_the_heading_must_stand_out() -> None:
    faint = cluster_hit("Friskvind", BEST, BEST, height=0.3)
    clear = cluster_hit("Friskvind", BEST, BEST, height=1.4)

    assert precedents([faint], "Hvordan får vi de unge med?", limit=2) == ()
    assert precedents([clear], "Hvordan får vi de unge med?", limit=2)[0].quote == BEST


def test_advice_that_is_no_clusters_doing_is_no_precedent() -> None:
    advice = replace(FRISKVIND, document=replace(FRISKVIND.document, type="vejledning"))

    assert precedents([advice], "Mødestederne", limit=2) == ()


def test_a_document_that_names_its_cluster_counts_whatever_its_type() -> None:
    minutes = replace(
        FRISKVIND, document=replace(FRISKVIND.document, type="referat", cluster="Friskvind")
    )

    assert len(precedents([minutes], "Mødestederne", limit=2)) == 1


def test_each_document_tells_once_and_no_more_than_are_wanted() -> None:
    others = [
        cluster_hit(name, f"## Mødestederne\n{MET}", MET) for name in ("Mols", "Hammer Bakker")
    ]

    told = precedents([FRISKVIND, FRISKVIND, *others], "Mødestederne", limit=2)

    assert [each.title for each in told] == ["Friskvind", "Mols"]
