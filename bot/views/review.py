"""Files that staff send, and the folder where they wait to be looked through."""

from collections.abc import Sequence
from datetime import date

from bot.delivery.message import OutgoingMessage
from bot.delivery.review import Waiting
from bot.papers.languages import wording_in
from bot.texts import html
from bot.views.sizes import size_words
from knowledge_base.language import Language

_SHOWN = 20
"""Files in one message; a guess."""


def kept(name: str, language: Language) -> OutgoingMessage:
    """Say where a file is now, and how it gets into the archive."""
    return OutgoingMessage(
        (html("review.kept", language, name=name), html("new_answer.how_to_publish", language))
    )


def source_kept(name: str, language: Language) -> OutgoingMessage:
    """Say that a file is kept and is the source of the answer that is being written."""
    return OutgoingMessage((html("review.source_kept", language, name=name),))


def too_large(size_bytes: int, most_bytes: int, language: Language) -> OutgoingMessage:
    """Say that a file is larger than what can be fetched."""
    size, most = size_words(size_bytes, language), size_words(most_bytes, language)
    return OutgoingMessage((html("review.too_large", language, size=size, most=most),))


def not_fetched(language: Language) -> OutgoingMessage:
    """Say that Telegram did not hand a file out."""
    return OutgoingMessage((html("review.not_fetched", language),))


def cannot_keep(language: Language) -> OutgoingMessage:
    """Say that the disk does not take a file."""
    return OutgoingMessage((html("review.cannot_keep", language),))


def waiting(files: Sequence[tuple[date, Waiting]], language: Language) -> OutgoingMessage:
    """List what waits, newest first, each with the day in Denmark on which it came."""
    if not files:
        return OutgoingMessage((html("review.empty", language),))
    lines = [_line(day, file, language) for day, file in files[:_SHOWN]]
    if len(files) > _SHOWN:
        lines.append(html("review.more", language, count=len(files) - _SHOWN))
    listed = "\n".join([html("review.heading", language), *lines])
    return OutgoingMessage((listed, html("new_answer.how_to_publish", language)))


def _line(day: date, file: Waiting, language: Language) -> str:
    return html(
        "review.line",
        language,
        name=file.name,
        size=size_words(file.size_bytes, language),
        day=wording_in(language).dates.on(day),
    )
