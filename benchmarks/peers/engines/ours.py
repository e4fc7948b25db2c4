"""Ours: an archive made by `python -m ingest sync`, asked through `HelpDesk.search`."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from evaluation import Document, Question

from knowledge_base.bootstrap import open_desk
from knowledge_base.desk import HelpDesk
from knowledge_base.settings import Settings

_PASSAGES = 30
"""Our passages are short: so many of them bring ten documents."""


class Engine:
    """The help desk with its bundled model; it needs no other."""

    def __init__(self, desk: HelpDesk) -> None:
        self._desk = desk

    @staticmethod
    def index(documents: Sequence[Document], *, folder: Path, model: Path) -> None:
        """Write each document to a Markdown file of its own and let ingest read them."""
        del model
        files = folder / "documents"
        files.mkdir()
        for document in documents:
            (files / f"{document.id}.md").write_text(_markdown(document), encoding="utf-8")
        subprocess.run(
            [sys.executable, "-m", "ingest", "sync", str(files), "--yes", "--json"],
            check=True,
            stdout=subprocess.DEVNULL,
            env={"DATA_DIR": str(folder / "data"), "PYTHONPATH": ":".join(sys.path)},
        )

    @classmethod
    @contextmanager
    def opened(cls, *, folder: Path, model: Path) -> Iterator["Engine"]:
        """Open the archive that `index` made."""
        del model
        with open_desk(Settings(data_dir=folder / "data")) as desk:
            yield cls(desk)

    def search(self, question: Question) -> list[str]:
        """Return the ids of the documents that fit best, best first; they may repeat."""
        hits = self._desk.search(question.text, history=question.history, limit=_PASSAGES)
        return [Path(hit.document.path).stem for hit in hits]


def _markdown(document: Document) -> str:
    """The document as a file; without a title its first words stand in, not the file's name."""
    title = document.title or document.text.split(".")[0][:60]
    matter = {"title": title, "url": document.url}
    lines = [f"{k}: {json.dumps(v, ensure_ascii=False)}\n" for k, v in matter.items() if v]
    return f"---\n{''.join(lines)}---\n\n{document.text}\n"
