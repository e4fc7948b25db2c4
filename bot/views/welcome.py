"""The first thing people see, and what there is to see."""

from bot.delivery.message import OutgoingMessage
from bot.views import buttons
from bot.views.paragraphs import paragraphs

_WELCOME = """
Hej! Jeg er <b>Klyngehjælp</b> og hjælper frivillige i landsbyklynger.

Spørg mig, som I ville spørge en kollega, for eksempel:
• Hvem kan vi ringe til, nu hvor sekretariatet er lukket?
• Hvordan får vi lokket flere med?

Jeg svarer ud fra et arkiv om landsbyklynger og viser altid, hvor svaret står.

Skriv jeres kommune eller postnummer, så finder jeg den DGI-forening, der kan hjælpe jer.

Er klyngen gået i stå? Skriv /genstart, så lægger vi en plan sammen.
"""
_HELP = """
<b>Det kan jeg</b>

• <b>Svare på spørgsmål.</b> Skriv bare løs. Jeg svarer kun ud fra arkivet og siger til, hvis
jeg ikke ved det.
• <b>Få gang i klyngen igen.</b> /genstart fører jer gennem nogle spørgsmål til en plan på én side.
• <b>Finde jeres DGI-forening.</b> Skriv jeres kommune, postnummer, by eller klynge, send jeres
placering, eller brug /dgi.
• <b>Vise arkivet.</b> Se klyngerne med /klynger, og find et dokument med /dokumenter.
• <b>Huske jeres sted,</b> hvis I vil. Se det med /sted.
• <b>Vise, hvad jeg gemmer.</b> Læs om det i /privatliv, se det med /mine_data, og slet alt med
/slet.

I en gruppe svarer jeg kun, når I nævner mig, svarer på en af mine beskeder eller bruger en
kommando.

Skriv ikke personlige oplysninger om andre til mig. Dem har jeg ikke brug for.
"""


def welcome() -> OutgoingMessage:
    """Return the answer to /start."""
    return OutgoingMessage(paragraphs(_WELCOME), buttons.find_association())


def show_help() -> OutgoingMessage:
    """Return the answer to /hjaelp."""
    return OutgoingMessage(paragraphs(_HELP), buttons.find_association())
