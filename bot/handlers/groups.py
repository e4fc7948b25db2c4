"""Being taken into a group, being taken out again, and a group that gets another number."""

import logging
from dataclasses import dataclass, replace

from telegram import ChatMember, ChatMemberRestricted, ChatMemberUpdated, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import TelegramError

from bot.handlers.context import Context, Turn
from bot.state.chat_settings import ChatSettings, SettingsOfChats
from bot.state.keeping import Moving
from bot.views import chat_settings as views

logger = logging.getLogger(__name__)

_GROUPS = frozenset({ChatType.GROUP, ChatType.SUPERGROUP})
_INSIDE = frozenset(
    {ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.MEMBER}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupHandlers:
    """Callbacks for what becomes of us and our groups."""

    chat_settings: SettingsOfChats
    moving: Moving

    async def on_membership(self, update: Update, _: Context) -> None:
        """Introduce ourselves when we come into a group; keep silent when we are out of one."""
        change = update.my_chat_member
        if change is None or change.chat.type == ChatType.CHANNEL:
            return
        is_away = not _is_inside(change.new_chat_member)
        settings = await self._settle_away(change.chat.id, is_away=is_away)
        if change.chat.type in _GROUPS and not is_away and not settings.greeted:
            await self._greet(change, Turn.of(update))

    async def on_migration(self, update: Update, _: Context) -> None:
        """Let everything that is kept about a group follow it; said in both, so we move twice."""
        message = update.message
        if message is None:
            return
        if new := message.migrate_to_chat_id:
            await self._move(message.chat.id, new)
        elif old := message.migrate_from_chat_id:
            await self._move(old, message.chat.id)

    async def _move(self, old: int, new: int) -> None:
        await self.moving.move(old=old, new=new)
        await self._settle_away(new, is_away=False)  # of the old one we are no member any longer
        logger.info("a group has got another number")

    async def _settle_away(self, chat_id: int, *, is_away: bool) -> ChatSettings:
        return await self.chat_settings.change(
            chat_id, lambda settings: replace(settings, away=is_away)
        )

    async def _greet(self, change: ChatMemberUpdated, turn: Turn) -> None:
        is_admin = change.new_chat_member.status == ChatMemberStatus.ADMINISTRATOR
        sees_all = is_admin or bool(turn.bot.bot.can_read_all_group_messages)
        try:
            await turn.say(views.hello(turn.bot.username, turn.language, sees_all=sees_all))
        except TelegramError as error:  # a group where we may not write
            logger.info("a group could not be greeted: %s", type(error).__name__)
            return
        await self.chat_settings.change(
            change.chat.id, lambda settings: replace(settings, greeted=True)
        )


def _is_inside(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return member.status in _INSIDE
