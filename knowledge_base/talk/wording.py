"""What we say to small talk, alarms and the like, in Danish and English, without markup.

Promises nothing that the program does not keep, and names no telephone number but 112: none of
the others has a source in the archive.
"""

from collections.abc import Mapping

from knowledge_base.language import Language
from knowledge_base.talk.kinds import TalkKind

_DANISH: Mapping[TalkKind, str] = {
    TalkKind.GREETING: "Hej! Godt, I skriver. Hvad vil I gerne vide om landsbyklynger?",
    TalkKind.THANKS: "Selv tak! Skriv endelig igen, hvis der er mere.",
    TalkKind.GOODBYE: "Hav det godt! I er altid velkomne til at skrive igen.",
    TalkKind.PRAISE: "Det er jeg glad for at høre, tak! Skriv endelig, hvis der er mere.",
    TalkKind.INSULT: (
        "Det er ærgerligt, hvis jeg ikke var til nytte; spørg mig gerne om landsbyklynger, "
        "så leder jeg i arkivet."
    ),
    TalkKind.LAUGHTER: "Dejligt med et godt grin! Sig til, når der er noget, jeg skal finde.",
    TalkKind.YES_NO: "Det er fint. Skriv jeres spørgsmål, når I har et.",
    TalkKind.WHO_ARE_YOU: (
        "Jeg hedder Klyngehjælp og er et computerprogram. Jeg finder svar i et arkiv om "
        "landsbyklynger og viser, hvor de står. Jeg kan også finde jeres DGI-landsdelsforening."
    ),
    TalkKind.ARE_YOU_HUMAN: (
        "Jeg er et computerprogram og ikke et menneske, og jeg finder på ingenting selv: svarene "
        "kommer fra et arkiv. Vil I hellere tale med et menneske, så skriv jeres kommune eller "
        "postnummer. Så finder jeg den DGI-landsdelsforening, I kan kontakte."
    ),
    TalkKind.WHAT_CAN_YOU_DO: (
        "Spørg mig om landsbyklynger, med jeres egne ord, så leder jeg i arkivet og viser, hvor "
        "svaret står. Prøv for eksempel: »Hvordan starter vi en klynge igen?« Skriver I jeres "
        "kommune eller postnummer, finder jeg jeres DGI-landsdelsforening."
    ),
    TalkKind.PRIVACY: (
        "Jeg husker jeres spørgsmål i en halv time, så jeg forstår, når I spørger videre. Jeg "
        "gemmer ikke flere oplysninger om jer, end der er brug for. Skriv helst ikke noget "
        "personligt her."
    ),
    TalkKind.EMERGENCY: (
        "Ring 112 nu! Sig, hvor I er, og hvad der er sket. Jeg er et computerprogram og kan ikke "
        "selv tilkalde hjælp."
    ),
    TalkKind.CRISIS: (
        "Det lyder rigtig svært, og det er godt, at du skriver det. Jeg er kun et "
        "computerprogram, så tal med et menneske nu: en, du stoler på, din læge eller lægevagten. "
        "Er der fare for liv, så ring 112 med det samme."
    ),
    TalkKind.OVERRIDE: (
        "Det kan jeg ikke være med til, men spørg mig gerne om landsbyklynger, så leder jeg i "
        "arkivet."
    ),
}
_ENGLISH: Mapping[TalkKind, str] = {
    TalkKind.GREETING: "Hello! Good to hear from you. What would you like to know about village "
    "clusters?",
    TalkKind.THANKS: "You are welcome! Do write again if there is more.",
    TalkKind.GOODBYE: "Take care! You are always welcome to write again.",
    TalkKind.PRAISE: "I am glad to hear that, thank you! Do write if there is more.",
    TalkKind.INSULT: (
        "I am sorry if I was of no use; do ask me about village clusters, and I will look in the "
        "archive."
    ),
    TalkKind.LAUGHTER: "A good laugh is always nice! Tell me when there is something to look up.",
    TalkKind.YES_NO: "That is fine. Write your question when you have one.",
    TalkKind.WHO_ARE_YOU: (
        "My name is Klyngehjælp, and I am a computer program. I find answers in an archive about "
        "Danish village clusters and show where they stand. I can also find your regional DGI "
        "association."
    ),
    TalkKind.ARE_YOU_HUMAN: (
        "I am a computer program and not a human, and I make nothing up: the answers come from an "
        "archive. If you would rather talk to a human, write your municipality or postal code. "
        "Then I will find the regional DGI association you can contact."
    ),
    TalkKind.WHAT_CAN_YOU_DO: (
        "Ask me about village clusters, in your own words, and I look in the archive and show "
        "where the answer stands. Try for example: “How do we restart a cluster?” If you write "
        "your municipality or postal code, I find your regional DGI association."
    ),
    TalkKind.PRIVACY: (
        "I remember your questions for half an hour, so that I understand when you ask on. I keep "
        "no more about you than is needed. Please write nothing personal here."
    ),
    TalkKind.EMERGENCY: (
        "Call 112 now! Say where you are and what has happened. I am a computer program and "
        "cannot call for help myself."
    ),
    TalkKind.CRISIS: (
        "That sounds very hard, and it is good that you write it. I am only a computer program, "
        "so please talk to a person now: someone you trust, your doctor or the doctor on duty "
        "(lægevagten). If a life is in danger, call 112 at once."
    ),
    TalkKind.OVERRIDE: (
        "I cannot go along with that, but do ask me about village clusters, and I will look in "
        "the archive."
    ),
}

PERSONAL_NUMBER_NOTICE: Mapping[Language, str] = {
    Language.DANISH: (
        "Der stod et personnummer i jeres besked. Jeg gemmer det ikke og søger ikke efter det. "
        "Slet selv beskeden her i chatten."
    ),
    Language.ENGLISH: (
        "There was a personal number in your message. I do not store it and do not search for "
        "it. Please delete the message here in the chat yourselves."
    ),
}
"""Said in front of the answer to a message that had a personal number in it."""

_TEXTS = {Language.DANISH: _DANISH, Language.ENGLISH: _ENGLISH}


def talk_text(kind: TalkKind, language: Language) -> str:
    """Return what we say to a kind of message: at most three short sentences."""
    return _TEXTS[language][kind]
