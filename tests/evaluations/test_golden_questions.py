"""The project's own questions, asked of the starter archive, keep the floors of their figures."""

import json
from pathlib import Path

import pytest

from tests.conftest import ROOT, Command

pytestmark = [pytest.mark.model, pytest.mark.store, pytest.mark.process]

FLOORS = ROOT / "knowledge_base/golden/floors.json"


def test_every_figure_of_the_golden_questions_keeps_its_floor(
    starter_archive: Path, command: Command
) -> None:
    done = command(
        "knowledge_base", "evaluate", "--json", "--floors", str(FLOORS), data_dir=starter_archive
    )

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["golden"]["longest_answer"] <= 4
