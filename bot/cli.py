"""The command line: parse, call, and turn what happened into an exit code.

Help loads neither Telegram nor the archive; they are imported when something is to run.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.errors import BotError
from bot.views import links
from knowledge_base.errors import KnowledgeBaseError
from knowledge_base.terminal import DanishParser, speak_utf8

_DONE, _FAILED = 0, 1
_DESCRIPTION = (
    "Klyngehjælp svarer frivillige i landsbyklynger. Uden kommando gør den det samme som »run«."
)
_SETTINGS = "Indstillingerne står i .env; se .env.example."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return the exit code: 0 done, 1 it went wrong, 2 wrong usage."""
    speak_utf8()
    parser = _parser()
    options = parser.parse_args(arguments)
    if problem := _problem(options):
        parser.complain(problem)
    try:
        _do(options)
    except (BotError, KnowledgeBaseError) as error:
        sys.stderr.write(f"{error}\n")
        return _FAILED
    except KeyboardInterrupt:
        return _DONE
    return _DONE


def _do(options: argparse.Namespace) -> None:
    from bot.bootstrap import office, printing, running  # noqa: PLC0415 - help must not wait seconds

    match options.command:
        case "chat":
            running.chat()
        case "stats":
            office.stats(days=options.days, as_json=options.json)
        case "gaps":
            office.gaps(days=options.days, as_json=options.json)
        case "answer":
            office.answer(options.group, options.file, days=options.days)
        case "audit":
            office.audit(days=options.days, as_json=options.json)
        case "qr":
            out = options.out or Path(f"qr-{options.link}.png")
            printing.qr(options.link, out=out, username=options.username)
        case _:
            running.run()


def _problem(options: argparse.Namespace) -> str | None:
    """Return what argparse does not know to be wrong, in Danish, or None."""
    if getattr(options, "days", 1) < 1:
        return "--days skal være mindst 1."
    if options.command != "qr":
        return None
    if not links.is_payload(options.link):
        return (
            "Skriv, hvad linket skal åbne, for eksempel »qr genstart_hammerbakker«: højst 64 tegn,"
            " kun a-z, A-Z, 0-9, _ og - (skriv ae, oe og aa for æ, ø og å)."
        )
    if options.username and not links.is_username(options.username):
        return "--username er bottens navn uden mellemrum, for eksempel navnet_bot."
    return None


def _parser() -> DanishParser:
    parser = DanishParser(prog="python -m bot", description=_DESCRIPTION, epilog=_SETTINGS)
    commands = parser.add_subparsers(dest="command", metavar="KOMMANDO")
    commands.add_parser(
        "run", help="svar på Telegram, hvis TELEGRAM_BOT_TOKEN er sat, ellers her i terminalen"
    )
    commands.add_parser("chat", help="svar her i terminalen")
    stats = commands.add_parser(
        "stats",
        help="se, hvor mange der begynder på /genstart, hvor de falder fra, og hvad de svarer",
    )
    gaps = commands.add_parser(
        "gaps", help="se, hvad arkivet ikke kunne svare godt på, samlet efter emne"
    )
    answer = commands.add_parser(
        "answer", help="skriv en fil med spørgsmålene fra en gruppe, klar til et svar"
    )
    answer.add_argument("group", metavar="GRUPPE", help="en gruppe (G12) eller et spørgsmål (12)")
    answer.add_argument("file", type=Path, metavar="FIL.md", help="den fil, der skrives")
    audit = commands.add_parser("audit", help="se, hvad medarbejdere har gjort med botten")
    for command, days in ((stats, 365), (gaps, 90), (answer, 90), (audit, 365)):
        command.add_argument(
            "--days", type=int, default=days, metavar="N", help=f"de seneste N dage ({days})"
        )
    for command in (stats, gaps, audit):
        command.add_argument("--json", action="store_true", help="skriv som JSON")
    qr = commands.add_parser("qr", help="lav et QR-billede med et link til botten, til at printe")
    qr.add_argument(
        "link", metavar="LINK", help="genstart, genstart_NAVN, dgi_0706 eller dok_NØGLE"
    )
    qr.add_argument("--out", type=Path, metavar="FIL.png", help="den fil, der skrives")
    qr.add_argument(
        "--username", type=_username, metavar="NAVN", help="bottens navn, så det virker uden net"
    )
    return parser


def _username(text: str) -> str:
    return text.removeprefix("@")
