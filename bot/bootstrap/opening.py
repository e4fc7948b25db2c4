"""What every command opens: the settings, the help desk and what the bot keeps."""

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.delivery.review import LARGEST_FROM_OWN_SERVER, LARGEST_FROM_TELEGRAM, ReviewFolder
from bot.gaps.backroom import DeskBackroom
from bot.guide.reading import GENSTART
from bot.handlers.allowance import Limits
from bot.handlers.staff.office import Office
from bot.parts import Parts
from bot.settings import TELEGRAM, BotSettings
from bot.state.keeping import State
from bot.state.sql.opening import open_memory, url_of
from bot.state.sql.opening import open_state as open_sql_state
from bot.views.privacy import PrivacyTerms
from knowledge_base.bootstrap import open_desk as open_unchecked_desk
from knowledge_base.desk import HelpDesk
from knowledge_base.ports import Transcriber
from knowledge_base.settings import Settings, check_names, load


def load_settings() -> tuple[BotSettings, Settings]:
    """Read every setting.

    Raises:
        WrongSettings: A setting cannot be used, or its name is misspelt.
    """
    check_names([*BotSettings.model_fields, *Settings.model_fields])
    bot_settings, settings = load(BotSettings), load(Settings)
    return bot_settings, settings


@contextlib.contextmanager
def open_desk(settings: Settings) -> Iterator[HelpDesk]:
    """Open the help desk and its archive now, so that what is missing is said at the start."""
    with open_unchecked_desk(settings) as desk:
        desk.archive.current()
        yield desk


@contextlib.contextmanager
def open_state(bot_settings: BotSettings, settings: Settings) -> Iterator[State]:
    """Open what the bot keeps, for as long as staff have set."""
    url = url_of(settings.data_dir, database_url=settings.database_url)
    keep = timedelta(days=bot_settings.keep_questions_days)
    keep_audit = timedelta(days=bot_settings.keep_audit_days)
    with open_sql_state(url, now=now, keep_questions=keep, keep_audit=keep_audit) as state:
        yield state


@contextlib.contextmanager
def open_state_of_terminal(bot_settings: BotSettings, settings: Settings) -> Iterator[State]:
    """Open the same state as on Telegram, with an inbox of its own that is gone afterwards.

    The terminal has nothing to fetch again, and must not answer what came from Telegram; nor does
    it know what Telegram calls the files that it has.
    """
    with open_state(bot_settings, settings) as state, open_memory(now=now) as memory:
        yield replace(
            state,
            inbox=memory.inbox,
            sent_files=memory.sent_files,
            turns=memory.turns,
            backlog=memory.backlog,
        )


def now() -> datetime:
    """Return the moment, in UTC."""
    return datetime.now(tz=UTC)


def parts(
    desk: HelpDesk,
    state: State,
    secret: str,
    bot_settings: BotSettings,
    settings: Settings,
    *,
    transcriber: Transcriber | None,
) -> Parts:
    """Gather what the application is put together from.

    Args:
        desk: What answers questions.
        state: What is kept.
        secret: Mixed into what stands for a person.
        bot_settings: What staff have decided.
        settings: Where things lie.
        transcriber: What listens to voice messages, if anything does.
    """
    limits = Limits(
        a_minute=bot_settings.questions_a_minute,
        an_hour=bot_settings.questions_an_hour,
        exempt=bot_settings.staff_user_ids,
    )
    return Parts(
        desk=desk,
        state=state,
        guide_text=GENSTART.read_text(encoding="utf-8"),
        now=now,
        secret=secret.encode(),
        terms=PrivacyTerms(
            keep_days=bot_settings.keep_questions_days,
            contact=bot_settings.privacy_contact,
            has_chat_model=desk.retells,
            listens=transcriber is not None,
        ),
        office=_office(desk, bot_settings, settings),
        transcriber=transcriber,
        limits=limits,
    )


def _office(desk: HelpDesk, bot_settings: BotSettings, settings: Settings) -> Office:
    own_server = bot_settings.api_base != TELEGRAM
    return Office(
        staff_ids=bot_settings.staff_user_ids,
        backroom=DeskBackroom(desk=desk),
        review=ReviewFolder(settings.data_dir / "review"),
        chat_id=bot_settings.staff_chat_id,
        largest_bytes=LARGEST_FROM_OWN_SERVER if own_server else LARGEST_FROM_TELEGRAM,
    )
