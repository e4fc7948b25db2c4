"""Answers rephrased by a chat model, which is never believed.

Each sentence must cite passages and rest on them (see `grounding`), or it is dropped. What is left
may be nothing; then the archive's own sentences stand.
"""

import logging
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from knowledge_base.answering.ageing import ageing
from knowledge_base.answering.contacts import asks_for_contact, holds_contact
from knowledge_base.answering.extractive import MOST_SENTENCES
from knowledge_base.answering.grounding import rests_on
from knowledge_base.answering.leaning import leans_back
from knowledge_base.answering.outcomes import Answer
from knowledge_base.answering.prompting import ReadPassage, Style, task_for
from knowledge_base.drafts import DraftSentence
from knowledge_base.errors import ChatModelUnavailable
from knowledge_base.language import Language
from knowledge_base.ports import ChatModel
from knowledge_base.sentences import split_sentences
from knowledge_base.settings import OLD_BEFORE

logger = logging.getLogger(__name__)

ANSWER_TIMEOUT_S = 8.0
"""A volunteer who waits longer has put the telephone away; a guess."""
RETELL_TIMEOUT_S = 20.0
"""Who presses a button has asked for it and waits a little longer; a guess."""
_LONGEST = 400
"""Characters of one sentence; what is longer is no sentence. A guess."""
_MARKS = re.compile(r"\s*\[\d{1,2}(?:\s*[,;]\s*\d{1,2})*\]")
_DECORATION = re.compile(r"[*_`#]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}|^[-•]\s+")


@dataclass(frozen=True, slots=True)
class GroundedSentence:
    """A sentence that rests on the passages it cites."""

    text: str
    passages: tuple[ReadPassage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """Rephrases answers.

    Attributes:
        model: Writes the drafts.
        is_place: Tells whether a word with a capital letter is a place's name.
        old_before: The first year whose sums, deadlines and contacts need no warning.
        timeout_s: How long an answer waits for the model.
        retell_timeout_s: How long a volunteer who asked for it waits.
    """

    model: ChatModel
    is_place: Callable[[str], bool]
    old_before: int = OLD_BEFORE
    timeout_s: float = ANSWER_TIMEOUT_S
    retell_timeout_s: float = RETELL_TIMEOUT_S

    async def rephrase(
        self, answer: Answer, question: str, passages: Sequence[ReadPassage], *, language: Language
    ) -> Answer:
        """Return the answer in the model's words, or as it is if that is not to be had.

        It stays as it is where its sources disagree, where not all of it is from passages, and
        where the model is away or slow.

        Args:
            answer: What the archive says.
            question: What was asked.
            passages: Those of the answer's sources that are in the archive.
            language: To write in.
        """
        if len(passages) < len(answer.sources):
            return answer
        try:
            said = await self._say(
                answer,
                question,
                passages,
                style=Style.ANSWER,
                language=language,
                timeout_s=self.timeout_s,
            )
        except ChatModelUnavailable as error:
            logger.warning("quotes were sent instead: %s", error)
            return answer
        return said or answer

    async def retell(
        self,
        answer: Answer,
        question: str,
        passages: Sequence[ReadPassage],
        *,
        style: Style,
        language: Language,
    ) -> Answer | None:
        """Return the answer in another style; None if nothing that the model wrote stands.

        Args:
            answer: What the archive says.
            question: What was asked.
            passages: Those of the answer's sources that are in the archive.
            style: How to tell it.
            language: To write in.

        Raises:
            ChatModelUnavailable: The model did not answer in time, or not readably.
        """
        return await self._say(
            answer,
            question,
            passages,
            style=style,
            language=language,
            timeout_s=self.retell_timeout_s,
        )

    async def _say(
        self,
        answer: Answer,
        question: str,
        passages: Sequence[ReadPassage],
        *,
        style: Style,
        language: Language,
        timeout_s: float,
    ) -> Answer | None:
        if answer.disagreeing or not passages or any(each.gives_orders for each in passages):
            return None
        task = task_for(question, passages, style=style, language=language)
        drafted = await self.model.draft(task, timeout_s=timeout_s)
        kept = grounded(drafted, passages, is_place=self.is_place)
        logger.info("the chat model wrote %d sentences, %d stand", len(drafted), len(kept))
        said = " ".join(each.text for each in kept)
        if not kept or (asks_for_contact(question) and not holds_contact(said)):
            return None
        return self._rephrased(answer, kept)

    def _rephrased(self, answer: Answer, kept: Sequence[GroundedSentence]) -> Answer:
        years = [(each.text, read.source.year) for each in kept for read in each.passages]
        return replace(
            answer,
            sentences=tuple(each.text for each in kept),
            ageing=ageing(years, old_before=self.old_before),
            rephrased=True,
        )


def grounded(
    drafted: Sequence[DraftSentence],
    passages: Sequence[ReadPassage],
    *,
    is_place: Callable[[str], bool],
) -> tuple[GroundedSentence, ...]:
    """Return the sentences that rest on what they cite, at most `MOST_SENTENCES`.

    One that points back to a sentence that was dropped is dropped, too.

    Args:
        drafted: What the model wrote.
        passages: What it was given; the first has number 1.
        is_place: Tells whether a word with a capital letter is a place's name.
    """
    kept: list[GroundedSentence] = []
    is_alone = False  # whether the sentence before was dropped
    for each in _apart(drafted):
        cited = tuple(passages[at - 1] for at in each.passages if 0 < at <= len(passages))
        support = [read.support for read in cited]
        stands = (
            bool(cited)
            and 0 < len(each.text) <= _LONGEST
            and not (is_alone and leans_back(each.text))
            and rests_on(each.text, support, is_place=is_place)
        )
        is_alone = not stands
        if stands and each.text not in [one.text for one in kept]:
            kept.append(GroundedSentence(each.text, cited))
    return tuple(kept[:MOST_SENTENCES])


def _apart(drafted: Sequence[DraftSentence]) -> Iterator[DraftSentence]:
    """Yield single sentences without marks and decoration, each citing what its text cited."""
    for each in drafted:
        cited = tuple(dict.fromkeys(each.passages))
        for sentence in split_sentences(" ".join(_MARKS.sub("", each.text).split())):
            if text := _DECORATION.sub("", sentence).strip():
                yield DraftSentence(text=text, passages=cited)
