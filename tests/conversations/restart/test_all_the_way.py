"""Happy paths: from "vi er gået i stå" to a plan, by pressing and by writing."""

import pytest

from bot.local.server import ME
from tests.conversations.restart.conftest import Said, Volunteers
from tests.fakes.desk import source


async def test_a_tired_volunteer_presses_all_the_way_to_a_plan(vera: Volunteers) -> None:
    await vera.begin()
    await vera.write("Syddjurs")
    await vera.press("Spring over")
    await vera.press("Et par stykker")
    await vera.write("for seks år siden")
    await vera.choose("Corona", "De samme få blev trætte")
    for grade in ("Halter", "Gået i stå", "Virker", "Ved ikke", "Virker", "Halter"):
        await vera.press(grade)
    await vera.press("2. Kortlægning")
    await vera.press("Nej")
    await vera.press("Fællesspisning")
    await vera.press("Spring over")
    said = await vera.press("Spring over")

    plan = said.text
    assert "Syddjurs Kommune" in plan
    assert "fase 2 af 5: kortlægning" in plan
    assert "🟡 Organisering: halter" in plan
    assert "🔴 Kommunikation: ligger stille" in plan
    assert "⚪ Kommunesamarbejde: ved ikke" in plan
    assert "i stå i 2020" in plan
    assert plan.count("\n1. ") == plan.count("\n2. ") == plan.count("\n3. ") == 1
    assert "\n4. " not in plan
    assert "DGI Østjylland" in plan


async def test_one_who_writes_everything_gets_the_same_plan_as_one_who_presses(
    vera: Volunteers, group: Volunteers
) -> None:
    written = await vera.finish()

    await group.begin()
    await group.write("8410", reply_to_message=_asked(group))
    await group.write("Søskovlandet", reply_to_message=_asked(group))
    await group.press("Et par stykker")
    await group.write("2020", reply_to_message=_asked(group))
    await group.choose("Corona")
    for grade in ("Halter", "Gået i stå", "Virker", "Halter", "Virker", "Gået i stå"):
        await group.press(grade)
    for label in ("4. Handleplaner", "Ja", "Fællesspisning"):
        await group.press(label)
    await group.write("kassereren", reply_to_message=_asked(group))
    await group.write("torsdag den 10. december kl. 19", reply_to_message=_asked(group))
    pressed = await group.write("forsamlingshuset", reply_to_message=_asked(group))

    assert _plan(pressed) == _plan(written)


def _asked(people: Volunteers) -> dict[str, object]:
    newest = people.talk.telegram.shown[-1]
    return {**newest, "from": ME}


def _plan(said: Said) -> str:
    return said.text[said.text.index("Søskovlandet\nSyddjurs") :]


async def test_the_plan_comes_with_a_page_to_print_and_one_to_edit(vera: Volunteers) -> None:
    said = await vera.finish()

    assert said.files == [
        "Plan for Søskovlandet 2026-11-23.pdf",
        "Plan for Søskovlandet 2026-11-23.docx",
    ]
    assert "Torsdag den 10. december 2026 kl. 19.00\nSted: forsamlingshuset" in said.text
    assert "kassereren, 10. december 2026" in said.text


async def test_one_who_is_alone_is_asked_whom_to_call_and_gets_steps_for_one(
    vera: Volunteers,
) -> None:
    await vera.up_to("tilbage")

    said = await vera.write("det er bare mig")
    assert said.asked == "hvem_kan"
    assert "Så er det godt, du skriver." in said.text

    await vera.choose("Naboer og venner")
    await vera.answer("aar", "hvorfor", "organisering", "kommunikation", "involvering")
    await vera.answer("kommunesamarbejde", "moedesteder", "aktivitetsudbud", "fase", "papirer")
    await vera.answer("oenske", "hvem", "moede")
    plan = (await vera.answer("hvor")).text

    assert "Spørg to naboer, om de vil drikke en kop kaffe" in plan
    assert "Inviter to familier på suppe" in plan


async def test_one_who_closed_on_purpose_is_not_asked_about_what_is_gone(
    vera: Volunteers,
) -> None:
    await vera.up_to("hvorfor")

    said = await vera.write("vi lukkede med vilje")
    assert said.asked == "lukket"

    said = await vera.press("Samle trådene og slutte pænt af")
    assert said.asked == "oenske"

    await vera.answer("oenske", "hvem", "moede")
    plan = (await vera.answer("hvor")).text
    assert "Saml rapporter, regnskab og koder i én mappe" in plan
    assert "Fortæl kommunen, at klyngen er lukket" in plan


async def test_an_idea_of_their_own_is_the_activity_of_the_plan(vera: Volunteers) -> None:
    await vera.up_to("oenske")

    await vera.write("vi vil gerne lave en kulturdag for hele sognet")
    await vera.answer("hvem", "moede")
    plan = (await vera.answer("hvor")).text

    assert "»en kulturdag for hele sognet«" in plan


async def test_what_others_did_is_told_once_with_its_source(vera: Volunteers) -> None:
    vera.talk.desk.told = (source(year=2022, quote="Alle tog en ret med."),)
    await vera.up_to("aktivitetsudbud")

    said = await vera.write("halter")

    assert "Sådan har andre gjort\nAlle tog en ret med.\n" in said.text
    assert "Sidste nyhedsbrev, 2022" in said.text
    assert said.asked == "fase"


async def test_where_the_archive_tells_nothing_the_next_question_comes_at_once(
    vera: Volunteers,
) -> None:
    await vera.up_to("aktivitetsudbud")

    said = await vera.write("halter")

    assert "Sådan har andre gjort" not in said.text
    assert said.asked == "fase"


async def test_a_pin_answers_where_the_cluster_is(vera: Volunteers) -> None:
    await vera.begin()

    said = await vera.happens(_pin(vera, 56.4, 10.5))

    assert "Syddjurs Kommune. Det er noteret." in said.text
    assert said.asked == "klynge"


@pytest.mark.parametrize("step", ["klynge", "hvor"])
async def test_a_pin_at_another_question_is_no_answer_to_it(vera: Volunteers, step: str) -> None:
    await vera.up_to(step)

    said = await vera.happens(_pin(vera, 56.4, 10.5))

    assert "DGI Østjylland" in said.text
    assert (await vera.write("gentag")).asked == step


def _pin(people: Volunteers, latitude: float, longitude: float) -> dict[str, object]:
    update = people.talk.message("", chat=people.chat, user=people.user)
    del update["message"]["text"]
    update["message"]["location"] = {"latitude": latitude, "longitude": longitude}
    return update


async def test_a_link_opens_the_restart(vera: Volunteers) -> None:
    said = await vera.write("/start genstart")

    assert said.asked == "sted"


async def test_each_answer_is_read_back_with_the_next_question(vera: Volunteers) -> None:
    await vera.up_to("moede")

    said = await vera.write("om 14 dage kl. 19")

    assert said.text.startswith("Mandag 7. december kl. 19. Det er noteret.")
    assert said.asked == "hvor"
