"""What an update does to a chat's guide session, and what is said: pure.

`Scene.change` runs inside the transaction that keeps the session, so all that it needs is gathered
before.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from bot.guide import advance as engine
from bot.guide import storing
from bot.guide.answers import Placed
from bot.guide.definition import Guide, Part
from bot.guide.events import Begun, Edited, Event, Typed
from bot.guide.messages import (
    Ask,
    AskArchive,
    Cancelled,
    Confirm,
    Finished,
    Message,
    OfferAssociation,
    OfferResume,
    Precedents,
    Say,
    StartAnew,
)
from bot.guide.session import Session
from bot.handlers.context import Turn
from bot.handlers.kept_session import Restart, from_state, to_kept
from bot.handlers.outgoing import (
    Cards,
    Content,
    File,
    PlanFile,
    PlanText,
    PrecedentOf,
    Question,
    Ready,
    Redrawn,
    RemindersFollow,
    Utterance,
    to_json,
)
from bot.state.sessions import Change
from bot.views import guide as views
from knowledge_base.desk import Desk
from knowledge_base.language import Language, plainly_in
from knowledge_base.places.location import Location
from knowledge_base.talk.masking import masked


@dataclass(frozen=True, slots=True)
class DeskLookUps:
    """What the guide looks up while it thinks."""

    desk: Desk
    today: date

    def locate(self, text: str) -> Location:
        """Look up a place that was asked for."""
        return self.desk.locate(text, asked=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """An event in a chat, and the message that it came with.

    Attributes:
        message_id: The message that was written, edited or whose button was pressed.
    """

    event: Event
    message_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """All that an update needs to change a session without looking anything up.

    Attributes:
        guide: Of the open session; None if there is none, or its text is gone.
        newest: For a session that begins now.
        token: For a session that begins now.
        language: For a session that begins now; None for that of the one before.
    """

    turn: Turn
    happened: Happened
    guide: Guide | None
    newest: Guide
    lookups: DeskLookUps
    token: str
    language: Language | None

    def change(self, state: str | None) -> Change:
        """Return what becomes of the session, and what is to be said."""
        restart = from_state(state) if state else None
        if restart is None or self.guide is None:
            return self._begun(self.language or Language.DANISH)
        advanced = engine.advance(
            self.guide, restart.session, self.happened.event, lookups=self.lookups
        )
        if any(isinstance(each, StartAnew) for each in advanced.messages):
            return self._begun(self.language or restart.session.language)
        after = replace(restart, session=advanced.session)
        noted = self._noted(after, before=restart.session)
        return Change(
            session=to_kept(noted), messages=self._said(advanced.messages, after.session)
        )

    def _begun(self, language: Language) -> Change:
        advanced = engine.begin(
            self.newest, token=self.token, language=language, lookups=self.lookups
        )
        return Change(
            session=to_kept(Restart(session=advanced.session)),
            messages=self._said(advanced.messages, advanced.session),
        )

    def _noted(self, restart: Restart, *, before: Session) -> Restart:
        """Note which step a written message answered, so that an edit can correct it."""
        message_id, answered = self.happened.message_id, before.step
        is_typed = isinstance(self.happened.event, Typed)
        if not is_typed or message_id is None or not before.status.is_open:
            return restart
        if restart.session.answers.get(answered) == before.answers.get(answered):
            return restart
        return restart.noting(message_id, answered)

    def _said(self, messages: tuple[Message, ...], session: Session) -> tuple[str, ...]:
        first = self.turn.to
        rest = replace(first, reply_to=None)
        return tuple(
            to_json(
                Utterance(
                    content=content,
                    to=rest if number else first,
                    language=_language(content, session),
                )
            )
            for number, content in enumerate(self._contents(messages, session))
        )

    def _contents(self, messages: tuple[Message, ...], session: Session) -> Iterator[Content]:
        """Yield what is sent; lines in front of a question go into its message: one buzz."""
        lines: list[Say] = []
        for message in messages:
            match message:
                case Say():
                    lines.append(message)
                case Ask():
                    yield from self._content(
                        replace(message, front=(*lines, *message.front)), session
                    )
                    lines = []
                case Precedents():  # before the lines: it may turn out that there is none
                    yield from self._content(message, session)
                case _:
                    yield from self._alone(lines, session)
                    yield from self._content(message, session)
                    lines = []
        yield from self._alone(lines, session)

    def _alone(self, lines: list[Say], session: Session) -> Iterator[Content]:
        if lines:
            yield Ready(views.say(lines, session.language))

    def _content(self, message: Message, session: Session) -> Iterator[Content]:
        match message:
            case AskArchive(question):
                home, is_noted = self._municipality(session), self.turn.settings.noting
                yield Question(masked(question), home, is_noted=is_noted)
            case Precedents(question):
                yield PrecedentOf(question)
            case OfferAssociation(codes):
                yield Cards(codes)
            case Finished():
                kept = storing.to_json(session)
                yield from (PlanText(kept), PlanFile(kept, File.PDF), PlanFile(kept, File.WORD))
                yield RemindersFollow(kept)
            case _:
                yield from self._shown(message, session)

    def _shown(self, message: Message, session: Session) -> Iterator[Content]:
        match message:
            case Ask() if message.redraw and (message_id := self._pressed_message()):
                yield Redrawn(message_id, views.keyboard(message, session))
            case Ask():
                yield Ready(views.ask(message, session, in_group=self.turn.in_group))
            case Confirm():
                yield Ready(views.confirm(message, session))
            case OfferResume():
                yield Ready(views.offer_resume(message, session))
            case Cancelled():
                yield Ready(views.cancelled(session))
            case _:
                pass

    def _municipality(self, session: Session) -> str | None:
        """Return the code of the municipality that the session tells of, if it is only one."""
        step = self.guide.part(Part.PLACE) if self.guide else None
        answer = session.answers.get(step.id) if step else None
        localities = answer.localities if isinstance(answer, Placed) else ()
        codes = {each.municipality_code for each in localities}
        return codes.pop() if len(codes) == 1 else None

    def _pressed_message(self) -> int | None:
        is_press = not isinstance(self.happened.event, Begun | Typed | Edited)
        return self.happened.message_id if is_press else None


def _language(content: Content, session: Session) -> Language:
    """Return what is said in which language: a question is answered in its own."""
    spoken = plainly_in(content.text) if isinstance(content, Question) else None
    return spoken or session.language
