"""A guide session as the state keeps it: with the messages that answered its steps."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from bot.guide import storing
from bot.guide.session import Session
from bot.state.sessions import KeptSession

_MOST_MESSAGES: Final = 40
"""More than the guide has steps; older ones can no longer be edited into an answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restart:
    """A session, and which message answered which step, so that an edit can correct it.

    Attributes:
        answered_by: Steps by the ids of the messages that answered them.
    """

    session: Session
    answered_by: Mapping[int, str] = field(default_factory=dict)

    def noting(self, message_id: int, step: str) -> "Restart":
        """Return the restart with a message that answered a step."""
        kept = dict(list(self.answered_by.items())[-_MOST_MESSAGES:])
        return replace(self, answered_by={**kept, message_id: step})


def to_kept(restart: Restart) -> KeptSession:
    """Return a restart for the state to keep."""
    session = restart.session
    state = {
        "session": storing.to_json(session),
        "answered_by": {str(message): step for message, step in restart.answered_by.items()},
    }
    return KeptSession(
        token=session.token,
        fingerprint=session.fingerprint,
        language=session.language.value,
        state=json.dumps(state, ensure_ascii=False),
        step=session.step,
        status=session.status.value,
    )


def from_state(state: str) -> Restart:
    """Return the restart that `to_kept` wrote.

    Raises:
        KeyError, ValueError: It was not written by `to_kept`.
    """
    raw = json.loads(state)
    answered_by = {int(message): step for message, step in raw.get("answered_by", {}).items()}
    return Restart(session=storing.from_json(raw["session"]), answered_by=answered_by)
