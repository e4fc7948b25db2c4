"""The DGI association of a place that a question names, as an answer or as part of one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge_base.answering.extractive import MOST_SENTENCES
from knowledge_base.answering.outcomes import Answer, Nearest, Outcome, Source
from knowledge_base.answering.referral_wording import ReferralTexts, referral_texts
from knowledge_base.language import Language, language_of
from knowledge_base.passages import PassageId
from knowledge_base.places.choices import are_one_area, have_one_name, listed, one_each
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

    What is added is in the language of the question.

    Args:
        outcome: What the archive answers.
        question: In the volunteer's words.
        places: Where places are looked up.
        home: Where the volunteers are from, if they let us remember it.
    """
    location, language = places.locate(question, asked=False), language_of(question)
    if location.certainty is not Certainty.UNKNOWN and not location.guessed:
        return _referral(location, language)
    if not _ASKS_FOR_HELP.search(question):
        return outcome
    mentioned = places.mention(question)
    if mentioned.certainty is not Certainty.UNKNOWN:
        if isinstance(outcome, Nearest) and not _ASKS_WHOM.search(question):
            return outcome  # "hvem betaler for hallen i Vejrup?" is no question of whom to call
        referral = _referral(mentioned, language)
        return _joined(outcome, referral) if isinstance(outcome, Answer) else referral
    if home and isinstance(outcome, Answer) and _ASKS_WHOM.search(question):
        at_home = Location(certainty=Certainty.CERTAIN, candidates=(home,))
        return _joined(outcome, _referral(at_home, language))
    return outcome


def sentences(location: Location, language: Language) -> tuple[str, ...]:
    """Return what a location means for a volunteer, in one or two sentences."""
    texts, choices = referral_texts(language), one_each(location.candidates)
    if location.certainty is Certainty.CERTAIN:
        return (_certain(choices[0], texts),)
    if len(location.associations) == 1:
        return (_one_association(choices, texts),)
    if len(choices) > _MOST_CHOICES:
        return (_many(choices, texts) + ".", texts.say_where)
    return (_several(choices, texts),)


def _referral(location: Location, language: Language) -> Answer:
    return Answer(
        sentences=sentences(location, language),
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


def _certain(candidate: Candidate, texts: ReferralTexts) -> str:
    place, official = candidate.place, candidate.official_name
    if official == candidate.municipality:  # outside the municipalities: Flensborg, Christiansø
        likely, check = _doubt([candidate], texts)
        name = candidate.association.name
        return texts.covered.format(place=place, likely=likely, name=name, check=check)
    is_municipality = candidate.kind is PlaceKind.MUNICIPALITY
    template = texts.in_municipality if is_municipality else texts.lies_in
    to_contact = _to_contact([candidate], texts)
    return template.format(place=place, municipality=official, to_contact=to_contact)


def _one_association(choices: Sequence[Candidate], texts: ReferralTexts) -> str:
    names, place = [each.official_name for each in choices], choices[0].place
    where = texts.in_both if len(names) == 2 else texts.in_all  # noqa: PLR2004 - "both" are two
    to_contact, both = _to_contact(choices, texts), listed(names, joined_by=texts.both)
    if not have_one_name(choices):
        return texts.in_municipality.format(municipality=both, to_contact=to_contact)
    if len(names) > _MOST_CHOICES:
        many = _many(choices, texts)
        return texts.many_but.format(many=many, where=where, to_contact=to_contact)
    is_area = are_one_area(choices)
    template = texts.reaches if is_area else texts.may_lie_in
    reached = both if is_area else listed(names, joined_by=texts.either)
    return template.format(place=place, municipalities=reached, where=where, to_contact=to_contact)


def _to_contact(choices: Sequence[Candidate], texts: ReferralTexts) -> str:
    likely, check = _doubt(choices, texts)
    name = choices[0].association.name
    return texts.to_contact.format(likely=likely, name=name, check=check)


def _doubt(choices: Sequence[Candidate], texts: ReferralTexts) -> tuple[str, str]:
    return ("", "") if all(each.sourced for each in choices) else (texts.likely, texts.check)


def _several(choices: Sequence[Candidate], texts: ReferralTexts) -> str:
    homes: dict[str, list[str]] = {}
    for each in choices:
        likely = "" if each.sourced else texts.likely
        homes.setdefault(likely + each.association.name, []).append(each.official_name)
    *others, last = [
        texts.if_you_live_in.format(name=name, municipalities=listed(near, joined_by=texts.either))
        for name, near in homes.items()
    ]
    return texts.depends.format(others=", ".join(others), last=last)


def _many(choices: Sequence[Candidate], texts: ReferralTexts) -> str:
    """Return how many municipalities there are to choose from, without a full stop."""
    template = texts.many
    if have_one_name(choices):
        template = texts.area if are_one_area(choices) else texts.namesakes
    return template.format(number=len(choices), place=choices[0].place)


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
