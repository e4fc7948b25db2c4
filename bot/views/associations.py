"""The card of a DGI regional association."""

from collections.abc import Iterator
from datetime import date
from html import escape

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.papers.languages import wording_in
from bot.papers.text import shown_address
from bot.texts import both, either, html, plain
from bot.views.buttons import button
from bot.views.presses import FindElsewhere, RememberPlace, SendContact
from knowledge_base.language import Language
from knowledge_base.places.choices import have_one_name, one_each
from knowledge_base.places.location import Association, Candidate, PlaceKind

_MOST_NAMES = 4
"""Municipalities in one sentence; more is a list to get lost in. A guess."""
_LABEL = 60
"""Characters on a button; longer ones are cut off on a telephone. A guess."""


def card(
    candidates: tuple[Candidate, ...], language: Language, *, remembered: bool = False
) -> OutgoingMessage:
    """Return the association that covers a place, with what is known about reaching it.

    Args:
        candidates: At least one; all with the same association.
        language: The reader's.
        remembered: Whether this is the place that the chat let us remember. If not, and it is
            one municipality, we offer to remember it.
    """
    first, association = candidates[0], candidates[0].association
    choices = one_each(candidates)
    rows = _contact_rows(association, language)
    if remembered:
        rows.append([button(plain("buttons.another_place", language), FindElsewhere())])
    elif len(choices) == 1 and first.municipality_code:
        remember = RememberPlace(first.municipality_code)
        rows.append([button(plain("associations.remember", language), remember)])
    is_pin = first.kind is PlaceKind.PIN
    pin = (html("associations.pin_is_dropped", language),) if is_pin else ()
    return OutgoingMessage(
        (_covers(candidates, language), *pin, *_details(association, language)),
        InlineKeyboardMarkup(rows),
    )


def cards(candidates: tuple[Candidate, ...], language: Language) -> OutgoingMessage:
    """Return all the associations of a cluster that lies in several municipalities."""
    found = {candidate.association.code: candidate.association for candidate in candidates}
    are_two = len(found) == 2  # noqa: PLR2004 - "both" are two
    key = "associations.call_both" if are_two else "associations.call_all"
    several = html(key, language, cluster=candidates[0].place)
    covers = [
        html(
            "associations.covers" if each.sourced else "associations.covers_likely",
            language,
            name=each.association.name,
            municipality=each.official_name,
        )
        for each in one_each(candidates)
    ]
    contacts = (
        "\n".join([_heading(each), *_contact_lines(each, language)]) for each in found.values()
    )
    rows = [row for each in found.values() for row in _contact_rows(each, language)]
    return OutgoingMessage(
        ("\n".join([several, *covers]), html("associations.help", language), *contacts),
        InlineKeyboardMarkup(rows),
    )


def card_of(association: Association, language: Language) -> OutgoingMessage:
    """Return an association that was asked for by name."""
    return OutgoingMessage(
        (_heading(association), *_details(association, language)),
        InlineKeyboardMarkup(_contact_rows(association, language)),
    )


def no_contact(association: Association, language: Language) -> OutgoingMessage:
    """Say that there is no number to save."""
    return OutgoingMessage((html("associations.no_number_of", language, name=association.name),))


def _covers(candidates: tuple[Candidate, ...], language: Language) -> str:
    is_sure = all(candidate.sourced for candidate in candidates)
    choices = one_each(candidates)
    return html(
        "associations.sure" if is_sure else "associations.likely",
        language,
        where=_where(choices, language),
        name=candidates[0].association.name,
        regardless=_regardless(choices, language),
    )


def _where(choices: tuple[Candidate, ...], language: Language) -> str:
    best, names = choices[0], [choice.official_name for choice in choices]
    if best.kind is PlaceKind.PIN:
        return names[0] if len(names) == 1 else plain("associations.your_place", language)
    if not have_one_name(choices):
        return both(names, language)
    if len(names) > 1:
        return best.place
    [name] = names
    if best.place in {name, best.municipality}:
        return name
    return plain("associations.place_in", language, place=best.place, municipality=name)


def _regardless(choices: tuple[Candidate, ...], language: Language) -> str:
    is_pin = choices[0].kind is PlaceKind.PIN
    if len(choices) == 1 or not (is_pin or have_one_name(choices)):
        return ""
    if len(choices) > _MOST_NAMES:
        return plain("associations.regardless_of_all", language)
    names = either([choice.official_name for choice in choices], language)
    return plain("associations.regardless", language, municipalities=names)


def _details(association: Association, language: Language) -> tuple[str, str]:
    return html("associations.help", language), "\n".join(_contact_lines(association, language))


def _heading(association: Association) -> str:
    return f"<b>{escape(association.name, quote=False)}</b>"


def _contact_lines(association: Association, language: Language) -> Iterator[str]:
    year, dates = association.contact_year, wording_in(language).dates
    if phone := association.phone:
        key = "associations.phone_of" if year else "associations.phone"
        yield html(key, language, phone=phone, year=year)
    if email := association.email:
        key = "associations.email_of" if year else "associations.email"
        yield html(key, language, email=email, year=year)
    if not association.phone and not association.email:
        yield html("associations.no_number", language)
    address = escape(shown_address(association.url), quote=False)
    website = html("associations.website", language)
    yield f'{website} <a href="{escape(association.url)}">{address}</a>'
    checked = date.fromisoformat(association.last_checked)
    yield html("associations.last_checked", language, date=dates.on(checked))


def _contact_rows(
    association: Association, language: Language
) -> list[list[InlineKeyboardButton]]:
    """Return the buttons that help reach an association: what is known, ready to use."""
    rows = []
    if association.phone:
        save = plain("associations.save_contact", language)
        rows.append([button(save, SendContact(association.code))])
    key, text = _to_copy(association)
    short = association.name.partition(" (")[0]  # SdU's name has its full one in brackets
    label = plain(key, language, name=short)[:_LABEL]
    rows.append([InlineKeyboardButton(label, copy_text=CopyTextButton(text))])
    return rows


def _to_copy(association: Association) -> tuple[str, str]:
    if association.phone:
        return "associations.copy_phone", association.phone
    if association.email:
        return "associations.copy_email", association.email
    return "associations.copy_url", association.url
