"""Kept questions and an archive, as the tests need them."""

from datetime import UTC, datetime
from typing import Final

from bot.state.questions import AskedQuestion, Found, KeptQuestion
from knowledge_base.desk import HelpDesk
from tests.fakes.desks import desk_over

TENT: Final = "kan vi låne et telt"
TENT_AGAIN: Final = "kan vi låne et telt i byen"
LOTTERY: Final = "skal lotteriet have tilladelse"


def kept(question_id: int, text: str, *, found: Found = Found.NO_ANSWER) -> KeptQuestion:
    """Return a question as the log gives it."""
    return KeptQuestion(
        id=question_id,
        asked_at=datetime(2026, 11, 23, 18, 0, tzinfo=UTC),
        question=AskedQuestion(text=text, language="da", found=found, confidence=0.25),
    )


def archive() -> HelpDesk:
    """Return a real desk over two documents."""
    return desk_over(
        {
            "Telte": ["Et telt skal tørres, før det pakkes."],
            "Lotteri": ["Et lotteri er et spil med lodder."],
        }
    )
