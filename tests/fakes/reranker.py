"""A `Reranker` that counts words."""

from collections.abc import Sequence


class FakeReranker:
    """Scores a text by how many of the question's words are in it."""

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        asked = set(question.lower().split())
        return [float(len(asked & set(text.lower().split()))) for text in texts]
