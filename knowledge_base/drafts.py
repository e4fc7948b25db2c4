"""What a chat model is asked to write, and what it hands in: sentences that cite passages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingTask:
    """What is to be written.

    Attributes:
        instructions: What to do, in our words alone.
        material: What to do it with: the question and the passages, marked as data.
    """

    instructions: str
    material: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSentence:
    """A sentence as the model wrote it; nobody has looked at it yet.

    Attributes:
        text: May be anything.
        passages: The numbers of the passages that it is said to rest on, from 1.
    """

    text: str
    passages: tuple[int, ...] = ()
