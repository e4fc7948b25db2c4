"""Danish on the command line: letters, help and complaints; shared by every `python -m …`."""

import argparse
import io
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

WRONG_USAGE = 2
"""The exit code of a command line that could not be understood."""


def speak_utf8() -> None:
    """Read and write æ, ø and å whatever the locale says; broken bytes become marks."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


class DanishParser(argparse.ArgumentParser):
    """A parser whose headings and complaints are in Danish; argparse's own are in English."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - argparse's own
        """Take what `argparse.ArgumentParser` takes."""
        super().__init__(**options, formatter_class=_DanishFormatter, add_help=False)
        self._positionals.title = "argumenter"
        self._optionals.title = "valg"
        self.add_argument("-h", "--help", action="help", help="vis denne hjælp")

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - it is in English
        """Show how the command is used and exit with 2."""
        self.complain("Det forstod jeg ikke.")

    def complain(self, why: str) -> NoReturn:
        """Show how the command is used, say what is wrong, and exit with 2."""
        self.print_usage(sys.stderr)
        self.exit(WRONG_USAGE, f"{why} Se: {self.prog} --help\n")


class _DanishFormatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "brug: " if prefix is None else prefix)
