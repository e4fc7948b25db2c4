"""An outcome as plain Danish text, without markup; the bot's views add what Telegram can show."""

from knowledge_base.answering.outcomes import Answer, Nearest, NoAnswer, Outcome, Source

NEAREST_INTRODUCTION = "Det står der ikke direkte noget om i arkivet. Det her kommer tættest på:"
NO_ANSWER = (
    "Det kan jeg ikke finde noget om i arkivet. Jeg kender til landsbyklynger, genstart, "
    "mødesteder, penge og samarbejde med kommunen. Jeres lokale DGI-landsdelsforening kan hjælpe "
    "med resten: skriv jeres kommune eller postnummer, så finder jeg den."
)


def plain_text(outcome: Outcome) -> str:
    """Return what a volunteer reads, without the sources."""
    match outcome:
        case Answer(sentences=sentences):
            return " ".join(sentences)
        case Nearest(sources=sources):
            return "\n".join([NEAREST_INTRODUCTION, *(f"»{each.quote}«" for each in sources)])
        case NoAnswer():
            return NO_ANSWER


def source_line(source: Source) -> str:
    """Return a source on one line: title, year, page or heading."""
    facts = [source.title]
    if source.year is not None:
        facts.append(str(source.year))
    if source.page is not None:
        facts.append(f"side {source.page}")
    elif source.heading:
        facts.append(f"afsnittet »{source.heading}«")
    return ", ".join(facts)
