"""Tunes the embedding model on question-passage pairs, leaving its 4-bit weights alone.

    python -m scripts.build_embedding_model --folder /tmp/bundled --float-folder FLOATS
    python -m scripts.tuning.tune FLOATS TUNED
    EMBEDDING_MODEL=TUNED python benchmarks/retrieval.py FOLDER

Only biases and layer norms are trained (BitFit, Ben Zaken and others 2022): the bundled graph has
them in 32 bits, whereas a change of a weight would be rounded away by its four bits. The loss is
cross-entropy over the passages of a batch and some near misses (van den Oord and others 2018).
Needs the extra sentence-transformers.
"""

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from sentence_transformers import SentenceTransformer

PAIRS = Path(__file__).parent / "pairs"
_BATCH = 32
_TEMPERATURE = 0.02
_NEAR = 12
_LONGEST = 160
"""Tokens of a passage that are read; longer ones only cost time here."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A question and the number of the passage that answers it."""

    question: str
    passage: int


class Encoder:
    """The model with gradients: mean pooling and normalisation as in the bundled graph."""

    def __init__(self, folder: Path) -> None:
        self.model = SentenceTransformer(str(folder), device="cpu")
        self.transformer = self.model[0].auto_model
        for name, parameter in self.transformer.named_parameters():
            trained = name.endswith("bias") or "LayerNorm" in name
            parameter.requires_grad = trained and "pooler" not in name

    def __call__(self, texts: Sequence[str]) -> torch.Tensor:
        """Return L2-normalised vectors, shape (len(texts), 384)."""
        tokens = self.model.tokenizer(
            list(texts), padding=True, truncation=True, max_length=_LONGEST, return_tensors="pt"
        )
        hidden = self.transformer(**tokens).last_hidden_state
        mask = tokens["attention_mask"].unsqueeze(-1).float()
        return torch.nn.functional.normalize((hidden * mask).sum(1) / mask.sum(1), dim=-1)

    def trained(self) -> list[torch.nn.Parameter]:
        """Return the parameters that are trained."""
        return [each for each in self.transformer.parameters() if each.requires_grad]


def main() -> None:
    """Train, and write a folder in sentence-transformers' layout."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("floats", type=Path)
    parser.add_argument("tuned", type=Path)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--rate", type=float, default=5e-4)
    options = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    passages, pairs = _read()
    encoder = Encoder(options.floats)
    encoder.transformer.eval()
    near = _near_misses(encoder, passages)
    batches = [batch for _ in range(options.epochs) for batch in _batches(pairs)]
    optimiser = torch.optim.AdamW(encoder.trained(), lr=options.rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, options.rate, total_steps=len(batches), pct_start=0.1
    )
    for number, batch in enumerate(batches, start=1):
        loss = _loss(encoder, batch, passages, near)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(encoder.trained(), 1.0)
        optimiser.step()
        schedule.step()
        print(f"{number} of {len(batches)}: {loss.item():.3f}", flush=True)
    encoder.model.save(str(options.tuned))


def _read() -> tuple[list[str], list[Pair]]:
    passages: list[str] = []
    pairs: list[Pair] = []
    for file in sorted(PAIRS.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            pairs += [Pair(question, len(passages)) for question in row["questions"]]
            passages.append(f"passage: {row['title']}\n{row['text']}")
    return passages, pairs


def _near_misses(encoder: Encoder, passages: Sequence[str]) -> list[list[int]]:
    """Return for each passage the numbers of those most like it."""
    with torch.no_grad():
        parts = [encoder(passages[at : at + _BATCH]) for at in range(0, len(passages), _BATCH)]
    vectors = torch.cat(parts)
    likeness = vectors @ vectors.T
    likeness.fill_diagonal_(-1.0)
    nearest: list[list[int]] = likeness.topk(_NEAR, dim=1).indices.tolist()
    return nearest


def _batches(pairs: Sequence[Pair]) -> Iterator[list[Pair]]:
    shuffled = random.sample(list(pairs), len(pairs))
    for at in range(0, len(pairs) - _BATCH + 1, _BATCH):
        yield shuffled[at : at + _BATCH]


def _loss(
    encoder: Encoder, batch: Sequence[Pair], passages: Sequence[str], near: Sequence[Sequence[int]]
) -> torch.Tensor:
    misses = [random.choice(near[pair.passage]) for pair in batch[: _BATCH // 2]]  # noqa: S311
    shown = list(dict.fromkeys([*(pair.passage for pair in batch), *misses]))
    found = encoder([f"query: {pair.question}" for pair in batch])
    scores = found @ encoder([passages[number] for number in shown]).T / _TEMPERATURE
    right = torch.tensor([shown.index(pair.passage) for pair in batch])
    return torch.nn.functional.cross_entropy(scores, right)


if __name__ == "__main__":
    main()
