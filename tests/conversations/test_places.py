"""Volunteers say where they are, and get the association that covers them."""

import pytest

from tests.conversations.conftest import Conversation, labels, payloads
from tests.fakes.desk import answer

ASKED = "Hvor hører I til?"


@pytest.mark.parametrize("text", ["8410", "Syddjurs", "/dgi Syddjurs", "/dgi 8410"])
async def test_a_place_and_nothing_else_gets_the_associations_card(
    talk: Conversation, text: str
) -> None:
    await talk.write(text)

    assert "Syddjurs Kommune hører under DGI Østjylland." in talk.last
    assert "sparring, råd og vejledning" in talk.last
    assert "Sidst tjekket mod vores kilder 23. november 2026." in talk.last
    assert talk.desk.asked == []


async def test_an_inferred_association_is_called_likely(talk: Conversation) -> None:
    await talk.write("Thisted")

    assert "sandsynligvis under DGI Nordjylland" in talk.last
    assert "tjek det på www.dgi.dk" in talk.last


async def test_a_telephone_number_is_shown_with_its_year(talk: Conversation) -> None:
    await talk.write("Ballerup")

    assert "Telefon: 79 40 49 00 (fra 2018)" in talk.last


async def test_without_a_number_we_say_where_to_find_one(talk: Conversation) -> None:
    await talk.write("Syddjurs")

    assert "Telefon og e-mail har jeg ikke. I finder dem på www.dgi.dk." in talk.last


async def test_of_two_places_with_one_name_we_ask_which(talk: Conversation) -> None:
    await talk.write("Hvidbjerg")

    assert talk.last == "Mener I Hvidbjerg i Thisted Kommune eller Hvidbjerg i Struer Kommune?"
    assert labels(talk.sent[-1]) == [
        "Hvidbjerg i Thisted Kommune",
        "Hvidbjerg i Struer Kommune",
        "Nej, et andet sted",
    ]


async def test_the_button_of_a_place_gets_its_associations_card(talk: Conversation) -> None:
    await talk.write("Hvidbjerg")
    await talk.press(payloads(talk.sent[-1])[1])

    assert "DGI Vestjylland" in talk.last


async def test_a_misspelt_place_is_asked_about_and_never_assumed(talk: Conversation) -> None:
    await talk.write("Sydjurs")

    assert talk.last == "Mener I Syddjurs Kommune?"
    assert labels(talk.sent[-1]) == ["Syddjurs Kommune", "Nej, et andet sted"]


async def test_no_question_is_asked_whose_answer_makes_no_difference(talk: Conversation) -> None:
    await talk.write("8900")

    assert "8900 Randers hører under DGI Østjylland, uanset om I hører til i" in talk.last
    assert "Randers Kommune eller Favrskov Kommune" in talk.last


async def test_dgi_without_a_place_asks_and_takes_the_next_message_as_the_place(
    talk: Conversation,
) -> None:
    await talk.write("/dgi")
    assert talk.last.startswith(ASKED)

    await talk.write("Langbortistan")
    assert "Jeg kender ikke et sted, der hedder »Langbortistan«." in talk.last

    await talk.write("Syddjurs")
    assert "DGI Østjylland" in talk.last
    assert talk.desk.asked == []


@pytest.mark.parametrize(
    "question", ["Hvad er en klynge?", "vi vil gerne vide hvad det koster at være med"]
)
async def test_a_question_instead_of_the_place_is_answered(
    talk: Conversation, question: str
) -> None:
    talk.desk.outcome = answer("Det koster ikke noget.")
    await talk.write("/dgi")

    await talk.write(question)

    assert talk.last.startswith("Det koster ikke noget.")


async def test_a_place_is_expected_once_and_for_half_an_hour(talk: Conversation) -> None:
    await talk.write("/dgi")
    talk.clock.advance(30 * 60 + 1)
    await talk.write("mødesteder")

    assert [question for question, _ in talk.desk.asked] == ["mødesteder"]


