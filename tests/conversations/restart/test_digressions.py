"""Something else in between: a question, a command; then the same step."""

from pathlib import Path

import pytest

from knowledge_base.answering.outcomes import Nearest
from knowledge_base.errors import NoArchive
from tests.conversations.restart.conftest import Volunteers
from tests.fakes.cards import card_of_file, clusters
from tests.fakes.desk import answer, source
from tests.fakes.parts import REFERENCE


@pytest.mark.parametrize(
    ("step", "question"),
    [
        ("klynge", "hvad er en klynge egentlig?"),
        ("tilbage", "hvem ringer vi til nu hvor sekretariatet er væk"),
        ("hvorfor", "hvad betød corona for de andre klynger?"),
        ("organisering", "hvordan finder man en ny kasserer?"),
        ("fase", "hvad er kortlægning?"),
        ("oenske", "hvad koster det at holde fællesspisning?"),
        ("hvem", "må vi godt skrive et efternavn?"),
        ("moede", "hvor lang tid tager sådan et møde?"),
    ],
)
async def test_a_question_in_the_middle_is_answered_and_the_same_step_asked_again(
    vera: Volunteers, step: str, question: str
) -> None:
    await vera.up_to(step)
    vera.talk.desk.outcome = answer("Det står i nyhedsbrevet.")

    said = await vera.write(question)

    assert vera.talk.desk.asked[-1][0] == question
    assert said.text.index("Det står i nyhedsbrevet.") < said.text.index("Tilbage til jeres plan:")
    assert said.asked == step


async def test_two_questions_in_a_row_are_both_answered(vera: Volunteers) -> None:
    await vera.up_to("oenske")
    asked = ["hvad gjorde de andre klynger?", "og hvad kostede det dem?"]

    said = [await vera.write(question) for question in asked]

    assert [question for question, _ in vera.talk.desk.asked][-2:] == asked
    assert [each.asked for each in said] == ["oenske", "oenske"]


async def test_an_answer_after_a_question_counts_as_ever(vera: Volunteers) -> None:
    await vera.up_to("organisering")
    await vera.write("hvad mener I med organisering?")

    said = await vera.write("den halter lidt")

    assert "Halter. Det er noteret." in said.text
    assert said.asked == "kommunikation"


async def test_a_question_that_the_archive_cannot_take_now_does_not_stop_the_restart(
    vera: Volunteers,
) -> None:
    await vera.up_to("tilbage")
    vera.talk.desk.outcome = NoArchive("there is none")

    said = await vera.write("hvad er en klynge egentlig?")

    assert "Jeg kan ikke komme til arkivet lige nu." in said.text
    assert said.asked == "tilbage"


async def test_a_proposal_with_a_question_mark_is_an_answer(
    vera: Volunteers,
) -> None:
    await vera.up_to("moede")

    said = await vera.write("hvad med torsdag kl. 19?")

    assert "Torsdag 26. november kl. 19. Det er noteret." in said.text
    assert said.asked == "hvor"


async def test_a_command_in_the_middle_leaves_the_step_as_it_is(vera: Volunteers) -> None:
    await vera.up_to("organisering")

    await vera.write("/hjaelp")
    await vera.write("/dgi 8410")
    said = await vera.write("virker")

    assert said.asked == "kommunikation"


async def test_a_place_that_dgi_asked_for_is_not_taken_for_an_answer(vera: Volunteers) -> None:
    await vera.up_to("klynge")
    await vera.write("/dgi")

    said = await vera.write("Ballerup")

    assert "DGI Storkøbenhavn" in said.text
    assert (await vera.write("gentag")).asked == "klynge"


async def test_the_file_behind_an_answer_is_offered_here_too(
    vera: Volunteers, tmp_path: Path
) -> None:
    evaluation = card_of_file(tmp_path, "Evaluering.pdf")
    await vera.up_to("hvorfor")
    vera.talk.desk.cards = (evaluation,)
    vera.talk.desk.outcome = Nearest(sources=(source(path=evaluation.path),), confidence=0.4)
    await vera.write("hvad betød corona for de andre klynger?")

    said = await vera.press("Send dokumentet")

    assert said.files == ["Evaluering.pdf"]


async def test_documents_can_be_browsed_without_losing_the_step(vera: Volunteers) -> None:
    await vera.up_to("organisering")
    vera.talk.desk.cards = clusters(9)
    await vera.write("/klynger")
    await vera.press("Næste ›")

    said = await vera.write("den halter lidt")

    assert said.asked == "kommunikation"


async def test_what_breaks_while_it_is_said_is_apologised_for_and_holds_nothing_up(
    vera: Volunteers, caplog: pytest.LogCaptureFixture
) -> None:
    await vera.up_to("kommunikation")
    vera.talk.desk.outcome = RuntimeError("noget med Karin")

    said = await vera.write("hvad er en landsbyklynge?")

    assert REFERENCE in said.text
    assert said.asked == "kommunikation"
    assert "Karin" not in caplog.text
    assert await vera.talk.state.outbox.unsent() == ()


async def test_a_question_in_the_middle_is_noted_for_staff_and_can_be_rated(
    vera: Volunteers,
) -> None:
    await vera.up_to("organisering")
    vera.talk.desk.outcome = answer("Det står i nyhedsbrevet.")

    said = await vera.write("hvordan finder man en kasserer? ring 20304050")

    assert "👎 Det hjalp ikke" in said.all_buttons
    [kept] = await vera.talk.state.questions.of_chat(vera.chat["id"])
    assert kept.question.text == "hvordan finder man en kasserer? ring [telefonnummer]"
