"""Chit-chat: one friendly line, and the same step."""

import pytest

from tests.conversations.restart.conftest import Volunteers


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("tak", "Selv tak."),
        ("puha", "Ja, det kan være tungt. Vi tager én ting ad gangen."),
        ("haha", "Godt, I stadig kan grine."),
        ("hej", "Hej igen."),
        ("du er dum", "Det er i orden at være træt af det."),
    ],
)
async def test_small_talk_gets_one_friendly_line_and_the_same_step(
    vera: Volunteers, written: str, line: str
) -> None:
    await vera.up_to("organisering")

    said = await vera.write(written)

    assert said.text.startswith(line)
    assert len(said.messages) == 1
    assert said.asked == "organisering"


async def test_small_talk_is_no_answer_even_where_any_text_is_one(vera: Volunteers) -> None:
    await vera.up_to("klynge")

    await vera.write("tak skal du have")
    said = await vera.write("Søskovlandet")

    assert "Søskovlandet. Det er noteret." in said.text


async def test_a_goodbye_is_let_go(vera: Volunteers) -> None:
    await vera.up_to("organisering")

    said = await vera.write("farvel")

    assert "Skriv /genstart, når I vil videre." in said.text
    assert said.asked == ""


async def test_somebody_in_danger_is_not_asked_about_the_focus_areas(vera: Volunteers) -> None:
    await vera.up_to("organisering")

    said = await vera.write("det brænder, ring 112")

    assert said.asked == ""
    assert "112" in said.text
