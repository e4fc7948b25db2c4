"""`evaluate`: reads sets, asks a desk their questions, prints and keeps the figures.

Who opens a desk is told from above: this package knows no adapter.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from knowledge_base.desk import HelpDesk
from knowledge_base.errors import WrongEvaluation
from knowledge_base.evaluation.archives import build_archive, settings_for
from knowledge_base.evaluation.asking import Result, ask_all, ids_in
from knowledge_base.evaluation.comparing import (
    Run,
    read_floors,
    read_run,
    save_run,
    shortfalls,
)
from knowledge_base.evaluation.figures import figures_of
from knowledge_base.evaluation.sets import QuestionSet, read_set
from knowledge_base.evaluation.table import shortfall_line, table_lines
from knowledge_base.settings import Settings

OpenDesk = Callable[[Settings], AbstractContextManager[HelpDesk]]

_OK, _FAILED = 0, 1


def run(options: argparse.Namespace, *, settings: Settings, open_desk: OpenDesk) -> int:
    """Measure, print, and compare.

    Args:
        options: `folders`, one at least, and `data_dir`, `json`, `save`, `against`, `floors`.
        settings: Of the archive that is active.
        open_desk: Opens a desk on the archive that settings name.

    Returns:
        The exit code: 0 done, 1 a figure is below its floor.

    Raises:
        KnowledgeBaseError: A file or an archive cannot be used.
    """
    earlier = read_run(options.against) if options.against else None
    floors = read_floors(options.floors) if options.floors else {}
    sets = _read_sets(options.folders)
    with _folder(options.data_dir) as folder:
        asker = _Asker(settings=settings, open_desk=open_desk, folder=folder)
        measured = {each.name: figures_of(asker.results(each)) for each in sets}
    if options.save:
        save_run(measured, options.save)
    _show(measured, earlier, as_json=options.json)
    short = shortfalls(measured, floors)
    for each in short:
        _tell(shortfall_line(each))
    return _FAILED if short else _OK


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asker:
    """Asks sets of questions, each of the archive that it is about.

    Attributes:
        folder: Where the archives of sets that bring their documents are built.
    """

    settings: Settings
    open_desk: OpenDesk
    folder: Path

    def results(self, asked: QuestionSet) -> tuple[Result, ...]:
        """Ask every question of a set."""
        return self._of_corpus(asked) if asked.corpus else self._of_active_archive(asked)

    def _of_active_archive(self, asked: QuestionSet) -> tuple[Result, ...]:
        with self.open_desk(self.settings) as desk:
            ids = ids_in(desk, asked.judged)
            asked.refuse_unknown_documents(ids.values())
            return tuple(ask_all(desk, asked, ids=ids))

    def _of_corpus(self, asked: QuestionSet) -> tuple[Result, ...]:
        settings = settings_for(self.folder / asked.name, self.settings)
        ids = build_archive(asked.corpus, settings)
        if left_out := len(asked.corpus) - len(ids):
            _tell(f"{asked.name}: {left_out} af {len(asked.corpus)} dokumenter kom ikke med.")
        with self.open_desk(settings) as desk:
            return tuple(ask_all(desk, asked, ids=ids))


def _read_sets(folders: Sequence[Path]) -> tuple[QuestionSet, ...]:
    sets = {read.name: read for read in map(read_set, folders)}
    if len(sets) < len(folders):
        raise WrongEvaluation("Mapperne skal hedde noget forskelligt: tallene får mappens navn.")
    return tuple(sets.values())


def _folder(kept: Path | None) -> AbstractContextManager[Path]:
    """Return a folder for archives: one to keep, or one that is gone afterwards."""
    return nullcontext(kept) if kept else _temporary_folder()


@contextmanager
def _temporary_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="klyngehjaelp-") as folder:
        yield Path(folder)


def _show(measured: Run, earlier: Run | None, *, as_json: bool) -> None:
    """Print figures; beside JSON, which is for programs, people get only the changes."""
    if as_json:
        print(json.dumps(measured, ensure_ascii=False))
    if earlier is not None or not as_json:
        stream = sys.stderr if as_json else sys.stdout
        print("\n".join(table_lines(measured, earlier=earlier)), file=stream)


def _tell(line: str) -> None:
    print(line, file=sys.stderr)
