"""The whole board: each answers the six areas alone, and the group sees where they differ."""

import re

from tests.conversations.restart.conftest import Said, Volunteers
from tests.fakes.telegram import Json

AREAS = 6


def _member(vera: Volunteers, number: int) -> Volunteers:
    user: Json = {"id": 20 + number, "is_bot": False, "first_name": f"Medlem{number}"}
    chat: Json = {"id": 20 + number, "type": "private", "first_name": f"Medlem{number}"}
    return Volunteers(vera.talk, chat=chat, user=user)


async def _link(vera: Volunteers) -> str:
    await vera.finish()
    said = await vera.press("Spørg hele bestyrelsen")
    found = re.search(r"https://t\.me/klyngehjaelp_bot\?start=(\S+)", said.text)
    assert found
    return found[1]


async def _answer(member: Volunteers, payload: str, *grades: str) -> Said:
    said = await member.write(f"/start {payload}")
    for grade in grades:
        said = await member.press(grade)
    return said


async def test_a_member_is_told_what_it_is_about_and_asked_six_times(vera: Volunteers) -> None:
    payload = await _link(vera)
    member = _member(vera, 1)

    said = await member.write(f"/start {payload}")
    assert "I din klynge vil de gerne vide, hvordan du ser på tingene." in said.text
    assert said.buttons == ["Virker", "Halter", "Gået i stå", "Ved ikke"]

    for _ in range(AREAS):
        said = await member.press("Halter")
    assert "Tak! Dine svar er talt med." in said.text


async def test_three_members_see_where_they_differ_and_where_they_agree(
    vera: Volunteers,
) -> None:
    payload = await _link(vera)
    for number, first in enumerate(("Virker", "Gået i stå", "Gået i stå")):
        await _answer(_member(vera, number), payload, first, *["Halter"] * 5)

    text = (await vera.press("Vis, hvad vi har svaret")).text

    differ, agree = text.split("Her er I nogenlunde enige:")
    assert "Sådan ser I på det (3 har svaret)" in differ
    assert "Organisering: 1 siger virker, 2 siger ligger stille" in differ
    assert "Kommunikation: 3 siger halter" in agree
    assert "Organisering" not in agree


async def test_no_name_and_no_id_is_shown_or_kept(vera: Volunteers) -> None:
    payload = await _link(vera)
    for number in range(3):
        await _answer(_member(vera, number), payload, *["Halter"] * AREAS)

    text = (await vera.press("Vis, hvad vi har svaret")).text

    assert "Medlem" not in text
    found = await vera.talk.state.sessions.find(payload.removeprefix("b_"))
    assert found
    for answer in await vera.talk.state.board_answers.of_session(found.session_id):
        assert not re.fullmatch(r"2[0-9]", answer.person)


async def test_fewer_than_three_are_not_shown(vera: Volunteers) -> None:
    payload = await _link(vera)
    for number in range(2):
        await _answer(_member(vera, number), payload, *["Halter"] * AREAS)

    said = await vera.press("Vis, hvad vi har svaret")

    assert "2 har svaret indtil nu." in said.text
    assert "halter" not in said.text


async def test_one_person_is_one_person_however_often_they_press(vera: Volunteers) -> None:
    payload = await _link(vera)
    for _ in range(3):
        await _answer(_member(vera, 1), payload, *["Halter"] * AREAS)

    assert "1 har svaret" in (await vera.press("Vis, hvad vi har svaret")).text


async def test_a_later_answer_takes_the_place_of_an_earlier(vera: Volunteers) -> None:
    payload = await _link(vera)
    for number in range(3):
        await _answer(_member(vera, number), payload, *["Halter"] * AREAS)

    await _answer(_member(vera, 0), payload, *["Virker"] * AREAS)

    text = (await vera.press("Vis, hvad vi har svaret")).text
    assert "Kommunikation: 1 siger virker, 2 siger halter" in text


async def test_an_area_that_fewer_than_three_answered_is_not_shown(vera: Volunteers) -> None:
    payload = await _link(vera)
    for number in range(2):
        await _answer(_member(vera, number), payload, *["Halter"] * AREAS)
    await _answer(_member(vera, 2), payload, "Halter")

    text = (await vera.press("Vis, hvad vi har svaret")).text

    assert "Organisering: 3 siger halter" in text
    assert "Kommunikation" not in text


async def test_a_members_own_restart_is_not_touched(vera: Volunteers) -> None:
    payload = await _link(vera)
    member = _member(vera, 1)
    await member.up_to("klynge")

    await _answer(member, payload, *["Halter"] * AREAS)

    assert (await member.write("gentag")).asked == "klynge"


async def test_a_link_to_a_restart_that_is_gone_says_so(vera: Volunteers) -> None:
    payload = await _link(vera)
    member = _member(vera, 1)
    await _answer(member, payload, "Halter")
    await vera.write("/slet")
    await vera.press("Ja, slet det hele")

    assert "en genstart, der er slut" in (await member.press("Halter")).text
    assert "slut" in (await member.write(f"/start {payload}")).text
