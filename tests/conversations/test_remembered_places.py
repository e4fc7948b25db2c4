"""Volunteers let us remember where they are from, change it, and have it forgotten."""

from bot.state.conversations import Speaker
from tests.conversations.conftest import GROUP, Conversation, labels, payloads
from tests.fakes.desk import SYDDJURS, answer

REMEMBER = "Husk vores sted"


async def test_a_place_is_remembered_only_when_they_say_so(talk: Conversation) -> None:
    await talk.write("Syddjurs")
    await talk.write("/sted")
    assert "Jeg husker ikke noget sted for jer." in talk.last

    await talk.press("r1:0706")
    assert "jeg husker, at I hører til i Syddjurs Kommune" in talk.last

    await talk.write("/sted")
    assert "Jeg husker, at I hører til i Syddjurs Kommune." in talk.last


async def test_the_offer_is_made_for_one_municipality_and_not_again(talk: Conversation) -> None:
    await talk.write("Syddjurs")
    assert REMEMBER in labels(talk.sent[-1])
    await talk.write("8900")
    assert REMEMBER not in labels(talk.sent[-1])

    await talk.press("r1:0706")
    await talk.write("Syddjurs")
    assert REMEMBER not in labels(talk.sent[-1])


async def test_dgi_without_a_place_shows_the_card_of_the_remembered_one(
    talk: Conversation,
) -> None:
    await talk.press("r1:0706")

    await talk.write("/dgi")

    assert "Syddjurs Kommune hører under DGI Østjylland." in talk.last
    assert "Et andet sted" in labels(talk.sent[-1])


async def test_another_place_can_be_found_and_remembered_instead(talk: Conversation) -> None:
    await talk.press("r1:0706")
    await talk.press("e1")
    assert talk.last.startswith("Hvor hører I til?")

    await talk.write("Thisted")
    await talk.press("r1:0787")
    await talk.write("/sted")

    assert "Thisted Kommune" in talk.last


async def test_questions_are_asked_in_the_light_of_the_remembered_place(
    talk: Conversation,
) -> None:
    talk.desk.outcome = answer("Ring til jeres forening.")
    await talk.write("hvem ringer vi til?")
    await talk.press("r1:0706")
    await talk.write("hvem ringer vi til?")

    assert talk.desk.homes == [None, SYDDJURS]


async def test_the_place_alone_can_be_forgotten(talk: Conversation) -> None:
    await talk.press("r1:0706")
    await talk.press("x1")
    assert talk.last == "Jeg har glemt jeres sted."

    await talk.write("/dgi")
    assert talk.last.startswith("Hvor hører I til?")


async def test_everything_is_deleted_only_after_being_asked(talk: Conversation) -> None:
    await talk.write("Hvad er en klynge?")
    await talk.press("r1:0706")

    await talk.write("/slet")
    assert "Det kan ikke fortrydes" in talk.last
    assert await talk.state.places.remembered(7) is not None

    await talk.press(payloads(talk.sent[-1])[0])
    assert talk.last.startswith("Så er alt slettet.")
    assert await talk.state.places.remembered(7) is None
    assert await talk.state.conversations.questions(Speaker(chat_id=7, user_id=7)) == ()


async def test_a_groups_place_is_its_own(talk: Conversation) -> None:
    await talk.press("r1:0706")

    await talk.write("/dgi@klyngehjaelp_bot", chat=GROUP)

    assert talk.last.startswith("Hvor hører I til?")


async def test_a_municipality_that_is_gone_is_asked_for_again(talk: Conversation) -> None:
    await talk.press("r1:9999")

    assert talk.last.startswith("Hvor hører I til?")
