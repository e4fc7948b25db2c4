"""The guide's own lines, in Danish and English, without markup; the steps' texts are in the YAML.

Promises nothing that the program does not keep.
"""

from collections.abc import Mapping
from typing import Final

from bot.guide.messages import Line, Say
from knowledge_base.language import Language

_DANISH: Final[Mapping[Line, str]] = {
    Line.FIRST: (
        "Godt, I er her. Jeg spørger om lidt af hvert, ét spørgsmål ad gangen. Til sidst får I én"
        " side, I kan tage med til et møde. I kan altid springe over, gå tilbage eller holde op."
    ),
    Line.NOTED: "{answer}. Det er noteret.",
    Line.SKIPPED: "Helt i orden. Det springer vi over.",
    Line.KEPT: "Så bliver der stående: {answer}.",
    Line.CHANGED: "Rettet. {step}: {answer}.",
    Line.COMMENT: "{text}",
    Line.HINT: "{hint}",
    Line.PAST_DATE: "Den dag er gået. {hint}",
    Line.OUT_OF_RANGE: "Det årstal kan ikke passe. {hint}",
    Line.TOO_LONG: "Det blev lidt langt til én side. Skriv det med højst {longest} tegn.",
    Line.PERSONAL: "Det ligner et personnummer. Det gemmer jeg ikke. {hint}",
    Line.WHO_IS_ME: (
        "Planen skal kunne læses af andre. Skriv din rolle eller dit fornavn i stedet for »mig«."
    ),
    Line.NO_NUMBERS: "Telefonnumre gemmer jeg ikke. {hint}",
    Line.SKIP_OR_CALL: (
        "Det driller vist. I kan springe spørgsmålet over, eller I kan tage det med DGI."
    ),
    Line.CALL: "Det driller vist. I kan også tage det med DGI.",
    Line.NEEDED: "Lige det her svar kan planen ikke undvære. Et gæt er nok.",
    Line.NOT_THAT: "Så ved jeg, hvad det ikke er. {hint}",
    Line.RULED_OUT: "Altså ikke {answer}. Hvad så?",
    Line.NOTHING_SELECTED: "Vælg mindst én, eller spring over.",
    Line.WHICH: "Hvad mener I?",
    Line.WHICH_CORRECTION: "Hvad skal jeg rette?",
    Line.IS_IT: "Mener I {answer}?",
    Line.WHAT_TIME: "{answer}. Hvad tid på dagen? Skriv for eksempel »kl. 19«.",
    Line.NO_TIME: "Det er ikke aftalt",
    Line.AGAIN: "Her er spørgsmålet igen.",
    Line.BACK: "Vi går et skridt tilbage.",
    Line.AT_THE_START: "Det her er det første spørgsmål.",
    Line.UNDONE: "Det er fortrudt.",
    Line.NOTHING_TO_UNDO: "Der er ikke noget at fortryde.",
    Line.GOING_ON: "Godt, vi fortsætter, hvor I slap.",
    Line.WHY_ASK: "Jeg bruger svaret til jeres plan: hvor I står, og hvad I kan gøre nu.",
    Line.NOT_CORRECTED: "Det forstod jeg ikke, så jeg retter ikke {step}. {hint}",
    Line.NO_SUCH_STEP: "Jeg ved ikke, hvad jeg skal rette. Prøv for eksempel »ret året til 2019«.",
    Line.OLD_BUTTON: "Den knap hører til noget, vi er forbi.",
    Line.BACK_TO_STEP: "Tilbage til jeres plan:",
    Line.THANKS: "Selv tak.",
    Line.LAUGHTER: "Godt, I stadig kan grine.",
    Line.SIGH: "Ja, det kan være tungt. Vi tager én ting ad gangen.",
    Line.GREETING: "Hej igen.",
    Line.FRIENDLY: "Godt.",
    Line.GRUDGE: "Det er i orden at være træt af det. Sig »stop«, hvis det skal vente.",
    Line.GOODBYE: (
        "Hav det godt. Jeg husker, hvor vi kom til. Skriv /genstart, når I vil videre."
    ),
}
_ENGLISH: Final[Mapping[Line, str]] = {
    Line.FIRST: (
        "Good that you are here. I ask about a little of everything, one question at a time. In"
        " the end you get one page to take to a meeting. You can always skip, go back or stop."
    ),
    Line.NOTED: "{answer}. Noted.",
    Line.SKIPPED: "That is fine. We skip it.",
    Line.KEPT: "Then it stays: {answer}.",
    Line.CHANGED: "Changed. {step}: {answer}.",
    Line.COMMENT: "{text}",
    Line.HINT: "{hint}",
    Line.PAST_DATE: "That day has gone by. {hint}",
    Line.OUT_OF_RANGE: "That year cannot be right. {hint}",
    Line.TOO_LONG: "That is a little long for one page. Please keep to {longest} characters.",
    Line.PERSONAL: "That looks like a personal number. I do not keep it. {hint}",
    Line.WHO_IS_ME: (
        "Others will read the plan. Write your role or first name instead of “me”, please."
    ),
    Line.NO_NUMBERS: "I keep no telephone numbers. {hint}",
    Line.SKIP_OR_CALL: "This one is tricky. You can skip it, or take it up with DGI.",
    Line.CALL: "This one is tricky. You can also take it up with DGI.",
    Line.NEEDED: "The plan cannot do without this one. A guess will do.",
    Line.NOT_THAT: "Then I know what it is not. {hint}",
    Line.RULED_OUT: "Not {answer}, then. What else?",
    Line.NOTHING_SELECTED: "Choose at least one, or skip.",
    Line.WHICH: "Which do you mean?",
    Line.WHICH_CORRECTION: "What should I change?",
    Line.IS_IT: "Do you mean {answer}?",
    Line.WHAT_TIME: "{answer}. At what time? Write for example “at 19”.",
    Line.NO_TIME: "Not agreed yet",
    Line.AGAIN: "Here is the question again.",
    Line.BACK: "One step back.",
    Line.AT_THE_START: "This is the first question.",
    Line.UNDONE: "Undone.",
    Line.NOTHING_TO_UNDO: "There is nothing to undo.",
    Line.GOING_ON: "Good, we go on where you left off.",
    Line.WHY_ASK: "I use the answer for your plan: where you stand, and what you can do now.",
    Line.NOT_CORRECTED: "I did not understand that, so I leave {step} as it was. {hint}",
    Line.NO_SUCH_STEP: "I do not know what to change. Try for example “change the year to 2019”.",
    Line.OLD_BUTTON: "That button belongs to something we are past.",
    Line.BACK_TO_STEP: "Back to your plan:",
    Line.THANKS: "You are welcome.",
    Line.LAUGHTER: "Good that you can still laugh.",
    Line.SIGH: "Yes, it can be heavy. We take one thing at a time.",
    Line.GREETING: "Hello again.",
    Line.FRIENDLY: "Good.",
    Line.GRUDGE: "It is fine to be tired of it. Say “stop” if it should wait.",
    Line.GOODBYE: "Take care. I remember where we are. Write /genstart when you want to go on.",
}
_TEXTS: Final = {Language.DANISH: _DANISH, Language.ENGLISH: _ENGLISH}


def line_text(say: Say, language: Language) -> str:
    """Return a line in words."""
    return _TEXTS[language][say.line].format_map(say.about).strip()
