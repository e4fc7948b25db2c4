"""Figures that tell of nobody."""

from bot.guide.session import Status
from bot.guide.statistics import Run, run_of, statistics
from tests.unit.bot.guide.chat import Chat, the_guide


def runs(count: int, step: str, status: Status = Status.ASKING, **chosen: str) -> list[Run]:
    options = {name: (option,) for name, option in chosen.items()}
    return [Run(step=step, status=status, chosen=options)] * count


def test_it_is_counted_how_many_begin_and_where_they_stop() -> None:
    figures = statistics(
        the_guide(),
        [*runs(5, "hvor", Status.DONE), *runs(4, "aar"), *runs(3, "fase", Status.CANCELLED)],
    )

    assert (figures.begun, figures.finished) == (12, 5)
    assert figures.left_at == {"aar": 4, "fase": 3}


def test_steps_come_in_the_order_of_the_guide() -> None:
    figures = statistics(the_guide(), [*runs(3, "fase"), *runs(3, "aar")])

    assert list(figures.left_at) == ["aar", "fase"]


def test_what_was_chosen_is_counted() -> None:
    figures = statistics(the_guide(), runs(4, "fase", tilbage="kun_mig"))

    assert figures.chosen["tilbage"]["kun_mig"] == 4
    assert figures.chosen["tilbage"]["styregruppe"] == 0


def test_small_counts_are_not_shown() -> None:
    figures = statistics(the_guide(), runs(2, "aar", tilbage="kun_mig"))

    assert figures.begun is None
    assert figures.left_at == {"aar": None}
    assert figures.chosen["tilbage"]["kun_mig"] is None


def test_a_lone_small_count_cannot_be_worked_out_from_the_others() -> None:
    figures = statistics(
        the_guide(), [*runs(9, "hvor", Status.DONE), *runs(5, "aar"), *runs(1, "fase")]
    )

    assert (figures.finished, figures.left_at) == (9, {"aar": None, "fase": None})


def test_a_run_holds_options_and_nothing_that_was_written() -> None:
    chat = Chat().up_to("oenske")
    chat.type("filmaften hos Birthe i laden", "Birthe")

    run = run_of(chat.guide, chat.session)

    assert run.step == "moede"
    assert run.chosen["hvorfor"] == ("corona",)
    assert "oenske" not in run.chosen
    assert "Birthe" not in repr(run)


def test_nobody_at_all_is_nought() -> None:
    figures = statistics(the_guide(), [])

    assert (figures.begun, figures.finished, figures.left_at) == (0, 0, {})
