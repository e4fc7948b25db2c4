"""Asking where the volunteers are."""

from html import escape

from telegram import ForceReply, InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.views.buttons import (
    ANOTHER_PLACE_LABEL,
    ELSEWHERE_LABEL,
    ChooseAssociation,
    ChooseMunicipality,
    FindElsewhere,
    ForgetPlace,
    Press,
    button,
    find_association,
)
from knowledge_base.places.choices import are_one_area, have_one_name, listed, one_each
from knowledge_base.places.location import Candidate, PlaceKind

_ASK = (
    "Hvor hører I til? Skriv jeres kommune, postnummer, by eller klynge, for eksempel »Syddjurs«"
    " eller »8410«. I kan også sende jeres placering."
)
_NAMESAKES = "Der er {number} kommuner med et sted, der hedder {place}."
_AREA = "{place} ligger i {number} kommuner."
_MANY = "Der er {number} kommuner at vælge imellem."
_PICK = "Vælg en af dem her, eller skriv jeres postnummer eller kommune."
_WRITE = "Skriv jeres postnummer, kommune eller by."
_OFFER = "Jeg kan finde den DGI-forening, der dækker jer. Tryk på knappen, når I vil."
_NEAR_A_BORDER = "I er tæt på en kommunegrænse. Hører I til i {choices}?"
_NOWHERE = (
    "Det sted ligger vist på havet eller uden for Danmark. Skriv jeres kommune eller postnummer i"
    " stedet, for eksempel »Syddjurs« eller »8410«."
)
_REMEMBERED = (
    "Godt, jeg husker, at I hører til i {place}. Skift med /sted, eller slet det hele med /slet."
)
_PLACE_IS = "Jeg husker, at I hører til i <b>{place}</b>."
_NO_PLACE = "Jeg husker ikke noget sted for jer."
_FORGOTTEN = "Jeg har glemt jeres sted."
_UNKNOWN = (
    "Jeg kender ikke et sted, der hedder »{place}«. Prøv med jeres kommune eller postnummer, for"
    " eksempel »Syddjurs« eller »8410«."
)
_FORGET = "Glem stedet"
_PLACEHOLDER = "Kommune, postnummer eller by"
_CHOICES = 6
"""Buttons in one question; more is a list, not a question. A guess."""
_NAME_LENGTH = 60


def ask(*, in_group: bool) -> OutgoingMessage:
    """Ask for a place; in groups as a message that is to be replied to, or we do not see it."""
    return OutgoingMessage((_ASK,), _reply() if in_group else None)


def offer() -> OutgoingMessage:
    """Offer to find the association, to be pressed now or later."""
    return OutgoingMessage((_OFFER,), find_association())


def unknown(place: str, *, in_group: bool) -> OutgoingMessage:
    """Say that the place is not known, and ask again."""
    text = _UNKNOWN.format(place=escape(place[:_NAME_LENGTH], quote=False))
    return OutgoingMessage((text,), _reply() if in_group else None)


def which(candidates: tuple[Candidate, ...]) -> OutgoingMessage:
    """Ask which of the candidates is meant; one candidate is a question too, never a guess."""
    everywhere = one_each(candidates)
    if len(everywhere) > _CHOICES and are_one_area(everywhere):  # some of Jutland is no choice
        return OutgoingMessage((escape(f"{_many(everywhere)} {_WRITE}", quote=False),))
    choices = everywhere[:_CHOICES]
    names = [_name(choice) for choice in choices]
    if len(everywhere) > _CHOICES:
        question = f"{_many(everywhere)} {_PICK}"
    elif candidates[0].kind is PlaceKind.PIN:
        question = _NEAR_A_BORDER.format(choices=listed(names))
    else:
        question = f"Mener I {listed(names)}?"
    rows = [[button(_name(choice), _press(choice))] for choice in choices]
    rows.append([button(ELSEWHERE_LABEL, FindElsewhere())])
    return OutgoingMessage((escape(question, quote=False),), InlineKeyboardMarkup(rows))


def nowhere(*, in_group: bool) -> OutgoingMessage:
    """Say that a pin lies where no association covers it, and ask for the place in words."""
    return OutgoingMessage((_NOWHERE,), _reply() if in_group else None)


def remembered(place: str) -> OutgoingMessage:
    """Say that a place is remembered from now on."""
    return OutgoingMessage((_REMEMBERED.format(place=escape(place, quote=False)),))


def the_place(place: str) -> OutgoingMessage:
    """Say which place is remembered, and how to change that."""
    rows = [[button(ANOTHER_PLACE_LABEL, FindElsewhere()), button(_FORGET, ForgetPlace())]]
    text = _PLACE_IS.format(place=escape(place, quote=False))
    return OutgoingMessage((text,), InlineKeyboardMarkup(rows))


def no_place(*, in_group: bool) -> OutgoingMessage:
    """Say that no place is remembered, and ask for one."""
    return OutgoingMessage((_NO_PLACE, _ASK), _reply() if in_group else None)


def forgotten() -> OutgoingMessage:
    """Say that the place is forgotten."""
    return OutgoingMessage((_FORGOTTEN,))


def _many(choices: tuple[Candidate, ...]) -> str:
    template = _MANY
    if have_one_name(choices):
        template = _AREA if are_one_area(choices) else _NAMESAKES
    return template.format(number=len(choices), place=choices[0].place)


def _press(candidate: Candidate) -> Press:
    if candidate.municipality_code:
        return ChooseMunicipality(candidate.municipality_code)
    return ChooseAssociation(candidate.association.code)


def _name(candidate: Candidate) -> str:
    municipality = candidate.official_name
    if candidate.kind is PlaceKind.PIN:
        return municipality
    if candidate.place in {candidate.municipality, municipality}:
        return municipality
    return f"{candidate.place} i {municipality}"


def _reply() -> ForceReply:
    return ForceReply(selective=True, input_field_placeholder=_PLACEHOLDER)
