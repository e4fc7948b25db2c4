"""Answers made of the archive's own sentences, with no model to rephrase them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge_base.answering.outcomes import Source
from knowledge_base.retrieval.searcher import Hit, ScoredSentence

MOST_SENTENCES = 4
"""Longest answer. *Source*: the design's limit; more is not read on a phone."""
PASSAGES_READ = 5
"""How many hits sentences are taken from."""
COVERAGE_WEIGHT = 0.1
"""Worth of the question's words in a sentence, beside its cosine similarity."""
RANK_COST = 0.04
"""Cost of each point of fused score that a sentence's passage is behind the best passage."""
BEHIND_BEST = 0.1
"""How far behind the best sentence another may be.

*Source* of these four: a grid over the facts in the answers to our tuning questions; see
`docs/retrieval.md`.
"""

_ENDINGS = (".", "!", "…", ":", ";", '"', "”", "»", "«", ")")
_NUMBERING = re.compile(r"^\d{1,2}[.)]\s+")
"""A list's numbers mean nothing once a few of its items are quoted."""
_WHOLE_WORDS = 8
"""A line without a full stop is a heading or a label unless it is this long; a judgement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """Sentences that answer, grouped by the hit they come from, in reading order."""

    hit: Hit
    sentences: tuple[str, ...]


def extract(hits: Sequence[Hit]) -> tuple[Extract, ...]:
    """Choose at most `MOST_SENTENCES` sentences from the best hits.

    Args:
        hits: Best first.

    Returns:
        The hits that were used, in their order, each with its sentences in reading order.
    """
    readable = hits[:PASSAGES_READ]
    chosen = _choose([(hit, s) for hit in readable for s in _quotable(hit.sentences)])
    extracts = [
        Extract(
            hit=hit,
            sentences=tuple(
                _NUMBERING.sub("", s.text) for s in hit.sentences if (id(hit), s) in chosen
            ),
        )
        for hit in readable
    ]
    return tuple(each for each in extracts if each.sentences)


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
    )


def _choose(
    candidates: Sequence[tuple[Hit, ScoredSentence]],
) -> frozenset[tuple[int, ScoredSentence]]:
    if not candidates:
        return frozenset()
    best_hit = candidates[0][0].score
    ranked = sorted(
        (
            (_worth(sentence, best_hit - hit.score), id(hit), sentence)
            for hit, sentence in candidates
        ),
        key=lambda each: each[0],
        reverse=True,
    )
    floor = ranked[0][0] - BEHIND_BEST
    return frozenset(
        (hit, sentence) for worth, hit, sentence in ranked[:MOST_SENTENCES] if worth >= floor
    )


def _worth(sentence: ScoredSentence, behind: float) -> float:
    return sentence.similarity + COVERAGE_WEIGHT * sentence.coverage - RANK_COST * behind


def _quotable(sentences: Sequence[ScoredSentence]) -> Sequence[ScoredSentence]:
    """Leave headings, labels and questions out, unless there is nothing else."""
    whole = [
        sentence
        for sentence in sentences
        if sentence.text.endswith(_ENDINGS)
        or (len(sentence.text.split()) >= _WHOLE_WORDS and not sentence.text.endswith("?"))
    ]
    return whole or sentences
