"""Whole conversations, from the first question to the plan."""

from bot.guide.messages import Finished
from bot.guide.session import Status
from knowledge_base.language import Language
from tests.unit.bot.guide.chat import ANSWERS, Chat


def test_a_board_that_answers_everything_comes_to_its_plan() -> None:
    chat = Chat()
    asked = []

    for answer in ANSWERS.values():
        asked.append(chat.session.step)
        chat.type(answer)

    assert asked == list(ANSWERS)
    assert isinstance(chat.messages[-1], Finished)


def test_one_who_is_alone_is_asked_whom_to_call() -> None:
    chat = Chat().up_to("tilbage")

    said = chat.type("det er kun mig")

    assert "Det begynder tit med én." in said
    assert chat.asked == "hvem_kan"
    chat.type("naboen")
    assert chat.asked == "aar"


def test_a_cluster_that_was_closed_on_purpose_is_not_asked_how_it_is_doing() -> None:
    chat = Chat().up_to("hvorfor")

    chat.type("vi lukkede med vilje")
    assert chat.asked == "lukket"
    chat.type("bare lave noget sammen uden en klynge")

    assert chat.asked == "oenske"


def test_a_cluster_that_never_mapped_is_asked_what_people_want_and_not_for_its_report() -> None:
    chat = Chat().up_to("fase")

    chat.type("vi kom aldrig rigtig i gang")

    assert chat.asked == "behov"


def test_without_a_meeting_nobody_asks_where_it_is() -> None:
    chat = Chat().up_to("moede")

    said = chat.type("nej, ikke endnu")

    assert "Det springer vi over." in said
    assert chat.session.status is Status.DONE


def test_somebody_who_knows_nothing_still_gets_to_the_end() -> None:
    chat = Chat()

    for _ in chat.guide.steps:
        if chat.session.status is Status.ASKING:
            chat.type("det ved vi ikke")

    assert isinstance(chat.messages[-1], Finished)


def test_buttons_alone_are_enough() -> None:
    chat = Chat().up_to("organisering")

    for option in ("halter", "gaaet_i_staa", "virker", "ved_ikke", "halter", "virker", "vision"):
        chat.press(option)

    assert chat.asked == "papirer"


def test_an_answer_is_always_said_back() -> None:
    chat = Chat().up_to("moede")

    assert "Torsdag 12. marts kl. 19. Det er noteret." in chat.type("torsdag den 12. kl. 19")


def test_the_guide_counts_down() -> None:
    chat = Chat()

    assert "(2 af 19)" in chat.type("8410")
    assert "(3 af 19)" in chat.type("spring over")
    assert "(4 af 18)" in chat.type("et par stykker")


def test_the_archive_shows_what_others_did_between_the_answer_and_the_next_question() -> None:
    chat = Chat().up_to("hvorfor")

    noted, shown, *_ = chat.type("corona").split("\n")[0::2]

    assert noted == "Corona. Det er noteret."
    assert shown == "<arkivet viser: Hvad betød corona for klyngerne?>"


def test_the_guide_speaks_english() -> None:
    chat = Chat(language=Language.ENGLISH)

    chat.type("8410", "skip")
    assert "Only me. Noted." in chat.type("only me")
    assert "Who" not in chat.type("neighbours and the school")
    assert "2019. Noted." in chat.type("in 2019")
