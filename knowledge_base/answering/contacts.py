"""Questions for a telephone number or an address: only one that is there is an answer."""

import re

_ASKED = re.compile(
    r"\b(?:telefonnum+er\w*|tlf\.?|tlfnr|mobilnum+er\w*|nummeret (?:til|på)|mailadresse\w*"
    r"|mailen til|e-?mail(?:en|adressen)? (?:til|på)|phone number|e-?mail address)\b",
    re.IGNORECASE,
)
_HELD = re.compile(r"(?<!\d)(?:\d{2} ?){4}(?!\d)|\w@\w")


def asks_for_contact(question: str) -> bool:
    """Tell whether a question wants a telephone number or an e-mail address."""
    return bool(_ASKED.search(question))


def holds_contact(text: str) -> bool:
    """Tell whether a text has a telephone number or an e-mail address in it."""
    return bool(_HELD.search(text))
