"""The card of a DGI regional association."""

import re
from collections.abc import Iterator
from datetime import date
from html import escape

from telegram import Contact, CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.papers.languages import wording_in
from bot.papers.text import shown_address
from bot.views.buttons import (
    ANOTHER_PLACE_LABEL,
    FindElsewhere,
    RememberPlace,
    SendContact,
    button,
)
from knowledge_base.language import Language
from knowledge_base.places.choices import have_one_name, listed, one_each
from knowledge_base.places.location import Association, Candidate, PlaceKind

_SURE = "{where} hører under <b>{name}</b>{regardless}."
_LIKELY = (
    "{where} hører sandsynligvis under <b>{name}</b>{regardless}. Jeg har ikke fundet det sort på"
    " hvidt, så tjek det på www.dgi.dk, før I ringer."
)
_REGARDLESS = ", uanset om I hører til i {municipalities}"
_YOUR_PLACE = "Jeres placering"
_WHEREVER = ", uanset hvilken kommune I hører til i"
_MOST_NAMES = 4
"""Municipalities in one sentence; more is a list to get lost in. A guess."""
_HELP = (
    "De kan hjælpe jer med sparring, råd og vejledning. Det er dem, sekretariatet for"
    " landsbyklynger henviste klyngerne til, da det lukkede i 2022."
)
_SEVERAL = "{cluster} ligger i flere kommuner, så I kan ringe til dem {both}:"
_PIN_IS_DROPPED = (
    "<i>Jeg har kun brugt jeres placering til at finde kommunen. Den bliver ikke gemt.</i>"
)
_REMEMBER = "Husk vores sted"
_SAVE_CONTACT = "Gem nummeret som kontakt"
_COPY_PHONE, _COPY_EMAIL, _COPY_URL = "Kopiér telefonnummer", "Kopiér e-mail", "Kopiér webadresse"
_LABEL = 60
"""Characters on a button; longer ones are cut off on a telephone. A guess."""
_DENMARK = "+45"
_NO_NUMBER = "Telefon og e-mail har jeg ikke. I finder dem på www.dgi.dk."


def card(candidates: tuple[Candidate, ...], *, remembered: bool = False) -> OutgoingMessage:
    """Return the association that covers a place, with what is known about reaching it.

    Args:
        candidates: At least one; all with the same association.
        remembered: Whether this is the place that the chat let us remember. If not, and it is
            one municipality, we offer to remember it.
    """
    association = candidates[0].association
    template = _SURE if all(candidate.sourced for candidate in candidates) else _LIKELY
    choices = one_each(candidates)
    covers = template.format(
        where=escape(_where(choices), quote=False),
        name=escape(association.name, quote=False),
        regardless=escape(_regardless(choices), quote=False),
    )
    rows = _contact_rows(association)
    if remembered:
        rows.append([button(ANOTHER_PLACE_LABEL, FindElsewhere())])
    elif len(choices) == 1 and candidates[0].municipality_code:
        rows.append([button(_REMEMBER, RememberPlace(candidates[0].municipality_code))])
    pin = (_PIN_IS_DROPPED,) if candidates[0].kind is PlaceKind.PIN else ()
    return OutgoingMessage((covers, *pin, *_details(association)), InlineKeyboardMarkup(rows))


def cards(candidates: tuple[Candidate, ...]) -> OutgoingMessage:
    """Return all the associations of a cluster that lies in several municipalities."""
    best = candidates[0]
    covers = "\n".join(
        f"• {_likely(candidate)}<b>{escape(candidate.association.name, quote=False)}</b> i"
        f" {escape(candidate.official_name, quote=False)}"
        for candidate in one_each(candidates)
    )
    found = {candidate.association.code: candidate.association for candidate in candidates}
    both = "begge" if len(found) == 2 else "alle"  # noqa: PLR2004 - "begge" is two
    several = _SEVERAL.format(cluster=escape(best.place, quote=False), both=both)
    contacts = (
        f"<b>{escape(each.name, quote=False)}</b>\n" + "\n".join(_contact_lines(each))
        for each in found.values()
    )
    rows = [row for each in found.values() for row in _contact_rows(each)]
    return OutgoingMessage((f"{several}\n{covers}", _HELP, *contacts), InlineKeyboardMarkup(rows))


