"""Danish text into sentences, each as it stands in the text.

Rules rather than a model: a stop ends a sentence unless what stands before or after it says that
it does not. When in doubt, two sentences stay together: a quote that is a little long reads
better than one cut after "Skt.". Knows nothing of files, passages or languages other than Danish.
"""

import re
from collections.abc import Iterator


def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NEVER_LAST = _set_of(
    """
    adr afd alm ang bl ca cand cvr def dr dvs eks ekskl engl evt fhv fig fmd forb fr frk gl hhv hr
    iflg ifm ift ifbm incl ing inkl jf jfr jvf kap kbh kgl kl lbk lovbkg maks max mht ndr nr nuv
    omkr opr pga pkt pr prof pt resp sct sdr skt sml st str sv tel tidl tlf vdr vedr vha vol vs årg
    """,
)
"""Abbreviations, without their last stop, that always lean on the next word."""

_MAYBE_LAST = _set_of(
    """
    a.m.b.a a.s amba apr aug dec dl e.kr etc f.kr feb fl ff gr ha i.m.b.a jan jr kr kvm lign m.fl
    m.m m.m.fl m.v mdr mfl mia mill mio min ml mm mrd mv nov o.a o.fl o.l o.lign o.m.a o.s.v okt
    oa ol osv pct pers sek sept stk tdr tons u.l årh
    """,
)
"""Abbreviations that end a sentence when a capital follows, and do not when a figure follows."""

_STARTERS = _set_of(
    """
    Af Alle Alt Andre At Begge Blandt Da De Den Denne Der Derefter Derfor Derimod Derudover
    Det Dette Disse Du Efter En Endelig Et Find For Fordi Fra Fx Først Gennem Han Har Her
    Herefter Hun Hvad Hvem Hver Hvilke Hvis Hvor Hvordan Hvorfor Hvornår I Ifølge Ikke Ingen Ja
    Jeg Jeres Kan Kom Kontakt Man Mange Med Men Mens Mere Nej Nogle Nu Når Og Også Om Over På Ring
    Samtidig Se Selv Siden Skal Skriv Som Så Tak Til Ud Under Ved Vi Vil Vores Være
    """,
)
"""Words that open sentences far more often than they follow an initial or an ordinal."""

_AFTER_ORDINAL = _set_of(
    """
    januar februar marts april maj juni juli august september oktober november december
    division etage halvår højre klasse kvartal sal søndag venstre verdenskrig årgang århundrede
    """,
)
"""Words that follow an ordinal number even when they are written with a capital."""

_LARGEST_DAY = 31
_SIGHT = 100
"""Characters around a stop that are looked at, so that time grows with the text and no faster."""
_BULLET = re.compile(r"^(?:[-*+•‣◦▪▫●○■□►▶✓✔\u2013—·\uf0b7\uf0a7](?:\s+|$))+")
_STOP = re.compile(
    r"(?P<stop>[.!?…]{1,9})(?P<close>[\"'”“»«\u2018\u2019)\]]{0,9})\s+(?=\S)"
    r"|(?<=[a-zæøå]{3})(?P<tight>[.!?])(?=(?P<word>[A-ZÆØÅ][a-zæøå]*)[ ,])",
)
_LABEL = re.compile(
    r"(?:(?:§+|stk\.|art\.|artikel|afsnit|bilag|kapitel|kap\.|nr\.|pkt\.|punkt|trin)\s*)?"
    r"(?:\d+(?:\.\d+)*(?:\s?[a-z])?|[IVX]+|[a-z])\.",
    re.IGNORECASE,
)
_DISTRICT = re.compile(
    r"\b(?:Aalborg|Aarhus|Esbjerg|Frederiksberg|Kolding|København|Odense|Randers|Viborg|Århus)"
    r"\s[CKNSVØ]\.$",
)
_DOTTED = re.compile(r"(?:[a-zæøå]{1,2}\.)+(?!dk$|eu$|nu$)[a-zæøå]{1,4}", re.IGNORECASE)
"""Such as "bl.a", "p.t" and "H.C", and not "dr.dk"."""
_OPENERS = "\"'”“»«\u2018\u2019„([\u2013—-"


def split_sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a Danish text, in order, each exactly as it stands there.

    A line break always ends a sentence, so headings and list items stand alone; a bullet at the
    start of a line is left out. No sentence is empty.
    """
    return tuple(
        sentence
        for line in text.splitlines()
        for sentence in _split_line(_BULLET.sub("", line.strip()))
    )


def _split_line(line: str) -> Iterator[str]:
    start = 0
    for match in _STOP.finditer(line):
        before = line[max(start, match.start() - _SIGHT) : match.start()]
        if _ends(before, match, after=line[match.end() : match.end() + _SIGHT]):
            yield line[start : match.end()].rstrip()
            start = match.end()
    if line[start:]:
        yield line[start:]


def _ends(before: str, match: re.Match[str], *, after: str) -> bool:
    if match["tight"]:
        return match["word"] in _STARTERS and "@" not in before.rpartition(" ")[2]
    following = _first_word(after)
    if not following or following[0].islower():
        return _is_address(following) and not _leans(before)
    if match["stop"] != "." or match["close"]:
        return True
    return _full_stop_ends(before, following)


def _full_stop_ends(before: str, following: str) -> bool:
    if _LABEL.fullmatch(before.strip() + "."):
        return False
    word = _last_word(before)
    if _is_number(word):
        return _number_ends(word, following)
    if len(word) == 1 and word.isalpha():
        return following in _STARTERS or bool(_DISTRICT.search(before + "."))
    if word.casefold() in _MAYBE_LAST:
        return not following[0].isdigit()
    return not _leans(before)


def _number_ends(number: str, following: str) -> bool:
    if following.casefold() in _AFTER_ORDINAL:
        return False
    if following[0].isdigit():
        return number.isdigit() and int(number) > _LARGEST_DAY
    return True


def _leans(before: str) -> bool:
    """Tell whether the last word is an abbreviation that needs the next one."""
    word = _last_word(before)
    folded = word.casefold()
    if folded in _MAYBE_LAST:
        return False
    return folded in _NEVER_LAST or bool(_DOTTED.fullmatch(word))


def _last_word(before: str) -> str:
    """Return the last word without what opens it; empty if there is none."""
    words = before.rsplit(maxsplit=1)
    return words[-1].lstrip(_OPENERS) if words else ""


def _first_word(after: str) -> str:
    """Return the first word with a letter or figure in it, without what stands before it."""
    match = re.search(r"[^\W_][\w.@:/'\u2019-]*", after)
    return match[0].rstrip(".,:;") if match else ""


def _is_number(word: str) -> bool:
    return bool(re.fullmatch(r"\d+(?:[.,:/-]\d+)*", word))


def _is_address(word: str) -> bool:
    return word.startswith(("www.", "http://", "https://"))
