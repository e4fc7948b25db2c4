"""Keeps what training changed as additions of low rank beside the 4-bit weights.

    python -m scripts.tuning.keep TUNED [--share 0.6] [--rank 32]

TUNED is a folder that `scripts.tuning.tune` wrote. Writes `scripts/embedding_model/tuning.npz`,
which `scripts.build_embedding_model` puts into the bundled model.
"""

import argparse
import tempfile
from pathlib import Path

from safetensors.numpy import load_file

from scripts.embedding_model import floats, source
from scripts.embedding_model.tuning import FILE, Tuning

SHARE = 0.6
"""How far the weights go from what they were to what training made them (WiSE-FT, Wortsman and
others 2022). *Source*: docs/embedding.md: all of the way the FAQ lose, so far every set gains."""
RANK = 32
"""*Source*: docs/embedding.md: what is lost against all of the change, and megabytes."""


def main() -> None:
    """Compare the trained weights with the source's, and write the largest differences."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tuned", type=Path)
    parser.add_argument("--share", type=float, default=SHARE)
    parser.add_argument("--rank", type=int, default=RANK)
    parser.add_argument("--file", type=Path, default=FILE)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        before = source.read_wheel(source.fetch(Path(scratch)))
    weights = load_file(options.tuned / "model.safetensors")
    names = floats.names(before.shape)
    after = {short: weights[long] for short, long in names.items()}
    tuning = Tuning.between(before, after, share=options.share, rank=options.rank)
    tuning.save(options.file)
    print(f"{options.file}: {options.file.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
