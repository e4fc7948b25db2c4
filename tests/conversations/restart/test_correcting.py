"""Corrections: what was answered is put right in passing, and the question asked is asked on."""

import pytest

from tests.conversations.restart.conftest import Volunteers


async def test_a_slip_is_put_right_at_the_next_question(vera: Volunteers) -> None:
    await vera.up_to("hvorfor")

    said = await vera.write("nej, det var i 2019")

    assert "Rettet. Året: 2019." in said.text
    assert said.asked == "hvorfor"


@pytest.mark.parametrize(
    ("written", "noted"),
    [
        ("ret organisering til gået i stå", "Rettet. Organiseringen: Gået i stå."),
        ("ups, jeg mente Thisted", "Rettet. Stedet: Thisted Kommune."),
        ("ret året til 2018", "Rettet. Året: 2018."),
        ("ret navnet til Søhøjlandet", "Rettet. Klyngens navn: Søhøjlandet."),
    ],
)
async def test_any_earlier_answer_can_be_named_and_put_right(
    vera: Volunteers, written: str, noted: str
) -> None:
    await vera.up_to("involvering")

    said = await vera.write(written)

    assert noted in said.text
    assert said.asked == "involvering"


async def test_a_corrected_answer_stands_on_the_plan(vera: Volunteers) -> None:
    await vera.up_to("hvem")
    await vera.write("hov, ret kommunikationen til virker")

    plan = (await vera.answer("hvem", "moede", "hvor")).text

    assert "🟢 Kommunikation: virker" in plan


async def test_a_correction_that_leads_another_way_asks_what_is_missing_there(
    vera: Volunteers,
) -> None:
    await vera.up_to("organisering")

    said = await vera.write("ret hvem der er tilbage til kun mig")

    assert "Rettet. Hvem der er tilbage: Kun mig." in said.text
    assert said.asked == "hvem_kan"
    said = await vera.choose("En forening i nærheden")
    assert said.asked == "organisering"


async def test_a_finished_plan_is_made_anew_when_an_answer_is_put_right(vera: Volunteers) -> None:
    await vera.finish()

    said = await vera.write("ret året til 2019")

    assert "Rettet. Året: 2019." in said.text
    assert "i stå i 2019" in said.text
    assert len(said.files) == 2


async def test_what_cannot_be_put_right_stays_and_is_said_to_stay(vera: Volunteers) -> None:
    await vera.up_to("hvorfor")

    said = await vera.write("ret året til næste tirsdag")

    assert "jeg retter ikke året" in said.text
    assert said.asked == "hvorfor"


async def test_nobody_is_left_guessing_what_can_be_put_right(vera: Volunteers) -> None:
    await vera.up_to("hvorfor")

    said = await vera.write("ret bussen til Grenaa")

    assert "Jeg ved ikke, hvad jeg skal rette." in said.text
    assert said.asked == "hvorfor"


async def test_a_correction_can_be_taken_back(vera: Volunteers) -> None:
    await vera.up_to("hvorfor")
    await vera.write("nej, det var i 2019")

    said = await vera.write("fortryd")

    assert "Det er fortrudt." in said.text
    assert "I svarede før: 2020." in (await vera.write("tilbage")).text
