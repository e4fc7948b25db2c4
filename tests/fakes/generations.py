"""A `GenerationStore` in memory, and small generations to put in it."""

from collections.abc import Mapping, Sequence

import numpy as np

from knowledge_base.archive.generations import (
    Contents,
    GenerationId,
    Manifest,
    Snapshot,
)
from knowledge_base.errors import BrokenGeneration
from knowledge_base.passages import (
    Aspect,
    AspectKind,
    Document,
    DocumentId,
    Matrix,
    Passage,
    passage_id,
)
from knowledge_base.ports import Embeddings


class MemoryGenerations:
    """Generations in a dictionary."""

    def __init__(self) -> None:
        self._snapshots: dict[GenerationId, Snapshot] = {}
        self._active: GenerationId | None = None

    def active(self) -> GenerationId | None:
        return self._active

    def manifests(self) -> tuple[Manifest, ...]:
        newest_first = sorted(self._snapshots, reverse=True)
        return tuple(self._snapshots[id_].manifest for id_ in newest_first)

    def read(self, generation: GenerationId) -> Contents:
        return self.load(generation).contents

    def load(self, generation: GenerationId) -> Snapshot:
        if generation not in self._snapshots:
            raise BrokenGeneration(f"{generation} er væk")
        return self._snapshots[generation]

    def write(self, snapshot: Snapshot) -> None:
        self._snapshots[snapshot.manifest.id] = snapshot

    def activate(self, generation: GenerationId) -> None:
        self._active = self.load(generation).manifest.id

    def prune(self, *, keep: int) -> None:
        kept = {*sorted(self._snapshots, reverse=True)[:keep], self._active}
        self._snapshots = {id_: each for id_, each in self._snapshots.items() if id_ in kept}


def snapshot_of(
    texts: Mapping[str, Sequence[str]],
    *,
    embeddings: Embeddings,
    id_: str = "20260101T000000Z-aaaaaaaa",
) -> Snapshot:
    """Return a generation with one passage per document: title to sentences."""
    documents: dict[DocumentId, Document] = {}
    passages: list[Passage] = []
    aspects: list[Aspect] = []
    for title, sentences in texts.items():
        document = Document(
            id=DocumentId(title),
            path=f"docs/{title}.md",
            location=f"/docs/{title}.md",
            title=title,
            digest="0" * 64,
        )
        text = " ".join(sentences)
        passage = Passage(
            id=passage_id(document.id, number=1, text=text),
            document_id=document.id,
            number=1,
            text=text,
        )
        documents[document.id] = document
        passages.append(passage)
        aspects += [
            Aspect(passage_id=passage.id, kind=AspectKind.SENTENCE, number=number, text=sentence)
            for number, sentence in enumerate(sentences, start=1)
        ]
    return Snapshot(
        manifest=Manifest(
            id=GenerationId(id_),
            created_at="2026-01-01T00:00:00+00:00",
            fingerprint=embeddings.fingerprint,
            dimension=len(embeddings.embed_query("x")),
            content="a" * 64,
            documents=len(documents),
            passages=len(passages),
        ),
        contents=Contents(documents=documents, passages=tuple(passages), aspects=tuple(aspects)),
        passage_vectors=_embedded([each.text for each in passages], embeddings),
        aspect_vectors=_embedded([each.text for each in aspects], embeddings),
    )


def _embedded(texts: list[str], embeddings: Embeddings) -> Matrix:
    return np.array(embeddings.embed_documents(texts), dtype=np.float32)
