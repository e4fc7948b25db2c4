"""Answers made of the archive's own sentences, with no model to rephrase them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from knowledge_base.answering.agreeing import disagree, repeats
from knowledge_base.answering.leaning import leans_back
from knowledge_base.answering.outcomes import Source
from knowledge_base.retrieval.hits import Hit, ScoredSentence

MOST_SENTENCES = 4
"""Longest answer. *Source*: the design's limit; more is not read on a phone."""
PASSAGES_READ = 5
"""How many hits sentences are taken from."""
_ENDINGS = (".", "!", "…", ":", ";", '"', "”", "»", "«", ")")
_NUMBERING = re.compile(r"^\d{1,2}[.)]\s+")
"""A list's numbers mean nothing once a few of its items are quoted."""
_WHOLE_WORDS = 8
"""A line without a full stop is a heading or a label unless it is this long; a judgement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """How sentences are chosen; the unit is cosine similarity to the question.

    Attributes:
        coverage: Worth of all the question's words in a sentence.
        rank: Cost of each point of fused score that its passage is behind the best passage.
        behind: How far behind the best sentence another may be.
    """

    coverage: float
    rank: float
    behind: float


CHOICE = Choice(coverage=0.1, rank=0.04, behind=0.2)
"""*Source*: `scripts/fitting/sentences.py`; see `docs/evaluation.md`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """Sentences that answer, grouped by the hit they come from, in reading order."""

    hit: Hit
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a sentence stands: its hit's and its own place, from 0."""

    hit: int
    sentence: int


def extract(hits: Sequence[Hit], choice: Choice = CHOICE) -> tuple[Extract, ...]:
    """Choose at most `MOST_SENTENCES` sentences from the best hits.

    A sentence that leans on the one before brings it along. The same statement is quoted once,
    or, if two documents disagree about its figures, from both, the newest first.

    Args:
        hits: Best first.
        choice: How to choose.

    Returns:
        The hits that were used, each with its sentences in reading order.
    """
    readable = hits[:PASSAGES_READ]
    chosen = _choose(readable, choice)
    extracts = [
        Extract(
            hit=hit,
            sentences=tuple(
                _NUMBERING.sub("", sentence.text)
                for number, sentence in enumerate(hit.sentences)
                if _Place(at, number) in chosen
            ),
        )
        for at, hit in enumerate(readable)
    ]
    return _newest_first(tuple(each for each in extracts if each.sentences))


def quarrels(extracts: Sequence[Extract]) -> bool:
    """Tell whether two documents disagree about a figure."""
    return any(
        disagree(ours, theirs)
        for one, other in combinations(extracts, 2)
        if one.hit.document.id != other.hit.document.id
        for ours, theirs in product(one.sentences, other.sentences)
    )


def led(extracts: Sequence[Extract]) -> tuple[Extract, ...]:
    """Return extracts of one document with its first sentences in front.

    A document that lists the questions it answers gives the direct answer first.

    Args:
        extracts: Of one document, one at least.
    """
    hit = extracts[0].hit
    lead = replace(hit, passage=hit.lead.passage)
    kept = [Extract(hit=lead, sentences=hit.lead.sentences)]
    room = MOST_SENTENCES - len(hit.lead.sentences)
    for each in extracts:
        others = [sentence for sentence in each.sentences if sentence not in hit.lead.sentences]
        kept.append(replace(each, sentences=tuple(others[:room])))
        room -= len(kept[-1].sentences)
    return tuple(each for each in kept if each.sentences)


def source(hit: Hit, *, quote: str) -> Source:
    """Return a hit as the source of a quote."""
    return Source(
        path=hit.document.path,
        title=hit.document.title,
        passage_id=hit.passage.id,
        quote=quote,
        score=hit.score,
        page=hit.passage.page,
        heading=hit.passage.headings[-1] if hit.passage.headings else None,
        year=hit.document.year,
        url=hit.document.url,
        cluster=hit.document.cluster,
    )


def _choose(hits: Sequence[Hit], choice: Choice) -> frozenset[_Place]:
    ranked = sorted(_candidates(hits, choice), key=lambda each: each[0], reverse=True)
    chosen: set[_Place] = set()
    for worth, place in ranked:
        if worth < ranked[0][0] - choice.behind:
            break
        wanted = {
            each
            for each in _with_antecedent(place, hits) - chosen
            if not _told(each, chosen, hits)
        }
        if place in wanted and len(chosen) + len(wanted) <= MOST_SENTENCES:
            chosen |= wanted
    return frozenset(chosen)


def _candidates(hits: Sequence[Hit], choice: Choice) -> Iterator[tuple[float, _Place]]:
    for at, hit in enumerate(hits):
        cost = choice.rank * (hits[0].score - hit.score)
        for number in _quotable(hit.sentences):
            sentence = hit.sentences[number]
            worth = sentence.similarity + choice.coverage * sentence.coverage - cost
            yield worth, _Place(at, number)


def _with_antecedent(place: _Place, hits: Sequence[Hit]) -> set[_Place]:
    """Return a sentence with the one that it leans on, if there is one to quote."""
    sentences = hits[place.hit].sentences
    before = place.sentence - 1
    if not leans_back(sentences[place.sentence].text) or before not in _quotable(sentences):
        return {place}
    return {place, _Place(place.hit, before)}


def _told(place: _Place, chosen: set[_Place], hits: Sequence[Hit]) -> bool:
    """Tell whether a chosen sentence of another passage is the same."""
    said = _text(place, hits)
    return any(repeats(said, _text(each, hits)) for each in chosen if each.hit != place.hit)


def _text(place: _Place, hits: Sequence[Hit]) -> str:
    return hits[place.hit].sentences[place.sentence].text


def _quotable(sentences: Sequence[ScoredSentence]) -> Sequence[int]:
    """Leave headings, labels and questions out, unless there is nothing else."""
    whole = [
        number
        for number, sentence in enumerate(sentences)
        if sentence.text.endswith(_ENDINGS)
        or (len(sentence.text.split()) >= _WHOLE_WORDS and not sentence.text.endswith("?"))
    ]
    return whole or range(len(sentences))


def _newest_first(extracts: tuple[Extract, ...]) -> tuple[Extract, ...]:
    if not extracts or not quarrels(extracts):
        return extracts
    return tuple(sorted(extracts, key=lambda each: each.hit.document.year or 0, reverse=True))
