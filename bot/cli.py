"""The command line: parse, call, and turn what happened into an exit code.

Help loads neither Telegram nor the archive; they are imported when something is to run.
"""

import argparse
import io
import sys
from collections.abc import Iterable, Sequence
from typing import NoReturn

from bot.errors import BotError
from knowledge_base.errors import KnowledgeBaseError

_DONE, _FAILED, _WRONG_USAGE = 0, 1, 2
_DESCRIPTION = (
    "Klyngehjælp svarer frivillige i landsbyklynger. Uden kommando gør den det samme som »run«."
)
_COMMANDS = """\
kommandoer:
  run    svar på Telegram, hvis TELEGRAM_BOT_TOKEN er sat, ellers her i terminalen
  chat   svar her i terminalen

Indstillingerne står i .env; se .env.example."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return the exit code: 0 done, 1 it went wrong, 2 wrong usage."""
    _speak_utf8()
    command = _parser().parse_args(arguments).command
    from bot import bootstrap  # noqa: PLC0415 - takes seconds, and help must not wait

    try:
        {"run": bootstrap.run, "chat": bootstrap.chat}[command]()
    except (BotError, KnowledgeBaseError) as error:
        sys.stderr.write(f"{error}\n")
        return _FAILED
    except KeyboardInterrupt:
        return _DONE
    return _DONE


def _parser() -> argparse.ArgumentParser:
    parser = _DanishParser(
        prog="python -m bot",
        description=_DESCRIPTION,
        epilog=_COMMANDS,
        formatter_class=_DanishFormatter,
        add_help=False,
    )
    # Groups of our own, because argparse's headings are in English.
    arguments = parser.add_argument_group("valg")
    arguments.add_argument(
        "command",
        nargs="?",
        choices=("run", "chat"),
        default="run",
        metavar="kommando",
        help="run eller chat",
    )
    arguments.add_argument("-h", "--help", action="help", help="vis denne hjælp")
    return parser


class _DanishParser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - it is in English
        self.print_usage(sys.stderr)
        self.exit(_WRONG_USAGE, f"Det forstod jeg ikke. Se: {self.prog} --help\n")


class _DanishFormatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, prefix or "brug: ")


def _speak_utf8() -> None:
    """Read and write æ, ø and å whatever the locale says; broken bytes become marks."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
