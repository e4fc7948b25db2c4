"""The DGI association of a place that a question names, as an answer or as part of one."""

import re
from dataclasses import replace

from knowledge_base.answering.extractive import MOST_SENTENCES
from knowledge_base.answering.outcomes import Answer, Outcome, Source
from knowledge_base.passages import PassageId
from knowledge_base.places.directory import PlaceDirectory
from knowledge_base.places.location import Candidate, Certainty, Location, PlaceKind

_TABLE = "knowledge_base/data/municipalities.csv"
_TITLE = "Kommunerne og DGI's landsdelsforeninger"
_ASKS_FOR_HELP = re.compile(
    r"\b(?:hvem|kontakt\w*|hj[æa]lp\w*|ring\w*|dgi\w*|landsdel\w*|henvend\w*|sparring|vejled\w*"
    r"|rådgiv\w*|who|contact|help|call)\b|\bdgi-",
    re.IGNORECASE,
)


def refer(outcome: Outcome, question: str, *, places: PlaceDirectory) -> Outcome:
    """Return the outcome with the association of the place that the question names.

    A question that is a place and nothing else is answered with its association alone. One that
    names a place and asks whom to turn to keeps its answer and gets the association added. Any
    other is returned as it is.
    """
    location = places.locate(question)
    if location.certainty is not Certainty.UNKNOWN and not location.guessed:
        return _referral(location)
    mentioned = places.mention(question)
    if mentioned.certainty is Certainty.UNKNOWN or not _ASKS_FOR_HELP.search(question):
        return outcome
    referral = _referral(mentioned)
    return _joined(outcome, referral) if isinstance(outcome, Answer) else referral


def sentences(location: Location) -> tuple[str, ...]:
    """Return what a location means for a volunteer, in one or two Danish sentences."""
    if location.certainty is Certainty.CERTAIN:
        return tuple(dict.fromkeys(_certain(c) for c in location.candidates[:1]))
    if len(location.associations) == 1:
        return (_one_association(location),)
    return (_several(location),)


def _referral(location: Location) -> Answer:
    return Answer(
        sentences=sentences(location),
        sources=tuple(_source(candidate) for candidate in _one_each(location)),
        confidence=1.0,
    )


def _joined(answer: Answer, referral: Answer) -> Answer:
    room = MOST_SENTENCES - len(referral.sentences)
    return replace(
        answer,
        sentences=answer.sentences[:room] + referral.sentences,
        sources=answer.sources + referral.sources,
    )


def _certain(candidate: Candidate) -> str:
    name = candidate.association.name
    if candidate.kind is PlaceKind.MUNICIPALITY:
        where = f"I {candidate.place}"
    else:
        where = f"{candidate.place} ligger i {_municipality(candidate)}, og der"
    if candidate.sourced:
        return f"{where} er det {name}, I skal kontakte."
    return f"{where} er det sandsynligvis {name}, I skal kontakte; se efter på www.dgi.dk."


def _one_association(location: Location) -> str:
    first = location.candidates[0]
    names = _listed([_municipality(c) for c in _one_each(location)])
    likely = "" if all(c.sourced for c in location.candidates) else "sandsynligvis "
    return (
        f"{first.place} kan ligge i {names}, men I skal {likely}kontakte "
        f"{first.association.name} i dem alle."
    )


def _several(location: Location) -> str:
    choices = _listed(
        [
            f"{c.association.name}{'' if c.sourced else ' (sandsynligvis)'}, "
            f"hvis I bor i {_municipality(c)}"
            for c in _one_each(location)
        ]
    )
    return f"Det kommer an på, hvor I bor: kontakt {choices}."


def _one_each(location: Location) -> tuple[Candidate, ...]:
    """Return the best candidate of each municipality, best first."""
    found = {c.municipality: c for c in reversed(location.candidates)}
    return tuple(c for c in location.candidates if found[c.municipality] is c)


def _municipality(candidate: Candidate) -> str:
    if not candidate.municipality_code:
        return candidate.municipality  # Sydslesvig is none
    return f"{candidate.municipality} Kommune"


def _listed(names: list[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} eller {last}" if others else last


def _source(candidate: Candidate) -> Source:
    return Source(
        path=_TABLE,
        title=_TITLE,
        passage_id=PassageId(f"municipality-{candidate.municipality_code}"),
        quote=f"{candidate.municipality}: {candidate.association.name}. {candidate.reason}",
        score=1.0,
        year=int(candidate.association.last_checked[:4]),
        url=candidate.association.url,
    )
