"""What staff do at a command line: figures, gaps, the file for an answer, and who did what."""

import asyncio
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.bootstrap.opening import load_settings, now, open_desk, open_state
from bot.gaps.answer_file import write_answer_file
from bot.gaps.gathering import gather
from bot.gaps.picking import pick
from bot.guide.reading import GENSTART
from bot.handlers.danish_time import day_of, in_denmark
from bot.handlers.figures import figures
from bot.handlers.shelf import Shelf
from bot.settings import BotSettings
from bot.state.audit import Action
from bot.state.questions import KeptQuestion
from bot.views import audit as audit_views
from bot.views import gaps as gap_views
from bot.views import statistics
from knowledge_base.settings import Settings


def stats(*, days: int, as_json: bool) -> None:
    """Print how the guided restart has been used in the latest days.

    Raises:
        BotError: The state cannot be read.
        KnowledgeBaseError: A setting cannot be used.
    """
    with open_state(*load_settings()) as state:
        shelf = Shelf(sessions=state.sessions, newest_text=GENSTART.read_text(encoding="utf-8"))
        today = now()
        found = asyncio.run(
            figures(state.sessions, shelf, since=today - timedelta(days=days), until=today)
        )
    if as_json:
        said = [statistics.as_json(guide, each) for guide, each in found]
        sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")
        return
    lines = [line for guide, each in found for line in statistics.lines(guide, each)]
    sys.stdout.write("\n".join(lines or [statistics.NOBODY]) + "\n")


def gaps(*, days: int, as_json: bool) -> None:
    """Print what was asked in the latest days and not answered well, grouped by meaning.

    Raises:
        BotError: The state cannot be read.
        KnowledgeBaseError: The archive or a setting cannot be used.
    """
    bot_settings, settings = load_settings()
    asked = _unanswered(bot_settings, settings, days=days)
    with open_desk(settings) as desk:
        found = gather(asked, desk)
    if as_json:
        said = [gap_views.as_json(gap) for gap in found]
        sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")
    else:
        lines = gap_views.lines(found) if found else [gap_views.NONE]
        sys.stdout.write("\n".join(lines) + "\n")


def answer(name: str, path: Path, *, days: int) -> None:
    """Write a file for the answer to a gap of the latest days.

    Raises:
        BotError: There is no such gap, the file is refused, or the state cannot be read.
        KnowledgeBaseError: The archive or a setting cannot be used.
    """
    bot_settings, settings = load_settings()
    asked = _unanswered(bot_settings, settings, days=days)
    with open_desk(settings) as desk:
        gap = pick(name, asked, desk)
    write_answer_file(gap, path, today=day_of(now()))
    with open_state(bot_settings, settings) as state:
        asyncio.run(state.audit.note(None, Action.ANSWER_FILE_WRITTEN, name))
    sys.stdout.write(gap_views.WRITTEN.format(path=path) + "\n")


def audit(*, days: int, as_json: bool) -> None:
    """Print what staff did in the latest days, in Danish time.

    Raises:
        BotError: The state cannot be read.
        KnowledgeBaseError: A setting cannot be used.
    """
    with open_state(*load_settings()) as state:
        found = asyncio.run(state.audit.since(now() - timedelta(days=days)))
    entries = [replace(each, at=in_denmark(each.at)) for each in found]
    if as_json:
        said = [audit_views.as_json(each) for each in entries]
        sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")
        return
    lines = list(audit_views.lines(entries)) or [audit_views.NONE]
    sys.stdout.write("\n".join(lines) + "\n")


def _unanswered(
    bot_settings: BotSettings, settings: Settings, *, days: int
) -> Sequence[KeptQuestion]:
    with open_state(bot_settings, settings) as state:
        return asyncio.run(state.questions.unanswered(now() - timedelta(days=days)))
