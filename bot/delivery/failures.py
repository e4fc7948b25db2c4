"""What may come of a call to Telegram beside an answer.

NetworkError (the library's)
├── NotTaken      Telegram has surely not done it; it may be made again
├── PerhapsTaken  nobody knows whether Telegram has done it; it is not made again blindly
└── NotSent       a message, or the rest of it, that one of the two has stopped
"""

from telegram.error import NetworkError

from bot.delivery.message import Destination, OutgoingMessage


class NotTaken(NetworkError):  # noqa: N818 - reads better at the `except`
    """Telegram has not done what it was asked.

    Attributes:
        reason: "flood", "server" or "network".
        asked_wait_s: How long Telegram asks us to wait, if it does.
    """

    def __init__(self, reason: str, *, asked_wait_s: float | None = None) -> None:
        super().__init__(f"Telegram did not take a call: {reason}")
        self.reason = reason
        self.asked_wait_s = asked_wait_s


class PerhapsTaken(NetworkError):  # noqa: N818
    """The call went out, and no answer came back."""

    def __init__(self) -> None:
        super().__init__("Telegram may have taken a call without saying so")


class NotSent(NetworkError):  # noqa: N818
    """A message that did not get through.

    Attributes:
        rest: What of it is still to be sent.
        to: Where.
        doubted: Whether the first part of the rest may have got through after all.
    """

    def __init__(self, rest: OutgoingMessage, to: Destination, *, doubted: bool) -> None:
        super().__init__("a message was not sent")
        self.rest = rest
        self.to = to
        self.doubted = doubted


def is_doubtful(error: Exception) -> bool:
    """Tell whether what failed may have been done after all."""
    return isinstance(error, PerhapsTaken) or (isinstance(error, NotSent) and error.doubted)
