"""Plans that no page was made for."""

# ruff: noqa: RUF001 - letters that are easily mistaken for others are the point

from dataclasses import replace
from datetime import datetime

from bot.guide.plan import Meeting, Plan, PlanSource
from knowledge_base.language import Language
from tests.fakes import plans

ODD = (
    "🎉🎉🎉",
    "👩‍👩‍👧 vi er 3️⃣",
    "\x00\x07 \ud800 \ufffe",
    "مرحبا שלום",
    "村庄",
    "A\u030adalen e\u0301n",
    "<b>&amp; \\n **fed** {x} %s",
    "Å" * 400,
    "\u202e\u200b\u200d",
    "𝐊𝐥𝐲𝐧𝐠𝐞",
    " ",
)


def odd_plan(odd: str) -> Plan:
    """Return a plan with the same odd text wherever people write."""
    ordinary = plans.plan()
    return replace(
        ordinary,
        cluster=odd,
        municipalities=(odd,),
        stopped=(odd,),
        steps=tuple(replace(step, text=odd, who=odd) for step in ordinary.steps),
        contacts=(plans.contact(odd),),
        meeting=Meeting(start=datetime.fromisoformat("2026-12-03T19:00"), place=odd),
        sources=(PlanSource(title=odd),),
    )


EXTREMES = {
    "ordinary": plans.plan(),
    "nothing known": plans.nothing_known(),
    "nothing known, in English": plans.nothing_known(Language.ENGLISH),
    "names of 200 characters": plans.of_length(200, sources=4),
    "thirty sources": plans.of_length(60, sources=30),
    "texts of 2,000 characters": plans.of_length(2000, sources=30),
    "a hundred reasons": plans.plan(stopped=("Alle var trætte af det hele.",) * 100),
    "ten associations": plans.plan(contacts=(plans.contact(),) * 10),
    **{f"odd {number}": odd_plan(odd) for number, odd in enumerate(ODD)},
    **{f"chance {n}": plans.of_length(40 + 40 * n, sources=n * 2, seed=n) for n in range(7)},
}
