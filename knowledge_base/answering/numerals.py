"""Numbers, months, weekdays and units as words, in Danish and in English.

"to", "en" and "one" are left out where they are far more often other words.
"""

# ruff: noqa: SIM905 - lists of words are read and mended more easily as running text

from knowledge_base.language import Language


def _numbered(*words: str) -> dict[str, int]:
    return {word: number for number, line in enumerate(words, start=1) for word in line.split()}


MONTHS = _numbered(
    "januar january jan",
    "februar february feb",
    "marts march mar",
    "april apr",
    "maj may",
    "juni june jun",
    "juli july jul",
    "august aug",
    "september sept sep",
    "oktober october okt oct",
    "november nov",
    "december dec",
)
WEEKDAYS = _numbered(
    "mandag mandage mandagen monday mondays",
    "tirsdag tirsdage tirsdagen tuesday tuesdays",
    "onsdag onsdage onsdagen wednesday wednesdays",
    "torsdag torsdage torsdagen thursday thursdays",
    "fredag fredage fredagen friday fridays",
    "lørdag lørdage lørdagen saturday saturdays",
    "søndag søndage søndagen sunday sundays",
)
TIMES = {
    **dict.fromkeys("tusind tusinde thousand".split(), 3),
    **dict.fromkeys("mio. mio million millioner".split(), 6),
    **dict.fromkeys("mia. mia milliard milliarder billion".split(), 9),
}
"""How many zeros a word puts behind a figure."""
UNITS = {
    **dict.fromkeys("kr. kr kroner dkk kroners ,-".split(), "kroner"),
    **dict.fromkeys("€ euro eur euros".split(), "euro"),
    **dict.fromkeys("£ pund pounds".split(), "pounds"),
    **dict.fromkeys("$ dollars dollar".split(), "dollars"),
    **dict.fromkeys("% pct. pct procent percent".split(), "percent"),
    **dict.fromkeys("timer hours".split(), "hours"),
    **dict.fromkeys("dage days".split(), "days"),
    **dict.fromkeys("uger weeks".split(), "weeks"),
    **dict.fromkeys("måneder months".split(), "months"),
    **dict.fromkeys("år years".split(), "years"),
}
"""What a figure counts, by every way to write it."""

_DANISH = """
    to 2 tre 3 fire 4 fem 5 seks 6 syv 7 otte 8 ni 9 ti 10 elleve 11 tolv 12 tretten 13 fjorten 14
    femten 15 seksten 16 sytten 17 atten 18 nitten 19 tyve 20 tredive 30 fyrre 40 halvtreds 50
    tres 60 firs 80 halvfems 90 hundrede 100 hundred 100 tusind 1000 tusinde 1000
"""
_ENGLISH = """
    two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13
    fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30
    forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 hundred 100 thousand 1000
"""


def _valued(table: str) -> dict[str, str]:
    words = table.split()
    return dict(zip(words[::2], words[1::2], strict=True))


NUMERALS = {Language.DANISH: _valued(_DANISH), Language.ENGLISH: _valued(_ENGLISH)}
"""The figure that a word stands for; words are folded."""
