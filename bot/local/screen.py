"""The terminal as a chat window."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TextIO

from bot.local.markup import Run
from bot.local.refusals import Button
from bot.local.wrapping import OFF, ON, wrap

_BOLD_ON, _BOLD_OFF = "\x1b[1m", "\x1b[22m"
_WIDEST = 100
"""Longer lines are hard to read; a guess."""
_NARROWEST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """Writes messages to a terminal, or to a file as plain text.

    Attributes:
        out: Where to write.
        columns: Returns the terminal's width in characters; asked for each message.
        styled: Whether bold text is written as such.
    """

    out: TextIO
    columns: Callable[[], int]
    styled: bool = False

    def show(self, runs: tuple[Run, ...], buttons: tuple[Button, ...]) -> None:
        """Write a message, and its buttons as numbered choices."""
        lines = [*wrap(runs, width=self._width)]
        if buttons:
            lines += ["", *(_choice(n, button) for n, button in enumerate(buttons, start=1))]
        self._write("\n".join(["", *lines, ""]))

    def say(self, text: str) -> None:
        """Write a line of the terminal's own."""
        self._write("\n".join(wrap((Run(text),), width=self._width)))

    @property
    def _width(self) -> int:
        return max(_NARROWEST, min(self.columns(), _WIDEST))

    def _write(self, text: str) -> None:
        bold_on, bold_off = (_BOLD_ON, _BOLD_OFF) if self.styled else ("", "")
        print(text.replace(ON, bold_on).replace(OFF, bold_off), file=self.out, flush=True)


def _choice(number: int, button: Button) -> str:
    address = f" ({button.url})" if button.url else ""
    return f"[{number}] {button.label}{address}"
