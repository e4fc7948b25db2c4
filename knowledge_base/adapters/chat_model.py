"""Any chat model that LangChain knows, by "provider:name".

LangChain and the provider's library take seconds to import, so they are imported when a model is
opened. What volunteers ask goes to that model and nowhere else: LangChain's own tracing is off,
whatever the environment says.
"""

import asyncio
from typing import TYPE_CHECKING, Any

from knowledge_base.adapters.draft_reading import Written, read_draft
from knowledge_base.drafts import DraftSentence, WritingTask
from knowledge_base.errors import ChatModelUnavailable, MissingExtra, WrongSettings

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import BaseMessage

EXTRA = 'pip install "klyngehjaelp[chat]"'
_OF_EXTRA = ("ollama:", "openai:")
"""Providers whose libraries the extra brings along."""
_NO_KEY = "none"
"""Libraries insist on a key, also for a server that wants none."""
_REPLY_TOKENS = 1500
"""Four sentences, their form, and what some models think before; a guess."""
_OF_NO_USE = frozenset({401, 403, 404, 408, 429, 502, 503, 504})
"""HTTP statuses after which asking in another form is of no use."""


class LangChainChatModel:
    """Drafts with a LangChain chat model.

    It is asked to keep to a JSON schema; one that cannot is asked in words alone from then on.

    Args:
        model: "provider:name", as `init_chat_model` takes it.
        url: The server's base address; None for the provider's own.
        key: The server's key, if it wants one.

    Raises:
        MissingExtra: The provider's library is not installed.
        WrongSettings: There is no such provider, or it cannot be used with these settings.
    """

    def __init__(self, model: str, *, url: str | None = None, key: str | None = None) -> None:
        self._model = _open(model, url=url, key=key)
        self._keeps_to_schemas = True

    async def draft(self, task: WritingTask, *, timeout_s: float) -> tuple[DraftSentence, ...]:
        """Return what the model wrote.

        Raises:
            ChatModelUnavailable: It did not answer in time, or not in a form that can be read.
        """
        try:
            async with asyncio.timeout(timeout_s):
                text = await self._answer(
                    [("system", task.instructions), ("human", task.material)]
                )
        except TimeoutError as error:
            raise ChatModelUnavailable(
                f"Sprogmodellen svarede ikke inden for {timeout_s:g} sekunder."
            ) from error
        drafted = read_draft(text)
        if drafted is None:
            raise ChatModelUnavailable("Sprogmodellen svarede i en form, der ikke kan læses.")
        return drafted

    async def _answer(self, messages: list[tuple[str, str]]) -> str:
        from langsmith import tracing_context  # noqa: PLC0415 - takes seconds

        with tracing_context(enabled=False):
            try:
                if self._keeps_to_schemas:
                    return await self._in_the_form_it_can(messages)
                return _text_of(await self._model.ainvoke(messages))
            except Exception as error:  # each provider has its own
                raise ChatModelUnavailable(
                    f"Sprogmodellen svarede ikke ({type(error).__name__})."
                ) from error

    async def _in_the_form_it_can(self, messages: list[tuple[str, str]]) -> str:
        try:
            return _text_of(await self._with_schema(messages))
        except Exception as error:
            if not _may_be_about_the_form(error):
                raise
            text = _text_of(await self._model.ainvoke(messages))
        self._keeps_to_schemas = False
        return text

    async def _with_schema(self, messages: list[tuple[str, str]]) -> "BaseMessage":
        # include_raw: what does not fit the schema is read all the same, by `read_draft`
        schema = Written.model_json_schema()
        structured = self._model.with_structured_output(
            schema, method="json_schema", include_raw=True
        )
        answered: Any = await structured.ainvoke(messages)
        message: BaseMessage = answered["raw"]
        return message


def _open(model: str, *, url: str | None, key: str | None) -> "BaseChatModel":
    from langchain.chat_models import init_chat_model  # noqa: PLC0415 - takes seconds

    given: dict[str, Any] = {"temperature": 0}
    if url:
        given |= {"base_url": url, "api_key": key or _NO_KEY}
    elif key:
        given["api_key"] = key
    if model.startswith("openai:"):
        given |= {"max_tokens": _REPLY_TOKENS, "max_retries": 0}
    if model.startswith("ollama:"):
        given |= {"num_predict": _REPLY_TOKENS}
        given.pop("api_key", None)
    try:
        opened: BaseChatModel = init_chat_model(model, **given)
    except ImportError as error:
        provider = model.partition(":")[0]
        command = EXTRA if model.startswith(_OF_EXTRA) else f"pip install langchain-{provider}"
        raise MissingExtra(
            f"CHAT_MODEL={model} kræver noget, der ikke er installeret endnu. Kør »{command}«, "
            "eller lad CHAT_MODEL stå tom."
        ) from error
    except Exception as error:  # no such provider, no key: each has its own
        raise WrongSettings(
            f"CHAT_MODEL={model} kan ikke bruges ({type(error).__name__}). Skriv udbyder:navn, "
            "for eksempel ollama:llama3.1, og se efter i docs/chat-model.md, om modellen også "
            "skal have CHAT_MODEL_URL eller CHAT_MODEL_KEY. Står den tom, er svarene citater."
        ) from error
    return opened


def _text_of(message: "BaseMessage") -> str:
    """Return a message's text; what a model says by calling a tool counts as text."""
    return str(message.text)


def _may_be_about_the_form(error: Exception) -> bool:
    """Tell whether asking in words alone may help: the server answered, and not about a key."""
    if isinstance(error, NotImplementedError | ValueError | TypeError):
        return True
    status = getattr(error, "status_code", None)
    return status is not None and status not in _OF_NO_USE
