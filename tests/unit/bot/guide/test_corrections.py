"""Earlier answers that are put right: by words, old buttons and edited messages."""

import pytest

from bot.guide.answers import Chosen, Number
from bot.guide.events import Action
from bot.guide.session import Status
from tests.unit.bot.guide.chat import Chat


@pytest.mark.parametrize(
    "said",
    [
        "nej, det var i 2019",
        "nej 2019",
        "jeg mente 2019",
        "Undskyld, jeg mente 2019",
        "ups, 2019",
        "ret året til 2019",
        "kan du ændre årstallet til 2019",
        "året skal være 2019",
        "rettelse: 2019",
    ],
)
def test_a_year_is_put_right_in_many_words(said: str) -> None:
    chat = Chat().up_to("hvorfor")

    assert "Rettet. Året: 2019." in chat.type(said)
    assert chat.asked == "hvorfor"


def test_a_place_is_put_right_three_questions_later() -> None:
    chat = Chat().up_to("aar")

    assert "Rettet. Stedet: Voel i Silkeborg Kommune." in chat.type("jeg mente Voel")
    assert chat.asked == "aar"


def test_an_area_is_named_and_put_right() -> None:
    chat = Chat().up_to("fase")

    said = chat.type("ret organisering til gået i stå")

    assert "Rettet. Organiseringen: Gået i stå." in said
    assert chat.asked == "fase"


def test_an_area_may_be_misspelt() -> None:
    chat = Chat().up_to("fase")

    assert "Rettet. Kommunikationen: Virker." in chat.type("ret komunikationen til virker")


def test_a_no_that_fits_both_the_last_answer_and_the_question_is_asked_about() -> None:
    chat = Chat().up_to("kommunikation")

    said = chat.type("nej, den er gået i stå")

    assert "[Organiseringen: Gået i stå] [Kommunikationen: Gået i stå]" in said
    assert "Rettet. Organiseringen: Gået i stå." in chat.type("organiseringen")
    assert chat.asked == "kommunikation"


def test_we_think_it_halts_is_an_answer_and_no_correction() -> None:
    chat = Chat().up_to("kommunikation")

    assert "Halter. Det er noteret." in chat.type("vi synes, at den halter")


def test_a_correction_nobody_understands_changes_nothing() -> None:
    chat = Chat().up_to("hvorfor")

    said = chat.type("ret året til dengang med Jens")

    assert "så jeg retter ikke året" in said
    assert chat.session.answers["aar"] == Number(2020)


def test_a_correction_of_something_unknown_is_said_to_be_unknown() -> None:
    chat = Chat().up_to("aar")

    assert "Jeg ved ikke, hvad jeg skal rette." in chat.type("ret farven til blå")


def test_a_correction_can_open_questions_that_were_passed_by() -> None:
    chat = Chat().up_to("hvorfor")

    chat.type("ret hvem der er tilbage til kun mig")

    assert chat.asked == "hvem_kan"


def test_a_correction_can_leave_questions_behind() -> None:
    chat = Chat().up_to("tilbage")
    chat.type("kun mig")

    chat.press("styregruppe", step="tilbage")

    assert chat.asked == "aar"


def test_an_old_button_corrects_its_step_and_says_so() -> None:
    chat = Chat().up_to("involvering")

    said = chat.press("virker", step="organisering")

    assert "Rettet. Organiseringen: Virker." in said
    assert chat.asked == "involvering"


def test_an_old_button_pressed_twice_says_nothing_more() -> None:
    chat = Chat().up_to("kommunikation")
    chat.press("virker")

    assert chat.press("virker", step="kommunikation") == ""


def test_an_old_button_of_several_adds_and_takes_back() -> None:
    chat = Chat().up_to("organisering")

    said = chat.press("penge", step="hvorfor")
    assert "Rettet. Hvorfor klyngen gik i stå: Corona, pengene slap op." in said
    chat.press("corona", step="hvorfor")

    assert chat.session.answers["hvorfor"] == Chosen(("penge",))


def test_the_last_of_several_cannot_be_taken_back_by_an_old_button() -> None:
    chat = Chat().up_to("organisering")

    chat.press("corona", step="hvorfor")

    assert chat.session.answers["hvorfor"] == Chosen(("corona",))


@pytest.mark.parametrize(
    ("step", "option"),
    [("hvem_kan", "naboer"), ("organisering", "findes_ikke"), ("slettet", "virker")],
)
def test_a_button_for_what_is_not_on_the_way_is_told_apart(step: str, option: str) -> None:
    chat = Chat().up_to("fase")

    assert "Den knap hører til noget, vi er forbi." in chat.press(option, step=step)
    assert chat.asked == "fase"


def test_a_button_of_an_earlier_session_changes_nothing() -> None:
    chat = Chat().up_to("fase")
    before = chat.session.answers

    assert "Den knap hører til noget" in chat.press("virker", step="organisering", token="old999")
    assert chat.session.answers == before


def test_skip_on_an_old_question_skips_nothing() -> None:
    chat = Chat().up_to("fase")

    chat.press_action(Action.SKIP, step="organisering")

    assert chat.session.step == "fase"


def test_an_edited_message_corrects_what_it_answered() -> None:
    chat = Chat().up_to("hvorfor")

    assert "Rettet. Året: 2018." in chat.edit("aar", "2018")
    assert chat.asked == "hvorfor"


def test_an_edit_that_is_no_answer_leaves_the_old_one() -> None:
    chat = Chat().up_to("hvorfor")

    assert "så jeg retter ikke året" in chat.edit("aar", "længe siden")
    assert chat.session.answers["aar"] == Number(2020)


def test_an_edit_of_the_message_that_was_not_understood_answers_the_question() -> None:
    chat = Chat().up_to("aar")
    chat.type("dengang")

    assert "2019. Det er noteret." in chat.edit("aar", "2019")


def test_a_finished_session_can_be_put_right() -> None:
    chat = Chat().up_to("hvor")
    chat.type("i hallen")
    assert chat.session.status is Status.DONE

    said = chat.type("ret mødet til på mandag kl. 18")

    assert "Rettet. Mødet: mandag 9. marts kl. 18." in said
    assert "<planen er klar" in said


def test_a_finished_session_asks_for_the_time_of_a_new_day() -> None:
    chat = Chat().up_to("hvor")
    chat.type("i hallen")

    assert "Hvad tid på dagen?" in chat.type("ret mødet til på mandag")
    assert chat.wants("kl. 18")
    assert "Mødet: mandag 9. marts kl. 18." in chat.type("kl. 18")


def test_a_finished_session_wants_corrections_and_nothing_else() -> None:
    chat = Chat().up_to("hvor")
    chat.type("i hallen")

    assert chat.wants("ret året til 2018")
    assert chat.wants("fortryd")
    assert not chat.wants("hvem skal vi ringe til?")
    assert not chat.wants("2")
    assert chat.type("hvem skal vi ringe til?") == ""


def test_the_last_answer_of_a_finished_session_can_be_undone() -> None:
    chat = Chat().up_to("hvor")
    chat.type("i hallen", "fortryd")

    assert chat.asked == "hvor"


def test_a_step_that_was_gone_back_to_may_be_named() -> None:
    chat = Chat().up_to("hvorfor")

    assert "2018. Det er noteret." in chat.type("tilbage", "ret året til 2018")


def test_a_finished_session_asks_on_when_a_correction_opens_a_question() -> None:
    chat = Chat().up_to("moede")
    chat.type("spring over")

    chat.press("kun_mig", step="tilbage")

    assert (chat.asked, chat.session.status) == ("hvem_kan", Status.ASKING)