def contact(association: Association) -> Contact | None:
    """Return an association as a contact for the telephone; None if no number is known."""
    if association.phone is None:
        return None
    return Contact(
        phone_number=_dialled(association.phone),
        first_name=association.name,
        vcard=_vcard(association),
    )


def no_contact(association: Association) -> OutgoingMessage:
    """Say that there is no number to save."""
    return OutgoingMessage((escape(association.name, quote=False) + ": " + _NO_NUMBER,))


def card_of(association: Association) -> OutgoingMessage:
    """Return an association that was asked for by name."""
    return OutgoingMessage(
        (f"<b>{escape(association.name, quote=False)}</b>", *_details(association)),
        InlineKeyboardMarkup(_contact_rows(association)),
    )


def _where(choices: tuple[Candidate, ...]) -> str:
    best, names = choices[0], [choice.official_name for choice in choices]
    if best.kind is PlaceKind.PIN:
        return names[0] if len(names) == 1 else _YOUR_PLACE
    if not have_one_name(choices):
        return listed(names, joined_by="og")
    if len(names) > 1:
        return best.place
    [name] = names
    return name if best.place in {name, best.municipality} else f"{best.place} i {name}"


def _regardless(choices: tuple[Candidate, ...]) -> str:
    is_pin = choices[0].kind is PlaceKind.PIN
    if len(choices) == 1 or not (is_pin or have_one_name(choices)):
        return ""
    if len(choices) > _MOST_NAMES:
        return _WHEREVER
    names = listed([choice.official_name for choice in choices])
    return _REGARDLESS.format(municipalities=names)


def _details(association: Association) -> tuple[str, str]:
    return _HELP, "\n".join(_contact_lines(association))


def _contact_lines(association: Association) -> Iterator[str]:
    year = f" (fra {association.contact_year})" if association.contact_year else ""
    if association.phone:
        yield f"Telefon: {escape(association.phone, quote=False)}{year}"
    if association.email:
        yield f"E-mail: {escape(association.email, quote=False)}{year}"
    if not association.phone and not association.email:
        yield _NO_NUMBER
    yield f'Hjemmeside: <a href="{escape(association.url)}">{_shown(association.url)}</a>'
    yield f"<i>Sidst tjekket mod vores kilder {_date(association.last_checked)}.</i>"


def _contact_rows(association: Association) -> list[list[InlineKeyboardButton]]:
    """Return the buttons that help reach an association: what is known, ready to use."""
    rows = []
    if association.phone:
        rows.append([button(_SAVE_CONTACT, SendContact(association.code))])
    label, text = _to_copy(association)
    copy = CopyTextButton(text)
    short = association.name.partition(" (")[0]  # SdU's name has its full one in brackets
    rows.append([InlineKeyboardButton(f"{label} ({short})"[:_LABEL], copy_text=copy)])
    return rows


def _to_copy(association: Association) -> tuple[str, str]:
    if association.phone:
        return _COPY_PHONE, association.phone
    if association.email:
        return _COPY_EMAIL, association.email
    return _COPY_URL, association.url


def _likely(candidate: Candidate) -> str:
    return "" if candidate.sourced else "sandsynligvis "


def _dialled(phone: str) -> str:
    """Return a number as telephones want it: with its country, without spaces."""
    digits = phone.replace(" ", "").replace("-", "")
    return digits if digits.startswith("+") else f"{_DENMARK}{digits}"


def _vcard(association: Association) -> str:
    """Return a card in vCard 3.0 (RFC 2426), which Telegram and telephones read.

    Names are escaped as the format wants; phone and e-mail come checked from our own table.
    """
    name = re.sub(r"([,;\\])", r"\\\1", association.name)
    year = f"Nummeret er fra {association.contact_year}. " if association.contact_year else ""
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"FN:{name}",
        f"N:{name};;;;",
        f"ORG:{name}",
        f"TEL;TYPE=WORK,VOICE:{_dialled(association.phone or '')}",
        *([f"EMAIL;TYPE=WORK:{association.email}"] if association.email else []),
        f"URL:{association.url}",
        f"NOTE:{year}Sidst tjekket {_date(association.last_checked)}.",
        "END:VCARD",
    ]
    return "\r\n".join(lines) + "\r\n"


def _shown(url: str) -> str:
    return escape(shown_address(url), quote=False)


def _date(iso: str) -> str:
    return wording_in(Language.DANISH).dates.on(date.fromisoformat(iso))
