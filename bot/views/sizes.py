"""Sizes of files, as people read them."""

from babel.numbers import format_decimal

from knowledge_base.language import Language

_KB, _MB = 1_000, 1_000_000


def size_words(size_bytes: int, language: Language) -> str:
    """Return "12 kB" or "1,3 MB"."""
    if size_bytes < _MB:
        return f"{max(1, round(size_bytes / _KB))} kB"
    return f"{format_decimal(size_bytes / _MB, format='0.#', locale=language.value)} MB"


def duration_words(duration_ms: float, language: Language) -> str:
    """Return "35 ms" or "1,2 s"."""
    if duration_ms < _KB:
        return f"{round(duration_ms)} ms"
    return f"{format_decimal(duration_ms / _KB, format='0.#', locale=language.value)} s"
