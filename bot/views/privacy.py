"""What is kept, for how long, and who can be asked."""

from dataclasses import dataclass

from bot.delivery.message import OutgoingMessage
from bot.state.questions import KEEP_QUESTIONS
from bot.texts import html, plain
from bot.views.paragraphs import paragraphs
from knowledge_base.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyTerms:
    """What those who run the bot have decided.

    Attributes:
        keep_days: How long questions are kept.
        contact: Whom to ask about what is kept, as it is to be shown; None if nobody was named.
        has_chat_model: Whether a chat model is given what is asked.
        listens: Whether voice messages are listened to.
    """

    keep_days: int = KEEP_QUESTIONS.days
    contact: str | None = None
    has_chat_model: bool = False
    listens: bool = False


def privacy(terms: PrivacyTerms, language: Language) -> OutgoingMessage:
    """Say what is kept, how long, and what people can do about it."""
    ask = plain("privacy.ask_them", language)
    if terms.contact:
        ask = plain("privacy.ask_address", language, contact=terms.contact)
    kept = html("privacy.kept", language, days=terms.keep_days)
    rest = html("privacy.rest", language, ask=ask)
    said = "\n".join((kept.rstrip(), *_models(terms, language), "", rest))
    return OutgoingMessage(paragraphs(said))


def _models(terms: PrivacyTerms, language: Language) -> list[str]:
    keys = {"model.privacy_model": terms.has_chat_model, "model.privacy_speech": terms.listens}
    return [html(key, language) for key, used in keys.items() if used]
