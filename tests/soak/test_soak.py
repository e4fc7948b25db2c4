"""A short soak in the gate; `make soak` runs a long one."""

from pathlib import Path

import pytest

from tests.soak.desks import small_desk
from tests.soak.faults import KINDS
from tests.soak.memory import grown
from tests.soak.presses import other_kinds
from tests.soak.run import Plan, soak

_UPDATES = 1_500
_MOST_MB = 60.0
"""What the caches of a young process may still take; a leak of an update's text takes more."""


@pytest.mark.filterwarnings("ignore:.*timedelta")  # the library warns of its own fields
async def test_a_bot_under_fire_keeps_every_rule(tmp_path: Path) -> None:
    with small_desk() as desk:
        found = await soak(Plan(updates=_UPDATES, seed=7), desk, tmp_path)

    assert found.ledger.wrong == []
    assert found.ledger.done.total() >= _UPDATES
    assert {*other_kinds(), "message", "edited_message", "callback_query"} <= {*found.ledger.done}
    assert {kind.name for kind in KINDS if not kind.methods} <= {*found.faults.counted}
    assert found.locks.counted.total() > 0
    assert found.desk.failed > 0
    early, late = found.held[1], found.held[-1]
    assert late.rss_mb - early.rss_mb < _MOST_MB, grown(early, late)
