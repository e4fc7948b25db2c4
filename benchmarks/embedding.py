"""The bundled embedding model beside its unpruned floats in sentence-transformers, in one run.

    python -m scripts.build_embedding_model --float-folder FLOATS
    python -m benchmarks.embedding FLOATS [--bundled FOLDER] [--evaluate FOLDER]… [--rounds N]

Each engine runs in new processes, by turns; medians of the rounds are printed:
milliseconds from the start of Python to the first vector; the median of one question; texts a
second in passages of about 124 tokens; memory. With `--evaluate` (a folder with `corpus.jsonl`
and either `dev.jsonl` or BEIR's `queries.jsonl` and `qrels.tsv`) also the quality of a search by
these vectors alone, and the share of words that both tokenizers cut alike. Needs the extra
`sentence-transformers`.
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from time import perf_counter

import numpy as np
from tokenizers import Tokenizer

from knowledge_base.adapters.onnx import OnnxEmbeddings
from knowledge_base.adapters.sentence_transformers import SentenceTransformerEmbeddings
from knowledge_base.ports import Embeddings

BUNDLED = Path(__file__).parents[1] / "knowledge_base" / "model"
_QUESTION = "hvem skal vi kontakte nu hvor vores klynge er gået i stå?"
_SENTENCES = (
    "Landsbyklyngen mødes den første onsdag i hver måned i forsamlingshuset. ",
    "Kommunen har givet tilskud til en fælles hjemmeside for de syv landsbyer. ",
    "Styregruppen leder efter frivillige, der vil stå for cykelruten og naturskolen. ",
    "Landsdelsforeningen hjælper gerne med at planlægge det næste borgermøde. ",
    "Idrætsforeningen og beboerforeningen deler nu både lokaler og kalender. ",
)
_WORDS_OF_A_PASSAGE = 73  # 124 tokens on average with these sentences
_PASSAGES, _QUESTIONS = 96, 200


@dataclass(frozen=True, slots=True)
class Task:
    """A retrieval set: what to search, what to ask, what is right."""

    name: str
    passages: Mapping[str, str]
    questions: Mapping[str, str]
    relevant: Mapping[str, frozenset[str]]


def main() -> None:
    """Measure, or be one of the processes that are measured."""
    options = _options()
    if options.child:
        print(json.dumps(_speed(_open(options.child, options))))
        return
    _print_speed(options)
    for folder in options.evaluate:
        _print_quality(_read(folder), options)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the bundled embedding model.")
    parser.add_argument("floats", type=Path, help="the unpruned model in floats")
    parser.add_argument("--bundled", type=Path, default=BUNDLED)
    parser.add_argument("--evaluate", type=Path, action="append", default=[])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--child", choices=["bundled", "floats"], help=argparse.SUPPRESS)
    return parser.parse_args()


def _open(engine: str, options: argparse.Namespace) -> Embeddings:
    if engine == "bundled":
        return OnnxEmbeddings(options.bundled)
    return SentenceTransformerEmbeddings(str(options.floats))


def _print_speed(options: argparse.Namespace) -> None:
    """The engines by turns, so that a busy machine slows both; the median of every figure."""
    command = [sys.executable, "-m", "benchmarks.embedding", str(options.floats)]
    command += ["--bundled", str(options.bundled), "--child"]
    engines = ("bundled", "floats")
    rounds = [{e: _in_a_process([*command, e]) for e in engines} for _ in range(options.rounds)]
    for engine in engines:
        found = [figures[engine] for figures in rounds]
        middle = {name: statistics.median(row[name] for row in found) for name in found[0]}
        print(engine, json.dumps({name: round(value, 1) for name, value in middle.items()}))


def _in_a_process(command: Sequence[str]) -> dict[str, float]:
    started = perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None  # noqa: S101 - a pipe was asked for
        child.stdout.readline()
        first_ms = (perf_counter() - started) * 1000
        return {"first_vector_ms": first_ms, **json.loads(child.stdout.read())}


def _speed(embeddings: Embeddings) -> dict[str, float]:
    embeddings.embed_query(_QUESTION)
    print("ready", flush=True)  # the parent stops its clock at this line
    questions = [f"{_QUESTION} {number}" for number in range(_QUESTIONS)]
    question_ms = [_milliseconds(partial(embeddings.embed_query, text)) for text in questions]
    passages = list(islice(_passages(), _PASSAGES))
    batch_ms = min(_milliseconds(partial(embeddings.embed_documents, passages)) for _ in range(3))
    memory_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "question_ms_p50": statistics.median(question_ms),
        "texts_per_s": len(passages) / batch_ms * 1000,
        "memory_mb": memory_mb,
    }


def _milliseconds(work: Callable[[], object]) -> float:
    started = perf_counter()
    work()
    return (perf_counter() - started) * 1000


def _passages() -> Iterator[str]:
    """Endless passages of Danish, no two alike, lengths spread about the average."""
    number = 0
    while True:
        order = [_SENTENCES[(number * 3 + step * 2 + 1) % 5] for step in range(12)]
        length = _WORDS_OF_A_PASSAGE + (number * 37) % 41 - 20
        yield f"Møde {number}. " + " ".join("".join(order).split()[:length])
        number += 1


def _print_quality(task: Task, options: argparse.Namespace) -> None:
    for engine in ("floats", "bundled"):
        print(task.name, engine, json.dumps(_quality(task, _open(engine, options))))
    print(task.name, "words cut alike", json.dumps(_words_cut_alike(task, options)))


def _read(folder: Path) -> Task:
    passages = {row["id"]: _passage(row) for row in _rows(folder / "corpus.jsonl")}
    dev = folder / "dev.jsonl"
    if dev.exists():
        rows = list(_rows(dev))
        questions = {row["id"]: row["question"] for row in rows}
        return Task(
            folder.name, passages, questions, {r["id"]: frozenset(r["relevant"]) for r in rows}
        )
    relevant = defaultdict(set)
    for line in (folder / "qrels.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        question, passage, _relevance = line.split("\t")
        relevant[question].add(passage)
    texts = {row["id"]: row["text"] for row in _rows(folder / "queries.jsonl")}
    judged = {name: frozenset(found) for name, found in relevant.items()}
    return Task(folder.name, passages, {name: texts[name] for name in judged}, judged)


def _rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _passage(row: Mapping[str, str]) -> str:
    return f"{row['title']}. {row['text']}" if row.get("title") else row["text"]


def _quality(task: Task, embeddings: Embeddings) -> dict[str, float]:
    names = np.array(list(task.passages))
    passages = np.array(embeddings.embed_documents(list(task.passages.values())))
    ranks = []
    for name, text in task.questions.items():
        scores = passages @ np.array(embeddings.embed_query(text))
        ranked = names[np.argsort(-scores, kind="stable")[:10]]
        hits = [n for n, found in enumerate(ranked, 1) if found in task.relevant[name]]
        ranks.append(hits[0] if hits else np.inf)
    rank = np.array(ranks)
    figures = {"mrr@10": 1 / rank, "hit@5": rank <= 5, "acc@1": rank == 1}  # noqa: PLR2004
    return {name: round(float(np.mean(value)), 4) for name, value in figures.items()}


def _words_cut_alike(task: Task, options: argparse.Namespace) -> dict[str, float]:
    folders = (options.floats, options.bundled)
    full, pruned = (Tokenizer.from_file(str(folder / "tokenizer.json")) for folder in folders)
    words = " ".join(task.passages.values()).split()
    alike = {word: full.encode(word).tokens == pruned.encode(word).tokens for word in set(words)}
    occurrences = statistics.mean(alike[word] for word in words)
    return {"of occurrences": occurrences, "of distinct words": statistics.mean(alike.values())}


if __name__ == "__main__":
    main()
