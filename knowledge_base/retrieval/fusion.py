"""Several scores of the same passages made into one."""

from collections.abc import Sequence

import numpy as np

from knowledge_base.retrieval.lexical import Scores


def z_scores(scores: Scores) -> Scores:
    """Return scores with mean 0 and standard deviation 1; all 0 where they do not differ."""
    spread = float(scores.std()) if scores.size else 0.0
    if spread < 1e-6:  # noqa: PLR2004 - float32 noise
        return np.zeros_like(scores)
    return np.asarray((scores - scores.mean()) / spread, dtype=np.float32)


def fuse(weighted: Sequence[tuple[float, Scores]]) -> Scores:
    """Return the weighted sum of the z-scores; all arrays have one number per passage.

    Source: rank fusion lost to this on our own sets; see `docs/retrieval.md`.
    """
    parts = [weight * z_scores(scores) for weight, scores in weighted]
    return np.asarray(np.sum(parts, axis=0), dtype=np.float32)
