"""What is kept, for how long, and who can be asked."""

from dataclasses import dataclass
from html import escape

from bot.delivery.message import OutgoingMessage
from bot.state.questions import KEEP_QUESTIONS
from bot.views.paragraphs import paragraphs

_PRIVACY = """
<b>Det gemmer jeg, og så længe</b>

• <b>Jeres beskeder</b> ligger hos mig, som Telegram sender dem, til jeg har svaret, og aldrig
længere end et døgn.
• <b>Jeres spørgsmål</b> husker jeg i en halv time, så jeg forstår, når I spørger videre. Derefter
ligger de {days} dage uden jeres navn sammen med, om svaret hjalp. De, der passer arkivet, læser
dem, jeg ikke kunne svare godt på, men de får ikke at se, hvem der har spurgt.
• <b>Jeres sted</b> husker jeg, hvis I beder om det, til I sletter det.
• <b>En genstart</b> med svar, plan, bestyrelsens svar og afstemninger gemmer jeg et år efter, at
I sidst har skrevet i den. Navnene i planen er dem, I selv har skrevet.
• <b>Påmindelser</b> gemmer jeg, til de er sendt. I en måned mere husker jeg kun, at de var der.

CPR-numre, telefonnumre og mailadresser tager jeg ud af spørgsmål og svar, før jeg gemmer dem.
Sender I jeres placering, slår jeg den op og gemmer kun kommunen, hvis I beder om det.

Telegram kan også læse, hvad I skriver til mig. Skriv derfor ikke noget fortroligt og ikke noget
personligt om andre.

<b>Det kan I gøre</b>

• Se, hvad jeg har gemt om denne chat: /mine_data
• Slette det hele: /slet
• {ask}
• Klage til Datatilsynet: datatilsynet.dk
"""
_ASK_ADDRESS = "Spørge dem, der står for mig: {contact}"
_ASK_THEM = "Spørge dem, der har givet jer linket til mig. De står for, hvad jeg gemmer."


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyTerms:
    """What those who run the bot have decided.

    Attributes:
        keep_days: How long questions are kept.
        contact: Whom to ask about what is kept, as it is to be shown; None if nobody was named.
    """

    keep_days: int = KEEP_QUESTIONS.days
    contact: str | None = None


def privacy(terms: PrivacyTerms) -> OutgoingMessage:
    """Say what is kept, how long, and what people can do about it."""
    ask = _ASK_THEM
    if terms.contact:
        ask = _ASK_ADDRESS.format(contact=escape(terms.contact, quote=False))
    return OutgoingMessage(paragraphs(_PRIVACY.format(days=terms.keep_days, ask=ask)))
