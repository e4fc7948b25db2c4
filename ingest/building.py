"""A new generation made from documents and passages: aspects, vectors, and its label."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from itertools import groupby

import numpy as np

from knowledge_base.archive.generations import (
    FORMAT,
    Contents,
    Manifest,
    Snapshot,
    new_generation_id,
)
from knowledge_base.passages import (
    HEADING_MARK,
    Aspect,
    AspectKind,
    Document,
    DocumentId,
    Matrix,
    Passage,
)
from knowledge_base.ports import TextEmbedder
from knowledge_base.retrieval.searcher import indexed_aspect, indexed_text
from knowledge_base.sentences import split_sentences

Progress = Callable[[int, int], None]
"""Told how many texts of how many are embedded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a generation is to say, before anything is embedded.

    Attributes:
        passages: Grouped by document.
    """

    documents: Mapping[DocumentId, Document]
    passages: tuple[Passage, ...]

    def content(self, fingerprint: str) -> str:
        """Return a hash that changes whenever the generation made from this would answer anew."""
        made_from = [
            FORMAT,
            fingerprint,
            [asdict(document) for document in self.documents.values()],
            [asdict(passage) for passage in self.passages],
            self.texts(),
        ]
        return hashlib.sha256(json.dumps(made_from, default=str).encode()).hexdigest()

    def texts(self) -> list[str]:
        """Return all that is embedded: passages, then sentences and headings, then questions."""
        return [
            *(indexed_text(self.documents[p.document_id], p) for p in self.passages),
            *(self._indexed(passage, aspect) for passage, aspect in self._sentences()),
            *(question for _document, _number, question in self._questions()),
        ]

    def aspects(self, vectors: Matrix) -> tuple[tuple[Aspect, ...], Matrix]:
        """Return the aspects, grouped by passage, and their vectors.

        A question goes to the one of its document's passages that is nearest to it.

        Args:
            vectors: One row for each of `texts`.
        """
        places = {passage.id: at for at, passage in enumerate(self.passages)}
        rows = enumerate(self._sentences(), start=len(self.passages))
        found = [(places[passage.id], row, aspect) for row, (passage, aspect) in rows]
        first_question = len(self.passages) + len(found)
        for row, (document, number, text) in enumerate(self._questions(), start=first_question):
            passage = max(
                (each for each in self.passages if each.document_id == document),
                key=lambda each: float(vectors[places[each.id]] @ vectors[row]),
            )
            aspect = Aspect(
                passage_id=passage.id, kind=AspectKind.QUESTION, number=number, text=text
            )
            found.append((places[passage.id], row, aspect))
        found.sort(key=lambda each: each[:2])
        return tuple(aspect for _, _, aspect in found), vectors[[row for _, row, _ in found]]

    def _sentences(self) -> Iterator[tuple[Passage, Aspect]]:
        for passage in self.passages:
            numbers: Counter[AspectKind] = Counter()
            for kind, text in _parts(passage.text):
                numbers[kind] += 1
                yield (
                    passage,
                    Aspect(passage_id=passage.id, kind=kind, number=numbers[kind], text=text),
                )

    def _questions(self) -> Iterator[tuple[DocumentId, int, str]]:
        for document_id, _passages in groupby(self.passages, key=lambda p: p.document_id):
            questions = self.documents[document_id].questions
            for number, question in enumerate(questions, start=1):
                yield document_id, number, question

    def _indexed(self, passage: Passage, aspect: Aspect) -> str:
        return indexed_aspect(self.documents[passage.document_id], aspect)


def _parts(text: str) -> list[tuple[AspectKind, str]]:
    """Return a passage's sentences and the headings between them, in reading order; never none."""
    parts: list[tuple[AspectKind, str]] = []
    for line in text.splitlines():
        if line.startswith(HEADING_MARK):
            parts.append((AspectKind.HEADING, line.removeprefix(HEADING_MARK)))
        else:
            parts += [(AspectKind.SENTENCE, sentence) for sentence in split_sentences(line)]
    return parts or [(AspectKind.SENTENCE, text)]


def build(plan: Plan, embedder: TextEmbedder, *, now: datetime, on_progress: Progress) -> Snapshot:
    """Return the generation that a plan describes.

    Raises:
        ModelUnavailable: The embedding model cannot be run.
    """
    texts = plan.texts()
    vectors = embedder.embed(texts, on_progress=lambda done: on_progress(done, len(texts)))
    aspects, aspect_vectors = plan.aspects(vectors)
    content = plan.content(embedder.fingerprint)
    return Snapshot(
        manifest=Manifest(
            id=new_generation_id(now, content),
            created_at=now.astimezone(UTC).isoformat(timespec="seconds"),
            fingerprint=embedder.fingerprint,
            dimension=vectors.shape[1],
            content=content,
            documents=len(plan.documents),
            passages=len(plan.passages),
        ),
        contents=Contents(documents=plan.documents, passages=plan.passages, aspects=aspects),
        passage_vectors=vectors[: len(plan.passages)],
        aspect_vectors=np.ascontiguousarray(aspect_vectors),
    )
