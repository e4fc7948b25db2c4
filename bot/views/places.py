"""Asking where the volunteers are."""

from html import escape

from telegram import ForceReply, InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.views import municipalities
from bot.views.buttons import (
    ELSEWHERE_LABEL,
    ChooseAssociation,
    ChooseMunicipality,
    FindAssociation,
    Press,
    button,
)
from knowledge_base.places.location import Candidate

_ASK = (
    "Hvor hører I til? Skriv jeres kommune, postnummer eller by, for eksempel »Syddjurs« eller"
    " »8410«."
)
_UNKNOWN = (
    "Jeg kender ikke et sted, der hedder »{place}«. Prøv med jeres kommune eller postnummer, for"
    " eksempel »Syddjurs« eller »8410«."
)
_PLACEHOLDER = "Kommune, postnummer eller by"
_CHOICES = 6
"""Buttons in one question; more is a list, not a question. A guess."""
_NAME_LENGTH = 60


def ask(*, in_group: bool) -> OutgoingMessage:
    """Ask for a place; in groups as a message that is to be replied to, or we do not see it."""
    return OutgoingMessage((_ASK,), _reply() if in_group else None)


def unknown(place: str, *, in_group: bool) -> OutgoingMessage:
    """Say that the place is not known, and ask again."""
    text = _UNKNOWN.format(place=escape(place[:_NAME_LENGTH], quote=False))
    return OutgoingMessage((text,), _reply() if in_group else None)


def which(candidates: tuple[Candidate, ...]) -> OutgoingMessage:
    """Ask which of the candidates is meant; one candidate is a question too, never a guess."""
    choices = municipalities.one_each(candidates)[:_CHOICES]
    question = f"Mener I {municipalities.listed([_name(choice) for choice in choices])}?"
    rows = [[button(_name(choice), _press(choice))] for choice in choices]
    rows.append([button(ELSEWHERE_LABEL, FindAssociation())])
    return OutgoingMessage((escape(question, quote=False),), InlineKeyboardMarkup(rows))


def _press(candidate: Candidate) -> Press:
    if candidate.municipality_code:
        return ChooseMunicipality(candidate.municipality_code)
    return ChooseAssociation(candidate.association.code)


def _name(candidate: Candidate) -> str:
    municipality = municipalities.name(candidate)
    if candidate.place in {candidate.municipality, municipality}:
        return municipality
    return f"{candidate.place} i {municipality}"


def _reply() -> ForceReply:
    return ForceReply(selective=True, input_field_placeholder=_PLACEHOLDER)
