"""A conversation in the terminal: lines in, the very same application, messages out."""

import asyncio
from collections.abc import Callable

from telegram import Update
from telegram.ext import ExtBot

from bot.application import build
from bot.local.refusals import Button, Json
from bot.local.screen import Screen
from bot.local.server import Event, LocalServer, Shown, Toast
from bot.local.transport import LocalTransport
from bot.local.updates import CHAT_ID, PERSON, text_message
from bot.parts import Parts
from bot.views import terminal

_TOKEN = "42:terminal"  # noqa: S105 - goes nowhere

ReadLine = Callable[[], str | None]
"""Returns what the person wrote next, or None when there is no more."""


class TerminalChat:
    """One person and the bot; every line is answered before the next is taken."""

    def __init__(self, parts: Parts, *, screen: Screen, now: Callable[[], float]) -> None:
        """Create a chat that has not begun.

        Args:
            parts: What the application is put together from.
            screen: Where messages are shown.
            now: Seconds since 1970.
        """
        self._screen = screen
        self._server = LocalServer(
            now=now,
            on_event=self._on_event,
            first_update_id=int(now() * 1000),  # kept longer than a chat lasts: no id comes twice
        )
        transport = LocalTransport(self._server)
        bot = ExtBot(_TOKEN, request=transport, get_updates_request=transport)
        self._application = build(bot, parts).application
        self._newest: Shown | None = None

    async def begin(self) -> None:
        """Start the application and greet, as when someone opens the chat on Telegram."""
        await self._application.initialize()
        await self._application.start()
        self._screen.say(terminal.WELCOME)
        await self.write("/start")

    async def write(self, line: str) -> None:
        """Take one line, and return when it has been answered."""
        update = self._update(line)
        if update is None:
            return
        await self._application.update_queue.put(Update.de_json(update, self._application.bot))
        await self._application.update_queue.join()

    async def end(self) -> None:
        """Stop the application."""
        await self._application.stop()
        await self._application.shutdown()
        self._screen.say(terminal.GOODBYE)

    def _update(self, line: str) -> Json | None:
        text = line.strip()
        chosen = self._chosen(text)
        if chosen is None or self._newest is None:
            return self._server.say(text_message(text)) if text else None
        if chosen.payload is None:
            self._screen.say(chosen.copied or chosen.url or "")
            return None
        return self._server.press(
            chat_id=CHAT_ID,
            message_id=self._newest.message_id,
            payload=chosen.payload,
            user=PERSON,
        )

    def _chosen(self, text: str) -> Button | None:
        """Return the button of the newest message that a number stands for."""
        buttons = self._newest.buttons if self._newest else ()
        if text.isdecimal() and 1 <= int(text) <= len(buttons):
            return buttons[int(text) - 1]
        return None

    def _on_event(self, event: Event) -> None:
        match event:
            case Shown():
                self._newest = event
                self._screen.show(event.runs, event.buttons)
            case Toast(text):
                self._screen.say(text)


def converse(chat: TerminalChat, read_line: ReadLine) -> None:
    """Talk until there are no more lines, or until Ctrl-C.

    Lines are read in the main thread while the event loop rests: a reader in another thread
    could not be stopped, and would leave the terminal without an echo.
    """
    with asyncio.Runner() as runner:
        runner.run(chat.begin())
        try:
            while (line := read_line()) is not None:
                runner.run(chat.write(line))
        except KeyboardInterrupt:
            pass
        finally:
            runner.run(chat.end())
