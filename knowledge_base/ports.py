"""What the knowledge base needs from the outside world.

Each port has its real implementation in `knowledge_base.adapters`, a fake in `tests.fakes`, and
one set of tests in `tests.contracts` that both must pass.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from knowledge_base.drafts import DraftSentence, WritingTask
from knowledge_base.passages import Matrix


class ChatModel(Protocol):
    """Writes sentences, each with the numbers of the passages that it rests on."""

    async def draft(self, task: WritingTask, *, timeout_s: float) -> tuple[DraftSentence, ...]:
        """Return what the model wrote; it is not to be trusted.

        Args:
            task: What to write.
            timeout_s: After so many seconds it is given up.

        Raises:
            ChatModelUnavailable: It did not answer in time, or not in a form that can be read.
        """
        ...


class Embeddings(Protocol):
    """LangChain's `Embeddings`, and the name of the model behind it.

    The `query: ` and `passage: ` prefixes that a model wants are its own configuration: callers
    pass plain text. Vectors are L2-normalised and all of one length.
    """

    @property
    def fingerprint(self) -> str:
        """A name that changes whenever the vectors would."""
        ...

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Embed texts of the archive, keeping their order; shape (len(texts), dimension).

        Raises:
            ModelUnavailable: The model cannot be loaded or run.
        """
        ...

    def embed_query(self, text: str) -> list[float]:
        """Embed one question; shape (dimension,).

        Raises:
            ModelUnavailable: The model cannot be loaded or run.
        """
        ...


class Reranker(Protocol):
    """Reads a question and a passage together, and says how well they go together."""

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """Return a score for each text, in their order; higher is better.

        Raises:
            ModelUnavailable: The model cannot be run.
        """
        ...


class TextEmbedder(Protocol):
    """Embeds texts of the archive, remembering what it has embedded before."""

    @property
    def fingerprint(self) -> str:
        """See `Embeddings.fingerprint`."""
        ...

    @property
    def computed(self) -> int:
        """How many texts were embedded anew so far."""
        ...

    def embed(self, texts: Sequence[str], *, on_progress: Callable[[int], None]) -> Matrix:
        """Return one L2-normalised vector per text, shape (len(texts), dimension).

        Args:
            texts: What to embed; equal texts are embedded once.
            on_progress: Told how many texts are done, each time some are.

        Raises:
            ModelUnavailable: The model cannot be loaded or run.
        """
        ...


class Transcriber(Protocol):
    """Turns speech into text."""

    async def transcribe(self, sound: bytes, *, timeout_s: float) -> str:
        """Return what is said in a sound file; empty if nothing can be made out.

        The sound is kept nowhere.

        Args:
            sound: The file's bytes, in any common format.
            timeout_s: After so many seconds it is given up.

        Raises:
            SpeechUnavailable: It took too long, or the file cannot be read.
        """
        ...
