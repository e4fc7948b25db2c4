"""Sources: precise enough to look them up, and folded away until someone does."""

from collections.abc import Iterable
from html import escape

from knowledge_base.answering.outcomes import Source


def block(sources: Iterable[Source]) -> str:
    """Return sources as one block that unfolds, each named once, best first."""
    lines = [f"{n}. {line}" for n, line in enumerate(dict.fromkeys(map(name, sources)), start=1)]
    heading = "<b>Kilde</b>" if len(lines) == 1 else "<b>Kilder</b>"
    return "<blockquote expandable>" + "\n".join([heading, *lines]) + "</blockquote>"


def name(source: Source) -> str:
    """Return where something stands: title, year, page or heading, with a link if there is one."""
    parts = [_title(source)]
    if source.year:
        parts.append(str(source.year))
    if source.page:
        parts.append(f"side {source.page}")
    elif source.heading and source.heading != source.title:
        parts.append(f"afsnittet »{escape(source.heading, quote=False)}«")
    return ", ".join(parts)


def _title(source: Source) -> str:
    title = escape(source.title, quote=False)
    if source.url and source.url.startswith(("http://", "https://")):
        return f'<a href="{escape(source.url)}">{title}</a>'
    return title
