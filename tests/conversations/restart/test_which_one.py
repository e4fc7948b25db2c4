"""Which one is meant: by a press, by number, by a word, by near spelling."""

import pytest

from tests.conversations.restart.conftest import Volunteers


async def test_a_name_of_several_places_is_asked_about(vera: Volunteers) -> None:
    await vera.begin()

    said = await vera.write("Hvidbjerg")

    assert said.text.startswith("Hvad mener I?")
    assert said.buttons == [
        "Hvidbjerg i Thisted Kommune",
        "Hvidbjerg i Struer Kommune",
        "Nej, noget andet",
    ]
    said = await vera.press("Hvidbjerg i Struer Kommune")
    assert "Struer Kommune. Det er noteret." in said.text
    assert said.asked == "klynge"


@pytest.mark.parametrize("written", ["nummer 2", "den anden", "struer", "den i Struer"])
async def test_which_place_can_be_said_in_words(vera: Volunteers, written: str) -> None:
    await vera.begin()
    await vera.write("Hvidbjerg")

    said = await vera.write(written)

    assert "Struer Kommune. Det er noteret." in said.text


async def test_none_of_the_places_asks_again(vera: Volunteers) -> None:
    await vera.begin()
    await vera.write("Hvidbjerg")

    said = await vera.press("Nej, noget andet")

    assert said.asked == "sted"


async def test_a_misspelt_place_is_asked_about_and_not_assumed(vera: Volunteers) -> None:
    await vera.begin()

    said = await vera.write("Sydjurs")

    assert "Mener I Syddjurs Kommune?" in said.text
    assert (await vera.write("ja")).asked == "klynge"


@pytest.mark.parametrize(
    ("written", "noted"),
    [
        ("fælesspisning", "Fællesspisning"),
        ("nummer 2", "En gåtur mellem landsbyerne"),
        ("noget for de unge", "Noget for børn og unge"),
    ],
)
async def test_an_option_is_understood_when_it_is_plainly_meant(
    vera: Volunteers, written: str, noted: str
) -> None:
    await vera.up_to("oenske")

    said = await vera.write(written)

    assert f"{noted}. Det er noteret." in said.text


async def test_a_meeting_at_seven_may_be_in_the_evening_or_in_the_morning(
    vera: Volunteers,
) -> None:
    await vera.up_to("moede")

    said = await vera.write("torsdag den 10. december kl. 7")

    assert said.text.startswith("Hvad mener I?")
    said = await vera.press("Torsdag 10. december kl. 19")
    assert said.asked == "hvor"


async def test_a_day_without_a_time_is_asked_about_once(vera: Volunteers) -> None:
    await vera.up_to("moede")

    said = await vera.write("torsdag den 10. december")

    assert "Hvad tid på dagen?" in said.text
    said = await vera.write("19.30")
    assert "Torsdag 10. december kl. 19.30. Det er noteret." in said.text
    assert said.asked == "hvor"
