"""Whatever is written and pressed, in whatever order."""

import random

import pytest

from bot.guide.events import (
    Action,
    Begun,
    Edited,
    Event,
    PressedAction,
    PressedOffer,
    PressedOption,
    Typed,
)
from bot.guide.messages import StartAnew
from bot.guide.planning import make_plan
from bot.guide.session import Status
from bot.guide.storing import from_json, to_json
from knowledge_base.language import Language
from tests.unit.bot.guide.chat import ANSWERS, TOKEN, Chat, the_guide

LINES = [
    *ANSWERS.values(),
    *(
        "Hvidbjerg",
        "sydjurs",
        "begge",
        "2",
        "den anden",
        "ja",
        "nej",
        "nej, 2019",
        "nej, ikke corona",
    ),
    *("jeg mente Voel", "ret organisering til virker", "ret året til nu", "alt andet end penge"),
    *("tilbage", "fortryd", "stop", "fortsæt", "forfra", "spring over", "ved ikke", "det var det"),
    *(
        "tak",
        "puha",
        "haha",
        "hvad?",
        "hvem skal vi ringe til?",
        "kun mig",
        "vi lukkede med vilje",
    ),
    *("onsdag kl. 7", "på torsdag", "kl. 19", "1. januar 2020", "mig", "010190-1234", "filmaften"),
    *("", " ", "?", "…", "😂", "{answer}", "<b>", "\ud800", "x" * 5000, "%s", "\n\n", "0", "-1"),
]


def random_event(dice: random.Random) -> Event:
    step = dice.choice(the_guide().steps)
    option = dice.choice(step.options).id if step.options else "virker"
    token = dice.choice([TOKEN] * 9 + ["other1"])
    events: list[Event] = [
        *[Typed(dice.choice(LINES))] * 6,
        *[PressedOption(token, step.id, option)] * 2,
        PressedAction(token, step.id, dice.choice(list(Action))),
        PressedOffer(token, step.id, dice.randint(0, 4)),
        Edited(step.id, dice.choice(LINES)),
        Begun(),
    ]
    return dice.choice(events)


@pytest.mark.parametrize("language", list(Language))
def test_nothing_breaks_and_everything_can_be_stored(language: Language) -> None:
    dice = random.Random(3)

    for _ in range(60):
        chat = Chat(language=language)
        for _ in range(50):
            event = random_event(dice)
            was_open = chat.session.status.is_open
            chat.happens(event)

            assert from_json(to_json(chat.session)) == chat.session
            assert the_guide().step(chat.session.step)
            assert chat.messages or not was_open or is_a_repetition(event), event
            if any(isinstance(message, StartAnew) for message in chat.messages):
                break


def is_a_repetition(event: Event) -> bool:
    """An old button pressed twice and an edit of nothing are the only events without a reply."""
    return isinstance(event, PressedOption | Edited)


def test_every_conversation_that_ends_makes_a_plan() -> None:
    dice, ended = random.Random(5), 0

    for _ in range(150):
        chat = Chat()
        for line in ANSWERS.values():
            chat.happens(random_event(dice)) if dice.random() < 0.2 else chat.type(line)
        if chat.session.status is Status.DONE:
            ended += 1
        plan = make_plan(
            chat.guide,
            chat.session,
            contacts=(),
            precedents=(),
            sources=(),
            made=chat.lookups.today,
        )
        assert len(plan.steps) == 3

    assert ended
