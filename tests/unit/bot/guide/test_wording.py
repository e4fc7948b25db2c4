"""Every line of the guide has its words."""

import re

import pytest

from bot.guide.messages import Line, Say
from bot.guide.wording import line_text
from knowledge_base.language import Language

ABOUT = {
    "answer": "Virker",
    "step": "Organiseringen",
    "hint": "Skriv et årstal.",
    "text": "Det begynder tit med én.",
    "longest": "60",
}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("line", list(Line))
def test_every_line_is_said_in_both_languages(line: Line, language: Language) -> None:
    said = line_text(Say(line, ABOUT), language)

    assert said
    assert not re.search(r"[{}]|\s\s|\.\.", said)
