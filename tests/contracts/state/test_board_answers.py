"""Six focus areas, as several people of one group see them."""

import pytest

from bot.state.board_answers import BoardAnswer
from bot.state.keeping import State
from bot.state.polls import Poll
from bot.state.sessions import Change, KeptSession

GROUP = -1_001_234_567_890
SESSION = KeptSession(
    token="k7f2qa", fingerprint="f", language="da", state="{}", step="s", status="asking"
)


@pytest.fixture
async def session_id(state: State) -> int:
    await state.sessions.keep_text("f", "trin: []")
    advanced = await state.sessions.advance(1, GROUP, lambda _: Change(session=SESSION))
    assert advanced.session_id is not None
    return advanced.session_id


def answer(person: str, area: str, state: str) -> BoardAnswer:
    return BoardAnswer(person=person, area=area, state=state)


async def test_each_person_has_one_answer_to_each_area(state: State, session_id: int) -> None:
    for one in (
        answer("p2", "organisering", "virker"),
        answer("p1", "organisering", "halter"),
        answer("p1", "moedesteder", "virker"),
        answer("p1", "organisering", "gaaet i staa"),
    ):
        assert await state.board_answers.put(session_id, one)

    assert await state.board_answers.of_session(session_id) == (
        answer("p1", "moedesteder", "virker"),
        answer("p1", "organisering", "gaaet i staa"),
        answer("p2", "organisering", "virker"),
    )


async def test_an_answer_to_a_session_that_is_gone_is_not_kept(state: State) -> None:
    assert not await state.board_answers.put(4711, answer("p1", "organisering", "virker"))
    assert await state.board_answers.of_session(4711) == ()


async def test_answers_and_polls_go_with_their_session(state: State, session_id: int) -> None:
    await state.board_answers.put(session_id, answer("p1", "organisering", "virker"))
    await state.polls.add(Poll(poll_id="5", chat_id=GROUP, session_id=session_id, options="[]"))

    await state.forgetting.forget_all(GROUP)

    assert await state.board_answers.of_session(session_id) == ()
    assert await state.polls.find("5") is None
