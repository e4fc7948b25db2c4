"""Which updates have been handled already."""

from collections import OrderedDict

_LIMIT = 10_000
"""Update ids kept; Telegram redelivers the newest, so a few would do. A guess."""


class MemorySeenUpdates:
    """Remembers the newest update ids until the process ends."""

    def __init__(self, *, limit: int = _LIMIT) -> None:
        self._limit = limit
        self._ids: OrderedDict[int, None] = OrderedDict()

    async def is_new(self, update_id: int) -> bool:
        """Return whether the update is seen for the first time, and remember it."""
        if update_id in self._ids:
            return False
        self._ids[update_id] = None
        if len(self._ids) > self._limit:
            self._ids.popitem(last=False)
        return True
