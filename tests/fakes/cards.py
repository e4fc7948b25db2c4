"""Cards of documents, also of files that lie on the disk."""

import hashlib
from pathlib import Path

from knowledge_base.archive.catalogue import DocumentCard


def card(title: str, **more: object) -> DocumentCard:
    """Return a card of a document whose file is gone."""
    known = {
        "path": f"docs/{title}.pdf",
        "location": f"/nowhere/docs/{title}.pdf",
        "title": title,
        "digest": "0" * 64,
    }
    return DocumentCard(**{**known, **more})  # type: ignore[arg-type]


def card_of_file(folder: Path, name: str, **more: object) -> DocumentCard:
    """Write a file, and return its card."""
    content = f"%PDF-1.7 {name}".encode()
    (folder / name).write_bytes(content)
    return card(
        Path(name).stem,
        path=f"docs/{name}",
        location=str(folder / name),
        digest=hashlib.sha256(content).hexdigest(),
        **more,
    )


def overwrite(known: DocumentCard) -> None:
    """Put something else in the file of a card."""
    Path(known.location).write_bytes(b"something nobody has looked through")


def clusters(count: int) -> tuple[DocumentCard, ...]:
    """Return a document about each of so many clusters."""
    return tuple(
        card(f"Strategi {number}", cluster=f"Klynge {number:02}", year=2019)
        for number in range(1, count + 1)
    )
