"""The whole board: each answers the six areas on their own phone, the group sees the sum."""

import hashlib
import hmac
from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from telegram import Update

from bot.guide.definition import Guide, Part, Step
from bot.guide.plan import AreaState
from bot.guide.together import FEWEST, TooFew, shared_view
from bot.handlers.context import Turn
from bot.handlers.kept_session import Restart, from_state
from bot.handlers.shelf import Shelf
from bot.state.board_answers import BoardAnswer, BoardAnswers
from bot.state.sessions import FoundSession, GuideSessions
from bot.views import board as views
from bot.views.presses import RateArea

PAYLOAD: Final = "b_"
"""What the payload of a deep link to the board's questions begins with; the token follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardHandlers:
    """Callbacks of the board's own answers.

    Attributes:
        secret: Mixed into the hash that stands for a person; never kept beside it.
    """

    sessions: GuideSessions
    shelf: Shelf
    answers: BoardAnswers
    secret: bytes

    async def invite(self, restart: Restart, turn: Turn) -> None:
        """Give the group the link for its members."""
        link = f"https://t.me/{turn.bot.username}?start={PAYLOAD}{restart.session.token}"
        await turn.say(views.invitation(link, restart.session))

    async def show(self, restart: Restart, turn: Turn) -> None:
        """Show the group where its members agree and differ, without names."""
        found = await self.sessions.find(restart.session.token)
        guide = await self.shelf.of(restart.session.fingerprint)
        if found is None or guide is None:
            return
        by_person: defaultdict[str, dict[str, AreaState]] = defaultdict(dict)
        for answer in await self.answers.of_session(found.session_id):
            by_person[answer.person][answer.area] = AreaState(answer.state)
        steps = areas(guide)
        people = [*by_person.values()]
        shared = shared_view([step.id for step in steps], people, within_group=False)
        if isinstance(shared, TooFew):
            message = views.too_few(len(people), FEWEST, restart.session)
        else:
            message = views.together(shared, steps, len(people), restart.session)
        await turn.say(message)

    async def start(self, token: str, turn: Turn) -> bool:
        """Begin to ask a member; False if the group's session is gone."""
        found = await self.sessions.find(token)
        guide = await self._guide(found) if found else None
        if found is None or guide is None:
            return False
        session = from_state(found.state).session
        await turn.say(views.welcome(areas(guide)[0], session))
        return True

    async def rate(self, press: RateArea, update: Update) -> bool:
        """Take a member's view of an area and ask for the next; False if it is over."""
        turn = Turn.of(update)
        found = await self.sessions.find(press.token)
        guide = await self._guide(found) if found else None
        if found is None or guide is None:
            return False
        steps = areas(guide)
        at = next((at for at, step in enumerate(steps) if step.id == press.area), None)
        if at is None:
            return False
        answer = BoardAnswer(person=self._person(turn, found), area=press.area, state=press.state)
        if not await self.answers.put(found.session_id, answer):
            return False
        session = from_state(found.state).session
        if at + 1 < len(steps):
            await turn.say(views.question(steps[at + 1], session))
        else:
            await turn.say(views.thanks(session))
        return True

    async def _guide(self, found: FoundSession) -> Guide | None:
        return await self.shelf.of(from_state(found.state).session.fingerprint)

    def _person(self, turn: Turn, found: FoundSession) -> str:
        whole = f"{found.session_id}:{turn.speaker.user_id}".encode()
        return hmac.new(self.secret, whole, hashlib.sha256).hexdigest()[:16]


def areas(guide: Guide) -> tuple[Step, ...]:
    """Return the steps that ask about the six focus areas."""
    return tuple(step for step in guide.steps if step.part is Part.AREA)
