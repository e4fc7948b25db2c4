"""How long each step took."""

import pytest

from knowledge_base.laps import STEPS, Laps


def work() -> int:
    return sum(number * number for number in range(20_000))


def test_every_step_has_a_time_even_if_it_never_came() -> None:
    assert Laps().ended().keys() == {*STEPS, "total"}
    assert [Laps().ended()[step] for step in STEPS] == [0.0] * len(STEPS)


def test_only_the_step_that_ran_took_time() -> None:
    laps = Laps()
    with laps.of("retrieve"):
        work()

    ended = laps.ended()

    assert ended["retrieve"] > 0.0
    assert (ended["embed"], ended["answer"]) == (0.0, 0.0)


def test_a_step_that_comes_again_is_added_up() -> None:
    laps = Laps()
    with laps.of("embed"):
        work()
    once = laps.ended()["embed"]

    with laps.of("embed"):
        pass

    assert laps.ended()["embed"] >= once


def test_the_total_is_no_less_than_its_steps() -> None:
    laps = Laps()
    for step in STEPS:
        with laps.of(step):
            work()

    ended = laps.ended()

    assert ended["total"] >= sum(ended[step] for step in STEPS)


def test_a_step_that_fails_is_counted_all_the_same() -> None:
    laps = Laps()

    with pytest.raises(ZeroDivisionError), laps.of("answer"):
        _ = work() / 0

    assert laps.ended()["answer"] > 0.0


def test_a_step_of_another_name_is_left_out() -> None:
    laps = Laps()
    with laps.of("kaffe"):
        pass

    assert "kaffe" not in laps.ended()
