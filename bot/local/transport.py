"""The way to Telegram's servers when they are in the same process."""

import json

from telegram.request import BaseRequest, RequestData

from bot.local.refusals import Refused, Upload
from bot.local.server import LocalServer

_FILES = "/file/bot"
"""*Source*: https://core.telegram.org/bots/api#getfile"""


class LocalTransport(BaseRequest):
    """Carries Bot API calls to a `LocalServer`, and its answers back; opens no socket."""

    def __init__(self, server: LocalServer) -> None:
        self._server = server

    @property
    def read_timeout(self) -> float | None:
        """Nothing to wait for."""
        return None

    async def initialize(self) -> None:
        """Do nothing."""

    async def shutdown(self) -> None:
        """Do nothing."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *_: object,
        **__: object,
    ) -> tuple[int, bytes]:
        """Return the status and body that Telegram would."""
        parameters = {**request_data.parameters, **uploads(request_data)} if request_data else {}
        name = url.rsplit("/", maxsplit=1)[-1]
        try:
            if method == "GET" and _FILES in url:
                return 200, self._server.download(name)
            return 200, _body({"ok": True, "result": self._server.call(name, parameters)})
        except Refused as refusal:
            return refusal.status, _body(
                {
                    "ok": False,
                    "error_code": refusal.status,
                    "description": refusal.description,
                }
            )


def uploads(request_data: RequestData) -> dict[str, Upload]:
    """Return uploaded files; the contents are not kept."""
    files = request_data.multipart_data if request_data.contains_files else {}
    return {parameter: Upload(file[0]) for parameter, file in files.items()}


def _body(envelope: dict[str, object]) -> bytes:
    return json.dumps(envelope).encode()
