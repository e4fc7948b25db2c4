"""An archive of its own for a set that brings its documents: written to files, then ingested.

This package may not import `ingest`, which stands on it, so ingest runs as a process, as staff
run it. Whatever `.env` says, the archive that volunteers are answered from is left alone.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from knowledge_base.errors import CorpusRefused
from knowledge_base.evaluation.sets import CorpusDocument
from knowledge_base.settings import Settings, environment_of

_TITLE_LENGTH = 60
"""Characters of the first sentence that stand in for a missing title."""
_CODE = Path(__file__).parents[2]
"""The folder that this package and `ingest` are in."""


def settings_for(folder: Path, settings: Settings) -> Settings:
    """Return settings for an archive in a folder, with the models of other settings."""
    model = settings.embedding_model
    if model and Path(model).is_dir():
        model = str(Path(model).resolve())
    return settings.model_copy(
        update={
            "data_dir": folder.resolve(),
            "embedding_model": model,
            "database_url": None,
            "chroma_url": None,
        }
    )


def build_archive(corpus: Sequence[CorpusDocument], settings: Settings) -> dict[str, str]:
    """Make the archive that the settings name hold a corpus and nothing else.

    Returns:
        The ids of the documents that the archive holds by their paths; ingest leaves out what
        it cannot read.

    Raises:
        CorpusRefused: The documents cannot be written, or ingest failed.
    """
    folder = settings.data_dir / "corpus"
    files = {folder / f"document-{number:06}.md": each for number, each in enumerate(corpus, 1)}
    try:
        _write(files, folder)
    except OSError as error:
        raise CorpusRefused(f"{error.filename} kan ikke skrives ({error.strerror}).") from error
    held = _ingest(folder, settings)
    return {str(file): each.id for file, each in files.items() if str(file) in held}


def _write(files: Mapping[Path, CorpusDocument], folder: Path) -> None:
    """Make the folder hold these documents and none of an earlier corpus."""
    folder.mkdir(parents=True, exist_ok=True)
    for stale in set(folder.glob("document-*.md")) - set(files):
        stale.unlink()
    for file, document in files.items():
        file.write_text(_markdown(document), encoding="utf-8", errors="replace")


def _markdown(document: CorpusDocument) -> str:
    title = document.title or document.text.split(".")[0][:_TITLE_LENGTH]
    said = {"title": title, "url": document.url, "year": document.year}
    matter = yaml.safe_dump(
        {name: value for name, value in said.items() if value}, allow_unicode=True
    )
    return f"---\n{matter}---\n\n{document.text}\n"


def _ingest(folder: Path, settings: Settings) -> frozenset[str]:
    """Return the paths of the documents that are in the archive."""
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "ingest", "sync", str(folder), "--yes", "--json"],
        cwd=settings.data_dir,
        env=environment_of(settings) | {"PYTHONPATH": os.pathsep.join([str(_CODE), *sys.path])},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise CorpusRefused(f"{folder}: dokumenterne kunne ikke læses ind. Se linjerne ovenfor.")
    documents = json.loads(done.stdout)["documents"]
    return frozenset(each["path"] for each in documents if each["passages"])
