"""After two questions without an answer a person comes first."""

import pytest

from bot.state.questions import Rating
from knowledge_base.answering.outcomes import Nearest, NoAnswer, Outcome
from tests.conversations.conftest import PRIVATE, Conversation, labels
from tests.fakes.desk import answer, source

TWICE = "Nu har jeg to gange i træk ikke kunnet svare jer ordentligt."
NONE = NoAnswer(confidence=0.1)
NEAREST = Nearest(sources=(source(),), confidence=0.4)


async def ask(talk: Conversation, question: str, outcome: Outcome) -> str:
    talk.desk.outcome = outcome
    await talk.write(question)
    return talk.last


async def test_the_first_time_the_answer_is_as_ever(talk: Conversation) -> None:
    assert TWICE not in await ask(talk, "hvad koster en tur?", NONE)


async def test_that_we_do_not_know_is_still_said_and_nothing_is_offered_twice(
    talk: Conversation,
) -> None:
    await ask(talk, "hvad koster en tur?", NONE)

    said = await ask(talk, "hvad koster den så?", NONE)

    assert "Det ved jeg desværre ikke." in said
    assert said.count("forening") == 1


@pytest.mark.parametrize("second", [NONE, NEAREST])
async def test_the_second_time_the_association_is_offered_first(
    talk: Conversation, second: Outcome
) -> None:
    await ask(talk, "hvad koster en tur?", NONE)

    said = await ask(talk, "hvad koster den så?", second)

    assert said.startswith(TWICE)
    assert labels(talk.sent[-1])[0] == "Find vores DGI-forening"
    assert labels(talk.sent[-1]).count("Find vores DGI-forening") == 1


async def test_who_has_told_us_their_place_gets_the_card_itself(talk: Conversation) -> None:
    await talk.press("r1:0706")
    await ask(talk, "hvad koster en tur?", NEAREST)

    said = await ask(talk, "hvad koster den så?", NEAREST)

    card, _, rest = said.partition("Arkivet har også det her:")
    assert "Syddjurs Kommune hører under DGI Østjylland." in card
    assert "»Ring til DGI.«" in rest
    assert labels(talk.sent[-1])[0] == "Kopiér webadresse (DGI Østjylland)"
    assert labels(talk.sent[-1])[-2:] == ["👍 Det hjalp", "👎 Det hjalp ikke"]


async def test_an_answer_in_between_begins_the_count_anew(talk: Conversation) -> None:
    await ask(talk, "hvad koster en tur?", NONE)
    assert TWICE not in await ask(talk, "hvem ringer vi til?", answer("Ring til DGI."))

    assert TWICE not in await ask(talk, "hvad koster den så?", NONE)


async def test_small_talk_in_between_does_not(talk: Conversation) -> None:
    await ask(talk, "hvad koster en tur?", NONE)
    assert TWICE not in await ask(talk, "tak for hjælpen", NONE)

    assert TWICE in await ask(talk, "hvad koster den så?", NONE)


async def test_an_answer_that_did_not_help_counts(talk: Conversation) -> None:
    await ask(talk, "hvem ringer vi til?", answer("Ring til DGI."))
    [asked] = await talk.state.questions.of_chat(PRIVATE["id"])
    await talk.state.questions.rate(PRIVATE["id"], asked.id, Rating.BAD)

    assert TWICE in await ask(talk, "hvad koster den så?", NONE)


async def test_what_came_nearest_and_helped_does_not_count(talk: Conversation) -> None:
    await ask(talk, "hvem ringer vi til?", NEAREST)
    [asked] = await talk.state.questions.of_chat(PRIVATE["id"])
    await talk.state.questions.rate(PRIVATE["id"], asked.id, Rating.GOOD)

    assert TWICE not in await ask(talk, "hvad koster den så?", NONE)


async def test_after_a_long_silence_the_count_begins_anew(talk: Conversation) -> None:
    await ask(talk, "hvad koster en tur?", NONE)
    talk.clock.advance(31 * 60)

    assert TWICE not in await ask(talk, "hvad koster den så?", NONE)


async def test_another_chats_question_does_not_count(talk: Conversation) -> None:
    other = {"id": 8, "type": "private", "first_name": "Bo"}
    await talk.write("hvad koster en tur?", chat=other)

    assert TWICE not in await ask(talk, "hvad koster den så?", NONE)


async def test_in_the_middle_of_a_restart_it_is_the_same(talk: Conversation) -> None:
    await ask(talk, "hvad koster en tur til Mallorca?", NONE)
    await talk.write("/genstart")
    before = len(talk.sent)

    await talk.write("hvad er en landsbyklynge egentlig for noget?")

    assert any(each.startswith(TWICE) for each in talk.texts[before:])
