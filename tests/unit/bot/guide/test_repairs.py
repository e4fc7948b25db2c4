"""Tired volunteers: going back, stopping, skipping, asking, chatting, and not being understood."""

import pytest

from bot.guide.answers import Chosen, Placed, Skipped, Written
from bot.guide.events import Action
from bot.guide.messages import Cancelled, OfferAssociation, OfferResume, StartAnew
from bot.guide.session import Status
from tests.unit.bot.guide.chat import Chat


def test_going_back_asks_again_and_shows_the_old_answer() -> None:
    chat = Chat().up_to("hvorfor")

    said = chat.type("kan vi gå tilbage?")

    assert "Vi går et skridt tilbage." in said
    assert "(før: 2020)" in said
    assert chat.asked == "aar"


def test_going_back_twice_and_answering_loses_nothing_in_between() -> None:
    chat = Chat().up_to("hvorfor")

    chat.type("tilbage", "tilbage", "styregruppen")

    assert chat.asked == "hvorfor"


def test_an_old_answer_can_be_kept_by_skipping() -> None:
    chat = Chat().up_to("hvorfor")

    assert "Så bliver der stående: 2020." in chat.type("tilbage", "videre")


def test_a_step_that_was_gone_back_to_stays_while_another_is_corrected() -> None:
    chat = Chat().up_to("hvorfor")

    chat.type("tilbage", "jeg mente Voel")

    assert chat.asked == "aar"


def test_before_the_first_question_there_is_nothing() -> None:
    assert "det første spørgsmål" in Chat().type("tilbage")


@pytest.mark.parametrize(
    "said", ["stop", "Vi vil gerne stoppe", "jeg orker ikke mere", "glem det"]
)
def test_stopping_can_be_undone(said: str) -> None:
    chat = Chat().up_to("fase")

    chat.type(said)
    assert isinstance(chat.messages[-1], Cancelled)
    assert "hvor I slap" in chat.type("fortryd")

    assert chat.asked == "fase"


def test_stopping_can_be_undone_by_its_button() -> None:
    chat = Chat().up_to("fase")
    chat.press_action(Action.STOP)

    chat.press_action(Action.UNDO)

    assert chat.asked == "fase"


def test_a_stopped_session_takes_no_answers() -> None:
    chat = Chat().up_to("fase")
    chat.type("stop")

    assert chat.type("kortlægning") == ""
    assert chat.session.status is Status.CANCELLED


def test_we_never_stop_is_no_order_to_stop() -> None:
    chat = Chat().up_to("hvem")

    chat.type("ham der aldrig stopper")

    assert chat.session.answers["hvem"] == Written("ham der aldrig stopper")


def test_the_last_answer_can_be_undone() -> None:
    chat = Chat().up_to("hvorfor")

    assert "Det er fortrudt." in chat.type("fortryd")
    assert chat.asked == "aar"


def test_a_correction_can_be_undone() -> None:
    chat = Chat().up_to("hvorfor")
    before = chat.session.answers
    chat.type("ret året til 2018")

    chat.type("fortryd")

    assert chat.session.answers == before


@pytest.mark.parametrize(
    "question",
    [
        "kan vi søge penge til det?",
        "hvad er en landsbyklynge",
        "Hvem skal vi ringe til?",
        "hvornår lukkede sekretariatet egentlig?",
        "øh, hvad betyder kommunesamarbejde?",
        "ved ikke hvad det her betyder",
        "kan du fortælle om LAG-midler",
    ],
)
@pytest.mark.parametrize("step", ["sted", "klynge", "aar", "hvorfor", "organisering", "moede"])
def test_a_question_is_answered_and_the_same_step_asked_again(question: str, step: str) -> None:
    chat = Chat().up_to(step)

    said = chat.type(question)

    assert f"<arkivet svarer på: {question}>" in said
    assert "Tilbage til jeres plan:" in said
    assert chat.asked == step


