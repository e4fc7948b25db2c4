"""Reads what a chat model wrote: JSON of the form it was asked for, or text with [1] in it."""

import json
import re
from collections.abc import Iterator

from pydantic import BaseModel, Field, ValidationError

from knowledge_base.drafts import DraftSentence
from knowledge_base.sentences import split_sentences


class WrittenSentence(BaseModel):
    """One sentence, and the numbers of the passages that it rests on."""

    text: str = Field(description="One sentence.")
    passages: list[int] = Field(description="The numbers of the passages that it rests on.")


class Written(BaseModel):
    """What the model writes."""

    sentences: list[WrittenSentence] = Field(description="At most four, in reading order.")


_THOUGHTS = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL)
"""What some models write down before they answer."""
_MARKED = re.compile(
    r"(?P<before>[^\[\]]+?)(?P<marks>(?:\s*\[\d{1,2}(?:\s*[,;]\s*\d{1,2})*\])+)(?P<stop>[.!?]?)"
)
_LONGEST = 20_000
"""Characters that are read; four sentences are far fewer."""


def read_draft(text: str) -> tuple[DraftSentence, ...] | None:
    """Return the sentences in what a model wrote, or None if it is in no form that we know."""
    said = _THOUGHTS.sub("", text)[:_LONGEST]
    written = _as_json(said)
    if written is not None:
        return tuple(
            DraftSentence(text=each.text, passages=tuple(each.passages))
            for each in written.sentences
        )
    return tuple(_as_text(said)) or None


def _as_json(text: str) -> Written | None:
    """Return the first object of the right form, whatever stands around it."""
    decoder = json.JSONDecoder()
    for start in re.finditer(r"\{", text):
        try:
            value, _end = decoder.raw_decode(text, start.start())
            return Written.model_validate(value)
        except (ValueError, RecursionError, ValidationError):
            continue
    return None


def _as_text(text: str) -> Iterator[DraftSentence]:
    """Yield sentences; the numbers in brackets count for the sentence they stand at alone."""
    for match in _MARKED.finditer(text):
        *unmarked, marked = split_sentences(match["before"].lstrip(".!? \n")) or ("",)
        yield from (DraftSentence(text=sentence) for sentence in unmarked)
        numbers = tuple(int(number) for number in re.findall(r"\d+", match["marks"]))
        if marked:
            yield DraftSentence(text=marked + match["stop"], passages=numbers)
