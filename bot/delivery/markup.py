"""Telegram HTML as Telegram counts it."""

import html
import re

_TAG = re.compile(r"<[^<>]*>")


def plain(markup: str) -> str:
    """Return the text without its tags and with its entities resolved.

    Links lose their address; what the views write is readable without it.
    """
    return html.unescape(_TAG.sub("", markup))


def length(text: str) -> int:
    """Return the length in UTF-16 units, as Telegram counts it.

    Source: https://core.telegram.org/api/entities#entity-length
    """
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2
