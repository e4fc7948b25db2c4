"""The measures that kept libraries compute; the one file that knows pytrec_eval and scikit-learn.

Both come with an extra and take a second to import, so this module is imported by the command
that measures, when it runs. Importing it without the extra raises `MissingExtra`.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from knowledge_base.errors import MissingExtra

try:
    from pytrec_eval import RelevanceEvaluator
    from sklearn.metrics import precision_score, recall_score, roc_auc_score
except ModuleNotFoundError as error:
    raise MissingExtra(
        "Målingen bruger to pakker mere. Installér dem: "
        ".venv/bin/python -m pip install -c constraints.txt -e '.[evaluation]'"
    ) from error

Values = npt.NDArray[np.float64]
"""One number per question, shape (questions,)."""

RANKING: Mapping[str, str] = {
    "acc@1": "success_1",
    "hit@5": "success_5",
    "mrr@10": "recip_rank",
    "ndcg@10": "ndcg_cut_10",
}
"""Our names of the measures of a ranking, and trec_eval's."""

_RESAMPLES = 1_000
_INTERVAL = (2.5, 97.5)


def rank(
    grades: Mapping[str, Mapping[str, int]], rankings: Mapping[str, Sequence[str]]
) -> dict[str, Values]:
    """Measure rankings of documents.

    Args:
        grades: By question: how relevant a document is, 1 or more.
        rankings: By question, the same ones: at most ten documents, best first, each once.

    Returns:
        By the names in `RANKING`: a value for each question, in the order of `rankings`.
    """
    scores = {
        question: {document: -float(at) for at, document in enumerate(ranking)}
        for question, ranking in rankings.items()
    }
    relevant = {question: dict(graded) for question, graded in grades.items()}
    by_question = RelevanceEvaluator(relevant, RANKING.values()).evaluate(scores)
    return {
        ours: np.array([by_question[question][theirs] for question in rankings])
        for ours, theirs in RANKING.items()
    }


def interval(values: Values, *, seed: int = 1) -> tuple[float, float]:
    """Return a 95 % interval of a mean, by bootstrap.

    *Source*: the percentile method (Efron and Tibshirani 1993, chapter 13), 1,000 resamples.
    """
    draws = np.random.default_rng(seed).integers(values.size, size=(_RESAMPLES, values.size))
    low, high = np.percentile(values[draws].mean(axis=1), _INTERVAL)
    return float(low), float(high)


def area_under_roc(answerable: Sequence[float], unanswerable: Sequence[float]) -> float | None:
    """Return how often an answerable question has the higher confidence of two; None if alone."""
    if not answerable or not unanswerable:
        return None
    labels = [1] * len(answerable) + [0] * len(unanswerable)
    return float(roc_auc_score(labels, [*answerable, *unanswerable]))


def precision_and_recall(
    wanted: Sequence[bool], given: Sequence[bool]
) -> tuple[float | None, float | None]:
    """Return the precision and the recall of what was given; None where nothing was wanted."""
    if not any(wanted):
        return None, None
    precision = float(precision_score(wanted, given)) if any(given) else None
    return precision, float(recall_score(wanted, given))
