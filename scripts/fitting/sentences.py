"""Fit how the sentences of an answer are chosen.

    python -m scripts.fitting.sentences DATA_DIR FILE…

DATA_DIR is an archive, the FILEs are questions about it with `answer_facts`. Every question is
answered, however unsure. Prints, for each point of a grid, the share of the questions whose facts
all stand in at most four sentences, the answers' mean length in characters, and their mean number
of documents.
"""

import argparse
import itertools
import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from knowledge_base.answering.extractive import Choice, extract
from knowledge_base.bootstrap import open_desk
from knowledge_base.retrieval.hits import Hit
from knowledge_base.settings import Settings
from scripts.fitting.questions import Question, read

_GRID = tuple(
    Choice(coverage=coverage, rank=rank, behind=behind)
    for coverage, rank, behind in itertools.product(
        (0.1, 0.15, 0.2, 0.25), (0.02, 0.04, 0.06, 0.08), (0.1, 0.15, 0.2, 0.3)
    )
)
_Case = tuple[Question, tuple[Hit, ...]]


def main() -> None:
    """Search once, choose with each point of the grid, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data_dir", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    options = parser.parse_args()
    sets: dict[str, list[_Case]] = {}
    with open_desk(Settings(data_dir=options.data_dir)) as desk:
        for file in options.files:
            asked = [question for question in read(file) if question.facts]
            sets[file.stem] = [
                (each, desk.search(each.text, history=each.history, limit=10)) for each in asked
            ]
    for choice in _GRID:
        shown = ", ".join(f"{name} {_figures(cases, choice)}" for name, cases in sets.items())
        print(f"{choice.coverage:.2f} {choice.rank:.2f} {choice.behind:.2f}: {shown}")


def _figures(cases: Sequence[_Case], choice: Choice) -> str:
    facts, lengths, documents = zip(*(_answer(*case, choice) for case in cases), strict=True)
    return f"{np.mean(facts):.3f} {np.mean(lengths):.0f} {np.mean(documents):.2f}"


def _answer(question: Question, hits: tuple[Hit, ...], choice: Choice) -> tuple[bool, int, int]:
    extracts = extract(hits, choice)
    text = " ".join(sentence for each in extracts for sentence in each.sentences)
    held = all(re.search(fact, text, re.IGNORECASE) for fact in question.facts)
    return held, len(text), len({each.hit.document.id for each in extracts})


if __name__ == "__main__":
    main()
