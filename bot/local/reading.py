"""Lines from the keyboard, or from a file."""

import contextlib
import importlib
import sys
from collections.abc import Callable


def line_reader(prompt: str) -> Callable[[], str | None]:
    """Return what reads the next line, or None at the end.

    At a keyboard the line can be edited and earlier lines fetched with the arrow keys. A line
    from a file is shown after the prompt, so that what comes out reads as a conversation.
    """
    if not sys.stdin.isatty():
        return lambda: _read_and_echo(prompt)
    with contextlib.suppress(ImportError):  # not everywhere; `input` uses it if it is loaded
        importlib.import_module("readline")
    return lambda: _ask(prompt)


def _ask(prompt: str) -> str | None:
    try:
        return input(prompt)
    except (EOFError, KeyboardInterrupt):
        sys.stdout.write("\n")  # the prompt's line is still open
        return None


def _read_and_echo(prompt: str) -> str | None:
    line = sys.stdin.readline()
    if not line:
        return None
    sys.stdout.write(prompt + line.rstrip("\n") + "\n")
    sys.stdout.flush()
    return line
