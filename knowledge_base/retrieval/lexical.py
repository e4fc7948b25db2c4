"""BM25 over the terms of words: their character 4-grams, or their stems.

4-grams carry Danish: they match across inflection, compounds ("forsamlingshusbestyrelse") and
misspellings. Stems add what grams blur: whether it is the same word. Kept as sparse rows in
numpy arrays, one row per term, so that a question costs a few additions per term.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge_base.words import words

K1 = 1.2
"""Saturation of repeated grams. *Source*: the usual value (Robertson & Zaragoza 2009)."""
B = 0.75
"""Weight of a passage's length. *Source*: as `K1`."""

Scores = npt.NDArray[np.float32]
"""One number per passage, in the order of the passages."""


Terms = Callable[[str], list[str]]
"""What a folded word is looked up by, such as `knowledge_base.words.grams`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LexicalMatch:
    """How a question's terms are found in each passage.

    Attributes:
        scores: BM25, at least 0.
        coverage: Share of the question's idf mass that the passage contains, in [0, 1].
    """

    scores: Scores
    coverage: Scores


class TermIndex:
    """A BM25 index over the terms of texts, built once and never changed."""

    def __init__(self, texts: Sequence[str], terms: Terms) -> None:
        self._terms = terms
        self._size = len(texts)
        self._row_of: dict[str, int] = {}
        term_ids, text_ids, counts = self._count(texts)
        order = np.lexsort((text_ids, term_ids))
        term_ids, self._texts, counts = term_ids[order], text_ids[order], counts[order]
        self._starts = np.searchsorted(term_ids, np.arange(len(self._row_of) + 1))
        found_in = np.diff(self._starts)
        self._idf = _idf(found_in, self._size)
        self._unseen_idf = float(_idf(np.zeros(1), self._size)[0])
        lengths = np.bincount(self._texts, counts, minlength=self._size).astype(np.float64)
        mean = max(float(lengths.mean()), 1.0) if self._size else 1.0
        saturated = _saturated(counts, lengths[self._texts], mean=mean)
        self._weights = (saturated * np.repeat(self._idf, found_in)).astype(np.float32)

    def match(self, question: str) -> LexicalMatch:
        """Match a question against every text."""
        scores = np.zeros(self._size, dtype=np.float32)
        covered = np.zeros(self._size, dtype=np.float32)
        mass = 0.0
        for term in self._distinct_terms(question):
            row = self._row_of.get(term)
            if row is None:
                mass += self._unseen_idf
                continue
            found = slice(self._starts[row], self._starts[row + 1])
            scores[self._texts[found]] += self._weights[found]
            covered[self._texts[found]] += self._idf[row]
            mass += float(self._idf[row])
        return LexicalMatch(scores=scores, coverage=covered / max(mass, 1e-9))

    def coverage_of(self, question: str) -> Callable[[str], float]:
        """Return what tells the share of a question's idf mass that a text contains, in [0, 1].

        The text need not be one of the index's.
        """
        masses = {term: self._mass(term) for term in self._distinct_terms(question)}
        total = max(sum(masses.values()), 1e-9)

        def coverage(text: str) -> float:
            held = {term for word in words(text) for term in self._terms(word)}
            return sum(masses[term] for term in held & masses.keys()) / total

        return coverage

    def _mass(self, term: str) -> float:
        row = self._row_of.get(term)
        return self._unseen_idf if row is None else float(self._idf[row])

    def _count(
        self, texts: Sequence[str]
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.float64]]:
        """Return (row, text, count) for each term of each text."""
        rows_of: dict[str, list[int]] = {}
        term_ids: list[int] = []
        text_ids: list[int] = []
        counts: list[int] = []
        for text_id, text in enumerate(texts):
            found: Counter[int] = Counter()
            for word, times in Counter(words(text)).items():
                if word not in rows_of:
                    rows_of[word] = [self._row(term) for term in self._terms(word)]
                for row in rows_of[word]:
                    found[row] += times
            term_ids.extend(found.keys())
            counts.extend(found.values())
            text_ids.extend([text_id] * len(found))
        return (
            np.array(term_ids, dtype=np.int64),
            np.array(text_ids, dtype=np.int64),
            np.array(counts, dtype=np.float64),
        )

    def _row(self, term: str) -> int:
        return self._row_of.setdefault(term, len(self._row_of))

    def _distinct_terms(self, text: str) -> list[str]:
        return list(dict.fromkeys(term for word in words(text) for term in self._terms(word)))


def _idf(found_in: npt.NDArray[np.int64] | npt.NDArray[np.float64], size: int) -> Scores:
    return np.log1p((size - found_in + 0.5) / (found_in + 0.5)).astype(np.float32)


def _saturated(
    counts: npt.NDArray[np.float64], lengths: npt.NDArray[np.float64], *, mean: float
) -> npt.NDArray[np.float64]:
    return counts * (K1 + 1) / (counts + K1 * (1 - B + B * lengths / mean))
