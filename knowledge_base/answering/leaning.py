"""Sentences that say little without the one before: "Den ligger ved havnen", "Derfor …"."""

import re

_ALWAYS = re.compile(
    r"^(?:Og|Men|Så|Også|Dog|Derfor|Dermed|Derefter|Derimod|Desuden|Derudover|Herefter|Samtidig"
    r"|Det gælder|Her|Der(?: er| var)? også|Han|Hun|Denne|Dette|Disse|Dem|Begge|I stedet|Ellers"
    r"|He|She|It|They|This|These|But|So|Therefore)\b"
)
_PRONOUN = re.compile(
    r"^(?:Den|Det|De)\s+(?:er|var|har|havde|kan|kunne|skal|skulle|vil|ville|må|måtte|blev|bliver"
    r"|kom|kommer|fik|får|gav|giver|gik|går|gør|gjorde|tog|tager|står|stod|ligger|lå|holdt|holder"
    r"|kostede|koster|dækker|dækkede|ønsker|ønskede|begyndte|begynder)\b"
    r"|^(?:Den|Det)\s+\w{3,}ede\b"
)
"""The article is left alone: "De unge …", "Den store sal …" name what they are about."""


def leans_back(sentence: str) -> bool:
    """Tell whether a sentence points to the one before it."""
    return bool(_ALWAYS.match(sentence) or _PRONOUN.match(sentence))
