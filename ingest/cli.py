"""Staff's command line: parses, calls the pipeline, prints, and nothing more.

What a command needs is imported when it runs: `--help` loads no store and no model.
"""

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from ingest.errors import IngestError
from ingest.report import Report
from knowledge_base.errors import KnowledgeBaseError
from knowledge_base.settings import Settings, load
from knowledge_base.terminal import DanishParser, speak_utf8

_OK, _FAILED = 0, 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Returns:
        0 done, 1 nothing published because of errors, 2 wrong usage.
    """
    speak_utf8()
    options = _parser().parse_args(arguments)
    try:
        return _COMMANDS[options.command](options)
    except (IngestError, KnowledgeBaseError) as error:
        print(error, file=sys.stderr)
    except OSError as error:
        what = f"{error.filename}: {error.strerror}" if error.filename else str(error)
        print(f"Arkivet kan ikke skrives ({what}). Intet er udgivet.", file=sys.stderr)
    except KeyboardInterrupt:
        print("\nAfbrudt. Arkivet er, som det var.", file=sys.stderr)
    return _FAILED


def _sync(options: argparse.Namespace) -> int:
    from ingest.bootstrap import Listener, open_ingest  # noqa: PLC0415
    from ingest.progress import Progress  # noqa: PLC0415

    asks = sys.stdin.isatty() and not (options.yes or options.json)
    with Progress() as progress:
        listener = Listener(
            confirm=progress.paused(_confirm) if asks else lambda _report: True,
            on_file=progress.on_file,
            on_embedded=progress.on_embedded,
        )
        with open_ingest(load(Settings), listener) as ingest:
            report = ingest.sync(options.paths, dry_run=options.dry_run)
    if options.json:
        print(json.dumps(report.to_json(), ensure_ascii=False))
    else:
        print("\n".join(report.lines()))
    return _FAILED if report.nothing_but_errors else _OK


def _confirm(report: Report) -> bool:
    print("\n".join(report.lines()[:-1]))
    try:
        answer = input("Skal det udgives? [j/N] ")
    except EOFError:  # Ctrl-D
        answer = ""
    return answer.strip().lower() in {"j", "ja"}


def _status(options: argparse.Namespace) -> int:
    from knowledge_base import bootstrap, printing  # noqa: PLC0415

    status = bootstrap.status(load(Settings))
    if options.json:
        print(json.dumps(printing.status_json(status), ensure_ascii=False))
    else:
        print("\n".join(printing.status_lines(status)))
    return _OK


def _rollback(_options: argparse.Namespace) -> int:
    from ingest.bootstrap import hold_archive  # noqa: PLC0415
    from ingest.rollback import roll_back  # noqa: PLC0415

    with hold_archive(load(Settings)) as store:
        manifest = roll_back(store)
    print(f"Rullet tilbage til {manifest.id} fra {manifest.created_at}.")
    return _OK


_COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "sync": _sync,
    "status": _status,
    "rollback": _rollback,
}


def _parser() -> DanishParser:
    parser = DanishParser(
        prog="python -m ingest", description="Hold arkivet ved lige: læs dokumenter ind."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="KOMMANDO")
    sync = commands.add_parser("sync", help="læs filer og mapper ind, og udgiv det nye arkiv")
    sync.add_argument("paths", nargs="+", type=Path, metavar="STI", help="filer og mapper")
    sync.add_argument("--dry-run", action="store_true", help="vis kun, hvad der ville ske")
    sync.add_argument("--yes", action="store_true", help="udgiv uden at spørge")
    status = commands.add_parser("status", help="se, hvad arkivet indeholder")
    commands.add_parser("rollback", help="gå tilbage til det arkiv, der var før")
    for command in (sync, status):
        command.add_argument("--json", action="store_true", help="skriv som JSON")
    return parser
