"""What the buttons carry that settle something about a chat."""

import pytest

from bot.views.setting_buttons import (
    ChooseLanguage,
    SettingPress,
    Switch,
    TurnSwitch,
    pack,
    unpack,
)
from knowledge_base.language import Language

_PRESSES: list[SettingPress] = [
    *(ChooseLanguage(language, among) for language in Language for among in (True, False)),
    *(TurnSwitch(switch, on) for switch in Switch for on in (True, False)),
]


@pytest.mark.parametrize("press", _PRESSES)
def test_a_button_means_what_it_was_packed_with(press: SettingPress) -> None:
    assert unpack(pack(press)) == press
    assert len(pack(press).encode()) <= 64


@pytest.mark.parametrize(
    "payload", ["", "l1", "l1:", "l1:de", "l2:en", "i1:language:de", "i1:noting:maybe", "i1:x:on"]
)
def test_what_is_not_ours_means_nothing(payload: str) -> None:
    assert unpack(payload) is None
