"""What the application is put together from."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.handlers.allowance import Limits
from bot.handlers.guide import new_token
from bot.handlers.originals import Originals
from bot.handlers.shelf import Shelf
from bot.handlers.staff.office import Office
from bot.metrics import Metrics
from bot.state.keeping import State
from bot.views.privacy import PrivacyTerms
from knowledge_base.desk import Desk
from knowledge_base.ports import Transcriber


def new_reference() -> str:
    """Return a short random number such as "4F09A2", easy to read out on the telephone."""
    return secrets.token_hex(3).upper()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What the application is put together from.

    Attributes:
        desk: What answers questions and knows places.
        state: What is kept, also when the bot is started anew.
        guide_text: What a guided restart begins on: YAML.
        now: The moment, with its zone.
        secret: Mixed into what stands for a person where answers are counted.
        terms: What staff have decided about what is kept.
        limits: What each person may ask; None if everybody may ask as much as they like.
        metrics: Counts what happens.
        new_reference: Makes the number in an apology.
        new_token: Makes the token of a guide session.
        transcriber: Listens to voice messages, if staff chose a speech model.
        office: What staff work with; None where there are none, as in a recording.
    """

    desk: Desk
    state: State
    guide_text: str
    now: Callable[[], datetime]
    secret: bytes
    terms: PrivacyTerms = field(default_factory=PrivacyTerms)
    limits: Limits | None = None
    metrics: Metrics = field(default_factory=Metrics)
    new_reference: Callable[[], str] = field(default=new_reference)
    new_token: Callable[[], str] = field(default=new_token)
    transcriber: Transcriber | None = None
    office: Office | None = None

    @property
    def shelf(self) -> Shelf:
        """The guide's texts."""
        return Shelf(sessions=self.state.sessions, newest_text=self.guide_text)


def originals_of(parts: Parts) -> Originals:
    """Return what sends the archive's own files."""
    return Originals(desk=parts.desk, sent_files=parts.state.sent_files)
