"""Asking where the volunteers are."""

from telegram import ForceReply, InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.texts import either, html, plain
from bot.views.buttons import button, find_association
from bot.views.presses import (
    ChooseAssociation,
    ChooseMunicipality,
    FindElsewhere,
    ForgetPlace,
    Press,
)
from knowledge_base.language import Language
from knowledge_base.places.choices import are_one_area, have_one_name, one_each
from knowledge_base.places.location import Candidate, PlaceKind

_CHOICES = 6
"""Buttons in one question; more is a list, not a question. A guess."""
_NAME_LENGTH = 60


def ask(language: Language, *, in_group: bool) -> OutgoingMessage:
    """Ask for a place; in groups as a message that is to be replied to, or we do not see it."""
    return _asking(language, html("places.ask", language), in_group=in_group)


def offer(language: Language) -> OutgoingMessage:
    """Offer to find the association, to be pressed now or later."""
    return OutgoingMessage((html("places.offer", language),), find_association(language))


def unknown(place: str, language: Language, *, in_group: bool) -> OutgoingMessage:
    """Say that the place is not known, and ask again."""
    text = html("places.unknown", language, place=place[:_NAME_LENGTH])
    return _asking(language, text, in_group=in_group)


def which(candidates: tuple[Candidate, ...], language: Language) -> OutgoingMessage:
    """Ask which of the candidates is meant; one candidate is a question too, never a guess."""
    everywhere = one_each(candidates)
    if len(everywhere) > _CHOICES and are_one_area(everywhere):  # some of Jutland is no choice
        return OutgoingMessage((_many(everywhere, "places.write", language),))
    choices = everywhere[:_CHOICES]
    names = [_name(choice, language) for choice in choices]
    if len(everywhere) > _CHOICES:
        question = _many(everywhere, "places.pick", language)
    else:
        is_pin = candidates[0].kind is PlaceKind.PIN
        key = "places.near_a_border" if is_pin else "places.which"
        question = html(key, language, choices=either(names, language))
    rows = [[button(name, _press(choice))] for name, choice in zip(names, choices, strict=True)]
    rows.append([button(plain("buttons.elsewhere", language), FindElsewhere())])
    return OutgoingMessage((question,), InlineKeyboardMarkup(rows))


def nowhere(language: Language, *, in_group: bool) -> OutgoingMessage:
    """Say that a pin lies where no association covers it, and ask for the place in words."""
    return _asking(language, html("places.nowhere", language), in_group=in_group)


def remembered(place: str, language: Language) -> OutgoingMessage:
    """Say that a place is remembered from now on."""
    return OutgoingMessage((html("places.remembered", language, place=place),))


def the_place(place: str, language: Language) -> OutgoingMessage:
    """Say which place is remembered, and how to change that."""
    another = button(plain("buttons.another_place", language), FindElsewhere())
    forget = button(plain("places.forget", language), ForgetPlace())
    text = html("places.place_is", language, place=place)
    return OutgoingMessage((text,), InlineKeyboardMarkup([[another, forget]]))


def no_place(language: Language, *, in_group: bool) -> OutgoingMessage:
    """Say that no place is remembered, and ask for one."""
    texts = (html("places.no_place", language), html("places.ask", language))
    return _asking(language, *texts, in_group=in_group)


def forgotten(language: Language) -> OutgoingMessage:
    """Say that the place is forgotten."""
    return OutgoingMessage((html("places.forgotten", language),))


def _asking(language: Language, *blocks: str, in_group: bool) -> OutgoingMessage:
    if not in_group:
        return OutgoingMessage(blocks)
    placeholder = plain("places.placeholder", language)
    return OutgoingMessage(blocks, ForceReply(selective=True, input_field_placeholder=placeholder))


def _many(choices: tuple[Candidate, ...], way_on: str, language: Language) -> str:
    key = "places.many"
    if have_one_name(choices):
        key = "places.area" if are_one_area(choices) else "places.namesakes"
    counted = html(key, language, count=len(choices), place=choices[0].place)
    return f"{counted} {html(way_on, language)}"


def _press(candidate: Candidate) -> Press:
    if candidate.municipality_code:
        return ChooseMunicipality(candidate.municipality_code)
    return ChooseAssociation(candidate.association.code)


def _name(candidate: Candidate, language: Language) -> str:
    """Return what a candidate is called where there are others."""
    municipality = candidate.official_name
    if candidate.kind is PlaceKind.PIN:
        return municipality
    if candidate.place in {candidate.municipality, municipality}:
        return municipality
    return plain(
        "associations.place_in", language, place=candidate.place, municipality=municipality
    )