async def test_the_button_under_an_answer_asks_for_the_place(talk: Conversation) -> None:
    talk.desk.outcome = answer("Ring til DGI.")
    await talk.write("hvem ringer vi til?")

    await talk.press(payloads(talk.sent[-1])[0])

    assert talk.last.startswith(ASKED)


@pytest.mark.parametrize(
    "payload",
    [
        "p0:0706",
        "p1:",
        "p1:07061",
        "p1:0706:x",
        "f2",
        "f1:",
        "r1:syddjurs",
        "guide:1:ja",
        "x" * 64,
    ],
)
async def test_a_stale_or_foreign_button_is_answered_and_changes_nothing(
    talk: Conversation, payload: str
) -> None:
    await talk.press(payload)

    assert talk.sent == []
    [reply] = talk.telegram.of("answerCallbackQuery")
    assert "virker ikke længere" in reply["text"]


async def test_the_button_of_a_municipality_that_is_gone_asks_for_the_place(
    talk: Conversation,
) -> None:
    await talk.press("p1:9999")

    assert talk.last.startswith(ASKED)


async def test_a_press_is_acknowledged_before_it_is_acted_on(talk: Conversation) -> None:
    await talk.press("p1:0706")

    methods = [call.method for call in talk.telegram.calls]
    assert methods.index("answerCallbackQuery") < methods.index("sendMessage")


async def test_a_press_too_old_to_be_acknowledged_is_acted_on_all_the_same(
    talk: Conversation,
) -> None:
    query = {"id": "gone", "from": {"id": 7, "is_bot": False, "first_name": "Vera"}}
    message = talk.message("?")["message"]

    await talk.feed(
        {
            "update_id": 99,
            "callback_query": query
            | {"chat_instance": "1", "data": "p1:0706", "message": message},
        }
    )

    assert "DGI Østjylland" in talk.last


@pytest.mark.parametrize(
    ("payload", "expected"),
    [
        ("dgi_0706", "Syddjurs Kommune hører under DGI Østjylland."),
        ("dgi_vestjylland", "DGI Vestjylland"),
        ("dgi_nowhere", ASKED),
        ("genstart", "Spørgsmål 1 af"),
        ("genstart_friskvind", "Spørgsmål 1 af"),
        ("something_else", "Jeg er Klyngehjælp"),
    ],
)
async def test_a_link_into_the_chat_goes_straight_to_what_it_is_for(
    talk: Conversation, payload: str, expected: str
) -> None:
    await talk.write(f"/start {payload}")

    assert expected.lower() in talk.last.lower()


async def test_of_many_places_with_one_name_we_show_some_and_ask_for_the_postal_code(
    talk: Conversation,
) -> None:
    await talk.write("Borup")

    assert "15 kommuner med et sted, der hedder Borup" in talk.last
    assert "skriv jeres postnummer" in talk.last
    assert len(labels(talk.sent[-1])) == 7


async def test_an_ordinary_word_is_a_place_only_where_we_asked_for_one(talk: Conversation) -> None:
    await talk.write("mørke")
    assert talk.desk.asked == [("mørke", ())]

    await talk.write("/dgi")
    await talk.write("mørke")
    assert "DGI Østjylland" in talk.last


async def test_a_cluster_and_another_place_are_not_taken_for_one_cluster(
    talk: Conversation,
) -> None:
    await talk.write("Gudenåklyngen og Hvidbjerg")

    assert talk.last == (
        "Mener I Gudenåklyngen i Favrskov Kommune eller Hvidbjerg i Struer Kommune?"
    )


async def test_a_cluster_under_two_associations_shows_both(talk: Conversation) -> None:
    await talk.write("Gudenåklyngen")

    assert "ligger i flere kommuner" in talk.last
    assert "DGI Østjylland i Favrskov Kommune" in talk.last
    assert "sandsynligvis DGI Vestjylland i Struer Kommune" in talk.last
    assert "www.dgi.dk/oestjylland" in talk.last
    assert "www.dgi.dk/vestjylland" in talk.last
