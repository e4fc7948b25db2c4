"""Questions that may lean on the one before: "og hvad med økonomien?", "hvem betaler?".

Whether a question is a follow-up can only be guessed from its words, so the guess decides
nothing alone: the question before is always searched along, a little or a lot. A new topic has
strong hits of its own and is not dragged along; a bare "hvem betaler?" has none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge_base.words import words

LEANING_WEIGHT = 2.0
STANDING_WEIGHT = 0.5
"""Weight of the question in its context, beside the question alone."""
WORDS_WEIGHT = 0.25
"""Weight of the earlier question's words, beside the question's own.

*Source* of these three: follow-ups and shuffled histories of our tuning questions; see
`docs/evaluation.md`.
"""

_POINTING = re.compile(
    r"""^\s*(?:og|men|så|okay|ok|jamen|hvad\s+(?:så|med))\b
      | \b(?:den|det|dem|der|deres|dens|dets|denne|dette|disse|samme|begge)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SHORT = 2
"""Content words below which a question cannot stand alone; a judgement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """A question together with what was said before.

    Attributes:
        question: As it is meant: with the one before in front of it if it leans on that.
        alone: As it was asked.
        before: The earlier question, or empty.
        weight: Weight of "before and alone together" beside "alone"; 0 without an earlier one.
    """

    question: str
    alone: str
    before: str = ""
    weight: float = 0.0

    @property
    def together(self) -> str:
        """The earlier question and this one, as one text."""
        return f"{self.before} {self.alone}"


def understand(question: str, history: Sequence[str]) -> Understood:
    """Read a question in the light of the conversation; adds nothing the volunteer did not say.

    Args:
        question: The new question.
        history: The earlier questions, oldest first.
    """
    if not history or not any(letter.isalpha() for letter in question):
        return Understood(question=question, alone=question)
    before = understand(history[-1], history[:-1]).question
    leaning = leans(question)
    return Understood(
        question=f"{before} {question}" if leaning else question,
        alone=question,
        before=before,
        weight=LEANING_WEIGHT if leaning else STANDING_WEIGHT,
    )


def leans(question: str) -> bool:
    """Tell whether a question probably makes sense only after another one."""
    content = words(question)
    if len(content) < _SHORT:
        return True
    return len(content) <= 2 * _SHORT and bool(_POINTING.search(question))