@pytest.mark.parametrize(
    ("step", "answer", "noted"),
    [
        ("hvem", "Birthe?", "Birthe"),
        ("hvem", "hvad med Birthe?", "Birthe"),
        ("hvem", "er lidt i tvivl, nok formanden", "er lidt i tvivl, nok formanden"),
        ("klynge", "Er i Tiden", "Er i Tiden"),
        ("hvorfor", "hvorfor? fordi vi blev trætte", "De samme få blev trætte"),
        ("hvorfor", "det var vel pengene?", "Pengene slap op"),
        ("moede", "hvad med torsdag kl. 19?", "Torsdag 5. marts kl. 19"),
        ("hvor", "hvor som helst", "Hvor som helst"),
        ("organisering", "den halter vel?", "Halter"),
    ],
)
def test_an_answer_that_looks_like_a_question_is_an_answer(
    step: str, answer: str, noted: str
) -> None:
    chat = Chat().up_to(step)

    said = chat.type(answer)

    assert "arkivet svarer" not in said
    assert f"{noted[0].upper()}{noted[1:]}. Det er noteret." in said


def test_somebody_in_danger_is_not_asked_about_the_next_meeting() -> None:
    chat = Chat().up_to("moede")

    said = chat.type("hjælp det brænder i hallen lige nu")

    assert said == "<arkivet svarer på: hjælp det brænder i hallen lige nu>"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("tak", "Selv tak."),
        ("haha", "Godt, I stadig kan grine."),
        ("puha", "Ja, det kan være tungt."),
        ("hej", "Hej igen."),
        ("okay", "Godt."),
        ("din idiot", "Det er i orden at være træt af det."),
    ],
)
@pytest.mark.parametrize("step", ["klynge", "aar", "organisering", "oenske", "hvem"])
def test_chit_chat_gets_a_friendly_line_and_the_same_step(
    said: str, reply: str, step: str
) -> None:
    chat = Chat().up_to(step)

    assert chat.type(said).startswith(reply)
    assert chat.asked == step


def test_after_a_goodbye_nobody_is_held_back() -> None:
    chat = Chat().up_to("fase")

    assert "Jeg husker, hvor vi kom til." in chat.type("farvel og godnat")
    assert chat.asked == ""
    assert chat.session.status is Status.ASKING


def test_the_first_time_there_is_a_hint_and_nothing_else() -> None:
    chat = Chat().up_to("aar")

    assert chat.type("længe siden").startswith("Skriv et årstal")
    assert not [each for each in chat.messages if isinstance(each, OfferAssociation)]


def test_the_second_time_there_is_the_associations_card_and_a_way_past() -> None:
    chat = Chat().up_to("aar")

    said = chat.type("længe siden", "meget længe siden")

    assert chat.messages[0] == OfferAssociation(("oestjylland",))
    assert "I kan springe spørgsmålet over" in said


def test_the_card_is_not_shown_a_third_time() -> None:
    chat = Chat().up_to("aar")

    chat.type("længe siden", "meget længe siden", "uendeligt længe siden")

    assert not [each for each in chat.messages if isinstance(each, OfferAssociation)]


def test_a_hint_is_forgotten_once_the_question_is_answered() -> None:
    chat = Chat().up_to("aar")

    chat.type("længe siden", "2020", "noget vrøvl")

    assert not [each for each in chat.messages if isinstance(each, OfferAssociation)]


def test_a_place_nobody_knows_is_not_guessed() -> None:
    assert "Det sted kender jeg ikke." in Chat().type("Langtbortistan")


def test_a_year_to_come_cannot_be_right() -> None:
    assert "Det årstal kan ikke passe." in Chat().up_to("aar").type("2031")


def test_a_day_gone_by_cannot_be_the_next_meeting() -> None:
    assert "Den dag er gået." in Chat().up_to("moede").type("1. januar 2020")


def test_a_name_that_is_a_whole_letter_is_too_long() -> None:
    assert "højst 60 tegn" in Chat().up_to("klynge").type("Landsbyklyngen " * 10)


def test_a_personal_number_is_not_kept() -> None:
    chat = Chat().up_to("hvem")

    assert "Det gemmer jeg ikke." in chat.type("Birthe 010190-1234")
    assert "hvem" not in chat.session.answers


@pytest.mark.parametrize("said", ["mig", "jeg", "det gør jeg", "ikke mig"])
def test_me_is_nobody_on_a_page_that_others_read(said: str) -> None:
    chat = Chat().up_to("hvem")

    assert "i stedet for »mig«" in chat.type(said)
    chat.type("Birthe")
    assert chat.session.answers["hvem"] == Written("Birthe")


