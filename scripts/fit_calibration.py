"""Fit how sure to be of an answer: prints the `Calibration` for `answering/calibration.py`.

    python scripts/fit_calibration.py DATA_DIR --answerable FILE… --unanswerable FILE…

DATA_DIR is an archive made by `benchmarks/retrieval.py --data-dir`, the files are questions about
it in JSON lines. Answered questions are those whose document is found. Unanswered ones are the
lines of the other files and, as near misses, the answerable questions again with the documents
that answer them left out. The logistic regression is fitted by Newton's method with a small ridge;
figures are from 5-fold cross-validation, in which a question and its near miss stay together.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from knowledge_base.answering.calibration import features
from knowledge_base.bootstrap import open_desk
from knowledge_base.desk import HelpDesk
from knowledge_base.settings import Settings

_FOLDS = 5
_RIDGE = 1.0
_ANSWERED = 0.93
"""Share of the answerable questions to be answered: below it, a volunteer is sent away in vain."""
_REFUSED = 0.85
"""Share of the far-off questions for which not even the nearest passages are shown."""

_Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One question with its features.

    Attributes:
        group: Cases of one group are never parted by cross-validation.
        kind: "answered", "near" or "far".
    """

    group: int
    kind: str
    values: tuple[float, ...]


def main() -> None:
    """Collect cases, cross-validate, fit on all, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data_dir", type=Path)
    parser.add_argument("--answerable", type=Path, nargs="+", required=True)
    parser.add_argument("--unanswerable", type=Path, nargs="+", required=True)
    options = parser.parse_args()
    with open_desk(Settings(data_dir=options.data_dir)) as desk:
        cases: list[Case] = []
        for file in options.answerable:
            cases += _answerable(desk, file, first_group=len(cases))
        for file in options.unanswerable:
            cases += _unanswerable(desk, file, first_group=len(cases))
    held_out = np.zeros(len(cases))
    for fold in range(_FOLDS):
        test = np.array([case.group % _FOLDS == fold for case in cases])
        intercept, weights = _fit([case for case, out in zip(cases, test, strict=True) if not out])
        held_out[test] = _confidences(cases, intercept, weights)[test]
    _print_figures(cases, held_out)
    _print_fit(cases)


def _answerable(desk: HelpDesk, file: Path, *, first_group: int) -> Iterator[Case]:
    for group, line in enumerate(file.read_text(encoding="utf-8").splitlines(), first_group):
        row = json.loads(line)
        hits = desk.search(row["question"], history=row.get("history") or (), limit=20)
        relevant = [Path(hit.document.path).stem in row["relevant"] for hit in hits]
        if any(relevant[:3]):
            yield Case(group=group, kind="answered", values=features(hits))
        others = tuple(hit for hit, is_it in zip(hits, relevant, strict=True) if not is_it)
        yield Case(group=group, kind="near", values=features(others))


def _unanswerable(desk: HelpDesk, file: Path, *, first_group: int) -> Iterator[Case]:
    for group, line in enumerate(file.read_text(encoding="utf-8").splitlines(), first_group):
        row = json.loads(line)
        kind = "near" if row.get("domain") == "in" else "far"
        hits = desk.search(row.get("question") or row["text"], limit=20)
        yield Case(group=group, kind=kind, values=features(hits))


def _matrix(cases: Sequence[Case]) -> _Floats:
    return np.array([case.values for case in cases])


def _fit(cases: Sequence[Case]) -> tuple[float, _Floats]:
    """Return intercept and weights; each kind of case counts as much as the others together."""
    values = _matrix(cases)
    mean, spread = values.mean(axis=0), values.std(axis=0)
    design = np.hstack([np.ones((len(cases), 1)), (values - mean) / spread])
    labels = np.array([case.kind == "answered" for case in cases], dtype=np.float64)
    kinds = [case.kind for case in cases]
    importance = np.array([len(cases) / kinds.count(kind) for kind in kinds])
    beta = _newton(design, labels, importance)
    weights = beta[1:] / spread
    return float(beta[0] - weights @ mean), weights


def _newton(design: _Floats, labels: _Floats, importance: _Floats) -> _Floats:
    beta = np.zeros(design.shape[1])
    ridge = _RIDGE * np.eye(design.shape[1])
    ridge[0, 0] = 0.0
    for _ in range(50):
        chance = 1 / (1 + np.exp(-design @ beta))
        gradient = design.T @ (importance * (labels - chance)) - ridge @ beta
        curvature = (design.T * (importance * chance * (1 - chance))) @ design + ridge
        beta += np.linalg.solve(curvature, gradient)
    return beta


def _confidences(cases: Sequence[Case], intercept: float, weights: _Floats) -> _Floats:
    chances: _Floats = 1 / (1 + np.exp(-(intercept + _matrix(cases) @ weights)))
    return chances


def _thresholds(cases: Sequence[Case], confidences: _Floats) -> tuple[float, float]:
    answered = confidences[[case.kind == "answered" for case in cases]]
    far = confidences[[case.kind == "far" for case in cases]]
    return float(np.quantile(answered, 1 - _ANSWERED)), float(np.quantile(far, _REFUSED))


def _print_figures(cases: Sequence[Case], confidences: _Floats) -> None:
    answer_from, nearest_from = _thresholds(cases, confidences)
    print(f"held out, with thresholds {answer_from:.3f} and {nearest_from:.3f}:")
    for kind in ("answered", "near", "far"):
        some = confidences[[case.kind == kind for case in cases]]
        answer, nothing = (some >= answer_from).mean(), (some < nearest_from).mean()
        print(f"  {kind:<8} {len(some):>4}  answer {answer:.3f}  no answer {nothing:.3f}")
    answered = confidences[[case.kind == "answered" for case in cases]]
    for kind in ("near", "far"):
        other = confidences[[case.kind == kind for case in cases]]
        auroc = (answered[:, None] > other[None, :]).mean()
        print(f"  AUROC against {kind}: {auroc:.3f}")


def _print_fit(cases: Sequence[Case]) -> None:
    intercept, weights = _fit(cases)
    answer_from, nearest_from = _thresholds(cases, _confidences(cases, intercept, weights))
    print("FITTED = Calibration(")
    print(f"    intercept={intercept:.3f},")
    print(f"    weights=({', '.join(f'{weight:.3f}' for weight in weights)}),")
    print(f"    answer_from={answer_from:.3f},")
    print(f"    nearest_from={nearest_from:.3f},")
    print(")")


if __name__ == "__main__":
    main()
