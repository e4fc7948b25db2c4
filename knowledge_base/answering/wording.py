"""An outcome as plain text, without markup; the bot's views add what Telegram can show.

The archive's own sentences stay as they are; what stands around them is in the language of the
question.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge_base.answering.ageing import Ageing
from knowledge_base.answering.outcomes import (
    Answer,
    Nearest,
    NoAnswer,
    Outcome,
    Reply,
    SmallTalk,
    Source,
)
from knowledge_base.language import Language
from knowledge_base.talk.wording import PERSONAL_NUMBER_NOTICE, talk_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The texts around the archive's own sentences, in one language."""

    nearest: str
    no_answer: str
    disagreeing: str
    missing: str
    rephrased: str
    of_year: str
    of_old_year: str
    of_unknown_year: str
    page: str
    heading: str
    unknown_year: str


_FRAMES = {
    Language.DANISH: Frame(
        nearest="Det står der ikke direkte noget om i arkivet. Det her kommer tættest på:",
        no_answer=(
            "Det kan jeg ikke finde noget om i arkivet. Jeg kender til landsbyklynger, genstart, "
            "mødesteder, penge og samarbejde med kommunen. Jeres lokale DGI-landsdelsforening kan "
            "hjælpe med resten: skriv jeres kommune eller postnummer, så finder jeg den."
        ),
        disagreeing="Kilderne er ikke enige. Den nyeste står først.",
        missing="Om »{part}« fandt jeg ikke noget i arkivet.",
        rephrased="En sprogmodel har skrevet det ud fra kilderne.",
        of_year="Beløb, frister og navne er fra {year}.",
        of_old_year="Beløb, frister og navne er fra {year}. Tjek dem, før I bruger dem.",
        of_unknown_year=(
            "Jeg ved ikke, hvilket år beløb, frister og navne er fra. Tjek dem, før I bruger dem."
        ),
        page="side {page}",
        heading="afsnittet »{heading}«",
        unknown_year="årstal ukendt",
    ),
    Language.ENGLISH: Frame(
        nearest="The archive does not say this outright. This comes closest (in Danish):",
        no_answer=(
            "I cannot find anything about that in the archive. I know about village clusters "
            "(landsbyklynger), restarting them, meeting places, funding and working with the "
            "municipality. Your local DGI association can help with the rest: write your "
            "municipality or postal code, and I will find it."
        ),
        disagreeing="The sources do not agree. The newest comes first.",
        missing="I found nothing in the archive about “{part}”.",
        rephrased="A language model wrote this from the sources.",
        of_year="Sums, deadlines and names are from {year}.",
        of_old_year="Sums, deadlines and names are from {year}. Check them before you use them.",
        of_unknown_year=(
            "I do not know which year the sums, deadlines and names are from. Check them before "
            "you rely on them."
        ),
        page="page {page}",
        heading="section “{heading}”",
        unknown_year="year unknown",
    ),
}


def frame(language: Language) -> Frame:
    """Return the texts around answers in a language."""
    return _FRAMES[language]


def plain_text(reply: Reply) -> str:
    """Return what a volunteer reads, without the sources."""
    notice = [PERSONAL_NUMBER_NOTICE[reply.language]] if reply.personal_number else []
    return "\n".join([*notice, _outcome_text(reply.outcome, reply.language)])


def remarks(answer: Answer, language: Language) -> Iterator[str]:
    """Yield what must be said below an answer: what is missing, what is old, who put it so."""
    texts = _FRAMES[language]
    yield from (texts.missing.format(part=part) for part in answer.missing)
    if answer.ageing:
        yield _ageing_text(answer.ageing, texts)
    if answer.rephrased:
        yield texts.rephrased


def source_line(source: Source, language: Language = Language.DANISH) -> str:
    """Return a source on one line: title, year, page or heading."""
    texts = _FRAMES[language]
    facts = [source.title, str(source.year) if source.year else texts.unknown_year]
    if source.page is not None:
        facts.append(texts.page.format(page=source.page))
    elif source.heading and source.heading != source.title:
        facts.append(texts.heading.format(heading=source.heading))
    return ", ".join(facts)


def _outcome_text(outcome: Outcome, language: Language) -> str:
    texts = _FRAMES[language]
    match outcome:
        case Answer():
            before = [texts.disagreeing] if outcome.disagreeing else []
            return "\n".join([*before, " ".join(outcome.sentences), *remarks(outcome, language)])
        case Nearest(sources=sources):
            return "\n".join([texts.nearest, *(f"»{each.quote}«" for each in sources)])
        case NoAnswer():
            return texts.no_answer
        case SmallTalk(kind=kind):
            return talk_text(kind, language)


def _ageing_text(ageing: Ageing, texts: Frame) -> str:
    if ageing.year is None:
        return texts.of_unknown_year
    return (texts.of_old_year if ageing.old else texts.of_year).format(year=ageing.year)
