"""What of a generation is still good: documents that another one replaces are not cited."""

from dataclasses import replace
from pathlib import PurePath

import numpy as np

from knowledge_base.archive.generations import Snapshot
from knowledge_base.passages import Document, DocumentId


def without_superseded(snapshot: Snapshot) -> Snapshot:
    """Return a generation without the documents that another one says it replaces."""
    gone = superseded(tuple(snapshot.contents.documents.values()))
    if not gone:
        return snapshot
    contents = snapshot.contents
    passages = [passage.document_id not in gone for passage in contents.passages]
    kept = {passage.id for passage in contents.passages if passage.document_id not in gone}
    aspects = [aspect.passage_id in kept for aspect in contents.aspects]
    return replace(
        snapshot,
        contents=replace(
            contents,
            documents={id_: d for id_, d in contents.documents.items() if id_ not in gone},
            passages=tuple(p for p in contents.passages if p.id in kept),
            aspects=tuple(a for a in contents.aspects if a.passage_id in kept),
        ),
        passage_vectors=snapshot.passage_vectors[np.array(passages)],
        aspect_vectors=snapshot.aspect_vectors[np.array(aspects)],
    )


def superseded(documents: tuple[Document, ...]) -> frozenset[DocumentId]:
    """Return the documents that another one replaces, by file name, end of path or title.

    Two that say they replace each other both stay.
    """
    replaced = {
        (new.id, old.id)
        for new in documents
        for name in new.supersedes
        for old in documents
        if old.id != new.id and _is_named(old, name)
    }
    return frozenset(old for new, old in replaced if (old, new) not in replaced)


def _is_named(document: Document, name: str) -> bool:
    wanted = PurePath(name).parts
    return document.title == name or PurePath(document.path).parts[-len(wanted) :] == wanted
