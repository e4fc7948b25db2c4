"""A location finds the association, and an association can be saved as a contact."""

from bot.local.server import ME
from tests.conversations.conftest import GROUP, PRIVATE, Conversation, labels, payloads
from tests.fakes.desk import AT_SEA_WEST_OF, BORDER_SOUTH_OF
from tests.fakes.telegram import Json

INLAND = {"latitude": BORDER_SOUTH_OF + 0.3, "longitude": 10.4}
BORDER = {"latitude": BORDER_SOUTH_OF - 0.3, "longitude": 8.5}
AT_SEA = {"latitude": 56.0, "longitude": AT_SEA_WEST_OF - 2}


async def send(talk: Conversation, pin: Json, *, chat: Json = PRIVATE, **more: Json) -> None:
    update = talk.message("", chat=chat)
    update["message"] |= {"location": pin, **more}
    del update["message"]["text"]
    await talk.feed(update)


async def test_a_location_gets_the_associations_card_and_is_said_to_be_dropped(
    talk: Conversation,
) -> None:
    await send(talk, INLAND)

    assert talk.last.startswith("Syddjurs Kommune hører under DGI Østjylland.")
    assert "Den bliver ikke gemt." in talk.last


async def test_a_venue_is_a_location_too(talk: Conversation) -> None:
    await send(talk, INLAND, venue={"location": INLAND, "title": "Hallen", "address": "Vej 1"})

    assert "DGI Østjylland" in talk.last


async def test_near_a_border_whose_sides_differ_we_ask(talk: Conversation) -> None:
    await send(talk, BORDER)

    assert "I er tæt på en kommunegrænse." in talk.last
    assert labels(talk.sent[-1])[:2] == ["Randers Kommune", "Struer Kommune"]


async def test_a_location_at_sea_asks_for_the_place_in_words(talk: Conversation) -> None:
    await send(talk, AT_SEA)
    assert "på havet eller uden for Danmark" in talk.last

    await talk.write("mørke")
    assert "DGI Østjylland" in talk.last


async def test_in_a_group_that_question_is_one_to_reply_to(talk: Conversation) -> None:
    ours = {"message_id": 900, "date": 1_700_000_000, "chat": GROUP, "from": ME, "text": "?"}
    await send(talk, AT_SEA, chat=GROUP, reply_to_message=ours)

    assert talk.sent[-1]["reply_markup"]["force_reply"]


async def test_a_location_in_a_group_that_is_not_for_us_is_left_alone(talk: Conversation) -> None:
    await send(talk, INLAND, chat=GROUP)

    assert talk.sent == []


async def test_a_known_number_can_be_saved_as_a_contact(talk: Conversation) -> None:
    await talk.write("Ballerup")
    [save] = [p for p in payloads(talk.sent[-1]) if p.startswith("c1")]

    await talk.press(save)

    [contact] = talk.telegram.of("sendContact")
    assert contact["phone_number"] == "+4579404900"
    assert contact["first_name"] == "DGI Storkøbenhavn"
    card = contact["vcard"].split("\r\n")
    assert "FN:DGI Storkøbenhavn" in card
    assert "TEL;TYPE=WORK,VOICE:+4579404900" in card
    assert any("Nummeret er fra 2018" in line for line in card)


async def test_without_a_number_there_is_no_contact_to_save(talk: Conversation) -> None:
    await talk.write("Syddjurs")
    assert not [p for p in payloads(talk.sent[-1]) if p.startswith("c1")]

    await talk.press("c1:oestjylland")
    assert "Telefon og e-mail har jeg ikke" in talk.last
    assert talk.telegram.of("sendContact") == []


async def test_what_is_known_can_be_copied(talk: Conversation) -> None:
    await talk.write("Ballerup")
    assert copied(talk.sent[-1]) == ["79 40 49 00"]

    await talk.write("Syddjurs")
    assert copied(talk.sent[-1]) == ["https://www.dgi.dk/oestjylland"]


def copied(message: Json) -> list[str]:
    buttons = (each for row in message["reply_markup"]["inline_keyboard"] for each in row)
    return [button["copy_text"]["text"] for button in buttons if "copy_text" in button]
