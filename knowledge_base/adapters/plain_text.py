"""Makes any string fit for an embedding model's tokenizer."""

import unicodedata

# The bundled vocabulary has no piece longer than 16 characters, so 512 of them need 8,192 at
# most; what lies beyond cannot reach the model. Cutting first keeps a pasted book from costing
# seconds in the tokenizer. Other models' limits are met by the same margin or truncate sooner.
MAX_CHARACTERS = 20_000
_UNREADABLE = frozenset({"Cc", "Cs"})  # control characters and lone surrogates


def plain(text: str) -> str:
    """The text without control characters, lone surrogates and runs of white space."""
    kept = (
        " " if unicodedata.category(character) in _UNREADABLE else character for character in text
    )
    return " ".join("".join(kept).split())[:MAX_CHARACTERS]
