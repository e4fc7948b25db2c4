"""The DGI association of a place that a question names, as an answer or as part of one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge_base.answering.extractive import MOST_SENTENCES
from knowledge_base.answering.outcomes import Answer, Nearest, Outcome, Source
from knowledge_base.passages import PassageId
from knowledge_base.places.choices import are_one_area, have_one_name, listed, one_each
from knowledge_base.places.directory import PlaceDirectory
from knowledge_base.places.location import Candidate, Certainty, Location, PlaceKind

_TABLE = "knowledge_base/data/municipalities.csv"
_MOST_CHOICES = 4
"""Municipalities in one sentence; more is a list to get lost in. A guess."""
_LIKELY, _CHECK = "sandsynligvis ", "; se efter på www.dgi.dk"
_SAY_WHERE = "Skriv jeres kommune eller postnummer, så finder jeg jeres DGI-landsdelsforening."
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
        if isinstance(outcome, Nearest) and not _ASKS_WHOM.search(question):
            return outcome  # "hvem betaler for hallen i Vejrup?" is no question of whom to call
        referral = _referral(mentioned)
        return _joined(outcome, referral) if isinstance(outcome, Answer) else referral
    if home and isinstance(outcome, Answer) and _ASKS_WHOM.search(question):
        at_home = Location(certainty=Certainty.CERTAIN, candidates=(home,))
        return _joined(outcome, _referral(at_home))
    return outcome


def sentences(location: Location) -> tuple[str, ...]:
    """Return what a location means for a volunteer, in one or two Danish sentences."""
    choices = one_each(location.candidates)
    if location.certainty is Certainty.CERTAIN:
        return (_certain(choices[0]),)
    if len(location.associations) == 1:
        return (_one_association(choices),)
    if len(choices) > _MOST_CHOICES:
        return (_many(choices), _SAY_WHERE)
    return (_several(choices),)


def _referral(location: Location) -> Answer:
    return Answer(
        sentences=sentences(location),
        sources=tuple(_source(each) for each in one_each(location.candidates)[:_MOST_CHOICES]),
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
    name, official = candidate.association.name, candidate.official_name
    if official == candidate.municipality:  # outside the municipalities: Flensborg, Christiansø
        likely, check = ("", "") if candidate.sourced else (_LIKELY, _CHECK)
        return f"{candidate.place} hører {likely}under {name}, så kontakt dem{check}."
    if candidate.kind is PlaceKind.MUNICIPALITY:
        return f"I {official} er det {_to_contact([candidate])}."
    return f"{candidate.place} ligger i {official}, og der er det {_to_contact([candidate])}."


def _one_association(choices: Sequence[Candidate]) -> str:
    names, place = [each.official_name for each in choices], choices[0].place
    where = "begge steder" if len(names) == 2 else "alle steder"  # noqa: PLR2004 - "begge" is two
    if not have_one_name(choices):
        return f"I {listed(names, joined_by='og')} er det {_to_contact(choices)}."
    if len(names) > _MOST_CHOICES:
        return f"{_many(choices)[:-1]}, og {where} er det {_to_contact(choices)}."
    if are_one_area(choices):
        reached = listed(names, joined_by="og")
        return f"{place} ligger i {reached}, og {where} er det {_to_contact(choices)}."
    return f"{place} kan ligge i {listed(names)}, men {where} er det {_to_contact(choices)}."


def _to_contact(choices: Sequence[Candidate]) -> str:
    likely, check = ("", "") if all(each.sourced for each in choices) else (_LIKELY, _CHECK)
    return f"{likely}{choices[0].association.name}, I skal kontakte{check}"


def _several(choices: Sequence[Candidate]) -> str:
    homes: dict[str, list[str]] = {}
    for each in choices:
        likely = "" if each.sourced else _LIKELY
        homes.setdefault(likely + each.association.name, []).append(each.official_name)
    *others, last = [f"{name}, hvis I bor i {listed(near)}" for name, near in homes.items()]
    return f"Det kommer an på, hvor I bor: kontakt {', '.join(others)}, eller {last}."


def _many(choices: Sequence[Candidate]) -> str:
    number, place = len(choices), choices[0].place
    if are_one_area(choices):
        return f"{place} ligger i {number} kommuner."
    if have_one_name(choices):
        return f"Der er {number} kommuner med et sted, der hedder {place}."
    return f"Der er {number} kommuner at vælge imellem."


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
