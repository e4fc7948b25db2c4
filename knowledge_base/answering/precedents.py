"""What other clusters did: sections of documents about a cluster, in the words that tell it."""

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from knowledge_base.answering.extractive import extract, source
from knowledge_base.answering.outcomes import Source
from knowledge_base.passages import HEADING_MARK
from knowledge_base.retrieval.hits import Hit
from knowledge_base.words import fold

CLUSTER_TYPES = frozenset({"klynge", "kortlægningsrapport", "strategiplan"})
"""Kinds of documents that are about one cluster, also where the front matter names none."""
STANDS_OUT_FROM = 0.85
"""The height from which a passage has to do with the question at all; see `Hit.height`.

Of the guide's questions on the starter archive, what is told is right from here on. By eye."""
_SAME_HEADING = 80
"""rapidfuzz's token-set ratio, 0 to 100, from which a heading is what was asked for. A guess."""
_SENTENCES = 2
"""Of one precedent; more would fill a telephone. A guess."""


def precedents(hits: Sequence[Hit], question: str, *, limit: int) -> tuple[Source, ...]:
    """Return what clusters did, best first, one from each document, at most `limit`.

    A section whose heading is what was asked for ("Sådan fik de flere med") is quoted from its
    beginning; else the passage must stand out, and its best sentences are quoted.

    Args:
        hits: What was found for a question, best first.
        question: What was looked up: a question, or a heading.
        limit: How many are wanted.
    """
    told: dict[str, Source] = {}
    for hit in hits:
        is_new = hit.document.id not in told and _is_about_a_cluster(hit)
        if is_new and (quote := _quote(hit, question)):
            told[hit.document.id] = source(hit, quote=quote)
    return tuple(told.values())[:limit]


def _is_about_a_cluster(hit: Hit) -> bool:
    return hit.document.cluster is not None or hit.document.type in CLUSTER_TYPES


def _quote(hit: Hit, question: str) -> str:
    """Return what a passage tells, or nothing if it has little to do with the question."""
    for heading, sentences in _sections(hit):
        if fuzz.token_set_ratio(fold(heading), fold(question)) >= _SAME_HEADING:
            return " ".join(sentences[:_SENTENCES])
    if hit.height < STANDS_OUT_FROM:
        return ""
    best = [sentence for each in extract((hit,)) for sentence in each.sentences]
    return " ".join(best[:_SENTENCES])


def _sections(hit: Hit) -> Iterator[tuple[str, list[str]]]:
    """Yield the headings in a passage, each with the sentences under it."""
    texts = [sentence.text for sentence in hit.sentences]
    for section in f"\n{hit.passage.text}".split(f"\n{HEADING_MARK}")[1:]:
        heading, _, body = section.partition("\n")
        if under := [text for text in texts if text in body]:
            yield heading.strip(), under
