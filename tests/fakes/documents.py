"""Documents as the catalogue would hold them, and generations that say more of theirs."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from knowledge_base.archive.generations import Snapshot
from knowledge_base.passages import Document, DocumentId


def document(title: str, **more: Any) -> Document:  # noqa: ANN401 - any field of a document
    """Return a document of that title; its id is its title, its path is made from it."""
    known = {
        "id": DocumentId(title),
        "path": f"docs/{title}.md",
        "location": f"/docs/{title}.md",
        "title": title,
        "digest": "0" * 64,
    }
    return Document(**{**known, **more})


def saying_of(snapshot: Snapshot, more: Mapping[str, Mapping[str, Any]]) -> Snapshot:
    """Return a generation whose documents say more of themselves: title to fields."""
    documents = {
        id_: replace(each, **more.get(each.title, {}))
        for id_, each in snapshot.contents.documents.items()
    }
    return replace(snapshot, contents=replace(snapshot.contents, documents=documents))
