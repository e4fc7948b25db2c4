"""Tunes the embedding model on question-passage pairs.

    python -m scripts.build_embedding_model --untuned --folder /tmp/untuned --float-folder FLOATS
    python -m scripts.tuning.tune FLOATS TUNED
    python -m scripts.tuning.keep TUNED
    python -m scripts.build_embedding_model

All weights of the encoder's layers are trained, word embeddings are not. A question must be nearer
to its passage than to the others of the batch, most of which are much like it, and its passage's
nearest sentence nearer than theirs: the search uses both. The loss of each is the cross-entropy
over the batch (van den Oord and others 2018). Needs the extra sentence-transformers.
"""

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import torch
from sentence_transformers import SentenceTransformer

from knowledge_base.sentences import split_sentences

PAIRS = Path(__file__).parent / "pairs"
_PASSAGES = 24
"""In a batch."""
_ALIKE = 3
"""How many of a passage's nearest come into the batch with it, out of `_NEAREST`."""
_NEAREST = 8
_QUESTIONS = 4
"""Of each passage in a batch."""
_TEMPERATURE = 0.02
"""A guess: what e5 was trained with is .01."""
_LONGEST = 192
"""Tokens of a text that are read; longer ones only cost time here."""
_WARM_UP = 0.1


@dataclass(slots=True)
class Passage:
    """A passage with the questions that it answers; `used` counts those that were trained."""

    text: str
    sentences: list[str]
    questions: list[str] = field(default_factory=list)
    used: int = 0

    def next_questions(self) -> list[str]:
        """Return the questions whose turn it is."""
        count = min(_QUESTIONS, len(self.questions))
        turn = [self.questions[(self.used + k) % len(self.questions)] for k in range(count)]
        self.used += count
        return turn


class Encoder:
    """The model with gradients: mean pooling and normalisation as in the bundled graph."""

    def __init__(self, folder: Path) -> None:
        self.model = SentenceTransformer(str(folder), device="cpu")
        self.transformer = self.model[0].auto_model
        self.transformer.eval()  # no dropout: two epochs are too few to need it
        for name, parameter in self.transformer.named_parameters():
            parameter.requires_grad = "embeddings" not in name and "pooler" not in name

    def __call__(self, texts: Sequence[str]) -> torch.Tensor:
        """Return L2-normalised vectors, shape (len(texts), 384)."""
        tokens = self.model.tokenizer(
            list(texts), padding=True, truncation=True, max_length=_LONGEST, return_tensors="pt"
        )
        with torch.autocast("cpu", dtype=torch.bfloat16):
            hidden = self.transformer(**tokens).last_hidden_state
        mask = tokens["attention_mask"].unsqueeze(-1).float()
        summed = (hidden.float() * mask).sum(1)
        return torch.nn.functional.normalize(summed, dim=-1)

    def by_length(self, texts: Sequence[str], *, size: int = 64) -> torch.Tensor:
        """Return the same, in runs of texts of like length, which saves padding."""
        order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        runs = [order[at : at + size] for at in range(0, len(order), size)]
        vectors = torch.cat([self([texts[at] for at in run]) for run in runs])
        return vectors[torch.tensor(order).argsort()]

    def trained(self) -> list[torch.nn.Parameter]:
        """Return the parameters that are trained."""
        return [each for each in self.transformer.parameters() if each.requires_grad]


def main() -> None:
    """Train, and write a folder in sentence-transformers' layout."""
    options = _options()
    random.seed(1)
    torch.manual_seed(1)
    passages = read(options.pairs)
    encoder = Encoder(options.floats)
    questions = sum(len(passage.questions) for passage in passages)
    steps = int(options.epochs * questions / (_PASSAGES * _QUESTIONS))
    optimiser = torch.optim.AdamW(encoder.trained(), lr=options.rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, options.rate, total_steps=steps, pct_start=_WARM_UP, anneal_strategy="linear"
    )
    batches = _batches(passages, _alike(encoder, passages))
    for number in range(1, steps + 1):
        loss = _loss(encoder, [passages[at] for at in next(batches)])
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(encoder.trained(), 1.0)
        optimiser.step()
        schedule.step()
        print(f"{number} of {steps}: {loss.item():.3f}", flush=True)
    encoder.model.save(str(options.tuned))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("floats", type=Path)
    parser.add_argument("tuned", type=Path)
    parser.add_argument("--pairs", type=Path, nargs="+", default=sorted(PAIRS.glob("*.jsonl")))
    parser.add_argument("--epochs", type=float, default=2)
    parser.add_argument("--rate", type=float, default=7e-5)
    return parser.parse_args()


def read(files: Sequence[Path]) -> list[Passage]:
    """Return the passages of files of pairs, as the search embeds them."""
    passages = []
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            sentences = [f"passage: {row['title']}: {s}" for s in split_sentences(row["text"])]
            text = f"passage: {row['title']}\n{row['text']}"
            passages.append(
                Passage(text, sentences, random.sample(row["questions"], k=len(row["questions"])))
            )
    return passages


def _alike(encoder: Encoder, passages: Sequence[Passage]) -> list[list[int]]:
    """Return for each passage the numbers of those most like it."""
    with torch.no_grad():
        vectors = encoder.by_length([passage.text for passage in passages])
    likeness = vectors @ vectors.T
    likeness.fill_diagonal_(-1.0)
    nearest: list[list[int]] = likeness.topk(_NEAREST, dim=1).indices.tolist()
    return nearest


def _batches(passages: Sequence[Passage], alike: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Yield numbers of passages in groups of like ones, the least trained first, without end."""
    queue: list[int] = []
    while True:
        batch: dict[int, None] = {}
        while len(batch) < _PASSAGES:
            if not queue:
                by_use = sorted(range(len(passages)), key=lambda at: (passages[at].used, at))
                queue = random.sample(by_use[: len(by_use) // 2], k=len(by_use) // 2)
            first = queue.pop()
            if first not in batch:
                group = [first, *random.sample(list(alike[first]), k=_ALIKE)]
                batch |= dict.fromkeys(group)
        yield list(batch)


def _loss(encoder: Encoder, batch: Sequence[Passage]) -> torch.Tensor:
    asked = [(f"query: {q}", at) for at, p in enumerate(batch) for q in p.next_questions()]
    right = torch.tensor([at for _question, at in asked])
    questions = encoder([question for question, _at in asked])
    by_passage = questions @ encoder([passage.text for passage in batch]).T
    sentences = [(sentence, at) for at, p in enumerate(batch) for sentence in p.sentences]
    by_sentence = questions @ encoder.by_length([sentence for sentence, _at in sentences]).T
    owners = torch.tensor([at for _sentence, at in sentences]).expand(len(asked), -1)
    nearest = torch.full_like(by_passage, -1.0).scatter_reduce(1, owners, by_sentence, "amax")
    entropy = torch.nn.functional.cross_entropy
    return entropy(by_passage / _TEMPERATURE, right) + entropy(nearest / _TEMPERATURE, right)


if __name__ == "__main__":
    main()
