"""One engine doing one job in a process of its own; prints one line of JSON. Started by run.py.

    python process.py ENGINE index FOLDER WORK --model FLOATS
    python process.py ENGINE ask FOLDER WORK --model FLOATS

An engine is a module in `engines/` with a class `Engine`: `index(documents, folder=…, model=…)`,
`opened(folder=…, model=…)` and `search(question)`. It is imported by name, so that no process
loads another engine's libraries.
"""

import argparse
import json
import resource
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from time import perf_counter
from typing import Any

from evaluation import read_documents, read_questions

_WARMING = 5
"""Questions asked before the clock runs; a guess."""


def main() -> None:
    """Index the documents, or ask the questions."""
    options = _options()
    figures = _index(options) if options.job == "index" else _ask(options)
    print(json.dumps({**figures, "memory_mb": _memory_mb()}))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("engine")
    parser.add_argument("job", choices=["index", "ask"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("work", type=Path, help="where the index is kept")
    parser.add_argument("--questions", default="dev.jsonl")
    parser.add_argument("--model", type=Path)
    parser.add_argument("--started", type=float, help="run.py's perf_counter, which both share")
    return parser.parse_args()


def _engine(name: str) -> Any:  # noqa: ANN401 - modules that no type checker sees together
    return import_module(f"engines.{name}").Engine


def _index(options: argparse.Namespace) -> Mapping[str, object]:
    documents = read_documents(options.folder)
    _engine(options.engine).index(documents, folder=options.work, model=options.model)
    return {}


def _ask(options: argparse.Namespace) -> Mapping[str, object]:
    questions = read_questions(options.folder, options.questions)
    started = perf_counter() if options.started is None else options.started
    with _engine(options.engine).opened(folder=options.work, model=options.model) as engine:
        engine.search(questions[0])
        first_answer_s = perf_counter() - started
        for question in questions[:_WARMING]:
            engine.search(question)
        ranked, times_ms = [], []
        for question in questions:
            before = perf_counter()
            ranked.append(list(dict.fromkeys(engine.search(question))))
            times_ms.append((perf_counter() - before) * 1000)
    return {"first_answer_s": first_answer_s, "ranked": ranked, "times_ms": times_ms}


def _memory_mb() -> float:
    """The peak of this process or of one it has started, whichever is larger."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    peak = max(resource.getrusage(kind).ru_maxrss for kind in kinds)
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


if __name__ == "__main__":
    main()
