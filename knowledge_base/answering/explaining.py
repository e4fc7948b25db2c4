"""Why a question came to its outcome: what was found, each score, and what decided."""

from dataclasses import dataclass

from knowledge_base.answering.calibration import NAMES, Calibration, features
from knowledge_base.answering.outcomes import Reply
from knowledge_base.retrieval.followups import Understood
from knowledge_base.retrieval.hits import Hit
from knowledge_base.talk.kinds import TalkKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Everything that led to a reply.

    Attributes:
        talk: The kind of small talk that the message was taken for, if it was.
        parts: The questions in it; one in most.
        hits: Best first.
        calibration: What turned the hits into a confidence, and the confidence into an outcome.
    """

    understood: Understood
    talk: TalkKind | None
    parts: tuple[str, ...]
    hits: tuple[Hit, ...]
    calibration: Calibration
    reply: Reply

    @property
    def features(self) -> tuple[tuple[str, float, float], ...]:
        """Return each feature's name, value, and what it adds to the log-odds."""
        if not self.hits:
            return ()
        values = features(self.hits)
        return tuple(
            (name, value, weight * value)
            for name, value, weight in zip(NAMES, values, self.calibration.weights, strict=True)
        )
