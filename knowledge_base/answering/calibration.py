"""How sure we are that the archive answers a question, and which outcome that makes.

The figures come from `scripts/fit_calibration.py`; nobody sets them by eye.
"""

import math
from dataclasses import dataclass

from knowledge_base.retrieval.searcher import Hit

ASKED_FROM = 0.92
"""Cosine similarity from which a question is one that a document says it answers.

*Source*: of 437 questions about other things the nearest came to 0.905 of the starter archive's
own questions, of 280 about the clusters one that was wrong came to 0.913; see `docs/retrieval.md`.
"""
ASKED_CONFIDENCE = 0.9
"""How sure we are then; a judgement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """A logistic regression over features of the best hits, and two thresholds.

    Attributes:
        intercept: Log-odds where all features are 0.
        weights: One per feature, in the order of `features`.
        answer_from: Confidence from which the sentences are given as an answer.
        nearest_from: Confidence from which passages are shown as the nearest.
    """

    intercept: float
    weights: tuple[float, ...]
    answer_from: float
    nearest_from: float

    def confidence(self, hits: tuple[Hit, ...]) -> float:
        """Return how sure we are that the best hits answer the question, in [0, 1]."""
        if not hits:
            return 0.0
        pairs = zip(self.weights, features(hits), strict=True)
        log_odds = self.intercept + sum(weight * value for weight, value in pairs)
        confidence = 1 / (1 + math.exp(-log_odds))
        if max(hit.asked for hit in hits[:3]) >= ASKED_FROM:
            return max(confidence, ASKED_CONFIDENCE)
        return confidence


def features(hits: tuple[Hit, ...]) -> tuple[float, ...]:
    """Return what tells answered questions from unanswered ones; `hits` holds one at least.

    The best passage's cosine similarity, the best cosine similarity of a sentence or question of
    the first three passages, the share of the question's idf mass in the best passage, and how
    far that passage stands out among all.
    """
    return (
        hits[0].dense,
        max(hit.aspect for hit in hits[:3]),
        hits[0].coverage,
        hits[0].height,
    )


FITTED = Calibration(
    intercept=-40.480,
    weights=(27.243, 11.967, 2.312, 3.689),
    answer_from=0.189,
    nearest_from=0.082,
)
"""For the bundled model. *Source*: `scripts/fit_calibration.py`; see `docs/retrieval.md`."""
