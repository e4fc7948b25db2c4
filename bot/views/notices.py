"""Short lines for when there is nothing else to say."""

from bot.delivery.message import OutgoingMessage
from bot.texts import html, plain
from knowledge_base.language import Language


def stale_button(language: Language) -> str:
    """Return what Telegram itself shows when a dead button is pressed: at most 200 characters."""
    return plain("notices.stale_button", language)


def no_meeting(language: Language) -> OutgoingMessage:
    """Say that the plan has no meeting to put into a calendar."""
    return OutgoingMessage((html("notices.no_meeting", language),))


def plan_is_changing(language: Language) -> OutgoingMessage:
    """Answer a button under a plan while one of its answers is still asked for."""
    return OutgoingMessage((html("notices.plan_is_changing", language),))


def restart_is_over(language: Language) -> OutgoingMessage:
    """Answer a button of a restart that is over."""
    return OutgoingMessage((html("notices.restart_is_over", language),))


def only_text(language: Language) -> OutgoingMessage:
    """Return the answer to pictures and everything else that is not text."""
    return OutgoingMessage((html("notices.only_text", language),))


def write_instead(language: Language) -> OutgoingMessage:
    """Return the answer to what would have to be listened to."""
    return OutgoingMessage((html("notices.write_instead", language),))


def unknown_command(language: Language) -> OutgoingMessage:
    """Return the answer to a command that we do not have."""
    return OutgoingMessage((html("notices.unknown_command", language),))


def one_moment(language: Language) -> OutgoingMessage:
    """Return the answer to someone who writes faster than we answer."""
    return OutgoingMessage((html("notices.one_moment", language),))


def try_later(language: Language) -> OutgoingMessage:
    """Return the answer when the archive or the model is away."""
    return OutgoingMessage((html("notices.try_later", language),))


def without_notes(language: Language) -> OutgoingMessage:
    """Return the answer when we cannot get at what we have noted."""
    return OutgoingMessage((html("notices.without_notes", language),))


def apology(reference: str, language: Language) -> OutgoingMessage:
    """Return the answer when something broke; the log has the same reference."""
    return OutgoingMessage((html("notices.sorry", language, reference=reference),))
