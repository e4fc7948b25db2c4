"""What a group sees of its own answers."""

import pytest

from bot.guide.plan import AreaState
from bot.guide.together import SharedArea, TooFew, shared_view

WORKS, HALTS, STOPPED, UNKNOWN = (
    AreaState.WORKS,
    AreaState.HALTS,
    AreaState.STOPPED,
    AreaState.UNKNOWN,
)


def area_of(*states: AreaState) -> SharedArea:
    shared = shared_view(["a"], [{"a": state} for state in states], within_group=True)
    assert isinstance(shared, tuple)
    [area] = shared
    return area


def test_answers_are_counted() -> None:
    assert area_of(WORKS, HALTS, HALTS, UNKNOWN).counts == {WORKS: 1, HALTS: 2, UNKNOWN: 1}


@pytest.mark.parametrize(
    ("states", "differs"),
    [
        ((WORKS, WORKS, HALTS), False),
        ((WORKS, WORKS, STOPPED), True),
        ((WORKS, HALTS), True),
        ((HALTS, STOPPED, HALTS, STOPPED), True),
        ((HALTS, HALTS, STOPPED), False),
        ((UNKNOWN, UNKNOWN, WORKS), False),
        ((UNKNOWN, UNKNOWN), False),
    ],
)
def test_people_differ_when_two_are_far_apart_or_no_view_has_most(
    states: tuple[AreaState, ...], *, differs: bool
) -> None:
    assert area_of(*states).differs is differs


def test_two_answers_are_for_the_group_alone() -> None:
    views = [{"a": WORKS}, {"a": STOPPED}]

    assert shared_view(["a"], views, within_group=False) == TooFew(needed=3)
    assert shared_view(["a"], views, within_group=True) != TooFew(needed=3)


def test_an_area_that_two_of_three_answered_is_for_the_group_alone() -> None:
    views = [{"a": WORKS, "b": HALTS}, {"a": WORKS, "b": HALTS}, {"a": WORKS}]

    shared = shared_view(["a", "b"], views, within_group=False)

    assert isinstance(shared, tuple)
    assert [area.key for area in shared] == ["a"]


def test_nobody_has_no_view() -> None:
    assert shared_view(["a"], [], within_group=True) == TooFew(needed=1)


def test_areas_keep_their_order() -> None:
    views = [{"b": WORKS, "a": WORKS}] * 3

    shared = shared_view(["a", "b"], views, within_group=False)

    assert isinstance(shared, tuple)
    assert [area.key for area in shared] == ["a", "b"]
