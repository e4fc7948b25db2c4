"""What staff did, as it is read in the terminal."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.papers.text import tidy
from bot.state.audit import Action, Entry

NONE = "Ingen har gjort noget i den tid."
_COMMAND_LINE = "kommandolinjen"
_DONE = {
    Action.PAUSED: "satte botten på pause",
    Action.RESUMED: "sluttede pausen",
    Action.ANSWER_BEGUN: "begyndte på et svar",
    Action.ANSWER_DROPPED: "droppede et svar",
    Action.ANSWER_SAVED: "gemte et svar til gennemsyn",
    Action.ANSWER_FILE_WRITTEN: "skrev en fil til et svar",
    Action.DOCUMENT_KEPT: "sendte et dokument",
    Action.FIGURES_SEEN: "så tallene",
    Action.REVIEW_SEEN: "så mappen med filer til gennemsyn",
}


def lines(entries: Sequence[Entry]) -> Iterator[str]:
    """Yield a line for each thing that was done, in the order given."""
    for entry in entries:
        who = _COMMAND_LINE if entry.user_id is None else str(entry.user_id)
        detail = f": {tidy(entry.detail)}" if entry.detail else ""
        yield f"{entry.at:%Y-%m-%d %H:%M}  {who}  {_DONE[entry.action]}{detail}"


def as_json(entry: Entry) -> Mapping[str, Any]:
    """Return an entry for a program; `user_id` is null for the command line."""
    return {
        "at": entry.at.isoformat(),
        "user_id": entry.user_id,
        "action": entry.action.value,
        "detail": entry.detail,
    }
