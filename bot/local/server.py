"""Telegram's servers for a few chats, in memory: ids, messages, buttons, and their refusals."""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from itertools import count

from bot.local.groups import LocalGroups
from bot.local.markup import Run
from bot.local.refusals import (
    Button,
    Json,
    Parameters,
    Refused,
    Upload,
    buttons,
    check_keyboard,
    check_toast,
    checked_caption,
    checked_text,
    checked_webhook,
    text_of,
)

_LARGEST_DOWNLOAD = 20_000_000
"""*Source*: https://core.telegram.org/bots/api#getfile"""
_CONTACT_KEYS = ("phone_number", "first_name", "last_name", "vcard")
NO_WEBHOOK: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
ME: Json = {"id": 42, "is_bot": True, "first_name": "Klyngehjælp", "username": "klyngehjaelp_bot"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A message as the person sees it."""

    message_id: int
    runs: tuple[Run, ...]
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class Toast:
    """The short text that pops up when a button is pressed."""

    text: str


Event = Shown | Toast


class LocalServer:
    """Answers Bot API calls, and makes the updates that a person's doings lead to."""

    def __init__(
        self,
        *,
        now: Callable[[], float],
        on_event: Callable[[Event], None],
        first_update_id: int = 1,
    ) -> None:
        """Create a server that knows no chat yet.

        Args:
            now: Seconds since 1970.
            on_event: Called with everything that the person sees.
            first_update_id: Later ones count up from it.
        """
        self._now = now
        self._on_event = on_event
        self._update_ids = count(first_update_id)
        self._message_ids, self._query_ids = count(1), count(1)
        self._chats: dict[int, Json] = {}
        self._messages: dict[tuple[int, int], Json] = {}
        self._poll_ids = count(1)
        self._polls: dict[str, Json] = {}
        self._files: dict[str, str] = {}
        self._contents: dict[str, bytes] = {}
        self._open_queries: set[str] = set()
        self.groups = LocalGroups()
        self._webhook: Json = NO_WEBHOOK
        self._methods: dict[str, Callable[[Parameters], object]] = {
            "getMe": lambda _: ME,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": lambda _: self._webhook,
            "sendMessage": self._send_message,
            "sendDocument": self._send_document,
            "getFile": self._get_file,
            "sendContact": self._send_contact,
            "sendPoll": self._send_poll,
            "stopPoll": self._stop_poll,
            "editMessageText": self._edit_message_text,
            "editMessageReplyMarkup": self._edit_message_reply_markup,
            "answerCallbackQuery": self._answer_callback_query,
            "sendChatAction": self._do_nothing,
            "getChatMember": self.groups.get_chat_member,
            "answerGuestQuery": self.groups.answer_guest_query,
            "setMyCommands": self._do_nothing,
            "setMyDescription": self._do_nothing,
            "setMyShortDescription": self._do_nothing,
        }

    def call(self, method: str, parameters: Parameters) -> object:
        """Return the result of a Bot API call.

        Raises:
            Refused: Telegram would not take it.
        """
        if method not in self._methods:
            raise Refused("Not Found", HTTPStatus.NOT_FOUND)
        return self._methods[method](parameters)

    def say(self, message: Json) -> Json:
        """Return the update for a message that a person sent.

        Args:
            message: A `Message` without `message_id` and `date`.
        """
        self._chats[message["chat"]["id"]] = message["chat"]
        return {"update_id": next(self._update_ids), "message": self._keep(message)}

    def press(self, *, chat_id: int, message_id: int, payload: str, user: Json) -> Json:
        """Return the update for a button that a person pressed."""
        query_id = str(next(self._query_ids))
        self._open_queries.add(query_id)
        query = {
            "id": query_id,
            "from": user,
            "chat_instance": str(chat_id),
            "data": payload,
            "message": self._messages[chat_id, message_id],
        }
        return {"update_id": next(self._update_ids), "callback_query": query}

    def keep(self, file_id: str, content: bytes) -> None:
        """Keep a file that a person sends along with a message, under a name of the test's."""
        self._contents[file_id] = content

    def upload(self, name: str, content: bytes) -> Json:
        """Return the `Document` of a file that a person sends."""
        file_id = self._new_file(name)
        self._contents[file_id] = content
        return _file(file_id) | {"file_name": name, "file_size": len(content)}

    def download(self, file_path: str) -> bytes:
        """Return a file that `getFile` named.

        Raises:
            Refused: There is none.
        """
        if file_path not in self._contents:
            raise Refused("Not Found", HTTPStatus.NOT_FOUND)
        return self._contents[file_path]

    def _get_file(self, parameters: Parameters) -> Json:
        file_id = str(parameters.get("file_id"))
        if file_id not in self._contents:
            raise Refused("Bad Request: wrong file_id or the file is temporarily unavailable")
        if len(self._contents[file_id]) > _LARGEST_DOWNLOAD:
            raise Refused("Bad Request: file is too big")
        return _file(file_id) | {"file_path": file_id}

    def _send_message(self, parameters: Parameters) -> Json:
        runs = checked_text(parameters)
        message = self._new_message(parameters) | {"text": text_of(runs)}
        return self._show(self._keep(message), runs)

    def _send_document(self, parameters: Parameters) -> Json:
        file_id = self._file_id(parameters.get("document"))
        caption = checked_caption(parameters)
        name = self._files[file_id]
        message = self._new_message(parameters) | {
            "document": _file(file_id) | {"file_name": name},
            "caption": text_of(caption),
        }
        return self._show(self._keep(message), (Run(f"[{name}]\n"), *caption))

    def _file_id(self, document: object) -> str:
        """Return what we call a file that was uploaded, or that we have from before."""
        if not document:
            raise Refused("Bad Request: there is no document in the request")
        if isinstance(document, Upload):
            return self._new_file(document.name)
        if document not in self._files:
            raise Refused("Bad Request: wrong file identifier/HTTP URL specified")
        return str(document)

    def _new_file(self, name: str) -> str:
        file_id = f"file-{len(self._files) + 1}"
        self._files[file_id] = name
        return file_id

    def _send_contact(self, parameters: Parameters) -> Json:
        contact = {key: parameters[key] for key in _CONTACT_KEYS if parameters.get(key)}
        if not contact.get("phone_number") or not contact.get("first_name"):
            raise Refused("Bad Request: phone number and first name must not be empty")
        message = self._new_message(parameters) | {"contact": contact}
        shown = f"[Kontakt] {contact['first_name']}: {contact['phone_number']}"
        return self._show(self._keep(message), (Run(shown),))

    def vote(self, poll_id: str, *options: int) -> Json:
        """Let a person vote in a poll, and return the update that tells of it."""
        for option in options:
            self._polls[poll_id]["options"][option]["voter_count"] += 1
        return {"update_id": next(self._update_ids), "poll": self._polls[poll_id]}

    def _send_poll(self, parameters: Parameters) -> Json:
        options = [{"text": each["text"], "voter_count": 0} for each in parameters["options"]]
        poll = {
            "id": str(next(self._poll_ids)),
            "question": parameters["question"],
            "options": [option | {"persistent_id": str(at)} for at, option in enumerate(options)],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": bool(parameters.get("is_anonymous", True)),
            "type": "regular",
            "allows_multiple_answers": bool(parameters.get("allows_multiple_answers")),
            "allows_revoting": True,
            "members_only": False,
        }
        self._polls[poll["id"]] = poll
        message = self._new_message(parameters) | {"poll": poll}
        lines = [f"[Afstemning] {poll['question']}", *(f"○ {each['text']}" for each in options)]
        return self._show(self._keep(message), (Run("\n".join(lines)),))

    def _stop_poll(self, parameters: Parameters) -> Json:
        poll: Json | None = self._existing(parameters).get("poll")
        if poll is None:
            raise Refused("Bad Request: message with poll to stop not found")
        if poll["is_closed"]:
            raise Refused("Bad Request: poll has already been closed")
        poll["is_closed"] = True
        return poll

    def _edit_message_text(self, parameters: Parameters) -> Json:
        message = self._existing(parameters)
        runs = checked_text(parameters)
        check_keyboard(parameters)
        edited = {"text": text_of(runs), "reply_markup": parameters.get("reply_markup")}
        if edited == {key: message.get(key) for key in edited}:
            raise Refused("Bad Request: message is not modified")
        message.pop("reply_markup", None)  # an edit without buttons takes them away
        message.update({key: value for key, value in edited.items() if value})
        return self._show(message, runs)

    def _edit_message_reply_markup(self, parameters: Parameters) -> Json:
        message = self._existing(parameters)
        check_keyboard(parameters)
        message.pop("reply_markup", None)
        if markup := parameters.get("reply_markup"):
            message["reply_markup"] = markup
        return self._show(message, (Run(str(message.get("text") or "")),))

    def _answer_callback_query(self, parameters: Parameters) -> bool:
        query_id = str(parameters.get("callback_query_id"))
        text = str(parameters.get("text") or "")
        if query_id not in self._open_queries:
            raise Refused(
                "Bad Request: query is too old and response timeout expired or query ID is invalid"
            )
        check_toast(text)
        self._open_queries.remove(query_id)
        if text:
            self._on_event(Toast(text))
        return True

    def _set_webhook(self, parameters: Parameters) -> bool:
        self._webhook = self._webhook | {"url": checked_webhook(parameters)}
        return True

    def _delete_webhook(self, _: Parameters) -> bool:
        self._webhook = NO_WEBHOOK
        return True

    def _do_nothing(self, parameters: Parameters) -> bool:
        if "chat_id" in parameters:
            self._chat(parameters)
        return True

    def _new_message(self, parameters: Parameters) -> Json:
        chat = self._chat(parameters)
        check_keyboard(parameters)
        message: Json = {"chat": chat, "from": ME}
        if topic := parameters.get("message_thread_id"):
            message |= {"message_thread_id": topic, "is_topic_message": True}
        markup = parameters.get("reply_markup")
        if markup and "inline_keyboard" in markup:
            message["reply_markup"] = markup
        return message

    def _chat(self, parameters: Parameters) -> Json:
        try:
            return self._chats[int(parameters["chat_id"])]
        except (KeyError, ValueError):
            raise Refused("Bad Request: chat not found") from None

    def _existing(self, parameters: Parameters) -> Json:
        chat = self._chat(parameters)
        try:
            return self._messages[chat["id"], int(parameters["message_id"])]
        except (KeyError, ValueError):
            raise Refused("Bad Request: message to edit not found") from None

    def _keep(self, message: Json) -> Json:
        kept = message | {"message_id": next(self._message_ids), "date": int(self._now())}
        self._messages[kept["chat"]["id"], kept["message_id"]] = kept
        return kept

    def _show(self, message: Json, runs: tuple[Run, ...]) -> Json:
        shown = buttons(message.get("reply_markup"))
        self._on_event(Shown(message_id=message["message_id"], runs=runs, buttons=shown))
        return message


def _file(file_id: str) -> Json:
    return {"file_id": file_id, "file_unique_id": file_id}
