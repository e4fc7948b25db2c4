"""Telegram's side of groups: who is in them, and chats that the bot is only a guest in."""

from itertools import count

from bot.local.refusals import Json, Parameters, Refused, check_keyboard, checked_text

_RIGHTS = (
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)


class LocalGroups:
    """Knows administrators, and the questions of guests that are still to be answered."""

    def __init__(self) -> None:
        self._admins: set[tuple[int, int]] = set()
        self._query_ids = count(1)
        self._guest_queries: set[str] = set()

    def appoint(self, *, chat_id: int, user_id: int) -> None:
        """Let a person be an administrator of a group."""
        self._admins.add((chat_id, user_id))

    def rights(self) -> Json:
        """Return what an administrator may do: nothing but be one."""
        return dict.fromkeys(_RIGHTS, False)

    def new_guest_query(self) -> str:
        """Return the id of a question from a chat that the bot is no member of."""
        query_id = f"guest-{next(self._query_ids)}"
        self._guest_queries.add(query_id)
        return query_id

    def get_chat_member(self, parameters: Parameters) -> Json:
        """Answer `getChatMember`."""
        chat_id, user_id = int(parameters["chat_id"]), int(parameters["user_id"])
        user = {"id": user_id, "is_bot": False, "first_name": "?"}
        if (chat_id, user_id) not in self._admins:
            return {"status": "member", "user": user}
        return {"status": "administrator", "user": user, **self.rights()}

    def answer_guest_query(self, parameters: Parameters) -> Json:
        """Answer `answerGuestQuery`; each question can be answered once."""
        query_id, result = str(parameters.get("guest_query_id")), parameters["result"]
        if query_id not in self._guest_queries:
            raise Refused("Bad Request: query is too old or query ID is invalid")
        content = result["input_message_content"]
        checked_text({"text": content["message_text"], "parse_mode": content.get("parse_mode")})
        check_keyboard(result)
        self._guest_queries.remove(query_id)
        return {"inline_message_id": query_id}
