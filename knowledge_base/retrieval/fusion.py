"""Several scores of the same passages made into one."""

from dataclasses import dataclass

import numpy as np

from knowledge_base.retrieval.lexical import Scores


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each signal counts for; the passages' own vectors count for 1."""

    aspects: float
    grams: float
    stems: float


WEIGHTS = Weights(aspects=1.0, grams=0.5, stems=0.1)
"""*Source*: `scripts/fitting/ranking.py`; see `docs/evaluation.md`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signals:
    """What speaks for each passage; all arrays have one number per passage.

    Attributes:
        passages: Cosine similarity of the passage.
        aspects: Cosine similarity of its best sentence or question.
        grams: BM25 over character 4-grams.
        stems: BM25 over stems.
    """

    passages: Scores
    aspects: Scores
    grams: Scores
    stems: Scores

    def fused(self, weights: Weights = WEIGHTS) -> Scores:
        """Return the weighted sum of the z-scores.

        Source: rank fusion lost to this on our own sets; see `docs/evaluation.md`.
        """
        parts = [
            z_scores(self.passages),
            weights.aspects * z_scores(self.aspects),
            weights.grams * z_scores(self.grams),
            weights.stems * z_scores(self.stems),
        ]
        return np.asarray(np.sum(parts, axis=0), dtype=np.float32)


def z_scores(scores: Scores) -> Scores:
    """Return scores with mean 0 and standard deviation 1; all 0 where they do not differ."""
    spread = float(scores.std()) if scores.size else 0.0
    if spread < 1e-6:  # noqa: PLR2004 - float32 noise
        return np.zeros_like(scores)
    return np.asarray((scores - scores.mean()) / spread, dtype=np.float32)
