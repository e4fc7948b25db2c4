"""The DGI association of a place that a question names, as an answer or as part of one."""

import re
from dataclasses import replace

from knowledge_base.answering.extractive import MOST_SENTENCES
from knowledge_base.answering.outcomes import Answer, Outcome, Source
from knowledge_base.passages import PassageId
from knowledge_base.places.directory import PlaceDirectory
from knowledge_base.places.location import Candidate, Certainty, Location, PlaceKind

_TABLE = "knowledge_base/data/municipalities.csv"
_MOST_CHOICES = 4
"""Municipalities in one sentence; more is a list to get lost in. A guess."""
_TITLE = "Kommunerne og DGI's landsdelsforeninger"
_ASKS_FOR_HELP = re.compile(
    r"\b(?:hvem|kontakt\w*|hj[æa]lp\w*|ring\w*|dgi\w*|landsdel\w*|henvend\w*|sparring|vejled\w*"
    r"|rådgiv\w*|who|contact|help|call)\b|\bdgi-",
    re.IGNORECASE,
)


_ASKS_WHOM = re.compile(
    r"\b(?:kontakt\w*|ring(?:e|er)?|dgi|landsdel\w*|henvend\w*|sparring|vejledning|rådgivning"
    r"|hj[æa]lp\w* (?:os|mig|til|at få|vi|fra)|få hj[æa]lp|hvem (?:kan |ka |der )?hj[æa]lp\w*"
    r"|who can help|contact|call)\b",
    re.IGNORECASE,
)
"""Narrower: "hvem betaler?" names no one to turn to, though the volunteers' place is known."""


def refer(
    outcome: Outcome, question: str, *, places: PlaceDirectory, home: Candidate | None = None
) -> Outcome:
    """Return the outcome with the association of the place that the question names.

    A question that is a place and nothing else is answered with its association alone. One that
    asks whom to turn to keeps its answer and gets the association added: that of the place it
    names, or else that of home. Any other is returned as it is.

    Args:
        outcome: What the archive answers.
        question: In the volunteer's words.
        places: Where places are looked up.
        home: Where the volunteers are from, if they let us remember it.
    """
    location = places.locate(question, asked=False)
    if location.certainty is not Certainty.UNKNOWN and not location.guessed:
        return _referral(location)
    if not _ASKS_FOR_HELP.search(question):
        return outcome
    mentioned = places.mention(question)
    if mentioned.certainty is not Certainty.UNKNOWN:
        referral = _referral(mentioned)
        return _joined(outcome, referral) if isinstance(outcome, Answer) else referral
    if home and isinstance(outcome, Answer) and _ASKS_WHOM.search(question):
        at_home = Location(certainty=Certainty.CERTAIN, candidates=(home,))
        return _joined(outcome, _referral(at_home))
    return outcome


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
        sources=tuple(_source(candidate) for candidate in _one_each(location)[:_MOST_CHOICES]),
        confidence=1.0,
    )


def _joined(answer: Answer, referral: Answer) -> Answer:
    """Return the association first, for it is what was asked for, then what the archive says."""
    room = MOST_SENTENCES - len(referral.sentences)
    return replace(
        answer,
        sentences=referral.sentences + answer.sentences[:room],
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
    choices = _one_each(location)
    if len(choices) > _MOST_CHOICES:
        return (
            f"Der er {len(choices)} kommuner med et sted, der hedder {choices[0].place}. Skriv"
            " jeres kommune eller postnummer, så finder jeg jeres DGI-landsdelsforening."
        )
    listed = _listed(
        [
            f"{c.association.name}{'' if c.sourced else ' (sandsynligvis)'}, "
            f"hvis I bor i {_municipality(c)}"
            for c in choices
        ]
    )
    return f"Det kommer an på, hvor I bor: kontakt {listed}."


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
