"""From an address to a state that is ready: connect, migrate, hand out the ports."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

from sqlalchemy import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import StateUnavailable
from bot.state.audit import KEEP_AUDIT
from bot.state.keeping import State
from bot.state.questions import KEEP_QUESTIONS
from bot.state.sql.accounts import SqlAccounts
from bot.state.sql.audit import SqlAuditLog
from bot.state.sql.backlog import SqlBacklog
from bot.state.sql.board_answers import SqlBoardAnswers
from bot.state.sql.chat_settings import SqlSettingsOfChats
from bot.state.sql.conversations import SqlConversations
from bot.state.sql.database import Database, open_engine
from bot.state.sql.drafts import SqlDrafts
from bot.state.sql.forgetting import SqlForgetting
from bot.state.sql.inbox import SqlInbox
from bot.state.sql.migrating import migrate
from bot.state.sql.moments import Now
from bot.state.sql.moving import SqlMoving
from bot.state.sql.outbox import SqlOutbox
from bot.state.sql.pauses import SqlPauses
from bot.state.sql.places import SqlChatPlaces
from bot.state.sql.polls import SqlPolls
from bot.state.sql.questions import SqlQuestionLog
from bot.state.sql.reminders import SqlReminders
from bot.state.sql.sent_files import SqlSentFiles
from bot.state.sql.sessions import SqlGuideSessions
from bot.state.sql.tables import METADATA
from bot.state.sql.turns import AdvisoryTurns
from bot.state.sql.weekly import SqlWeeklyReports
from bot.state.turns import ChatTurns, OnlyProgram
from knowledge_base.errors import WrongSettings

_FILE = "bot.sqlite"
_FOR_US_ALONE = 0o600

_NO_POSTGRESQL = (
    "DATABASE_URL kan ikke bruges: den skal begynde med postgresql:// og være skrevet som i"
    " eksemplet i .env.example. Fjern linjen i .env, så gemmer botten sine ting i DATA_DIR."
)
_NO_DRIVER = (
    "DATABASE_URL er sat, men det, der taler med PostgreSQL, er ikke installeret. Kør"
    ' »pip install "klyngehjaelp[postgresql]"«, eller fjern linjen i .env.'
)


def url_of(folder: Path, *, database_url: str | None) -> URL:
    """Return where the state is kept: a file in the folder, unless there is a PostgreSQL.

    Args:
        folder: `DATA_DIR`.
        database_url: `DATABASE_URL`.

    Raises:
        WrongSettings: `DATABASE_URL` names no PostgreSQL, or its driver is not installed.
    """
    if not database_url:
        return URL.create("sqlite", database=str(folder / _FILE))
    try:
        url = make_url(database_url)
    except (ArgumentError, ValueError):
        raise WrongSettings(_NO_POSTGRESQL) from None  # the message has the password in it
    if url.get_backend_name() not in {"postgresql", "postgres"}:
        raise WrongSettings(_NO_POSTGRESQL)
    return url.set(drivername="postgresql+psycopg")


@contextmanager
def open_state(
    url: URL,
    *,
    now: Now,
    keep_questions: timedelta = KEEP_QUESTIONS,
    keep_audit: timedelta = KEEP_AUDIT,
) -> Iterator[State]:
    """Open the state and bring its tables up to date.

    Args:
        url: From `url_of`.
        now: The moment that it is, with a time zone.
        keep_questions: How long questions are kept.
        keep_audit: How long it is known what staff did.

    Raises:
        StateUnavailable: The database does not answer, or a newer version has used it.
        WrongSettings: The driver for the database is not installed.
    """
    _make_file(url)
    try:
        engine = open_engine(url)
    except ModuleNotFoundError:
        raise WrongSettings(_NO_DRIVER) from None
    database = Database(engine)
    with closing(database), _turns(engine) as turns:
        migrate(engine)
        yield _state(database, turns, now, (keep_questions, keep_audit))


@contextmanager
def open_memory(*, now: Now) -> Iterator[State]:
    """Open a state that is gone when it is closed."""
    engine = open_engine(URL.create("sqlite"))
    METADATA.create_all(engine)
    with closing(Database(engine)) as database:
        yield _state(database, OnlyProgram(), now, (KEEP_QUESTIONS, KEEP_AUDIT))


@contextmanager
def _turns(engine: Engine) -> Iterator[ChatTurns]:
    if engine.dialect.name == "postgresql":
        with closing(AdvisoryTurns(engine)) as turns:
            yield turns
    else:
        yield OnlyProgram()


def _state(
    database: Database, turns: ChatTurns, now: Now, kept_for: tuple[timedelta, timedelta]
) -> State:
    keep_questions, keep_audit = kept_for
    return State(
        conversations=SqlConversations(database=database, now=now),
        places=SqlChatPlaces(database=database, now=now),
        inbox=SqlInbox(database=database, now=now),
        outbox=SqlOutbox(database=database, now=now),
        turns=turns,
        backlog=SqlBacklog(database=database, now=now),
        sessions=SqlGuideSessions(database=database, now=now),
        board_answers=SqlBoardAnswers(database=database, now=now),
        polls=SqlPolls(database=database, now=now),
        reminders=SqlReminders(database=database, now=now),
        sent_files=SqlSentFiles(database=database, now=now),
        questions=SqlQuestionLog(database=database, now=now, keep=keep_questions),
        accounts=SqlAccounts(database=database),
        forgetting=SqlForgetting(
            database=database, now=now, keep_questions=keep_questions, keep_audit=keep_audit
        ),
        chat_settings=SqlSettingsOfChats(database=database, now=now),
        moving=SqlMoving(database=database, now=now),
        audit=SqlAuditLog(database=database, now=now, keep=keep_audit),
        pauses=SqlPauses(database=database, now=now),
        drafts=SqlDrafts(database=database, now=now),
        weekly=SqlWeeklyReports(database=database, now=now),
    )


def _make_file(url: URL) -> None:
    """Make SQLite's file before SQLite does, for our eyes alone."""
    if url.get_backend_name() != "sqlite" or not url.database:
        return
    path = Path(url.database)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, _FOR_US_ALONE))
    except OSError as error:
        raise StateUnavailable(type(error).__name__) from error
