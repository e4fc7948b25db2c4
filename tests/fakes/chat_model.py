"""A chat model that writes what a test tells it to."""

from dataclasses import dataclass, field

from knowledge_base.answering.outcomes import Source
from knowledge_base.answering.prompting import ReadPassage
from knowledge_base.drafts import DraftSentence, WritingTask
from knowledge_base.errors import ChatModelUnavailable
from tests.fakes.desk import source

Said = tuple[str, tuple[int, ...]]


@dataclass(slots=True)
class FakeChatModel:
    """Hands in one draft, or raises one error, and keeps what it was asked for."""

    says: tuple[Said, ...] | ChatModelUnavailable = ()
    tasks: list[WritingTask] = field(default_factory=list)
    timeouts_s: list[float] = field(default_factory=list)

    async def draft(self, task: WritingTask, *, timeout_s: float) -> tuple[DraftSentence, ...]:
        self.tasks.append(task)
        self.timeouts_s.append(timeout_s)
        if isinstance(self.says, ChatModelUnavailable):
            raise self.says
        return tuple(DraftSentence(text=text, passages=cited) for text, cited in self.says)


def read(text: str, title: str = "Vejledning", **more: object) -> ReadPassage:
    """Return a passage of a document, read in full."""
    return ReadPassage(source=_source(title, quote=text, **more), text=text)


def _source(title: str, **more: object) -> Source:
    return source(title, **more)
