"""Quality and speed of answers on an evaluation folder, through the whole of ingest and desk.

    python benchmarks/retrieval.py FOLDER [--questions dev.jsonl] [--unanswerable FILE…]

FOLDER holds `corpus.jsonl` (`id`, `title`, `text`, perhaps `url`) and either a file of questions
(`id`, `question`, `relevant`, perhaps `answer_facts` and `history`) or BEIR's `queries.jsonl`
and `qrels.tsv`. Each document is written to a file of its own and ingested into a new archive.
"""

import argparse
import json
import re
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from knowledge_base.answering.outcomes import Answer, Reply
from knowledge_base.answering.wording import plain_text
from knowledge_base.bootstrap import open_desk
from knowledge_base.desk import HelpDesk
from knowledge_base.settings import Settings

_LIMIT = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question and what is known to answer it."""

    text: str
    relevant: frozenset[str] = frozenset()
    facts: tuple[str, ...] = ()
    history: tuple[str, ...] = ()


def main() -> None:
    """Ingest, ask, and print the figures."""
    options = _options()
    questions = list(_questions(options.folder, options.questions))
    with tempfile.TemporaryDirectory() as made:
        data_dir = options.data_dir or Path(made)
        documents = _write_documents(options.folder / "corpus.jsonl", data_dir / "documents")
        seconds = _ingest(documents, data_dir)
        print(f"{len(list(documents.iterdir()))} documents ingested in {seconds:.1f} s")
        with open_desk(Settings(data_dir=data_dir)) as desk:
            _print_ranking(desk, questions)
            replies = [desk.answer(question.text, question.history) for question in questions]
            _print_answers("answerable", replies, questions)
            for file in options.unanswerable:
                asked = list(_unanswerable(file))
                _print_answers(file.stem, [desk.answer(text) for text in asked], [])
            _print_times(replies)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--questions", default="dev.jsonl")
    parser.add_argument("--unanswerable", type=Path, nargs="*", default=[])
    parser.add_argument("--data-dir", type=Path, help="keep the archive and its caches here")
    return parser.parse_args()


def _write_documents(corpus: Path, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for line in corpus.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        head = {"title": row["title"] or row["text"].split(".")[0][:60], "url": row.get("url")}
        matter = "".join(
            f"{k}: {json.dumps(v, ensure_ascii=False)}\n" for k, v in head.items() if v
        )
        (folder / f"{row['id']}.md").write_text(
            f"---\n{matter}---\n\n{row['text']}\n", encoding="utf-8"
        )
    return folder


def _ingest(documents: Path, data_dir: Path) -> float:
    started = perf_counter()
    subprocess.run(
        [sys.executable, "-m", "ingest", "sync", str(documents), "--yes", "--json"],
        check=True,
        stdout=subprocess.DEVNULL,
        env={"DATA_DIR": str(data_dir), "PYTHONPATH": ":".join(sys.path)},
    )
    return perf_counter() - started


def _questions(folder: Path, name: str) -> Iterator[Question]:
    if (folder / "qrels.tsv").exists():
        relevant: dict[str, set[str]] = defaultdict(set)
        for line in (folder / "qrels.tsv").read_text(encoding="utf-8").splitlines()[1:]:
            query, document, _grade = line.split("\t")
            relevant[query].add(document)
        for line in (folder / "queries.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield Question(text=row["text"], relevant=frozenset(relevant[row["id"]]))
        return
    for line in (folder / name).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield Question(
            text=row["question"],
            relevant=frozenset(row["relevant"]),
            facts=tuple(row.get("answer_facts", ())),
            history=tuple(row.get("history") or ()),
        )


def _unanswerable(file: Path) -> Iterator[str]:
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row.get("question") or row["text"]


def _print_ranking(desk: HelpDesk, questions: Sequence[Question]) -> None:
    ranks = [_rank(desk, question) for question in questions]
    count = len(ranks)
    print(f"questions  {count}")
    print(f"acc@1      {sum(rank == 1 for rank in ranks) / count:.3f}")
    print(f"hit@5      {sum(rank <= 5 for rank in ranks) / count:.3f}")  # noqa: PLR2004
    print(f"MRR@10     {sum(1 / rank for rank in ranks if rank <= _LIMIT) / count:.3f}")


def _rank(desk: HelpDesk, question: Question) -> int:
    """Return the 1-based rank of the first relevant document, or one past the last."""
    hits = desk.search(question.text, history=question.history, limit=_LIMIT * 3)
    documents = list(dict.fromkeys(Path(hit.document.path).stem for hit in hits))
    ranks = [rank for rank, id_ in enumerate(documents, 1) if id_ in question.relevant]
    return min(ranks, default=_LIMIT * 3 + 1)


def _print_answers(name: str, replies: Sequence[Reply], questions: Sequence[Question]) -> None:
    kinds = [type(reply.outcome).__name__ for reply in replies]
    shares = ", ".join(
        f"{kind} {kinds.count(kind) / len(kinds):.3f}" for kind in sorted(set(kinds))
    )
    print(f"{name}: {shares}")
    with_facts = [
        (reply.outcome, question.facts)
        for reply, question in zip(replies, questions, strict=False)
        if question.facts
    ]
    if with_facts:
        said = [
            isinstance(outcome, Answer)
            and all(re.search(fact, plain_text(outcome), re.IGNORECASE) for fact in facts)
            for outcome, facts in with_facts
        ]
        print(f"facts in the answer: {sum(said) / len(said):.3f} of {len(said)}")


def _print_times(replies: Sequence[Reply]) -> None:
    for step in ("embed", "retrieve", "answer", "total"):
        times = sorted(reply.timings_ms[step] for reply in replies)
        p95 = times[int(0.95 * (len(times) - 1))]
        print(f"{step:<9} p50 {statistics.median(times):6.2f} ms, p95 {p95:6.2f} ms")


if __name__ == "__main__":
    main()
