"""How sure we are that the archive answers a question, and which outcome that makes.

The figures come from `scripts/fitting/confidence.py`; nobody sets them by eye.
"""

import math
from dataclasses import dataclass, replace

from knowledge_base.language import Language
from knowledge_base.retrieval.hits import Hit

ASKED_CONFIDENCE = 0.9
"""How sure we are of a document that says it answers this very question; a judgement."""


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
        if any(hit.is_asked for hit in hits[:3]):
            return max(confidence, ASKED_CONFIDENCE)
        return confidence


NAMES = ("bedste stykke", "bedste sætning", "spørgsmålets ord", "skiller sig ud")
"""What staff see the features called, in their order."""


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
    intercept=-11.177,
    weights=(-0.715, 13.424, 0.463, 1.762),
    answer_from=0.390,
    nearest_from=0.332,
)
"""For the bundled model. *Source*: `scripts/fitting/confidence.py`; see `docs/evaluation.md`."""

_FITTED_ENGLISH = replace(FITTED, nearest_from=0.1)
"""*Source*: English questions on the starter archive's subject came to .11-.22 where the right
document was first, and one about something else to .03; a judgement on these few."""


def calibration_for(language: Language) -> Calibration:
    """Return how sure one must be of answers to questions in a language.

    Words do not help where the archive is in another language, so confidence is lower all round.
    """
    return _FITTED_ENGLISH if language is Language.ENGLISH else FITTED
