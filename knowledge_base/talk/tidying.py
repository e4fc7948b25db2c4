"""A message as the tables of phrases see it: plain words, one spelling, one space after each.

"Heeej, hva så?! 😂" becomes "hej hvad så haha ". Double letters become single ones, in messages
and phrases alike, so that "takk" is "tak" and no table has to say so.
"""

import re
from collections.abc import Iterable, Mapping

from knowledge_base.words import fold

_WORD = re.compile(r"[^\W_]+")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_DOUBLE = re.compile(r"([^\W\d_])\1")
_APOSTROPHE = re.compile("['\u2019\u00b4`]")
_SMILEY = re.compile(r"[:;=]['-]?[)(dpo*/|\]]+(?!\w)", re.IGNORECASE)
_LAUGH = re.compile(
    r"a?(?:h+[aeiouøæå]){2,}h?|h[aeiouøæå]h[aeiouøæå]*|mu?(?:ha){2,}|xd+|lol|rofl|lmao"
)

_EMOJI = {
    "😂🤣😆😄😅😹": " haha ",
    "👍👌✅": " okay ",
    "👎❌": " nej ",
    "🙏": " tak ",
    "👋": " hejsa ",
    "🖕": " fuck dig ",
    "👏🏆🥇💪❤🥰😍": " godt gået ",
}
_SAID_IN_WORDS = str.maketrans(
    {emoji: words for emojis, words in _EMOJI.items() for emoji in emojis}
)

_SHORT_FORMS: Mapping[str, str] = {
    "ka": "kan",
    "ku": "kunne",
    "sku": "skulle",
    "ska": "skal",
    "hva": "hvad",
    "hvd": "hvad",
    "va": "var",
    "vem": "hvem",
    "hvm": "hvem",
    "vordan": "hvordan",
    "hvodan": "hvordan",
    "osse": "også",
    "ogs": "også",
    "ik": "ikke",
    "ikk": "ikke",
    "ike": "ikke",
    "jg": "jeg",
    "jej": "jeg",
    "mej": "mig",
    "dej": "dig",
    "mæ": "mig",
    "dæ": "dig",
    "noet": "noget",
    "ngn": "nogen",
    "sån": "sådan",
    "bar": "bare",
    "u": "you",
    "pls": "please",
}
"""How words are cut short in chats; by ear, and from questions written for this project."""


def tidy(text: str) -> str:
    """Return a message as words in one spelling, each followed by one space."""
    said = _SMILEY.sub(" ", text.translate(_SAID_IN_WORDS))
    whole = _APOSTROPHE.sub("", _STRETCHED.sub(r"\1", said))
    return joined(_one_spelling(word) for word in _WORD.findall(fold(whole)))


def joined(words: Iterable[str]) -> str:
    """Return words as a tidy message."""
    return "".join(f"{word} " for word in words)


def squeeze(text: str) -> str:
    """Return a folded text with single letters for double ones."""
    return _DOUBLE.sub(r"\1", text)


def squeezed(words: Iterable[str]) -> frozenset[str]:
    """Return words in the spelling of tidy messages."""
    return frozenset(map(squeeze, words))


def _one_spelling(word: str) -> str:
    if _LAUGH.fullmatch(word):
        return "haha"
    return squeeze(_SHORT_FORMS.get(word, word))
