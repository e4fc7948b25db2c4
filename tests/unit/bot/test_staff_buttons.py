"""What the buttons of staff carry comes back as it was, fits, and is nobody else's."""

import pytest

from bot.views import buttons, document_buttons
from bot.views.staff_buttons import (
    PATTERN,
    AnswerChoice,
    PauseChoice,
    PickGap,
    StaffPress,
    pack,
    unpack,
)

EVERY: list[StaffPress] = [*AnswerChoice, *PauseChoice, PickGap("G" + "9" * 18)]


@pytest.mark.parametrize("press", EVERY)
def test_a_press_comes_back_as_it_was(press: StaffPress) -> None:
    payload = pack(press)

    assert unpack(payload) == press
    assert len(payload.encode()) <= 64
    assert PATTERN.match(payload)
    assert buttons.unpack(payload) is None
    assert document_buttons.unpack(payload) is None


@pytest.mark.parametrize(
    "payload", ["", "n1", "n1:", "n1:G", "n1:12", "z1:save", "n2:G1", "n1:yes"]
)
def test_what_we_do_not_make_means_nothing(payload: str) -> None:
    assert unpack(payload) is None
