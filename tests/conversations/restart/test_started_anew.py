"""A bot that ends in the middle, what Telegram did not take, and a text that staff changed."""

from bot.guide.reading import GENSTART
from tests.conversations.restart.conftest import Volunteers, started_anew
from tests.fakes.desk import answer
from tests.fakes.telegram import Fault


async def test_a_bot_that_is_started_anew_goes_on_where_they_were(vera: Volunteers) -> None:
    await vera.up_to("organisering")

    async with started_anew(vera) as they:
        said = await they.write("den halter lidt")

    assert "Halter. Det er noteret." in said.text
    assert said.asked == "kommunikation"


async def test_buttons_from_before_a_new_start_work(vera: Volunteers) -> None:
    await vera.up_to("hvorfor")
    await vera.press("Corona")

    async with started_anew(vera) as they:
        said = await they.press("Pengene slap op")
        assert said.chosen == ["Corona", "Pengene slap op"]
        assert (await they.press("Færdig med at vælge")).asked == "organisering"


async def test_the_buttons_under_a_plan_work_after_a_new_start(vera: Volunteers) -> None:
    await vera.finish()

    async with started_anew(vera) as they:
        said = await they.press("Kopiér som opslag")

    assert "Kære naboer i Søskovlandet" in said.text


async def test_what_telegram_did_not_take_is_said_when_it_does(vera: Volunteers) -> None:
    await vera.up_to("organisering")
    vera.talk.telegram.be_away("sendMessage")

    assert (await vera.write("halter")).messages == ()

    async with started_anew(vera) as they:
        before = len(they.talk.telegram.shown)
        await they.talk.built.errands.run()
        *_, message = they.talk.telegram.shown[before:]
    assert "Kommunikationen:" in message["text"]


async def test_what_waits_is_said_before_the_answer_to_what_comes_next(vera: Volunteers) -> None:
    await vera.up_to("organisering")
    vera.talk.telegram.be_away("sendMessage")
    await vera.write("halter")

    said = await vera.write("virker")

    assert said.text.index("Kommunikationen:") < said.text.index("Involveringen:")


async def test_a_message_that_telegram_will_never_take_holds_nothing_up(vera: Volunteers) -> None:
    await vera.up_to("organisering")
    vera.talk.telegram.faults["sendMessage"].append(Fault(400, "Bad Request: strange"))
    await vera.write("halter")

    assert (await vera.write("virker")).asked == "involvering"


async def test_the_same_update_twice_is_one_answer(vera: Volunteers) -> None:
    await vera.up_to("organisering")
    written = vera.talk.message("halter")
    await vera.happens(written)

    assert (await vera.happens(written)).messages == ()
    assert (await vera.write("gentag")).asked == "kommunikation"


_CHANGED = "Kommunikationen: kan man finde jer?"


def _changed_text() -> str:
    return GENSTART.read_text(encoding="utf-8").replace(
        "Kommunikationen: om en nabo nemt kan finde ud af, hvad der sker i næste uge."
        " Hvordan går det?",
        _CHANGED,
    )


async def test_who_has_begun_goes_on_on_the_text_that_they_began_on(vera: Volunteers) -> None:
    await vera.up_to("organisering")

    async with started_anew(vera, guide_text=_changed_text()) as they:
        said = await they.answer("organisering")
        assert "om en nabo nemt kan finde ud af" in said.text
        await they.answer("kommunikation", "involvering", "kommunesamarbejde", "moedesteder")
        await they.answer("aktivitetsudbud", "fase", "papirer", "oenske", "hvem", "moede")
        said = await they.answer("hvor")

    assert len(said.files) == 2


async def test_who_begins_now_gets_the_text_as_it_is_now(vera: Volunteers) -> None:
    await vera.up_to("organisering")

    async with started_anew(vera, guide_text=_changed_text()) as they:
        await they.begin()
        await they.press("Begynd forfra")
        await they.answer("sted", "klynge", "tilbage", "aar", "hvorfor")
        said = await they.answer("organisering")

    assert _CHANGED in said.text


async def test_a_question_that_a_bot_left_unanswered_is_answered_by_the_next(
    vera: Volunteers,
) -> None:
    await vera.up_to("organisering")
    vera.talk.desk.outcome = answer("Det står i nyhedsbrevet.")
    vera.talk.telegram.be_away("sendMessage")
    await vera.write("hvordan finder man en ny kasserer?")

    async with started_anew(vera) as they:
        before = len(they.talk.telegram.shown)
        await they.talk.built.errands.run()
        answered, asked = they.talk.telegram.shown[before:]

    assert "Det står i nyhedsbrevet." in answered["text"]
    assert "Tilbage til jeres plan:" in asked["text"]
