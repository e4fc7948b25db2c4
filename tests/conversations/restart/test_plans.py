"""What is done with a plan: a post, the calendar, and what happens while it is being changed."""

from tests.conversations.restart.conftest import Volunteers


async def test_the_plan_offers_what_fits_it(vera: Volunteers) -> None:
    said = await vera.finish()

    assert said.all_buttons == [
        "Kopiér som opslag",
        "Mødet til kalenderen",
        "Mind os om det",
        "Spørg hele bestyrelsen",
    ]


async def test_the_post_can_be_copied_with_one_finger(vera: Volunteers) -> None:
    await vera.finish()

    await vera.press("Kopiér som opslag")

    sent = vera.talk.sent[-1]["text"]
    assert "<pre>Kære naboer i Søskovlandet" in sent
    assert "torsdag den 10. december 2026 kl. 19.00" in sent
    assert sent.rstrip().endswith("</pre>")


async def test_the_meeting_can_be_put_into_the_calendar(vera: Volunteers) -> None:
    await vera.finish()

    said = await vera.press("Mødet til kalenderen")

    assert said.files == ["Møde i Søskovlandet 2026-12-10.ics"]


async def test_the_files_are_sent_after_the_words(vera: Volunteers) -> None:
    said = await vera.finish()

    _, words, *files = said.messages
    assert "Tre næste skridt" in words["text"]
    assert ["document" in each for each in files] == [True, True]


async def test_the_first_step_is_the_one_that_was_named(vera: Volunteers) -> None:
    await vera.up_to("hvem")
    await vera.write("det gør formanden")
    await vera.answer("moede")

    said = await vera.answer("hvor")

    assert "formanden, 10. december 2026" in said.text


async def test_buttons_under_an_old_plan_give_the_plan_as_it_is_now(vera: Volunteers) -> None:
    await vera.finish()
    late = vera.pressed("Kopiér som opslag")
    await vera.write("ret mødestedet til hallen")

    said = await vera.happens(late)

    assert "Vi mødes her: hallen" in said.text


async def test_while_a_plan_is_being_changed_its_buttons_do_not_claim_it_is_over(
    vera: Volunteers,
) -> None:
    await vera.up_to("moede")
    await vera.press("Spring over")
    late = vera.pressed("Kopiér som opslag")
    said = await vera.write("ret mødet til torsdag den 10. december kl. 19")
    assert said.asked == "hvor"

    said = await vera.happens(late)

    assert "I er ved at rette planen." in said.text


async def test_a_name_with_markup_in_it_is_shown_as_it_was_written(vera: Volunteers) -> None:
    await vera.up_to("klynge")

    said = await vera.write("Søskov <& omegn>")

    assert "Søskov <& omegn>. Det er noteret." in said.text
    assert "&lt;&amp; omegn&gt;" in vera.talk.sent[-1]["text"]


async def test_the_plan_of_such_a_name_is_sent_too(vera: Volunteers) -> None:
    await vera.up_to("klynge")
    await vera.write("Søskov <& omegn>/\\")
    said = await vera.answer("tilbage")
    while said.asked:
        said = await vera.answer(said.asked)

    assert said.text.splitlines()[1].startswith("Søskov <& omegn>")
    assert len(said.files) == 2
    assert not any(sign in name for name in said.files for sign in "/\\<>")
