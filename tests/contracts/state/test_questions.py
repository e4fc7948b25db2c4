"""What was asked, and how it went: whose it is, how long it is kept, and what staff see."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import URL, Engine, func, select

from bot.state.keeping import State
from bot.state.questions import (
    AskedQuestion,
    Found,
    QuestionFigures,
    Rating,
    Reason,
    ShownSource,
)
from bot.state.sql.opening import open_state
from bot.state.sql.tables import CHAT_SALTS, QUESTIONS
from tests.fakes.clock import FakeClock

VERA, BO = 71_000, -1_001_234_567_890
DAY_S = 24 * 60 * 60


def asked(text: str = "hvem ringer vi til?", found: Found = Found.NO_ANSWER) -> AskedQuestion:
    return AskedQuestion(text=text, language="da", found=found, confidence=0.25)


async def texts_of(state: State, chat_id: int) -> list[str]:
    return [kept.question.text for kept in await state.questions.of_chat(chat_id)]


async def wanting(state: State, clock: FakeClock) -> list[str]:
    kept = await state.questions.unanswered(clock.now().replace(year=2020))
    return [one.question.text for one in kept]


async def test_a_question_is_kept_as_it_was_asked_and_answered(
    state: State, clock: FakeClock
) -> None:
    question = AskedQuestion(
        text="hvad koster det?",
        language="en",
        found=Found.ANSWER,
        confidence=0.875,
        sources=(ShownSource(path="mappe/æbler.md", title="Æbler"),),
    )

    question_id = await state.questions.add(VERA, question)

    [kept] = await state.questions.of_chat(VERA)
    assert (kept.id, kept.asked_at, kept.question) == (question_id, clock.now(), question)
    assert (kept.rating, kept.reason) == (None, None)


async def test_a_chat_sees_its_own_questions_oldest_first(state: State) -> None:
    for text in ("a", "b"):
        await state.questions.add(VERA, asked(text))
    await state.questions.add(BO, asked("c"))

    assert await texts_of(state, VERA) == ["a", "b"]
    assert await texts_of(state, BO) == ["c"]


async def test_the_number_of_the_chat_stands_nowhere(state: State, engine: Engine) -> None:
    await state.questions.add(VERA, asked())

    with engine.begin() as connection:
        [row] = connection.execute(select(QUESTIONS.c.chat_key))
    assert len(row.chat_key) == 64
    assert str(VERA) not in row.chat_key


async def test_a_chat_has_another_key_after_thirty_days_and_still_finds_all_its_questions(
    state: State, clock: FakeClock, engine: Engine
) -> None:
    await state.questions.add(VERA, asked("a"))
    clock.advance(29 * DAY_S)
    await state.questions.add(VERA, asked("b"))
    clock.advance(1 * DAY_S)
    await state.questions.add(VERA, asked("c"))

    with engine.begin() as connection:
        keys = list(connection.scalars(select(QUESTIONS.c.chat_key).order_by(QUESTIONS.c.id)))
    assert keys[0] == keys[1] != keys[2]
    assert await texts_of(state, VERA) == ["a", "b", "c"]


async def test_the_latest_word_about_an_answer_counts(state: State) -> None:
    question_id = await state.questions.add(VERA, asked())

    await state.questions.rate(VERA, question_id, Rating.BAD, reason=Reason.OUTDATED)
    rated = await state.questions.rate(VERA, question_id, Rating.GOOD)

    assert rated is not None
    assert (rated.rating, rated.reason) == (Rating.GOOD, None)
    assert await state.questions.of_chat(VERA) == (rated,)


async def test_nobody_rates_the_answer_to_another_chat(state: State) -> None:
    question_id = await state.questions.add(VERA, asked())

    assert await state.questions.rate(BO, question_id, Rating.BAD) is None
    assert await state.questions.rate(VERA, question_id + 1, Rating.BAD) is None
    [kept] = await state.questions.of_chat(VERA)
    assert kept.rating is None


async def test_staff_see_what_was_not_answered_and_what_was_answered_badly(
    state: State, clock: FakeClock
) -> None:
    rated = {
        "not answered": (Found.NO_ANSWER, None),
        "nearest": (Found.NEAREST, None),
        "nearest, and content": (Found.NEAREST, Rating.GOOD),
        "answered": (Found.ANSWER, None),
        "answered, and content": (Found.ANSWER, Rating.GOOD),
        "answered badly": (Found.ANSWER, Rating.BAD),
    }
    for text, (found, rating) in rated.items():
        question_id = await state.questions.add(VERA, asked(text, found))
        if rating:
            await state.questions.rate(VERA, question_id, rating)

    assert await wanting(state, clock) == ["not answered", "nearest", "answered badly"]


async def test_staff_see_only_what_was_asked_since(state: State, clock: FakeClock) -> None:
    await state.questions.add(VERA, asked("a"))
    clock.advance(DAY_S)
    await state.questions.add(VERA, asked("b"))

    assert [one.question.text for one in await state.questions.unanswered(clock.now())] == ["b"]


async def test_after_ninety_days_a_question_is_not_seen_and_then_deleted(
    state: State, clock: FakeClock, engine: Engine
) -> None:
    question_id = await state.questions.add(VERA, asked())
    clock.advance(90 * DAY_S)
    assert await texts_of(state, VERA) == ["hvem ringer vi til?"]

    clock.advance(1)
    assert await texts_of(state, VERA) == []
    assert await wanting(state, clock) == []
    assert await state.questions.rate(VERA, question_id, Rating.GOOD) is None

    await state.forgetting.purge()
    with engine.begin() as connection:
        assert connection.scalar(select(func.count()).select_from(QUESTIONS)) == 0


async def test_staff_decide_how_long_questions_are_kept(url: URL, clock: FakeClock) -> None:
    with open_state(url, now=clock.now, keep_questions=timedelta(days=7)) as state:
        await state.questions.add(VERA, asked())
        clock.advance(7 * DAY_S + 1)
        await state.forgetting.purge()
    with open_state(url, now=clock.now) as state:
        assert await texts_of(state, VERA) == []


async def test_a_salt_goes_when_no_question_can_be_left_of_it(
    state: State, clock: FakeClock, engine: Engine
) -> None:
    await state.questions.add(VERA, asked("a"))
    clock.advance(30 * DAY_S - 1)
    await state.questions.add(VERA, asked("b"))  # the last one under the first salt

    clock.advance(90 * DAY_S)
    await state.forgetting.purge()
    assert await texts_of(state, VERA) == ["b"]

    clock.advance(2)
    await state.forgetting.purge()
    with engine.begin() as connection:
        assert connection.scalar(select(func.count()).select_from(CHAT_SALTS)) == 0


async def test_a_chat_that_asks_to_be_forgotten_is_found_under_all_its_keys(
    state: State, clock: FakeClock
) -> None:
    for text in ("a", "b", "c"):
        await state.questions.add(VERA, asked(text))
        await state.questions.add(BO, asked(text))
        clock.advance(26 * DAY_S)  # asked after 0, 26 and 52 days: under two salts

    await state.forgetting.forget_all(VERA)

    assert await texts_of(state, VERA) == []
    assert await texts_of(state, BO) == ["a", "b", "c"]


async def test_an_answer_that_is_said_again_makes_no_second_question(
    state: State, clock: FakeClock
) -> None:
    first = await state.questions.add(VERA, asked("a"))
    assert await state.questions.add(VERA, asked("a")) == first

    clock.advance(10 * 60 + 1)
    later = await state.questions.add(VERA, asked("a"))
    answered = await state.questions.add(VERA, asked("a", Found.ANSWER))
    assert len({first, later, answered}) == 3


async def test_a_new_question_never_gets_the_number_of_a_deleted_one(state: State) -> None:
    old = await state.questions.add(VERA, asked())
    await state.forgetting.forget_all(VERA)

    assert await state.questions.add(VERA, asked()) > old


async def test_the_same_answer_is_the_same_however_long_it_took(state: State) -> None:
    first = await state.questions.add(VERA, replace(asked(), took_ms=3.0))
    again = await state.questions.add(VERA, replace(asked(), took_ms=4.0))

    assert again == first


async def test_a_chats_latest_question_is_found_under_any_of_its_keys(
    state: State, clock: FakeClock
) -> None:
    await state.questions.add(VERA, asked("a"))
    clock.advance(31 * DAY_S)
    begun = clock.now()
    assert await state.questions.latest(VERA, begun) is None

    await state.questions.add(VERA, asked("b"))
    await state.questions.add(BO, asked("c"))

    latest = await state.questions.latest(VERA, begun - timedelta(days=60))
    assert latest is not None
    assert latest.question.text == "b"


async def test_a_span_of_time_is_told_in_figures(state: State, clock: FakeClock) -> None:
    await state.questions.add(VERA, asked("for tidligt"))
    clock.advance(DAY_S)
    since = clock.now()
    for chat_id, text, found, took_ms in (
        (VERA, "a", Found.ANSWER, 30.0),
        (VERA, "b", Found.ANSWER, 10.0),
        (BO, "c", Found.NEAREST, None),
        (BO, "d", Found.NO_ANSWER, 20.0),
    ):
        question = replace(asked(text, found), took_ms=took_ms)
        question_id = await state.questions.add(chat_id, question)
        if text in "bc":
            rating = Rating.BAD if text == "b" else Rating.GOOD
            await state.questions.rate(chat_id, question_id, rating)
    clock.advance(DAY_S)
    until = clock.now()
    await state.questions.add(VERA, asked("for sent"))

    figures = await state.questions.figures(since, until)

    assert figures == QuestionFigures(
        found={Found.ANSWER: 2, Found.NEAREST: 1, Found.NO_ANSWER: 1},
        good=1,
        bad=1,
        unanswered=2,
        chats=2,
        took_ms=(10.0, 20.0, 30.0),
    )
    assert figures.asked == 4
