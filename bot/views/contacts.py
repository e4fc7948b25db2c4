"""A DGI regional association as a contact that a telephone can save and call."""

import re
from datetime import date
from typing import Final

from telegram import Contact

from bot.papers.languages import wording_in
from bot.texts import plain
from knowledge_base.language import Language
from knowledge_base.places.location import Association

_DENMARK: Final = "+45"


def contact(association: Association, language: Language) -> Contact | None:
    """Return an association as a contact for the telephone; None if no number is known."""
    if association.phone is None:
        return None
    number = _dialled(association.phone)
    return Contact(
        phone_number=number,
        first_name=association.name,
        vcard=_vcard(association, number, language),
    )


def _dialled(phone: str) -> str:
    """Return a number as telephones want it: with its country, without spaces."""
    digits = phone.replace(" ", "").replace("-", "")
    return digits if digits.startswith("+") else f"{_DENMARK}{digits}"


def _vcard(association: Association, number: str, language: Language) -> str:
    """Return a card in vCard 3.0 (RFC 2426), which Telegram and telephones read.

    Names are escaped as the format wants; phone and e-mail come checked from our own table.
    """
    name = _escaped(association.name)
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"FN:{name}",
        f"N:{name};;;;",
        f"ORG:{name}",
        f"TEL;TYPE=WORK,VOICE:{number}",
        *([f"EMAIL;TYPE=WORK:{association.email}"] if association.email else []),
        f"URL:{association.url}",
        f"NOTE:{_escaped(_note(association, language))}",
        "END:VCARD",
    ]
    return "\r\n".join(lines) + "\r\n"


def _note(association: Association, language: Language) -> str:
    checked = wording_in(language).dates.on(date.fromisoformat(association.last_checked))
    year = association.contact_year
    key = "associations.note_of" if year else "associations.note"
    return plain(key, language, year=year, date=checked)


def _escaped(text: str) -> str:
    return re.sub(r"([,;\\])", r"\\\1", text)
