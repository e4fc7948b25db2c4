"""The figures of the guided restart, gathered from the sessions that are kept."""

from collections import defaultdict
from datetime import datetime

from bot.guide.definition import Guide
from bot.guide.statistics import Run, Statistics, run_of, statistics
from bot.handlers.kept_session import from_state
from bot.handlers.shelf import Shelf
from bot.state.sessions import GuideSessions


async def figures(
    sessions: GuideSessions, shelf: Shelf, *, since: datetime, until: datetime
) -> list[tuple[Guide, Statistics]]:
    """Return the figures of each text of the guide, the most used first.

    Args:
        sessions: Where sessions are kept.
        shelf: Where the texts are found.
        since: Sessions opened from then on are counted.
        until: Sessions opened before then are counted.
    """
    runs: defaultdict[str, list[Run]] = defaultdict(list)
    guides: dict[str, Guide] = {}
    for row in await sessions.figures(since=since, until=until):
        session = from_state(row.state).session
        guide = await shelf.of(session.fingerprint)
        if guide:
            guides[session.fingerprint] = guide
            runs[session.fingerprint].append(run_of(guide, session))
    most_used = sorted(runs, key=lambda fingerprint: -len(runs[fingerprint]))
    return [(guides[each], statistics(guides[each], runs[each])) for each in most_used]
