"""What people see, word for word where it matters."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from telegram import InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.local.markup import parse
from bot.views import (
    answers,
    associations,
    buttons,
    deleting,
    feedback,
    notices,
    places,
    privacy,
    retelling,
    sources,
    speech,
    welcome,
)
from bot.views.presses import (
    ChooseAssociation,
    ChooseMunicipality,
    DeleteEverything,
    FindAssociation,
    FindElsewhere,
    ForgetPlace,
    Press,
    RememberPlace,
    Retell,
    SendContact,
)
from bot.views.privacy import PrivacyTerms
from bot.views.retelling_buttons import retelling_row
from knowledge_base.answering.outcomes import Answer, Nearest, NoAnswer, Source
from knowledge_base.answering.prompting import Style
from knowledge_base.language import Language
from knowledge_base.places.location import PlaceKind
from tests.fakes.desk import (
    FAVRSKOV,
    NORDJYLLAND,
    OESTJYLLAND,
    RANDERS,
    STORKOEBENHAVN,
    STRUER,
    SYDDJURS,
    THISTED,
    candidate,
    reply,
    source,
)
from tests.fakes.desks import places as directory

DANISH = Language.DANISH
NASTY = "<script> & \"co\" 'x'"
_LAST = 10**18 - 1
"""The highest number that a question can have."""


def test_an_answer_is_short_paragraphs_and_then_its_sources() -> None:
    outcome = Answer(
        sentences=("Ring til DGI.", "De hjælper jer."),
        sources=(
            source("Sidste nyhedsbrev", year=2022, page=3, url="https://example.org/a?b=1&c"),
        ),
        confidence=0.9,
    )

    assert answers.render(reply(outcome), DANISH).blocks == (
        "Ring til DGI.",
        "De hjælper jer.",
        (
            "<blockquote expandable><b>Kilde</b>\n"
            '1. <a href="https://example.org/a?b=1&amp;c">Sidste nyhedsbrev</a>, 2022, side 3'
            "</blockquote>"
        ),
    )


def test_the_file_is_offered_in_the_language_of_the_question() -> None:
    outcome = Nearest(sources=(source(),), confidence=0.4)

    message = answers.render(reply(outcome), Language.ENGLISH, original="0123456789")

    assert isinstance(message.keyboard, InlineKeyboardMarkup)
    [[send], [_find]] = message.keyboard.inline_keyboard
    assert (send.text, send.callback_data) == ("Send the document", "s1:0123456789")


def test_several_sources_are_numbered_and_each_is_named_once() -> None:
    block = sources.block([source("A"), source("B", page=2), source("A", quote="andet")], DANISH)

    assert block == (
        "<blockquote expandable><b>Kilder</b>\n"
        "1. A, årstal ukendt\n2. B, årstal ukendt, side 2</blockquote>"
    )


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (source("A"), "A, årstal ukendt"),
        (source("A", heading="Hvem"), "A, årstal ukendt, afsnittet »Hvem«"),
        (source("A", heading="A"), "A, årstal ukendt"),
        (source("A", heading="Hvem", page=1, year=2020), "A, 2020, side 1"),
        (source("A", url="javascript:alert(1)"), "A, årstal ukendt"),
    ],
)
def test_a_source_is_named_as_precisely_as_it_is_known(found: object, expected: str) -> None:
    assert isinstance(found, type(source()))
    assert sources.name(found, DANISH) == expected


def test_the_nearest_passages_are_quoted_and_not_called_an_answer() -> None:
    outcome = Nearest(
        sources=(source("A", quote="En\nto."), source("B", quote="Tre.")), confidence=0
    )

    first, *quotes, named, way_on = answers.render(reply(outcome), DANISH).blocks

    assert first == "Det står der ikke direkte noget om i arkivet. Det her kommer tættest på:"
    assert quotes == ["»En to.«", "»Tre.«"]
    assert "1. A, årstal ukendt\n2. B, årstal ukendt" in named
    assert "DGI-landsdelsforening" in way_on


def test_a_long_quote_ends_between_words() -> None:
    outcome = Nearest(sources=(source(quote="ord " * 500),), confidence=0)

    quote = answers.render(reply(outcome), DANISH).blocks[1]

    assert quote.endswith("ord …«")
    assert len(quote) < 620


def test_a_card_says_what_is_known_and_nothing_else() -> None:
    covered, helps, contact = associations.card((SYDDJURS,), DANISH).blocks

    assert covered == "Syddjurs Kommune hører under <b>DGI Østjylland</b>."
    assert "sparring, råd og vejledning" in helps
    assert contact == (
        "Telefon og e-mail har jeg ikke. I finder dem på www.dgi.dk.\n"
        'Hjemmeside: <a href="https://www.dgi.dk/oestjylland">www.dgi.dk/oestjylland</a>\n'
        "<i>Sidst tjekket mod vores kilder 23. november 2026.</i>"
    )


def test_a_card_for_several_municipalities_says_that_it_makes_no_difference() -> None:
    [covered, *_] = associations.card((RANDERS, FAVRSKOV), DANISH).blocks

    assert covered == (
        "8900 Randers hører under <b>DGI Østjylland</b>, uanset om I hører til i Randers Kommune"
        " eller Favrskov Kommune."
    )


def test_one_inferred_municipality_makes_the_card_likely() -> None:
    inferred = candidate("8900 Randers", "Favrskov", "0710", OESTJYLLAND, sourced=False)

    assert "sandsynligvis" in associations.card((RANDERS, inferred), DANISH).blocks[0]


def test_contact_details_come_with_their_year() -> None:
    contact = associations.card_of(STORKOEBENHAVN, DANISH).blocks[-1]

    assert contact.startswith("Telefon: 79 40 49 00 (fra 2018)\nHjemmeside:")


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("København", "Københavns Kommune"),
        ("Rønne", "Rønne i Bornholms Regionskommune"),
        ("Flensborg", "Flensborg i Sydslesvig"),
        ("Christiansø", "Christiansø"),
    ],
)
def test_municipalities_have_the_names_they_use_themselves(place: str, expected: str) -> None:
    found = directory().locate(place).candidates

    assert places.which(found, DANISH).blocks == (f"Mener I {expected}?",)
    assert associations.card(found, DANISH).blocks[0].startswith(f"{expected} hører ")


def test_two_places_under_one_association_are_both_named() -> None:
    found = directory().locate("Kolding og Vejle kommuner").candidates

    assert associations.card(found, DANISH).blocks[0] == (
        "Kolding Kommune og Vejle Kommune hører under <b>DGI Sydøstjylland</b>."
    )


def test_a_pin_between_two_municipalities_of_one_association_is_called_a_location() -> None:
    pins = (
        replace(RANDERS, place="Nær Voldum", kind=PlaceKind.PIN),
        replace(FAVRSKOV, place="Nær Hadsten", kind=PlaceKind.PIN),
    )

    assert associations.card(pins, DANISH).blocks[0] == (
        "Jeres placering hører under <b>DGI Østjylland</b>, uanset om I hører til i Randers"
        " Kommune eller Favrskov Kommune."
    )


def test_of_more_than_four_municipalities_no_list_is_made() -> None:
    town = tuple(
        candidate("Byen", f"Kommune{number}", f"09{number:02}", OESTJYLLAND) for number in range(5)
    )

    assert associations.card(town, DANISH).blocks[0] == (
        "Byen hører under <b>DGI Østjylland</b>, uanset hvilken kommune I hører til i."
    )


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Torup", "Der er 21 kommuner med et sted, der hedder Torup."),
        ("Torup, Skive", "Der er 22 kommuner at vælge imellem."),
        ("Jylland", "Jylland ligger i 39 kommuner. Skriv jeres postnummer, kommune eller by."),
    ],
)
def test_many_choices_are_counted_and_called_namesakes_only_if_they_are(
    text: str, question: str
) -> None:
    assert places.which(directory().locate(text).candidates, DANISH).blocks[0].startswith(question)


def test_a_button_to_copy_ends_with_a_short_name() -> None:
    keyboard = associations.card(directory().locate("Flensborg").candidates, DANISH).keyboard

    assert isinstance(keyboard, InlineKeyboardMarkup)
    texts = [button.text for row in keyboard.inline_keyboard for button in row]
    assert "Kopiér telefonnummer (SdU)" in texts


def test_a_place_outside_the_municipalities_can_be_chosen_too() -> None:
    outside = candidate("Flensborg", "Sydslesvig", "", NORDJYLLAND)

    assert _payloads(places.which((outside,), DANISH))[0] == "a1:nordjylland"


@pytest.mark.parametrize(
    "press",
    [
        FindAssociation(),
        FindElsewhere(),
        ForgetPlace(),
        DeleteEverything(),
        ChooseMunicipality("0706"),
        ChooseAssociation("midt-og-vest"),
        RememberPlace("0706"),
        SendContact("midt-og-vest"),
        Retell(17, Style.SIMPLER),
        Retell(17, Style.POST),
    ],
)
def test_a_button_means_what_it_was_packed_with(press: Press) -> None:
    assert buttons.unpack(buttons.pack(press)) == press


def _messages(language: Language) -> Iterator[OutgoingMessage]:
    yield from _about_the_archive(language)
    yield from _about_places(language)
    yield welcome.welcome(language)
    yield welcome.show_help(language)
    yield deleting.ask(language)
    yield notices.only_text(language)
    yield notices.unknown_command(language)
    yield notices.one_moment(language)
    yield notices.try_later(language)
    yield notices.apology("4F09A2", language)
    terms = PrivacyTerms(contact="<Vera> & co.", has_chat_model=True, listens=True)
    yield privacy.privacy(terms, language)
    yield from _of_models(language, _nasty_source())


def _nasty_source() -> Source:
    return source(NASTY, heading=NASTY, url=f"https://example.org/{NASTY}", quote=NASTY)


def _about_the_archive(language: Language) -> Iterator[OutgoingMessage]:
    nasty = _nasty_source()
    said = Answer(sentences=(NASTY,), sources=(nasty,), confidence=1)
    yield answers.render(reply(said), language)
    yield answers.render(reply(Nearest(sources=(nasty,), confidence=0)), language)
    yield answers.render(reply(NoAnswer(confidence=0)), language)
    yield OutgoingMessage(("?",), InlineKeyboardMarkup([feedback.rating_row(_LAST, language)]))
    yield feedback.why(_LAST, language)
    yield feedback.noted(language)
    yield feedback.glad(language)
    yield feedback.gone(language)


def _about_places(language: Language) -> Iterator[OutgoingMessage]:
    strange = candidate(NASTY, NASTY, "0706", NORDJYLLAND)
    yield associations.card((strange,), language)
    yield associations.card((STRUER,), language)
    yield associations.cards((STRUER, strange), language)
    yield associations.card_of(STORKOEBENHAVN, language)
    yield associations.no_contact(NORDJYLLAND, language)
    yield places.ask(language, in_group=True)
    yield places.unknown(NASTY, language, in_group=False)
    yield places.nowhere(language, in_group=True)
    yield places.remembered(NASTY, language)
    yield places.the_place(NASTY, language)
    yield places.no_place(language, in_group=True)
    yield places.which((strange, THISTED), language)


def _of_models(language: Language, nasty: Source) -> Iterator[OutgoingMessage]:
    """Yield what is said where there is a chat model or a speech model."""
    row = InlineKeyboardMarkup([retelling_row(_LAST, language)])
    yield OutgoingMessage(("?",), row)
    yield from (retelling.gone(language), retelling.slow(language), retelling.off(language))
    yield from (retelling.cannot(language), speech.not_heard(language))
    yield from (speech.heard(NASTY, language), speech.too_long(language))
    for sentence, style in product((NASTY, NASTY * 20), (Style.POST, Style.SIMPLER)):
        told = Answer(sentences=(sentence,), sources=(nasty,), confidence=1, rephrased=True)
        yield from retelling.told(told, style, language)


_MESSAGES = [message for language in Language for message in _messages(language)]


@pytest.mark.parametrize("message", _MESSAGES)
def test_every_block_is_telegram_html_on_its_own(message: OutgoingMessage) -> None:
    for block in message.blocks:
        assert "".join(run.text for run in parse(block)).strip()


@pytest.mark.parametrize("message", _MESSAGES)
def test_every_payload_fits_and_is_understood(message: OutgoingMessage) -> None:
    for payload in _payloads(message):
        assert len(payload.encode()) <= 64
        assert buttons.unpack(payload) is not None


@pytest.mark.parametrize("language", Language)
def test_what_a_stale_button_says_fits_telegrams_limit(language: Language) -> None:
    assert len(notices.stale_button(language)) <= 200


def _payloads(message: OutgoingMessage) -> list[str]:
    if not isinstance(message.keyboard, InlineKeyboardMarkup):
        return []
    rows = message.keyboard.inline_keyboard
    return [str(each.callback_data) for row in rows for each in row if each.callback_data]
