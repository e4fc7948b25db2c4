"""Volunteers want to know what is kept about them, and to have it deleted."""

from bot.state.questions import Rating
from bot.views.privacy import PrivacyTerms, privacy
from bot.views.profile import profiles
from knowledge_base.language import Language
from tests.conversations.conftest import Conversation
from tests.fakes.desk import answer

QUESTION = "hvem <ringer> vi til?"
CHAT = 7


async def test_it_is_said_plainly_what_is_kept_and_how_long(talk: Conversation) -> None:
    await talk.write("/privatliv")

    assert talk.last.startswith("Det gemmer jeg, og så længe")
    assert "90 dage" in talk.last
    assert "/mine_data" in talk.last
    assert "/slet" in talk.last
    assert "Spørge dem, der har givet jer linket til mig." in talk.last


def test_those_who_run_the_bot_can_name_whom_to_ask_and_how_long_they_keep() -> None:
    said = "\n".join(
        privacy(PrivacyTerms(keep_days=30, contact="Klyngerne <a@b.dk>"), Language.DANISH).blocks
    )

    assert "de 30 dage" in said
    assert "Spørge dem, der står for mig: Klyngerne &lt;a@b.dk&gt;" in said


def test_where_models_are_in_use_it_is_said_what_they_are_given() -> None:
    plain = "\n".join(privacy(PrivacyTerms(), Language.DANISH).blocks)
    said = "\n".join(
        privacy(PrivacyTerms(has_chat_model=True, listens=True), Language.DANISH).blocks
    )

    assert "sprogmodel" not in plain
    assert "Talebeskeder" not in plain
    assert "Den får jeres spørgsmål uden CPR-numre" in said
    assert "Lyden gemmer jeg ikke." in said


async def test_where_nothing_is_kept_that_is_said(talk: Conversation) -> None:
    await talk.write("/mine_data")

    assert talk.last == "Jeg har ikke gemt noget om denne chat."


async def test_what_is_kept_about_a_chat_is_shown_to_it(talk: Conversation) -> None:
    talk.desk.outcome = answer("Ring til DGI.")
    await talk.write(QUESTION)
    [question] = await talk.state.questions.of_chat(CHAT)
    await talk.state.questions.rate(CHAT, question.id, Rating.GOOD)
    await talk.press("r1:0706")
    await talk.write("/genstart")

    await talk.write("/mine_data")

    assert talk.last.startswith("Det har jeg gemt om denne chat\n• Jeres sted: Syddjurs Kommune\n")
    assert "• En genstart med jeres svar og plan" in talk.last
    assert "• De seneste spørgsmål fra en af jer" in talk.last
    assert "• 23. november 2026: »hvem <ringer> vi til?« (besvaret, det hjalp)" in talk.last


async def test_when_everything_is_deleted_nothing_is_shown(talk: Conversation) -> None:
    await talk.write(QUESTION)
    await talk.press("r1:0706")
    await talk.write("/genstart")

    await talk.write("/slet")
    await talk.press("d1")
    await talk.write("/mine_data")

    assert talk.last == "Jeg har ikke gemt noget om denne chat."


def test_both_commands_stand_in_the_menu() -> None:
    assert {"privatliv", "mine_data", "slet"} <= {
        command.command for command in profiles()[0].commands
    }
