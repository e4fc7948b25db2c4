"""The card of a DGI regional association."""

from collections.abc import Iterator
from html import escape
from typing import Final

from bot.delivery.message import OutgoingMessage
from bot.views import municipalities
from knowledge_base.places.location import Association, Candidate

_SURE = "{where} hører under <b>{name}</b>{regardless}."
_LIKELY = (
    "{where} hører sandsynligvis under <b>{name}</b>{regardless}. Jeg har ikke fundet det sort på"
    " hvidt, så tjek det på www.dgi.dk, før I ringer."
)
_REGARDLESS = ", uanset om I hører til i {municipalities}"
_HELP = (
    "De kan hjælpe jer med sparring, råd og vejledning. Det er dem, sekretariatet for"
    " landsbyklynger henviste klyngerne til, da det lukkede i 2022."
)
_NO_NUMBER = "Telefon og e-mail har jeg ikke. I finder dem på www.dgi.dk."
_MONTHS: Final = (
    "januar februar marts april maj juni juli august september oktober november december".split()  # noqa: SIM905 - reads better
)


def card(candidates: tuple[Candidate, ...]) -> OutgoingMessage:
    """Return the association that covers a place, with what is known about reaching it.

    Args:
        candidates: At least one; all with the same association.
    """
    association = candidates[0].association
    template = _SURE if all(candidate.sourced for candidate in candidates) else _LIKELY
    names = [municipalities.name(choice) for choice in municipalities.one_each(candidates)]
    regardless = _REGARDLESS.format(municipalities=municipalities.listed(names))
    covers = template.format(
        where=escape(_where(candidates[0], names), quote=False),
        name=escape(association.name, quote=False),
        regardless=escape(regardless, quote=False) if len(names) > 1 else "",
    )
    return OutgoingMessage((covers, *_details(association)))


def card_of(association: Association) -> OutgoingMessage:
    """Return an association that was asked for by name."""
    return OutgoingMessage(
        (f"<b>{escape(association.name, quote=False)}</b>", *_details(association))
    )


def _where(best: Candidate, municipality_names: list[str]) -> str:
    if len(municipality_names) > 1:
        return best.place
    [name] = municipality_names
    return name if best.place in {name, best.municipality} else f"{best.place} i {name}"


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


def _shown(url: str) -> str:
    return escape(url.removeprefix("https://").removeprefix("http://").rstrip("/"), quote=False)


def _date(iso: str) -> str:
    """Return YYYY-MM-DD as Danes write it, and anything else as it is."""
    parts = iso.split("-")
    match parts:
        case [year, month, day] if all(part.isdigit() for part in parts):
            return f"{int(day)}. {_MONTHS[int(month) - 1]} {year}"
        case _:
            return escape(iso, quote=False)
