"""Our search beside LangChain, LlamaIndex and txtai: same documents, questions, weights, one run.

    python benchmarks/peers/run.py FOLDER --model FLOATS [--questions dev.jsonl] [--only NAME…]

FOLDER is an evaluation folder (see the README), FLOATS the bundled model before
pruning and quantising: `python -m scripts.build_embedding_model --folder X --float-folder FLOATS`.
README.md beside this file says what is compared and what is not.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from time import perf_counter
from typing import Any

from evaluation import Question, read_documents, read_questions
from figures import Run, costs, markdown, quality

_HERE = Path(__file__).resolve().parent
_ROOT = _HERE.parents[1]
_PACKAGES = {
    "ours": ("onnxruntime",),
    "langchain_chroma": ("langchain-core", "langchain-chroma", "langchain-huggingface"),
    "llama_index": ("llama-index-core", "llama-index-retrievers-bm25"),
    "txtai": ("txtai",),
}
"""The engines in the order of the table, and the packages whose versions are printed."""
_OF_ALL_PEERS = ("sentence-transformers", "transformers", "torch")
_IDLE = 0.5
"""Load average above which times are called doubtful; a judgement."""
_ENVIRONMENT = {
    "ANONYMIZED_TELEMETRY": "False",  # chromadb
    "DO_NOT_TRACK": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_OFFLINE": "1",
    "LANGCHAIN_TRACING_V2": "false",
    "PYTHONPATH": str(_ROOT),
    "PYTHONUTF8": "1",
    "TRANSFORMERS_OFFLINE": "1",
}
"""All that a process is given, so that no setting of this shell changes the figures."""


def main() -> None:
    """Run the engines by turns and print the tables."""
    options = _options()
    load = _load()
    questions = read_questions(options.folder, options.questions)
    runs: dict[str, list[Run]] = {name: [] for name in options.only}
    for number in range(options.rounds):
        turn = number % len(options.only)
        for name in options.only[turn:] + options.only[:turn]:
            print(f"round {number + 1} of {options.rounds}: {name}", file=sys.stderr)
            runs[name].append(_run(name, options))
    _print_heading(options, questions, load=load)
    print(markdown({n: {**quality(r, questions), **costs(r)} for n, r in runs.items()}))
    if any(question.history for question in questions):
        print("\nWithout the follow-ups:\n")
        alone = {n: quality(r, questions, follow_ups=False) for n, r in runs.items()}
        print(markdown(alone))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--questions", default="dev.jsonl")
    parser.add_argument("--model", type=Path, help="the model in floats, for the peers")
    parser.add_argument("--only", nargs="+", choices=list(_PACKAGES), default=list(_PACKAGES))
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    if options.only != ["ours"] and not (options.model and options.model.is_dir()):
        parser.error("the peers need --model FLOATS, a folder; README.md says how to make it")
    return options


def _load() -> float:
    """The load average before anything of ours runs."""
    load = os.getloadavg()[0]
    if load > _IDLE:
        print(f"load average {load:.1f}: busy, so do not trust the times", file=sys.stderr)
    return load


def _run(name: str, options: argparse.Namespace) -> Run:
    with tempfile.TemporaryDirectory() as work:
        started = perf_counter()
        indexed = _in_a_process(name, "index", Path(work), options)
        index_s = perf_counter() - started
        asked = _in_a_process(name, "ask", Path(work), options)
    memory = {"index_mb": indexed["memory_mb"], "ask_mb": asked.pop("memory_mb")}
    return Run(index_s=index_s, **asked, **memory)


def _in_a_process(name: str, job: str, work: Path, options: argparse.Namespace) -> dict[str, Any]:
    command = [sys.executable, str(_HERE / "process.py"), name, job]
    command += [str(options.folder.resolve()), str(work), "--questions", options.questions]
    command += ["--model", str(options.model.resolve())] if options.model else []
    done = subprocess.run(
        [*command, "--started", str(perf_counter())],
        check=False,
        capture_output=True,
        text=True,
        cwd=work,  # away from any .env
        env={**_ENVIRONMENT, "HOME": str(work)},
    )
    if done.returncode:
        sys.exit(f"{name} could not {job}:\n{done.stderr}")
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return figures


def _print_heading(
    options: argparse.Namespace, questions: Sequence[Question], *, load: float
) -> None:
    packages = [package for name in options.only for package in _PACKAGES[name]]
    packages += _OF_ALL_PEERS if options.only != ["ours"] else ()
    python = ".".join(map(str, sys.version_info[:3]))
    versions = ", ".join([f"Python {python}", *(f"{name} {version(name)}" for name in packages)])
    follow_ups = sum(bool(question.history) for question in questions)
    documents = len(read_documents(options.folder))
    print(f"{options.folder.name}: {documents} documents, {len(questions)} questions", end=" ")
    print(f"({follow_ups} follow-ups); medians of {options.rounds} rounds.", end=" ")
    print(f"Load average before the run {load:.1f} on {os.cpu_count()} cores. {versions}.\n")


if __name__ == "__main__":
    main()
