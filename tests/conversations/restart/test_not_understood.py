"""What is no answer: a hint, a way out, skipping, saying what it is not, asking which one."""

import pytest

from tests.conversations.restart.conftest import Volunteers


@pytest.mark.parametrize(
    ("step", "written", "hint"),
    [
        ("sted", "hos min søster", "Det sted kender jeg ikke."),
        ("tilbage", "grøn", "Tryk på det, der ligner mest."),
        ("aar", "engang før krisen", "Skriv et årstal"),
        ("aar", "1957", "Det årstal kan ikke passe."),
        ("organisering", "blå", "Tryk på en af knapperne"),
        ("klynge", "x" * 61, "højst 60 tegn"),
        ("klynge", "010190-1234", "Det ligner et personnummer."),
        ("hvem", "mig", "Planen skal kunne læses af andre."),
        ("moede", "når vi får tid", "Den dag kunne jeg ikke læse."),
        ("moede", "1. november 2026", "Den dag er gået."),
    ],
)
async def test_what_is_no_answer_gets_one_plain_hint(
    vera: Volunteers, step: str, written: str, hint: str
) -> None:
    await vera.up_to(step)

    said = await vera.write(written)

    assert hint in said.text
    assert len(said.messages) == 1
    assert said.asked == step


async def test_a_personal_number_is_nowhere_kept(vera: Volunteers) -> None:
    await vera.up_to("klynge")

    await vera.write("010190-1234")

    kept = await vera.talk.state.sessions.open_state(vera.chat["id"])
    assert kept is not None
    assert "010190" not in kept


async def test_after_two_failures_there_is_a_way_out_and_somebody_to_call(
    vera: Volunteers,
) -> None:
    await vera.up_to("aar")
    await vera.write("dengang med stormen")

    said = await vera.write("da præsten flyttede")

    assert "Det driller vist." in said.text
    assert "DGI Østjylland" in said.text
    assert said.asked == "aar"
    assert "Spring over" in said.buttons


async def test_the_card_is_not_shown_again_and_again(vera: Volunteers) -> None:
    await vera.up_to("aar")
    await vera.write("dengang med stormen")
    await vera.write("da præsten flyttede")

    said = await vera.write("før broen kom")

    assert "DGI Østjylland" not in said.text
    assert said.asked == "aar"


async def test_failures_are_forgiven_at_the_next_step(vera: Volunteers) -> None:
    await vera.up_to("aar")
    await vera.write("dengang med stormen")
    await vera.write("2020")

    said = await vera.write("grøn")

    assert "Det driller vist." not in said.text


async def test_where_no_place_is_known_the_association_can_be_found_by_a_press(
    vera: Volunteers,
) -> None:
    await vera.begin()
    await vera.press("Spring over")
    await vera.answer("klynge", "tilbage")
    await vera.write("dengang med stormen")
    said = await vera.write("da præsten flyttede")
    assert "Hvor hører I til?" not in said.text
    assert said.asked == "aar"

    await vera.press("Find vores DGI-forening")
    said = await vera.write("Ballerup")

    assert "DGI Storkøbenhavn" in said.text
    assert (await vera.write("2020")).asked == "hvorfor"


async def test_a_telephone_number_or_an_address_is_nowhere_kept(vera: Volunteers) -> None:
    await vera.up_to("klynge")

    await vera.write("Klyngen, tlf. 20 30 40 50, vera@example.org")

    kept = await vera.talk.state.sessions.open_state(vera.chat["id"])
    assert kept is not None
    assert "Klyngen, tlf. [telefonnummer], [mailadresse]" in kept
