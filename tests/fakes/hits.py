"""Hits as a search would find them."""

from collections.abc import Sequence

from knowledge_base.passages import Document, DocumentId, Passage, passage_id
from knowledge_base.retrieval.hits import Hit, Lead, ScoredSentence


def hit(
    title: str,
    sentences: Sequence[tuple[str, float]],
    *,
    score: float = 1.0,
    asked: float = 0.0,
    page: int | None = None,
    year: int | None = None,
) -> Hit:
    """Return a hit with these sentences and their similarities."""
    text = " ".join(sentence for sentence, _similarity in sentences)
    id_ = DocumentId(title)
    best = max((similarity for _sentence, similarity in sentences), default=0.0)
    passage = Passage(
        id=passage_id(id_, number=1, text=text),
        document_id=id_,
        number=1,
        text=text,
        page=page,
        headings=("Et afsnit",),
    )
    return Hit(
        passage=passage,
        document=Document(
            id=id_,
            path=f"docs/{title}.md",
            location=f"/docs/{title}.md",
            title=title,
            digest="0" * 64,
            year=year,
        ),
        score=score,
        height=1.0,
        dense=best,
        aspect=best,
        asked=asked,
        lead=Lead(passage=passage, sentences=tuple(text for text, _ in sentences[:1])),
        lexical=1.0,
        stems=1.0,
        coverage=0.5,
        sentences=tuple(
            ScoredSentence(text=sentence, similarity=similarity, coverage=0.0)
            for sentence, similarity in sentences
        ),
    )
