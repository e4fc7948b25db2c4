"""What buttons carry."""

import pytest

from bot.guide.events import Action, Press, PressedAction, PressedOffer, PressedOption
from bot.guide.payload import MOST_BYTES, fits, pack, unpack
from tests.unit.bot.guide.chat import TOKEN, the_guide


@pytest.mark.parametrize(
    "press",
    [
        PressedOption(TOKEN, "organisering", "halter"),
        PressedOffer(TOKEN, "sted", 2),
        PressedOffer(TOKEN, "sted", 0),
        *(PressedAction(TOKEN, "fase", action) for action in Action),
    ],
)
def test_a_button_comes_back_as_it_went(press: Press) -> None:
    assert unpack(pack(press)) == press


def test_every_button_of_the_guide_fits_and_comes_back() -> None:
    for step in the_guide().steps:
        for option in step.options:
            press = PressedOption(TOKEN, step.id, option.id)
            assert len(pack(press).encode()) <= MOST_BYTES
            assert unpack(pack(press)) == press


@pytest.mark.parametrize(
    "payload",
    [
        "",
        "f1",
        "p1:0706",
        "g2:abc123:fase:vision",
        "g1:abc:fase:vision",
        "g1:abc123:fase",
        "g1:abc123:fase:vision:x",
        "g1:abc123:Fase:vision",
        "g1:abc123:fase:!dance",
        "g1:abc123:fase:=x",
        "g1:abc123:fase:=",
        "g1:abc123:fase:=123",
        "g1:abc123:fase:",
        "g1:abc123:fase:gåtur",
    ],
)
def test_another_payload_is_not_ours(payload: str) -> None:
    assert unpack(payload) is None


def test_sixty_four_bytes_fit_and_sixty_five_do_not() -> None:
    rest = MOST_BYTES - len("g1:abc123:fase:")

    assert fits("fase", "x" * rest)
    assert not fits("fase", "x" * (rest + 1))
