"""How Telegram shows the bot: its menu, and what it is for, in Danish and in English."""

from telegram import BotCommand

from bot.delivery.profile import Profile

_COMMANDS = (
    ("genstart", "Få gang i klyngen igen, trin for trin", "Restart your cluster, step by step"),
    ("dgi", "Find jeres DGI-forening", "Find your DGI association"),
    ("klynger", "Se klyngerne i arkivet", "Browse the village clusters"),
    ("dokumenter", "Find et dokument", "Find a document"),
    ("sted", "Husk eller skift jeres sted", "Remember or change your place"),
    ("privatliv", "Hvad jeg gemmer, og hvor længe", "What I keep, and for how long"),
    ("mine_data", "Se, hvad jeg har gemt om jer", "See what I keep about you"),
    ("slet", "Slet alt, jeg har gemt om jer", "Delete everything I keep about you"),
    ("hjaelp", "Det kan jeg hjælpe med", "What I can help with"),
)
"""A command, and what it does in Danish and in English."""

_DANISH = """\
Jeg hjælper frivillige i landsbyklynger.

Spørg mig, som I ville spørge en kollega. Jeg svarer ud fra et arkiv om landsbyklynger og viser, \
hvor svaret står.

Er klyngen gået i stå, lægger vi en plan sammen. Og jeg finder den DGI-forening, der kan hjælpe \
jer.

Tryk på Start, og skriv jeres spørgsmål."""
_DANISH_SHORT = "Spørg om landsbyklynger, få gang i jeres klynge igen, og find jeres DGI-forening."
_ENGLISH = """\
I help volunteers in Danish village clusters (landsbyklynger).

Ask me as you would ask a colleague. I answer from an archive about village clusters and show \
where it says so. The archive is in Danish.

If your cluster has come to a standstill, we make a plan together. And I find the DGI association \
that can help you.

Press Start and write your question."""
_ENGLISH_SHORT = "Ask about Danish village clusters, restart yours, and find your DGI association."


def profiles() -> tuple[Profile, ...]:
    """Return how we are shown: in Danish, and in English where Telegram is in English."""
    danish = tuple(BotCommand(name, danish) for name, danish, _ in _COMMANDS)
    english = tuple(BotCommand(name, english) for name, _, english in _COMMANDS)
    return (
        Profile(commands=danish, description=_DANISH, short_description=_DANISH_SHORT),
        Profile(
            commands=english,
            description=_ENGLISH,
            short_description=_ENGLISH_SHORT,
            language="en",
        ),
    )
