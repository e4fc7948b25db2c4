"""A progress bar on the terminal, silent where there is none."""

import sys
from collections.abc import Callable
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bars

from ingest.report import Report


class Progress:
    """One bar for reading and one for embedding, on standard error."""

    def __init__(self) -> None:
        self._bars = Bars(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            disable=not sys.stderr.isatty(),
            transient=True,
        )
        self._reading = self._bars.add_task("Læser filer", total=None)
        self._embedding = self._bars.add_task("Beregner vektorer", total=None, visible=False)

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bars.stop()

    def on_file(self, _name: str, number: int, total: int) -> None:
        """Show that a file is being read; `number` is 1-based."""
        self._bars.update(self._reading, completed=number, total=total)

    def on_embedded(self, done: int, total: int) -> None:
        """Show how many texts are embedded."""
        self._bars.update(self._embedding, completed=done, total=total, visible=True)

    def paused(self, ask: Callable[[Report], bool]) -> Callable[[Report], bool]:
        """Return a question that the bars make room for."""

        def asked(report: Report) -> bool:
            self._bars.stop()
            agreed = ask(report)
            self._bars.start()
            return agreed

        return asked
