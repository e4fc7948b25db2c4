"""From what the desk said to the figures of a set; `docs/evaluation.md` explains each.

A figure that a set cannot have, such as an AUROC without unanswerable questions, is left out.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from knowledge_base.answering.outcomes import Answer, Nearest, NoAnswer, SmallTalk
from knowledge_base.evaluation.asking import Result
from knowledge_base.evaluation.metrics import (
    area_under_roc,
    interval,
    precision_and_recall,
    rank,
)
from knowledge_base.evaluation.sets import Domain
from knowledge_base.sentences import split_sentences

Figures = Mapping[str, float]
"""Numbers by name. Shares are in [0, 1]; times are in milliseconds."""

_WITH_INTERVAL = ("acc@1", "mrr@10")
_OUTCOMES = {"answer": Answer, "nearest": Nearest, "no_answer": NoAnswer | SmallTalk}
_Found = dict[str, float | None]


def figures_of(results: Sequence[Result]) -> Figures:
    """Return every figure that the results of a set allow."""
    answerable = [each for each in results if each.question.answerable]
    missing = [each for each in results if not each.question.answerable]
    inside = [each for each in missing if each.question.domain is Domain.IN]
    outside = [each for each in missing if each.question.domain is Domain.OUT]
    found: _Found = {
        "questions": len(results),
        "answerable": len(answerable),
        "unanswerable": len(missing),
        "unanswerable_in": len(inside),
        "unanswerable_out": len(outside),
        **_ranking(answerable),
        **_facts(answerable),
        **_sources(answerable),
        "longest_answer": max(map(_sentences, _answers(results)), default=None),
        **_outcomes("answerable", answerable),
        **_outcomes("unanswerable_in", inside),
        **_outcomes("unanswerable_out", outside),
        **_refusals(results),
        "auroc": area_under_roc(_confidences(answerable), _confidences(missing)),
        "auroc_in": area_under_roc(_confidences(answerable), _confidences(inside)),
        "auroc_out": area_under_roc(_confidences(answerable), _confidences(outside)),
        **_times(results),
    }
    return {name: round(value, 4) for name, value in found.items() if value is not None}


def _ranking(answerable: Sequence[Result]) -> _Found:
    if not answerable:
        return {}
    measured = rank(
        {each.question.id: each.question.grades for each in answerable},
        {each.question.id: each.ranking for each in answerable},
    )
    found: _Found = {}
    for name, values in measured.items():
        found[name] = float(values.mean())
        if name in _WITH_INTERVAL:
            found[f"{name}_low"], found[f"{name}_high"] = interval(values)
    return found


def _facts(answerable: Sequence[Result]) -> _Found:
    asked = [each for each in answerable if each.question.facts]
    return {
        "facts": _share(map(_says_the_facts, asked)),
        "facts_when_answered": _share(map(_says_the_facts, _answered(asked))),
    }


def _says_the_facts(result: Result) -> bool:
    if not isinstance(result.outcome, Answer):
        return False
    text = " ".join(result.outcome.sentences)
    return all(fact.search(text) for fact in result.question.facts)


def _sources(answerable: Sequence[Result]) -> _Found:
    answered = _answered(answerable)
    return {
        "right_source": _share(
            any(document in each.question.grades for document in each.cited) for each in answered
        ),
        "right_first_source": _share(each.cited[0] in each.question.grades for each in answered),
    }


def _outcomes(group: str, results: Sequence[Result]) -> _Found:
    return {
        f"{group}_{name}": _share(isinstance(each.outcome, kind) for each in results)
        for name, kind in _OUTCOMES.items()
    }


def _refusals(results: Sequence[Result]) -> _Found:
    precision, recall = precision_and_recall(
        wanted=[not each.question.answerable for each in results],
        given=[not isinstance(each.outcome, Answer) for each in results],
    )
    return {"refusal_precision": precision, "refusal_recall": recall}


def _times(results: Sequence[Result]) -> _Found:
    p50, p95 = np.percentile([each.total_ms for each in results], [50, 95])
    return {"p50_ms": float(p50), "p95_ms": float(p95)}


def _answered(results: Iterable[Result]) -> list[Result]:
    return [each for each in results if isinstance(each.outcome, Answer)]


def _answers(results: Iterable[Result]) -> list[Answer]:
    return [each.outcome for each in results if isinstance(each.outcome, Answer)]


def _sentences(answer: Answer) -> int:
    """Return how many sentences a reader counts, whatever the desk counts as one."""
    return sum(len(split_sentences(sentence)) for sentence in answer.sentences)


def _confidences(results: Iterable[Result]) -> list[float]:
    return [each.outcome.confidence for each in results]


def _share(held: Iterable[bool]) -> float | None:
    """Return the share of what holds; None of nothing."""
    counted = list(held)
    return sum(counted) / len(counted) if counted else None
