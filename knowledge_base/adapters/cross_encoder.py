"""Reranks passages with a cross-encoder, by Hub name or folder, in sentence-transformers."""

from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any, cast

from knowledge_base.adapters.plain_text import plain
from knowledge_base.adapters.sentence_transformers import EXTRA
from knowledge_base.errors import ModelUnavailable

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder  # type: ignore[import-not-found, unused-ignore]


class CrossEncoderReranker:
    """Reads question and passage together; safe to share between threads.

    Args:
        model: A folder in sentence-transformers' layout, or a name on the Hugging Face Hub.

    Raises:
        ModelUnavailable: The extra is not installed, or the model cannot be found or loaded.
    """

    def __init__(self, model: str) -> None:
        self._name = model
        self._model = _open(model)
        self._lock = Lock()  # the fast tokenizers panic when two threads set their padding

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """Return how well each text answers the question; higher is better.

        Raises:
            ModelUnavailable: The model gives no single score for a pair.
        """
        if not texts:
            return []
        # Any: the vendor takes a list of far more than pairs of texts, and lists are invariant.
        pairs: list[Any] = [(plain(question), plain(text)) for text in texts]
        with self._lock:
            scores = self._model.predict(pairs, show_progress_bar=False)
        if scores.ndim != 1:
            raise ModelUnavailable(
                f"Modellen {self._name} giver ikke ét tal for hvert tekststykke. Sæt "
                "RERANKER_MODEL til en cross-encoder, eller lad den stå tom."
            )
        return cast("list[float]", scores.tolist())


def _open(model: str) -> "CrossEncoder":
    try:
        from sentence_transformers import CrossEncoder  # noqa: PLC0415 - takes seconds
    except ImportError as error:
        raise ModelUnavailable(
            f"RERANKER_MODEL={model} kræver sentence-transformers, som ikke er installeret. "
            f"Kør »{EXTRA}«, eller lad RERANKER_MODEL stå tom."
        ) from error
    try:
        opened: CrossEncoder = CrossEncoder(model, device="cpu")
    except Exception as error:  # missing, damaged, unreachable: each library has its own
        raise ModelUnavailable(
            f"Modellen {model} kan ikke indlæses ({error}). Ret RERANKER_MODEL, eller lad den stå "
            "tom."
        ) from error
    return opened
