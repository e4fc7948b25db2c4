"""Questions are put together by their vectors."""

import numpy as np

from bot.gaps.grouping import TOGETHER, group, most_typical
from knowledge_base.passages import Matrix


def directions(*degrees: float) -> Matrix:
    """Return vectors of length one that point in these directions."""
    angles = np.radians(degrees)
    return np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)


WIDEST = float(np.degrees(np.arccos(TOGETHER)))


def test_what_points_the_same_way_is_one_group_and_the_biggest_comes_first() -> None:
    assert group(directions(180, 0, 5, 10)) == ((1, 2, 3), (0,))


def test_what_is_too_far_apart_stays_apart() -> None:
    assert group(directions(0, WIDEST - 1)) == ((0, 1),)
    assert group(directions(0, WIDEST + 1)) == ((0,), (1,))


def test_a_question_joins_the_group_it_is_nearest_to() -> None:
    assert group(directions(0, 80, 70)) == ((1, 2), (0,))


def test_groups_of_one_size_stand_in_the_order_they_were_asked_in() -> None:
    assert group(directions(180, 90, 0)) == ((0,), (1,), (2,))


def test_the_most_typical_question_is_the_one_in_the_middle() -> None:
    assert most_typical(directions(0, 30, 20)) == 2
