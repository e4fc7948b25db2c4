"""Sources: precise enough to look them up, and folded away until someone does."""

from collections.abc import Iterable
from html import escape

from bot.papers.text import web_address
from bot.texts import html
from knowledge_base.answering.outcomes import Source
from knowledge_base.answering.wording import frame
from knowledge_base.language import Language


def block(sources: Iterable[Source], language: Language) -> str:
    """Return sources as one block that unfolds, each named once, best first."""
    names = dict.fromkeys(name(source, language) for source in sources)
    lines = [f"{number}. {line}" for number, line in enumerate(names, start=1)]
    heading = html("answers.sources", language, count=len(lines))
    return "<blockquote expandable>" + "\n".join([heading, *lines]) + "</blockquote>"


def name(source: Source, language: Language) -> str:
    """Return where something stands: title, year, page or heading, with a link if there is one."""
    texts = frame(language)
    parts = [
        linked(source.title, source.url),
        str(source.year) if source.year else texts.unknown_year,
    ]
    if source.page:
        parts.append(texts.page.format(page=source.page))
    elif source.heading and source.heading != source.title:
        parts.append(texts.heading.format(heading=escape(source.heading, quote=False)))
    return ", ".join(parts)


def linked(title: str, url: str | None) -> str:
    """Return a title, as a link if it has an address on the web."""
    shown = escape(title, quote=False)
    address = web_address(url)
    return f'<a href="{escape(address)}">{shown}</a>' if address else shown
