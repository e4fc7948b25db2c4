"""Fit the weights of the signals that passages are ranked by.

    python -m scripts.fitting.ranking DATA_DIR=FILE[,FILE…] …

Each DATA_DIR is an archive whose files are named by their documents' ids (see `questions.py`),
each FILE questions about it. Prints `Weights` with the best mean MRR@10 over all sets, and, from
five rounds in which the weights are chosen without a fifth of each set's questions, what they are
worth on that fifth.
"""

import argparse
import itertools
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt

from knowledge_base.bootstrap import open_desk
from knowledge_base.desk import HelpDesk
from knowledge_base.retrieval.fusion import WEIGHTS, Signals, Weights
from knowledge_base.settings import Settings
from scripts.fitting.questions import Question, folds, read

_GRID = tuple(
    Weights(aspects=aspects, grams=grams, stems=stems)
    for aspects, grams, stems in itertools.product(
        (0.5, 0.8, 1.0, 1.2, 1.5), (0.2, 0.3, 0.4, 0.5, 0.6, 0.8), (0.0, 0.1, 0.2, 0.3, 0.4)
    )
)
_CUT = 10
_Floats = npt.NDArray[np.float64]


def main() -> None:
    """Read, try every point of the grid, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+", metavar="DATA_DIR=FILE,…")
    gains: dict[str, _Floats] = {}
    for argument in parser.parse_args().sets:
        folder, _, files = argument.partition("=")
        with open_desk(Settings(data_dir=Path(folder))) as desk:
            for file in map(Path, files.split(",")):
                gains[f"{Path(folder).name}/{file.stem}"] = _gains(desk, read(file))
    best = int(np.mean([gain.mean(axis=1) for gain in gains.values()], axis=0).argmax())
    _print(gains, best)


def _gains(desk: HelpDesk, questions: list[Question]) -> _Floats:
    """Return 1/rank of each question at each point of the grid, shape (points, questions)."""
    asked = [question for question in questions if question.relevant]
    return np.array([_gains_of(desk, question) for question in asked]).T


def _gains_of(desk: HelpDesk, question: Question) -> list[float]:
    signals, names = desk.signals(question.text, history=question.history)
    return [_gain(signals, names, question, weights) for weights in _GRID]


def _gain(signals: Signals, names: list[str], question: Question, weights: Weights) -> float:
    order = np.argsort(-signals.fused(weights), kind="stable")[: 3 * _CUT]
    documents = list(dict.fromkeys(names[at] for at in order.tolist()))[:_CUT]
    return max(
        (1 / at for at, name in enumerate(documents, 1) if name in question.relevant), default=0.0
    )


def _print(gains: Mapping[str, _Floats], best: int) -> None:
    now = _GRID.index(WEIGHTS) if WEIGHTS in _GRID else None
    print(f"best: {_GRID[best]}; in use: {WEIGHTS}")
    for name, gain in gains.items():
        used = "" if now is None else f", in use {gain[now].mean():.3f}"
        print(
            f"  {name:<24} MRR@10 {gain[best].mean():.3f}{used}, held out {_held_out(gains, name)}"
        )


def _held_out(gains: Mapping[str, _Floats], name: str) -> str:
    """Return mean and spread over five rounds in which the weights are chosen by the others."""
    found = []
    for number in range(5):
        kept = [
            np.delete(g, folds(g.shape[1])[number], axis=1).mean(axis=1) for g in gains.values()
        ]
        chosen = int(np.mean(kept, axis=0).argmax())
        own = gains[name]
        found.append(own[chosen][folds(own.shape[1])[number]].mean())
    return f"{np.mean(found):.3f} ± {np.std(found):.3f}"


if __name__ == "__main__":
    main()
