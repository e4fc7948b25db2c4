"""The command line: parse, call, and turn what happened into an exit code.

Help loads neither Telegram nor the archive; they are imported when something is to run.
"""

import sys
from collections.abc import Sequence

from bot.errors import BotError
from knowledge_base.errors import KnowledgeBaseError
from knowledge_base.terminal import DanishParser, speak_utf8

_DONE, _FAILED = 0, 1
_DESCRIPTION = (
    "Klyngehjælp svarer frivillige i landsbyklynger. Uden kommando gør den det samme som »run«."
)
_COMMANDS = """\
kommandoer:
  run    svar på Telegram, hvis TELEGRAM_BOT_TOKEN er sat, ellers her i terminalen
  chat   svar her i terminalen
  stats  se, hvor mange der begynder på /genstart, hvor de falder fra, og hvad de svarer;
         --days N tæller de seneste N dage (365), --json skriver som JSON

Indstillingerne står i .env; se .env.example."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return the exit code: 0 done, 1 it went wrong, 2 wrong usage."""
    speak_utf8()
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.days < 1:
        parser.complain("--days skal være mindst 1.")
    from bot import bootstrap  # noqa: PLC0415 - takes seconds, and help must not wait

    try:
        if options.command == "stats":
            bootstrap.stats(days=options.days, as_json=options.json)
        else:
            {"run": bootstrap.run, "chat": bootstrap.chat}[options.command]()
    except (BotError, KnowledgeBaseError) as error:
        sys.stderr.write(f"{error}\n")
        return _FAILED
    except KeyboardInterrupt:
        return _DONE
    return _DONE


def _parser() -> DanishParser:
    parser = DanishParser(prog="python -m bot", description=_DESCRIPTION, epilog=_COMMANDS)
    parser.add_argument(
        "command",
        nargs="?",
        choices=("run", "chat", "stats"),
        default="run",
        metavar="kommando",
        help="run, chat eller stats",
    )
    parser.add_argument("--days", type=int, default=365, metavar="N", help="kun med stats")
    parser.add_argument("--json", action="store_true", help="kun med stats")
    return parser
