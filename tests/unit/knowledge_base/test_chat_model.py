"""The real adapter, over real HTTP, to a server on this machine."""

import json
import subprocess
import sys

import pytest

from knowledge_base.adapters.chat_model import LangChainChatModel
from knowledge_base.bootstrap import open_chat_model
from knowledge_base.drafts import DraftSentence, WritingTask
from knowledge_base.errors import ChatModelUnavailable, MissingExtra, WrongSettings
from knowledge_base.settings import Settings
from tests.fakes.chat_server import ChatServer, Refusal, Silence, chat_server

TASK = WritingTask(instructions="Skriv kort.", material="<question>Hvem?</question>")
DRAFT = json.dumps({"sentences": [{"text": "Ring til DGI.", "passages": [1]}]})
DRAFTED = (DraftSentence(text="Ring til DGI.", passages=(1,)),)


def openai_at(server: ChatServer, key: str | None = None) -> LangChainChatModel:
    return LangChainChatModel("openai:small", url=f"{server.url}/v1", key=key)


@pytest.mark.parametrize("said", [DRAFT, f"Gerne!\n```json\n{DRAFT}\n```", "Ring til DGI [1]."])
async def test_a_server_that_speaks_openais_api_writes_a_draft(said: str) -> None:
    with chat_server(said) as server:
        drafted = await openai_at(server, key="hemmelig").draft(TASK, timeout_s=10)

    assert drafted == DRAFTED
    [asked] = server.asked
    assert [each["content"] for each in asked["messages"]] == [TASK.instructions, TASK.material]
    assert "sentences" in json.dumps(asked["response_format"])
    assert server.keys == ["Bearer hemmelig"]


async def test_ollama_writes_a_draft() -> None:
    with chat_server(DRAFT) as server:
        model = LangChainChatModel("ollama:small", url=server.url)
        assert await model.draft(TASK, timeout_s=10) == DRAFTED

    assert "sentences" in json.dumps(server.asked[0]["format"])


async def test_a_server_that_takes_no_schema_is_asked_in_words_and_not_bothered_again() -> None:
    refusal = Refusal(400, "response_format is not supported")
    with chat_server(refusal, "Ring til DGI [1].", DRAFT) as server:
        model = openai_at(server)
        assert await model.draft(TASK, timeout_s=10) == DRAFTED
        assert await model.draft(TASK, timeout_s=10) == DRAFTED

    assert ["response_format" in asked for asked in server.asked] == [True, False, False]


async def test_a_server_that_fails_once_is_asked_for_the_schema_again() -> None:
    with chat_server(Refusal(503), DRAFT) as server:
        model = openai_at(server)
        with pytest.raises(ChatModelUnavailable):
            await model.draft(TASK, timeout_s=10)
        assert await model.draft(TASK, timeout_s=10) == DRAFTED

    assert ["response_format" in asked for asked in server.asked] == [True, True]


@pytest.mark.parametrize("status", [401, 404, 429, 503])
async def test_a_servers_error_is_ours_and_says_nothing_of_what_was_asked(status: int) -> None:
    refusal = Refusal(status, "no key sk-123 for <question>")
    with chat_server(refusal) as server, pytest.raises(ChatModelUnavailable) as caught:
        await openai_at(server).draft(TASK, timeout_s=10)

    assert "question" not in str(caught.value)
    assert "sk-123" not in str(caught.value)


async def test_a_server_that_keeps_silent_is_given_up() -> None:
    silent = pytest.raises(ChatModelUnavailable, match=r"0\.1 sekunder")
    with chat_server(Silence()) as server, silent:
        await openai_at(server).draft(TASK, timeout_s=0.1)


async def test_a_server_that_is_not_there_is_away() -> None:
    with chat_server() as server:
        gone = server
    with pytest.raises(ChatModelUnavailable):
        await openai_at(gone).draft(TASK, timeout_s=10)


async def test_prose_without_sources_is_no_draft() -> None:
    unreadable = pytest.raises(ChatModelUnavailable, match="form")
    with chat_server("Ring bare til formanden.") as server, unreadable:
        await openai_at(server).draft(TASK, timeout_s=10)


def test_nothing_is_opened_unless_a_model_is_named() -> None:
    assert open_chat_model(Settings(_env_file=None)) is None  # type: ignore[call-arg]


def test_a_provider_outside_the_extra_names_its_own_package() -> None:
    with pytest.raises(MissingExtra, match="»pip install langchain-anthropic«"):
        LangChainChatModel("anthropic:small")


@pytest.mark.process
def test_without_the_extra_the_message_says_how_to_install_it() -> None:
    # LangChain remembers a provider that it has once imported, so a process of its own forgets it
    code = (
        "import sys; sys.modules['langchain_ollama'] = None\n"
        "from knowledge_base.adapters.chat_model import LangChainChatModel\n"
        "from knowledge_base.errors import MissingExtra\n"
        "try: LangChainChatModel('ollama:small')\n"
        "except MissingExtra as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, encoding="utf-8"
    )

    assert 'Kør »pip install "klyngehjaelp[chat]"«' in done.stdout


@pytest.mark.parametrize("model", ["small", "nosuchprovider:small", "openai:small"])
def test_a_model_that_cannot_be_used_is_named_with_what_to_look_at(
    model: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)

    with pytest.raises(WrongSettings, match=rf"CHAT_MODEL={model}.*CHAT_MODEL_KEY"):
        LangChainChatModel(model)
