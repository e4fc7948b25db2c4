"""`python -m tests.soak [--updates N] [--seed N] [--archive DIR]`: a long soak and its figures."""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from knowledge_base.bootstrap import open_desk
from knowledge_base.desk import Desk
from knowledge_base.settings import Settings
from tests.soak.desks import small_desk
from tests.soak.report import lines
from tests.soak.run import Plan, soak


def main() -> int:
    """Soak, print the figures, and return 1 if a rule was broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--updates", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--faults", type=float, default=0.2, help="share of the calls to Telegram")
    parser.add_argument("--archive", type=Path, help="a DATA_DIR: the real model and its archive")
    asked = parser.parse_args()
    plan = Plan(updates=asked.updates, seed=asked.seed, faults=asked.faults)
    with tempfile.TemporaryDirectory() as folder, _desk(asked.archive) as desk:
        found = asyncio.run(soak(plan, desk, Path(folder)))
    sys.stdout.write("\n".join(lines(plan, found)) + "\n")
    return 1 if found.ledger.wrong else 0


@contextmanager
def _desk(archive: Path | None) -> Iterator[Desk]:
    if archive is None:
        with small_desk() as desk:
            yield desk
    else:
        with open_desk(Settings(data_dir=archive)) as desk:
            yield desk


if __name__ == "__main__":
    sys.exit(main())
