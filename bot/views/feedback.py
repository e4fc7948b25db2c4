"""Asking what people thought of an answer, and thanking them for saying so."""

from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.state.questions import Rating, Reason
from bot.views.buttons import GiveReason, RateAnswer, button
from knowledge_base.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class _Texts:
    good: str
    bad: str
    glad: str
    why: str
    reasons: dict[Reason, str]
    noted: str


_TEXTS = {
    Language.DANISH: _Texts(
        good="👍 Det hjalp",
        bad="👎 Det hjalp ikke",
        glad="Tak, det er godt at høre.",
        why="Tak for at sige til. Hvad var der galt med svaret?",
        reasons={
            Reason.WRONG: "Det var forkert",
            Reason.OUTDATED: "Det var forældet",
            Reason.UNCLEAR: "Det var svært at forstå",
            Reason.OFF_TOPIC: "Det var ikke det, vi spurgte om",
        },
        noted="Tak. Nu kan de, der passer arkivet, se det og gøre det bedre.",
    ),
    Language.ENGLISH: _Texts(
        good="👍 That helped",
        bad="👎 That did not help",
        glad="Thank you, that is good to hear.",
        why="Thank you for saying so. What was wrong with the answer?",
        reasons={
            Reason.WRONG: "It was wrong",
            Reason.OUTDATED: "It was out of date",
            Reason.UNCLEAR: "It was hard to understand",
            Reason.OFF_TOPIC: "It was not what we asked",
        },
        noted="Thank you. Those who look after the archive can now see it and mend it.",
    ),
}
_GONE = (
    "Tak for at sige til. Jeg har ikke spørgsmålet længere, så jeg kan desværre ikke skrive det"
    " ned. Spørg gerne igen."
)


def rating_row(question_id: int, language: Language) -> list[InlineKeyboardButton]:
    """Return the buttons under an answer that say whether it helped."""
    texts = _TEXTS[language]
    return [
        button(texts.good, RateAnswer(question_id, Rating.GOOD)),
        button(texts.bad, RateAnswer(question_id, Rating.BAD)),
    ]


def glad(language: Language) -> OutgoingMessage:
    """Thank for a good word."""
    return OutgoingMessage((_TEXTS[language].glad,))


def why(question_id: int, language: Language) -> OutgoingMessage:
    """Ask what was wrong; one tap answers, and no answer is fine."""
    texts = _TEXTS[language]
    rows = [
        [button(label, GiveReason(question_id, reason))] for reason, label in texts.reasons.items()
    ]
    return OutgoingMessage((texts.why,), InlineKeyboardMarkup(rows))


def noted(language: Language) -> OutgoingMessage:
    """Thank for the reason."""
    return OutgoingMessage((_TEXTS[language].noted,))


def gone() -> OutgoingMessage:
    """Say that the question is not kept any longer."""
    return OutgoingMessage((_GONE,))