@pytest.mark.parametrize(
    "said",
    ["spring over", "kan vi springe det over?", "ved ikke", "det ved vi ikke", "aner det ikke"],
)
@pytest.mark.parametrize("step", ["sted", "klynge", "aar", "hvorfor", "moede"])
def test_a_question_can_be_skipped_in_many_words(said: str, step: str) -> None:
    chat = Chat().up_to(step)

    chat.type(said)

    assert chat.session.answers[step] == Skipped()


def test_not_knowing_is_an_answer_where_there_is_a_button_for_it() -> None:
    chat = Chat().up_to("organisering")

    chat.type("ved ikke")

    assert chat.session.answers["organisering"] == Chosen(("ved_ikke",))


def test_what_the_plan_cannot_do_without_is_not_skipped() -> None:
    chat = Chat().up_to("oenske")

    assert "kan planen ikke undvære" in chat.type("spring over")
    assert chat.asked == "oenske"


@pytest.mark.parametrize(
    "said", ["hvad var spørgsmålet?", "hvad?", "sig det igen", "hvor kom vi fra"]
)
def test_the_question_is_said_again(said: str) -> None:
    chat = Chat().up_to("fase")

    assert "Hvor langt nåede I?" in chat.type(said)
    assert "arkivet" not in chat.type(said)


@pytest.mark.parametrize("said", ["ja", "nej", "jo da"])
def test_a_bare_yes_or_no_is_no_answer_to_how_it_is_going(said: str) -> None:
    chat = Chat().up_to("organisering")

    assert chat.type(said).startswith("Tryk på en af knapperne")


def test_yes_is_not_the_name_of_a_cluster() -> None:
    chat = Chat().up_to("klynge")

    chat.type("ja")

    assert "klynge" not in chat.session.answers


def test_a_telephone_number_is_not_kept() -> None:
    chat = Chat().up_to("hvem")

    assert "Telefonnumre gemmer jeg ikke." in chat.type("Jens, 22 33 44 55")


@pytest.mark.parametrize("said", ["det er ikke på plads", "ikke bestemt", "ingen endnu"])
def test_what_is_not_settled_is_left_open(said: str) -> None:
    chat = Chat().up_to("hvor")

    chat.type(said)

    assert chat.session.answers["hvor"] == Skipped()


def test_why_we_ask_is_explained() -> None:
    assert "Jeg bruger svaret til jeres plan" in Chat().up_to("tilbage").type(
        "hvorfor spørger I om det?"
    )


def test_ruling_out_one_reason_names_no_other() -> None:
    chat = Chat().up_to("hvorfor")

    assert "Altså ikke Corona. Hvad så?" in chat.type("nej, ikke corona")
    assert chat.asked == "hvorfor"


def test_a_reason_can_be_ruled_out_afterwards() -> None:
    chat = Chat().up_to("hvorfor")
    chat.type("corona og penge")

    assert "Hvorfor klyngen gik i stå: Pengene slap op." in chat.type("nej, ikke corona")


def test_everything_but_one_is_everything_else() -> None:
    chat = Chat().up_to("hvorfor")

    chat.type("alt andet end økonomi")

    answer = chat.session.answers["hvorfor"]
    assert isinstance(answer, Chosen)
    assert "corona" in answer.options
    assert not {"penge", "lukket"} & set(answer.options)


def test_it_does_not_halt_leaves_the_question_open() -> None:
    chat = Chat().up_to("organisering")

    assert "Så ved jeg, hvad det ikke er." in chat.type("den halter ikke")
    assert chat.asked == "organisering"


@pytest.mark.parametrize("pick", ["nummer 2", "den anden", "2", "Struer", "den i Struer"])
def test_two_villages_of_one_name_are_asked_about(pick: str) -> None:
    chat = Chat()

    said = chat.type("Hvidbjerg")
    assert "[Hvidbjerg i Thisted Kommune] [Hvidbjerg i Struer Kommune]" in said

    assert "Hvidbjerg i Struer Kommune. Det er noteret." in chat.type(pick)


def test_the_buttons_pick_a_village_too() -> None:
    chat = Chat()
    chat.type("Hvidbjerg")

    assert "Hvidbjerg i Thisted Kommune." in chat.press_offer(1)
    assert "Den knap hører til noget" in chat.press_offer(2, step="sted")


