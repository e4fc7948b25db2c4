"""Negations: what it was not, all but one, and what does not work."""

import pytest

from tests.conversations.restart.conftest import Volunteers


@pytest.mark.parametrize("written", ["ikke corona", "nej, ikke corona"])
async def test_what_it_was_not_is_no_answer_yet(vera: Volunteers, written: str) -> None:
    await vera.up_to("hvorfor")

    said = await vera.write(written)

    assert "Altså ikke Corona" in said.text
    assert said.asked == "hvorfor"


async def test_all_but_one_are_all_but_one(vera: Volunteers) -> None:
    await vera.up_to("hvorfor")

    said = await vera.write("alt andet end penge")

    assert "Corona" in said.text
    assert "Pengene slap op" not in said.text.splitlines()[0]
    assert said.asked == "organisering"


async def test_a_reason_can_be_taken_out_again(vera: Volunteers) -> None:
    await vera.up_to("hvorfor")
    await vera.choose("Corona", "Pengene slap op")

    said = await vera.write("nej, ikke corona")

    assert "Rettet." in said.text
    assert "corona" not in said.text.splitlines()[0].lower()


async def test_it_does_not_work_is_not_taken_for_it_works(vera: Volunteers) -> None:
    await vera.up_to("organisering")

    said = await vera.write("den virker ikke")

    assert "Gået i stå. Det er noteret." in said.text
