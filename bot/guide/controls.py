"""What people write to steer the guide rather than to answer: "stop", "tilbage", "spring over".

Whole messages only: "vi stopper aldrig" is no order to stop. Lists made by ear.
"""

# ruff: noqa: SIM905 - lists of words are read and mended more easily as running text

from enum import StrEnum
from typing import Final

from knowledge_base.talk.tidying import squeeze, tidy


class Control(StrEnum):
    """What the guide is told to do."""

    DONE = "done"
    SKIP = "skip"
    NOT_KNOWN = "not_known"
    NONE = "none"
    BACK = "back"
    STOP = "stop"
    UNDO = "undo"
    REPEAT = "repeat"
    GO_ON = "go_on"
    START_OVER = "start_over"
    WHY = "why"
    BOTH = "both"
    YES = "yes"
    NO = "no"


_AROUND = frozenset(
    squeeze(word)
    for word in (
        "bare lige nu venligst tak gerne vi jeg i kan vil må skal så please den det da jo altså"
        " du os mig for en et and the a it can lige her helt helst nok egentlig"
    ).split()
)
_SAID: Final = {
    Control.SKIP: """
        spring over|springe over|springer over|skip|skipper|pas|næste|næste spørgsmål|videre
        hop over|next|skip this|vil ikke svare|ønsker ikke at svare|udelad|ligemeget
    """,
    Control.NOT_KNOWN: """
        ved ikke|ved ikke rigtig|ved ikke helt|aner ikke|ingen anelse|ingen ide|ingen idé
        husker ikke|kan ikke huske|ikke huske|har glemt|ikke sikker|er ikke sikker|hvem ved
        hvem husker|dont know|do not know|no idea|not sure|dont remember|ved ingen|dunno
        ved ikke endnu|ved ikke nu|har ingen ide|har ingen idé|har ingen anelse|måske|svært at sige
    """,
    Control.NONE: """
        nej|ikke endnu|ingen|ikke aftalt|har ikke|har ikke noget|har ikke noget navn|ingen navn
        har ikke aftalt noget|ikke aftalt noget|er ikke aftalt|ikke noget|ikke nogen|nej ikke endnu
        nej ikke aftalt|har ikke nogen|har ikke aftalt|no|none|not yet|ingen af dem|ikke bestemt
        har ikke noget endnu|nej ingen|har ikke noget møde
    """,
    Control.BACK: """
        tilbage|gå tilbage|forrige|forrige spørgsmål|skridt tilbage|spørgsmål tilbage|back|go back
        gå spørgsmål tilbage|gå skridt tilbage|komme tilbage|previous
    """,
    Control.STOP: """
        stop|stoppe|stopper|stop her|afbryd|afbryde|afslut|afslutte|annuller|annullere|hold op
        glem|gider ikke|gider ikke mere|orker ikke|orker ikke mere|cancel|quit|opgiver|giver op
        er nok for i dag|nok for i dag|nok i dag|vil ikke mere|droppe|drop
    """,
    Control.UNDO: """
        fortryd|fortryde|fortryder|undo|var fejl|var en fejl|var ved fejl|lav om|rul tilbage
    """,
    Control.REPEAT: """
        gentag|gentage|gentag spørgsmål|gentag spørgsmålet|hvad|hva|hvad siger|sig igen|hvad nu
        hvad var spørgsmål|hvad var spørgsmålet|hvad var spørgsmålet igen|hvad spurgte
        hvad spurgte om|hvad spørger om|hvad er spørgsmålet|hvad skal svare|hvad skal svare på
        hvor var|hvor kom fra
        repeat|say again|what was question|what|hvor kom til|sige igen|hvad var spurgte om
        hvad handlede om|forstår ikke|forstår ikke spørgsmålet|hvad mener|hvad var igen
    """,
    Control.GO_ON: "fortsæt|fortsætte|fortsætter|gå videre|go on|continue|ja fortsæt",
    Control.START_OVER: """
        forfra|start forfra|starte forfra|begynd forfra|begynde forfra|på ny|start over|begynd igen
        start på ny|begynde på ny|prøve igen fra start|from scratch|ny
    """,
    Control.DONE: """
        færdig|er færdig|ikke flere|var|er|var alt|er alt|done|ikke mere|er dem|var dem|that is all
    """,
    Control.WHY: """
        hvorfor spørger|hvorfor spørger om|hvad skal bruge til|hvad bruges til|hvorfor vide
        hvad skal bruges til|hvorfor vil vide|why do you ask|why ask|hvad bruger til
    """,
    Control.BOTH: "begge|begge to|begge dele|begge steder|alle|alle sammen|both|all",
    Control.YES: "ja|jep|ja det|jo|præcis|netop|ja rigtigt|rigtigt|korrekt|yes|yep|nemlig|okay|ok",
    Control.NO: "nej|nej ikke|nope|no|forkert|ingen af dem|andet|noget andet|andet sted|neither",
}


def _key(text: str) -> tuple[str, ...]:
    return tuple(word for word in tidy(text).split() if word not in _AROUND)


_CONTROLS: Final = {
    control: frozenset(
        _key(phrase) for line in said.split("\n") for phrase in line.split("|") if phrase.strip()
    )
    for control, said in _SAID.items()
}


def controls(text: str) -> frozenset[Control]:
    """Return all that a whole message may order; "nej" is several, and the moment decides."""
    key = _key(text)
    if not key:
        return frozenset()
    return frozenset(control for control, phrases in _CONTROLS.items() if key in phrases)