def test_a_cluster_can_lie_in_both_municipalities() -> None:
    chat = Chat()

    chat.type("Hvidbjerg", "begge to")

    answer = chat.session.answers["sted"]
    assert isinstance(answer, Placed)
    assert [each.municipality for each in answer.localities] == [
        "Thisted Kommune",
        "Struer Kommune",
    ]


def test_a_misspelt_place_is_offered_and_not_assumed() -> None:
    chat = Chat()

    assert "Mener I Syddjurs Kommune?" in chat.type("sydjurs")
    assert chat.session.answers == {}
    assert "Her er spørgsmålet igen." in chat.type("nej")
    assert "Voel i Silkeborg Kommune." in chat.type("Voel")


def test_a_day_without_a_time_is_asked_about_and_may_stay_so() -> None:
    chat = Chat().up_to("moede")

    assert "Hvad tid på dagen?" in chat.type("på torsdag")
    assert "Torsdag 5. marts. Det er noteret." in chat.type("det ved vi ikke endnu")


@pytest.mark.parametrize("said", ["19", "kl. 19", "19.00", "klokken 7 om aftenen"])
def test_the_time_completes_the_day(said: str) -> None:
    chat = Chat().up_to("moede")

    assert "Torsdag 5. marts kl. 19. Det er noteret." in chat.type("på torsdag", said)


def test_seven_oclock_is_asked_about() -> None:
    chat = Chat().up_to("moede")

    said = chat.type("torsdag den 12. kl. 7")

    assert "[Torsdag 12. marts kl. 19] [Torsdag 12. marts kl. 7]" in said
    assert "kl. 19. Det er noteret." in chat.type("kl. 19")


def test_options_are_chosen_one_by_one_and_then_confirmed() -> None:
    chat = Chat().up_to("hvorfor")

    chat.press("corona")
    chat.press("penge")
    assert "[✓ Corona] [✓ Pengene slap op]" in chat.press("penge") + chat.press("penge")
    chat.press("lukket")
    assert chat.session.selected == ("lukket",)
    chat.press("traette")
    assert chat.session.selected == ("traette",)

    assert "De samme få blev trætte. Det er noteret." in chat.type("det var det")


def test_what_is_written_is_added_to_what_was_pressed() -> None:
    chat = Chat().up_to("hvorfor")
    chat.press("corona")

    assert "Corona, pengene slap op. Det er noteret." in chat.type("og så pengene")


def test_closing_on_purpose_goes_with_nothing_else() -> None:
    chat = Chat().up_to("hvorfor")
    chat.press("corona")

    chat.type("vi lukkede med vilje")

    assert chat.session.answers["hvorfor"] == Chosen(("lukket",))


def test_confirming_nothing_is_not_an_answer() -> None:
    chat = Chat().up_to("hvorfor")

    assert "Vælg mindst én" in chat.press_action(Action.DONE)


def test_beginning_again_in_the_middle_offers_to_go_on() -> None:
    chat = Chat().up_to("fase")

    chat.genstart()
    assert isinstance(chat.messages[-1], OfferResume)
    chat.type("fortsæt")

    assert chat.asked == "fase"


def test_beginning_again_in_the_middle_can_start_over() -> None:
    chat = Chat().up_to("fase")
    chat.genstart()

    chat.press_action(Action.START_OVER)

    assert chat.messages == (StartAnew(),)
    assert chat.session.status is Status.CANCELLED


def test_an_answer_after_beginning_again_simply_goes_on() -> None:
    chat = Chat().up_to("fase")
    chat.genstart()

    chat.type("vision")

    assert chat.asked == "papirer"


def test_a_question_after_beginning_again_is_answered_and_the_choice_still_open() -> None:
    chat = Chat().up_to("fase")
    chat.genstart()

    assert "<arkivet svarer på: hvad er de fem faser?>" in chat.type("hvad er de fem faser?")
    assert isinstance(chat.messages[-1], OfferResume)
    assert chat.session.status is Status.PAUSED


def test_starting_over_is_confirmed_before_anything_is_lost() -> None:
    chat = Chat().up_to("fase")

    chat.type("start forfra")

    assert isinstance(chat.messages[-1], OfferResume)


def test_beginning_again_after_the_end_begins_a_new_one() -> None:
    chat = Chat().up_to("moede")
    chat.type("spring over")

    chat.genstart()

    assert chat.messages == (StartAnew(),)
    assert chat.session.status is Status.DONE
