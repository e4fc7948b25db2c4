"""Questions that mean much the same, put together by their vectors."""

import numpy as np

from knowledge_base.passages import Matrix, Vector

TOGETHER = 0.70
"""Cosine similarity to a group's middle from which a question belongs to it.

*Source*: with the bundled model, 9 of 11 pairs that we made up about one topic each come to 0.70
and more, and of all pairs of the golden questions, which ask about different things, 1 in 300.
Another model needs another figure.
"""


def group(vectors: Matrix) -> tuple[tuple[int, ...], ...]:
    """Return the rows of each group, biggest group first; equal ones in the order of their rows.

    Each question joins the group that it is nearest to, if it is near enough, or founds one.

    Args:
        vectors: One L2-normalised row for each question, oldest first.
    """
    groups: list[list[int]] = []
    sums: list[Vector] = []
    for row, vector in enumerate(vectors):
        near = _nearest(vector, sums)
        if near is None:
            groups.append([row])
            sums.append(vector)
        else:
            groups[near].append(row)
            sums[near] = sums[near] + vector
    return tuple(tuple(rows) for rows in sorted(groups, key=len, reverse=True))


def most_typical(vectors: Matrix) -> int:
    """Return the row that is nearest to the middle of all."""
    return int(np.argmax(vectors @ vectors.sum(axis=0)))


def _nearest(vector: Vector, sums: list[Vector]) -> int | None:
    if not sums:
        return None
    middles = np.stack(sums)
    similarities = middles @ vector / np.linalg.norm(middles, axis=1)
    best = int(np.argmax(similarities))
    return best if similarities[best] >= TOGETHER else None
