"""Sessions outlive the process."""

import json

import pytest

from bot.guide.advance import advance
from bot.guide.answers import Chosen, Dated
from bot.guide.events import Typed
from bot.guide.reading import GENSTART, read
from bot.guide.storing import from_json, to_json
from bot.guide.turn import ForeignSession
from tests.unit.bot.guide.chat import ANSWERS, Chat, the_guide


def test_a_session_comes_back_as_it_was_at_every_step() -> None:
    chat = Chat()

    for answer in ANSWERS.values():
        assert from_json(to_json(chat.session)) == chat.session
        chat.type(answer)

    assert from_json(to_json(chat.session)) == chat.session
    assert isinstance(chat.session.answers["moede"], Dated)


@pytest.mark.parametrize("said", ["Hvidbjerg", "sydjurs", "stop", "Langtbortistan", "fortryd"])
def test_what_is_under_way_comes_back_too(said: str) -> None:
    chat = Chat()
    chat.type(said)

    assert from_json(to_json(chat.session)) == chat.session


def test_a_conversation_that_is_stored_after_every_message_goes_the_same_way() -> None:
    one, other = Chat(), Chat()

    for said in (
        "Hvidbjerg",
        "nummer 2",
        "Søskovlandet",
        "to",
        "nej, tre",
        "tilbage",
        "tre",
        "2019",
    ):
        other.session = from_json(to_json(other.session))
        assert one.type(said) == other.type(said)


def test_keys_of_a_later_version_are_passed_over() -> None:
    chat = Chat().up_to("aar")
    raw = json.loads(to_json(chat.session))

    again = from_json(json.dumps({**raw, "mood": "tired"}))

    assert again == chat.session


def test_an_answer_of_a_later_version_is_asked_for_again() -> None:
    chat = Chat().up_to("fase")
    raw = json.loads(to_json(chat.session))
    raw["answers"]["aar"] = {"kind": "drawn", "strokes": 3}

    chat.session = from_json(json.dumps(raw))
    chat.type("vision")

    assert chat.asked == "aar"


def test_a_session_written_by_an_earlier_version_gets_what_it_lacks() -> None:
    chat = Chat()
    raw = json.loads(to_json(chat.session))
    for key in ("selected", "failures", "offered", "before"):
        del raw[key]

    assert from_json(json.dumps(raw)) == chat.session


def test_own_words_are_kept() -> None:
    chat = Chat().up_to("oenske")

    chat.type("filmaften i laden for alle")

    assert from_json(to_json(chat.session)).answers["oenske"] == Chosen(
        (), "filmaften i laden for alle"
    )


def test_a_session_is_not_taken_into_another_text() -> None:
    chat = Chat().up_to("aar")
    edited = read(GENSTART.read_text(encoding="utf-8") + "# ny\n")

    with pytest.raises(ForeignSession):
        advance(edited, chat.session, Typed("2019"), lookups=chat.lookups)


def test_a_token_is_kept_from_the_beginning() -> None:
    assert from_json(to_json(Chat().session)).fingerprint == the_guide().fingerprint
