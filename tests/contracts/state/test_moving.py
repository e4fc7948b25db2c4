"""When a group gets another number."""

from datetime import timedelta

from sqlalchemy import Engine, insert, select

from bot.state.chat_settings import ChatSettings
from bot.state.conversations import Speaker
from bot.state.keeping import State
from bot.state.places import RememberedPlace
from bot.state.questions import AskedQuestion, Found
from bot.state.sessions import Change, KeptSession
from bot.state.sql.tables import METADATA
from tests.contracts.state.test_forgetting import OF_A_CHAT, some_row
from tests.fakes.clock import FakeClock

OLD, NEW, OTHER = -71_000, -100_710_000, -72_000
VOEL = RememberedPlace(name="Voel", code="0740")
RIND = RememberedPlace(name="Rind", code="0657")
ASKED = AskedQuestion(text="Hvad?", language="da", found=Found.NO_ANSWER, confidence=0.1)


def _session(token: str) -> Change:
    return Change(
        session=KeptSession(
            token=token,
            fingerprint="f",
            language="da",
            state=f'"{token}"',
            step="sted",
            status="asking",
        )
    )


async def test_everything_in_every_table_moves(state: State, engine: Engine) -> None:
    with engine.begin() as connection:
        for table in METADATA.sorted_tables:
            for chat_id in (OLD, OTHER):
                connection.execute(insert(table).values(some_row(table, chat_id=chat_id)))

    await state.moving.move(old=OLD, new=NEW)

    with engine.begin() as connection:
        for table in OF_A_CHAT:
            kept = set(connection.execute(select(table.c.chat_id)).scalars())
            assert kept == {NEW, OTHER}, table.name


async def test_questions_follow_under_every_salt(state: State, clock: FakeClock) -> None:
    await state.questions.add(OLD, ASKED)
    clock.advance(timedelta(days=40).total_seconds())
    await state.questions.add(OLD, ASKED)

    await state.moving.move(old=OLD, new=NEW)

    assert len(await state.questions.of_chat(NEW)) == 2
    assert await state.questions.of_chat(OLD) == ()


async def test_what_the_group_had_before_stays(state: State) -> None:
    await state.places.remember(OLD, VOEL)
    await state.places.remember(NEW, RIND)
    await state.chat_settings.change(OLD, lambda _: ChatSettings(noting=False))
    await state.chat_settings.change(NEW, lambda _: ChatSettings(greeted=True))
    await state.conversations.add_question(Speaker(chat_id=NEW, user_id=7), "Hvem er I?")
    await state.conversations.add_question(Speaker(chat_id=OLD, user_id=8), "Hvad koster det?")

    await state.moving.move(old=OLD, new=NEW)

    assert await state.places.remembered(NEW) == VOEL
    assert await state.chat_settings.of(NEW) == ChatSettings(noting=False)
    asked = [
        await state.conversations.questions(Speaker(chat_id=NEW, user_id=user)) for user in (7, 8)
    ]
    assert asked == [("Hvem er I?",), ("Hvad koster det?",)]


async def test_of_two_open_restarts_the_older_goes_on(state: State) -> None:
    await state.sessions.keep_text("f", "text")
    await state.sessions.advance(1, OLD, lambda _: _session("before"))
    await state.sessions.advance(2, NEW, lambda _: _session("lately"))

    await state.moving.move(old=OLD, new=NEW)
    await state.moving.move(old=OLD, new=NEW)

    assert await state.sessions.open_state(NEW) == '"before"'
    assert await state.sessions.open_state(OLD) is None
