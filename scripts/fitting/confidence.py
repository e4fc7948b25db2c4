"""Fit how sure to be of an answer: prints the `Calibration` for `answering/calibration.py`.

    python -m scripts.fitting.confidence DATA_DIR=FILE[,FILE…] …

Each DATA_DIR is an archive whose files are named by their documents' ids (see `questions.py`),
each FILE questions about it; questions without documents are unanswerable ones, `domain: "in"`
those on the archive's subject. Answered cases are questions whose document is among the first
three. Near misses are the unanswerable ones on the subject, and the answerable ones again with
the documents that answer them left out; far ones are the rest. Archives count alike, and so do
the answered and the unanswered cases of one. A logistic regression (scikit-learn, of the extra
`evaluation`); the figures are from five-fold cross-validation, in which a question and its near
miss stay together.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from knowledge_base.answering.calibration import features
from knowledge_base.bootstrap import open_desk
from knowledge_base.desk import HelpDesk
from knowledge_base.settings import Settings
from knowledge_base.talk.recognising import recognise
from scripts.fitting.questions import Question, rank, read

_ANSWERED = 0.88
"""Share of the first set's answerable questions to be answered: fewer, and volunteers are sent
away in vain; more, and they are told things that do not answer."""
_REFUSED = 0.87
"""Share of the far questions for which not even the nearest passages are shown."""
_FOLDS = 5
_SEEN = 3
"""The right document must be among so many for a question to count as answered."""

_Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One question with its features.

    Attributes:
        group: Cases of one group are never parted by cross-validation.
        kind: "answered", "lost" (answerable, and not found), "near" or "far".
    """

    archive: str
    set: str
    group: int
    kind: str
    values: tuple[float, ...]


def main() -> None:
    """Collect cases, cross-validate, fit on all, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+", metavar="DATA_DIR=FILE,…")
    cases: list[Case] = []
    for argument in parser.parse_args().sets:
        folder, _, files = argument.partition("=")
        with open_desk(Settings(data_dir=Path(folder))) as desk:
            for file in map(Path, files.split(",")):
                for question in filter(_asks, read(file)):
                    cases += _cases(
                        desk, question, archive=folder, name=file.stem, group=len(cases)
                    )
    held_out = np.zeros(len(cases))
    folds = np.array([case.group % _FOLDS for case in cases])
    for fold in range(_FOLDS):
        model = _fit([case for case, at in zip(cases, folds, strict=True) if at != fold])
        held_out[folds == fold] = _confidences(model, cases)[folds == fold]
    _print_figures(cases, held_out)
    _print_fit(cases, held_out)


def _asks(question: Question) -> bool:
    """Tell whether the archive is asked at all."""
    return recognise(question.text) is None


def _cases(
    desk: HelpDesk, question: Question, *, archive: str, name: str, group: int
) -> Iterator[Case]:
    hits = desk.search(question.text, history=question.history, limit=20)

    def case(kind: str, values: tuple[float, ...]) -> Case:
        return Case(archive=archive, set=name, group=group, kind=kind, values=values)

    if not question.relevant:
        yield case("near" if question.near else "far", features(hits))
        return
    yield case("answered" if rank(question, hits) <= _SEEN else "lost", features(hits))
    others = tuple(hit for hit in hits if not question.is_answered_by(hit))
    yield case("near", features(others))


def _matrix(cases: Sequence[Case]) -> _Floats:
    return np.array([case.values for case in cases])


def _fit(cases: Sequence[Case]) -> LogisticRegression:
    used = [case for case in cases if case.kind != "lost"]
    sides = [(case.archive, case.kind == "answered") for case in used]
    weights = [1000 / sides.count(side) for side in sides]
    model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=500))
    answered = [case.kind == "answered" for case in used]
    return model.fit(_matrix(used), answered, logisticregression__sample_weight=weights)


def _confidences(model: LogisticRegression, cases: Sequence[Case]) -> _Floats:
    found: _Floats = model.predict_proba(_matrix(cases))[:, 1]
    return found


def _thresholds(cases: Sequence[Case], confidences: _Floats) -> tuple[float, float]:
    first = [case.set == cases[0].set and case.kind in {"answered", "lost"} for case in cases]
    far = [case.kind == "far" for case in cases]
    answer_from = float(np.quantile(confidences[first], 1 - _ANSWERED))
    return answer_from, min(answer_from, float(np.quantile(confidences[far], _REFUSED)))


def _print_figures(cases: Sequence[Case], confidences: _Floats) -> None:
    answer_from, nearest_from = _thresholds(cases, confidences)
    answerable = np.array([case.kind in {"answered", "lost"} for case in cases])
    print(f"held out, with thresholds {answer_from:.3f} and {nearest_from:.3f}:")
    for key in sorted({(case.archive, case.set, case.kind) for case in cases}):
        some = np.array([(case.archive, case.set, case.kind) == key for case in cases])
        archive = np.array([case.archive == key[0] for case in cases])
        answer = (confidences[some] >= answer_from).mean()
        nothing = (confidences[some] < nearest_from).mean()
        line = (
            f"  {' '.join(key):<56} {some.sum():>4}  answer {answer:.3f}  no answer {nothing:.3f}"
        )
        if key[2] in {"near", "far"} and (archive & answerable).any():
            both = np.concatenate([confidences[archive & answerable], confidences[some]])
            labels = np.arange(len(both)) < (archive & answerable).sum()
            line += f"  AUROC {roc_auc_score(labels, both):.3f}"
        print(line)


def _print_fit(cases: Sequence[Case], held_out: _Floats) -> None:
    scaler, regression = (step for _name, step in _fit(cases).steps)
    weights = regression.coef_[0] / scaler.scale_
    answer_from, nearest_from = _thresholds(cases, held_out)
    print("FITTED = Calibration(")
    print(f"    intercept={regression.intercept_[0] - weights @ scaler.mean_:.3f},")
    print(f"    weights=({', '.join(f'{weight:.3f}' for weight in weights)}),")
    print(f"    answer_from={answer_from:.3f},")
    print(f"    nearest_from={nearest_from:.3f},")
    print(")")


if __name__ == "__main__":
    main()
