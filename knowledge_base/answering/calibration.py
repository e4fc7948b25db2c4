"""How sure we are that the archive answers a question, and which outcome that makes.

The figures come from `scripts/fit_calibration.py`; nobody sets them by eye.
"""

import math
from dataclasses import dataclass

from knowledge_base.retrieval.searcher import Hit


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
        return 1 / (1 + math.exp(-(self.intercept + sum(w * value for w, value in pairs))))


def features(hits: tuple[Hit, ...]) -> tuple[float, ...]:
    """Return what tells answered questions from unanswered ones; `hits` holds one at least.

    The best cosine similarity of a passage and of a sentence, in [-1, 1], and the share of the
    question's idf mass in the best passage and in the best of the first three, in [0, 1].
    """
    return (
        max(hit.dense for hit in hits[:3]),
        max(hit.aspect for hit in hits[:3]),
        hits[0].coverage,
        max(hit.coverage for hit in hits[:3]),
    )


FITTED = Calibration(
    intercept=-47.310,
    weights=(14.871, 37.361, 6.803, -3.617),
    answer_from=0.240,
    nearest_from=0.121,
)
"""For the bundled model. *Source*: `scripts/fit_calibration.py`; see `docs/retrieval.md`."""
