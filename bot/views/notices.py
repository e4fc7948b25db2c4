"""Short lines for when there is nothing else to say."""

from bot.delivery.message import OutgoingMessage

STALE_BUTTON = "Den knap virker ikke længere. Skriv jeres spørgsmål igen, så hjælper jeg jer."
"""Shown by Telegram itself when a button is pressed; at most 200 characters."""

_ONLY_TEXT = (
    "Jeg kan desværre kun læse tekst og placeringer. Skriv jeres spørgsmål, eller skriv jeres"
    " kommune, så finder jeg jeres DGI-forening."
)
_WRITE_INSTEAD = (
    "Tak for beskeden! Jeg kan desværre ikke lytte til den. Skriv hellere jeres spørgsmål, så"
    " svarer jeg med det samme."
)
_UNKNOWN_COMMAND = "Den kommando kender jeg ikke. Se, hvad jeg kan, med /hjaelp."
_NO_MEETING = "Der er ikke noget møde på planen endnu."
_PLAN_IS_CHANGING = (
    "I er ved at rette planen. Svar på spørgsmålet ovenfor, så kommer den nye plan med sine"
    " knapper."
)
_RESTART_IS_OVER = (
    "Den knap hører til en genstart, der er slut. Skriv /genstart, hvis I vil begynde på en ny."
)
_ONE_MOMENT = (
    "Et øjeblik! I skriver hurtigere, end jeg kan svare. Jeg svarer på det første først. Skriv"
    " resten igen bagefter."
)
_TRY_LATER = "Jeg kan ikke komme til arkivet lige nu. Prøv igen om lidt."
_WITHOUT_NOTES = "Jeg kan ikke få fat i mine noter lige nu. Prøv igen om lidt."
_SORRY = (
    "Undskyld, der gik noget galt hos mig. Prøv igen om lidt. Bliver det ved, så sig det til dem,"
    " der passer mig, og nævn nummeret <code>{reference}</code>."
)


def no_meeting() -> OutgoingMessage:
    """Say that the plan has no meeting to put into a calendar."""
    return OutgoingMessage((_NO_MEETING,))


def plan_is_changing() -> OutgoingMessage:
    """Answer a button under a plan while one of its answers is still asked for."""
    return OutgoingMessage((_PLAN_IS_CHANGING,))


def restart_is_over() -> OutgoingMessage:
    """Answer a button of a restart that is over."""
    return OutgoingMessage((_RESTART_IS_OVER,))


def only_text() -> OutgoingMessage:
    """Return the answer to pictures and everything else that is not text."""
    return OutgoingMessage((_ONLY_TEXT,))


def write_instead() -> OutgoingMessage:
    """Return the answer to what would have to be listened to."""
    return OutgoingMessage((_WRITE_INSTEAD,))


def unknown_command() -> OutgoingMessage:
    """Return the answer to a command that we do not have."""
    return OutgoingMessage((_UNKNOWN_COMMAND,))


def one_moment() -> OutgoingMessage:
    """Return the answer to someone who writes faster than we answer."""
    return OutgoingMessage((_ONE_MOMENT,))


def try_later() -> OutgoingMessage:
    """Return the answer when the archive or the model is away."""
    return OutgoingMessage((_TRY_LATER,))


def without_notes() -> OutgoingMessage:
    """Return the answer when we cannot get at what we have noted."""
    return OutgoingMessage((_WITHOUT_NOTES,))


def apology(reference: str) -> OutgoingMessage:
    """Return the answer when something broke; the log has the same reference."""
    return OutgoingMessage((_SORRY.format(reference=reference),))
