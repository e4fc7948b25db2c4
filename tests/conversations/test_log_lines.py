"""A whole conversation in the log: what happened, and not a word of what was said."""

import json
import logging
from collections.abc import Iterator

import pytest

from bot.logs import JsonLines
from tests.conversations.conftest import Conversation
from tests.fakes.desk import answer
from tests.fakes.parts import REFERENCE

SAID = (
    "hvem kan hjælpe os i Rødkælkebyen?",
    "8410",
    "/genstart",
    "8410",
    "Klyngen Blåbærdalen",
    "et par stykker",
    "2019",
    "/slet",
)
WORDS = ("Rødkælkebyen", "Blåbærdalen", "hjælpe", "8410", "Syddjurs", "Vera", "par stykker")


class Lines(logging.Handler):
    """Keeps what would be written for programs."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.setFormatter(JsonLines("", secrets=()))
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(self.format(record))

    @property
    def parsed(self) -> list[dict[str, object]]:
        return [json.loads(text) for text in self.texts]


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> Iterator[Lines]:
    caplog.set_level(logging.INFO)
    lines = Lines()
    logging.getLogger().addHandler(lines)
    yield lines
    logging.getLogger().removeHandler(lines)


async def test_no_word_that_was_said_is_in_the_log(talk: Conversation, lines: Lines) -> None:
    talk.desk.outcome = answer("Ring til DGI.")
    for text in SAID:
        await talk.write(text)
    talk.desk.outcome = RuntimeError(SAID[0])
    await talk.write(SAID[0])

    whole = "\n".join(lines.texts)
    assert [word for word in WORDS if word in whole] == []
    assert whole.count("handled: message") == len(SAID) + 1


async def test_every_line_of_an_update_carries_its_id_and_the_same_chat(
    talk: Conversation, lines: Lines
) -> None:
    talk.desk.outcome = answer("Ring til DGI.")
    updates = [(await talk.write(text))["update_id"] for text in SAID[:2]]

    mine = [line for line in lines.parsed if line["logger"] != "bot.delivery.profile"]
    assert {line["update"] for line in mine} == set(updates)
    [chat] = {line["chat"] for line in mine}
    assert str(chat).isalnum()
    assert chat != "7"


async def test_the_number_that_the_volunteer_is_told_stands_in_the_log(
    talk: Conversation, lines: Lines
) -> None:
    talk.desk.outcome = RuntimeError("hemmelig tekst")

    update = await talk.write("hvorfor?")

    [line] = [line for line in lines.parsed if "reference" in line]
    assert (line["reference"], line["update"]) == (REFERENCE, update["update_id"])
    assert REFERENCE in talk.last
