"""The place that a chat has named."""

from bot.state.keeping import State
from bot.state.places import RememberedPlace

VOEL = RememberedPlace(name="Voel i Silkeborg Kommune", code="0740")
DGI = RememberedPlace(name="DGI Østjylland", code="oestjylland")


async def test_a_place_is_remembered_for_its_chat_alone(state: State) -> None:
    await state.places.remember(1, VOEL)

    assert await state.places.remembered(1) == VOEL
    assert await state.places.remembered(2) is None


async def test_the_newest_place_holds(state: State) -> None:
    await state.places.remember(1, VOEL)
    await state.places.remember(1, DGI)

    assert await state.places.remembered(1) == DGI


async def test_a_place_is_forgotten_when_asked(state: State) -> None:
    await state.places.remember(1, VOEL)
    await state.places.remember(2, DGI)

    await state.places.forget(1)
    await state.places.forget(3)

    assert await state.places.remembered(1) is None
    assert await state.places.remembered(2) == DGI
