"""Plans of a guided restart: an ordinary one, and some that no page was made for."""

# ruff: noqa: RUF001 - letters that are easily mistaken for others are the point

from dataclasses import replace
from datetime import date, datetime
from random import Random

from bot.guide.plan import (
    AreaState,
    Contact,
    FocusArea,
    Meeting,
    NextStep,
    Phase,
    Plan,
    PlanSource,
    Precedent,
    StepKind,
)
from knowledge_base.language import Language

AREAS = (
    ("organisering", "Organisering", AreaState.STOPPED),
    ("kommunikation", "Kommunikation", AreaState.HALTS),
    ("involvering", "Involvering", AreaState.HALTS),
    ("kommunesamarbejde", "Kommunesamarbejde", AreaState.UNKNOWN),
    ("moedesteder", "Mødesteder", AreaState.WORKS),
    ("aktivitetsudbud", "Aktivitetsudbud", AreaState.WORKS),
)
NEWSLETTER = PlanSource(title="Sidste nyhedsbrev", year=2022, page=3)
BLOG = PlanSource(title="Hvad har vi lært?", year=2017, url="https://example.org/laert/")
LETTERS = "abc def ghijk lmnop, qrstu vxyz æøå ÆØÅ é ü – ’ » « & < % 1 2 3. "


def contact(name: str = "DGI Østjylland", **changes: object) -> Contact:
    """Return an association without telephone or e-mail, as most are."""
    plain = Contact(
        name=name,
        url="https://www.dgi.dk/oestjylland",
        sourced=True,
        last_checked=date(2026, 11, 23),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # a test's own fields


def plan(**changes: object) -> Plan:
    """Return an ordinary Danish plan, with changes."""
    ordinary = Plan(
        language=Language.DANISH,
        made=date(2026, 11, 25),
        cluster="Landsbyklyngen Ådalen",
        municipalities=("Randers Kommune",),
        areas=tuple(FocusArea(key=key, name=name, state=state) for key, name, state in AREAS),
        phase=Phase(number=4, name="Handleplaner"),
        stopped=("Formanden flyttede.", "Vi manglede penge – og »lyst«."),
        stopped_year=2020,
        steps=(
            NextStep(
                kind=StepKind.ORGANISATION,
                text="Find en kasserer.",
                who="Bodil",
                when=date(2026, 12, 3),
            ),
            NextStep(kind=StepKind.ACTIVITY, text="Hold fællesspisning.", who="Festudvalget"),
            NextStep(kind=StepKind.MUNICIPALITY, text="Ring til kommunen."),
        ),
        precedents=(Precedent(text="Én klynge gik ture sammen.", source=BLOG),),
        contacts=(contact(),),
        meeting=Meeting(
            start=datetime.fromisoformat("2026-12-03T19:00"), place="Forsamlingshuset"
        ),
        sources=(NEWSLETTER, BLOG),
    )
    return replace(ordinary, **changes)  # type: ignore[arg-type]  # a test's own fields


def nothing_known(language: Language = Language.DANISH) -> Plan:
    """Return the least that a plan can hold."""
    steps = tuple(NextStep(kind=kind, text="Ring.") for kind in StepKind)
    return plan(
        language=language,
        cluster=None,
        municipalities=(),
        areas=tuple(replace(area, state=AreaState.UNKNOWN) for area in plan().areas),
        phase=None,
        stopped=(),
        stopped_year=None,
        steps=steps,
        precedents=(),
        contacts=(),
        meeting=None,
        sources=(),
    )


def of_length(length: int, *, sources: int, seed: int = 0) -> Plan:
    """Return a plan in which every text has so many characters, with as much as a plan holds."""
    random = Random(seed)

    def text() -> str:
        return "".join(random.choices(LETTERS, k=length)).strip() or "x"

    known = tuple(
        PlanSource(title=text(), year=2000 + n, page=n + 1, url=f"https://example.org/{n}")
        for n in range(sources)
    )
    kinds = random.sample(list(StepKind), k=3)
    return plan(
        language=random.choice(list(Language)),
        cluster=text(),
        municipalities=(text(), text()),
        areas=tuple(
            replace(area, name=text(), state=random.choice(list(AreaState)))
            for area in plan().areas
        ),
        phase=Phase(number=random.randint(1, 5), name=text()),
        stopped=tuple(text() for _ in range(random.randint(0, 6))),
        stopped_year=random.choice([None, 2019]),
        steps=tuple(
            NextStep(kind=kind, text=text(), who=text(), when=date(2027, 1, 31)) for kind in kinds
        ),
        precedents=tuple(Precedent(text=text(), source=source) for source in known[:2]),
        contacts=(
            contact(text(), phone="12 34 56 78", email="dgi@example.org", contact_year=2016),
            contact(text(), sourced=False),
        ),
        meeting=Meeting(start=datetime.fromisoformat("2027-01-31T09:05"), place=text()),
        sources=known,
    )
