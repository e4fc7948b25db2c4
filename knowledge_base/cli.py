"""The archive on the command line: parses, asks, prints, and nothing more.

What a command needs is imported when it runs: `--help` loads no store and no model.
"""

import argparse
import asyncio
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from knowledge_base.errors import KnowledgeBaseError
from knowledge_base.settings import Settings, load
from knowledge_base.terminal import DanishParser, speak_utf8

if TYPE_CHECKING:
    from knowledge_base.desk import HelpDesk

_OK, _FAILED = 0, 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0 done, 1 could not, 2 wrong usage."""
    speak_utf8()
    parser = _parser()
    options = parser.parse_args(arguments)
    if problem := _problem(options):
        parser.complain(problem)
    try:
        return _COMMANDS[options.command](options)
    except KnowledgeBaseError as error:
        print(error, file=sys.stderr)
        return _FAILED
    except BrokenPipeError:  # `| head` has seen enough
        sys.stderr.close()
        return _OK


def _ask(options: argparse.Namespace) -> int:
    from knowledge_base import bootstrap  # noqa: PLC0415

    with bootstrap.open_desk(load(Settings)) as desk:
        if options.explain:
            _explain(desk, options)
            return _OK
        asyncio.run(_answer(desk, options))
    return _OK


async def _answer(desk: "HelpDesk", options: argparse.Namespace) -> None:
    """Print what the bot would say, one question after the other."""
    from knowledge_base import printing  # noqa: PLC0415

    if options.batch:
        for line in _lines(options.batch, needs="question"):
            reply = await desk.ask(line["question"], history=line.get("history") or ())
            _print_json({"id": line["id"]} | printing.reply_json(reply))
        return
    reply = await desk.ask(options.question, history=options.history)
    if options.json:
        _print_json(printing.reply_json(reply))
    else:
        print("\n".join(printing.reply_lines(reply)))


def _explain(desk: "HelpDesk", options: argparse.Namespace) -> None:
    from rich.console import Console  # noqa: PLC0415

    from knowledge_base.explanation import explanation  # noqa: PLC0415

    Console(highlight=False).print(explanation(desk.explain(options.question, options.history)))


def _search(options: argparse.Namespace) -> int:
    from knowledge_base import bootstrap, printing  # noqa: PLC0415

    with bootstrap.open_desk(load(Settings)) as desk:
        if options.batch:
            for line in _lines(options.batch, needs="question"):
                history = line.get("history") or ()
                hits = desk.search(line["question"], history=history, limit=options.limit)
                _print_json({"id": line["id"], "hits": [printing.hit_json(hit) for hit in hits]})
            return _OK
        hits = desk.search(options.question, history=options.history, limit=options.limit)
    if options.json:
        _print_json({"hits": [printing.hit_json(hit) for hit in hits]})
    else:
        print("\n".join(printing.hit_lines(hits)))
    return _OK


def _locate(options: argparse.Namespace) -> int:
    from knowledge_base import printing  # noqa: PLC0415
    from knowledge_base.places.directory import PlaceDirectory  # noqa: PLC0415

    places = PlaceDirectory.load()
    if options.batch:
        for line in _lines(options.batch, needs=None):
            if "text" in line:
                location = places.find(line["text"])
            else:
                location = places.nearest(float(line["lat"]), float(line["lon"]))
            _print_json({"id": line["id"]} | printing.location_json(location))
        return _OK
    if options.text is not None:
        location = places.find(options.text)
    else:
        location = places.nearest(options.lat, options.lon)
    if options.json:
        _print_json(printing.location_json(location))
    else:
        print("\n".join(printing.location_lines(location)))
    return _OK


def _check_places(options: argparse.Namespace) -> int:
    from knowledge_base import printing  # noqa: PLC0415
    from knowledge_base.places.checking import check  # noqa: PLC0415
    from knowledge_base.places.table import load_table  # noqa: PLC0415

    due = check(load_table(), today=datetime.now(tz=UTC).date())
    if options.json:
        _print_json(printing.due_json(due))
    else:
        print("\n".join(printing.due_lines(due)))
    return _OK


def _status(options: argparse.Namespace) -> int:
    from knowledge_base import bootstrap, printing  # noqa: PLC0415

    settings = load(Settings)
    status = bootstrap.status(settings)
    if options.json:
        _print_json(printing.status_json(status))
    else:
        print("\n".join(printing.status_lines(status)))
    return _OK if status.usable else _FAILED


def _evaluate(options: argparse.Namespace) -> int:
    from knowledge_base import bootstrap  # noqa: PLC0415
    from knowledge_base.evaluation import command  # noqa: PLC0415

    options.folders = options.folders or [bootstrap.GOLDEN_QUESTIONS]
    return command.run(options, settings=load(Settings), open_desk=bootstrap.open_desk)


_COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "ask": _ask,
    "search": _search,
    "locate": _locate,
    "check-places": _check_places,
    "status": _status,
    "evaluate": _evaluate,
}


def _parser() -> DanishParser:
    parser = DanishParser(
        prog="python -m knowledge_base", description="Spørg arkivet, og se, hvad det indeholder."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="KOMMANDO")
    ask = commands.add_parser("ask", help="få et spørgsmål besvaret med kilder")
    search = commands.add_parser("search", help="se de tekststykker, der passer bedst")
    ask.add_argument(
        "--explain",
        action="store_true",
        help="vis, hvad der blev fundet, og hvad der afgjorde det",
    )
    search.add_argument("--limit", type=int, default=10, metavar="N", help="højst så mange")
    for command in (ask, search):
        command.add_argument("question", nargs="?", metavar="SPØRGSMÅL")
        command.add_argument(
            "--history", action="append", default=[], metavar="TEKST", help="tidligere spørgsmål"
        )
    locate = commands.add_parser("locate", help="find kommune og DGI-landsdelsforening")
    locate.add_argument("text", nargs="?", metavar="STED", help="kommune, postnummer, by, klynge")
    locate.add_argument("--lat", type=float, metavar="GRADER", help="breddegrad, sammen med --lon")
    locate.add_argument("--lon", type=float, metavar="GRADER", help="længdegrad")
    check_places = commands.add_parser(
        "check-places", help="se, hvilke steder og kontakter der skal tjekkes"
    )
    status = commands.add_parser("status", help="se, hvad arkivet indeholder")
    for command in (ask, search, locate):
        command.add_argument(
            "--batch", type=Path, metavar="FIL.jsonl", help="en JSON-linje pr. opslag"
        )
    evaluate = commands.add_parser("evaluate", help="mål, hvor godt der svares")
    _add_evaluate_arguments(evaluate)
    for command in (ask, search, locate, check_places, status, evaluate):
        command.add_argument("--json", action="store_true", help="skriv som JSON")
    return parser


def _add_evaluate_arguments(evaluate: argparse.ArgumentParser) -> None:
    evaluate.add_argument(
        "folders",
        nargs="*",
        type=Path,
        metavar="MAPPE",
        help="en samling spørgsmål i BEIR-form; uden: projektets egne",
    )
    evaluate.add_argument(
        "--data-dir",
        type=Path,
        metavar="MAPPE",
        help="gem de arkiver, der bygges af samlingers egne dokumenter, her",
    )
    evaluate.add_argument("--save", type=Path, metavar="FIL.json", help="gem tallene")
    evaluate.add_argument(
        "--against", type=Path, metavar="FIL.json", help="vis forskellen til gemte tal"
    )
    evaluate.add_argument(
        "--floors", type=Path, metavar="FIL.json", help="fejl, hvis et tal er dårligere end her"
    )


def _problem(options: argparse.Namespace) -> str | None:
    """Return what is wrong with the options taken together, in Danish, or None."""
    if options.command in {"check-places", "status"}:
        return None
    if options.command == "evaluate":
        return _problem_of_evaluate(options)
    if options.batch is not None and not options.batch.is_file():
        return f"Filen {options.batch} findes ikke."
    if options.command == "ask" and options.explain and (options.json or options.batch):
        return "--explain er til at læse: brug det uden --json og --batch."
    if options.command == "search" and options.limit < 1:
        return "--limit skal være mindst 1."
    if options.command == "locate":
        pin = options.lat is not None and options.lon is not None
        given = [options.text is not None, pin, options.batch is not None]
        wanted = "Skriv enten et sted, både --lat og --lon, eller --batch FIL.jsonl."
    else:
        given = [options.question is not None, options.batch is not None]
        wanted = "Skriv enten et spørgsmål eller --batch FIL.jsonl."
    return None if sum(given) == 1 else wanted


def _problem_of_evaluate(options: argparse.Namespace) -> str | None:
    for file in (options.against, options.floors):
        if file is not None and not file.is_file():
            return f"Filen {file} findes ikke."
    if options.save is not None and not options.save.parent.is_dir():
        return f"Mappen {options.save.parent} findes ikke."
    return None


def _lines(path: Path, *, needs: str | None) -> Iterator[dict[str, Any]]:
    """Yield a batch file's objects.

    Raises:
        WrongBatch: A line is not an object with an id and what is needed.
    """
    with path.open(encoding="utf-8") as file:
        for number, text in enumerate(file, start=1):
            if not text.strip():
                continue
            try:
                line = json.loads(text)
                line["id"], line[needs or "id"]
            except (ValueError, KeyError, TypeError) as error:
                wanted = (
                    f"»id« og »{needs}«" if needs else "»id« og enten »text« eller »lat«, »lon«"
                )
                raise WrongBatch(f"{path}, linje {number}: her skal stå {wanted}.") from error
            yield line


class WrongBatch(KnowledgeBaseError):  # noqa: N818
    """A batch file's line cannot be read."""


def _print_json(value: Mapping[str, Any]) -> None:
    print(json.dumps(value, ensure_ascii=False), flush=True)
