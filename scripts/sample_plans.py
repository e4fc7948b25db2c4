"""Write sample plans as PDF, Word, calendar and post into a folder, to look at.

    python scripts/sample_plans.py FOLDER

The clusters are examples. The precedents and sources are in the starter archive.
"""

import argparse
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

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
from bot.papers import docx, ics, names, pdf, post
from knowledge_base.language import Language

_BLOG = "https://blog.landsbyklynger.dk/2017/08/04/hvad-har-vi-laert-om-landsbyklynger-indtil-nu/"
_NEWSLETTER = (
    "https://landsbyklynger.dk/sekretariat-for-landsbyklynger-lukker-ved-udgangen-af-2022/"
)
_FESTIVAL = PlanSource(
    title="Landsbyklyngen Kronjylland udsætter den årlige klyngefestival (netavis.dk)",
    year=2020,
    url="https://netavis.dk/landsbyklyngen-kronjylland-udsaetter-den-aarlige-klyngefestival/",
)
_HAERVEJEN = PlanSource(
    title="Hærvejsklyngen, konstituering 22. november 2021",
    year=2021,
    url=(
        "https://www.haervejsklyngen.dk/haervejsklyngen/arbejdsudvalg/klyngeraadet/"
        "referat-klyngeraadsmoede-2021-11-22-konstituering/"
    ),
)
_EVALUATION = PlanSource(
    title="Evaluering af pilotprojektet Landsbyklynger (Realdania)", year=2017
)


def _areas(names_and_states: tuple[tuple[str, str, AreaState], ...]) -> tuple[FocusArea, ...]:
    return tuple(FocusArea(key=k, name=n, state=s) for k, n, s in names_and_states)


def everything() -> Plan:
    """Return a stalled cluster that knows a good deal."""
    works, halts, stopped = AreaState.WORKS, AreaState.HALTS, AreaState.STOPPED
    return Plan(
        language=Language.DANISH,
        made=date(2026, 11, 25),
        cluster="Landsbyklyngen Eksempel",
        municipalities=("Randers Kommune",),
        areas=_areas(
            (
                ("organisering", "Organisering", stopped),
                ("kommunikation", "Kommunikation", halts),
                ("involvering", "Involvering", halts),
                ("kommunesamarbejde", "Kommunesamarbejde", AreaState.UNKNOWN),
                ("moedesteder", "Mødesteder", works),
                ("aktivitetsudbud", "Aktivitetsudbud", works),
            )
        ),
        phase=Phase(number=4, name="Handleplaner"),
        stopped=(
            "Formanden flyttede, og ingen tog over.",
            "Corona lukkede forsamlingshuset, netop da vi skulle stå på egne ben.",
            "Vores kontaktperson i kommunen fik andet arbejde.",
        ),
        stopped_year=2020,
        steps=(
            NextStep(
                kind=StepKind.ORGANISATION,
                text=(
                    "Ring til de tre til otte, der stadig har lyst, og hold et møde på halvanden"
                    " time ved et køkkenbord. Vælg en kontaktperson og en kasserer."
                ),
                who="Borgerforeningens formand",
                when=date(2026, 12, 3),
            ),
            NextStep(
                kind=StepKind.ACTIVITY,
                text="Hold fællesspisning i forsamlingshuset, og spørg alle, hvad de savner.",
                who="Festudvalget",
                when=date(2027, 1, 22),
            ),
            NextStep(
                kind=StepKind.MUNICIPALITY,
                text=(
                    "Ring til kommunen, fortæl at I er i gang igen, og bed om navnet på én"
                    " kontaktperson."
                ),
            ),
        ),
        precedents=(
            Precedent(
                text=(
                    "Landsbyklyngen Kronjylland måtte i juni 2020 udskyde sin klyngefestival, men"
                    " fandt samtidig gå-værter, så folk kunne gå ture i de enkelte byer."
                ),
                source=_FESTIVAL,
            ),
            Precedent(
                text=(
                    "Hærvejsklyngen lod i november 2021 to af sine faste poster stå tomme i en"
                    " periode, indtil der igen var mere aktivitet."
                ),
                source=_HAERVEJEN,
            ),
        ),
        contacts=(_association("DGI Østjylland", "dgi-oestjylland"),),
        meeting=Meeting(start=datetime(2026, 12, 3, 19, 0), place="Forsamlingshuset"),  # noqa: DTZ001 - Danish local time
        sources=(
            _FESTIVAL,
            _HAERVEJEN,
            _EVALUATION,
            PlanSource(
                title="Hvad har vi lært om landsbyklynger indtil nu? (sekretariatets blog)",
                year=2017,
                url=_BLOG,
            ),
            PlanSource(title="Sekretariatets sidste nyhedsbrev", year=2022, url=_NEWSLETTER),
        ),
    )


def one_left() -> Plan:
    """Return one person who knows little more than that it stopped."""
    full = everything()
    unknown = tuple(replace(area, state=AreaState.UNKNOWN) for area in full.areas)
    return replace(
        full,
        cluster=None,
        municipalities=(),
        areas=(replace(unknown[0], state=AreaState.STOPPED), *unknown[1:]),
        phase=None,
        stopped=(),
        stopped_year=None,
        steps=tuple(replace(step, who=None, when=None) for step in full.steps),
        precedents=full.precedents[1:],
        contacts=(),
        meeting=None,
        sources=(_HAERVEJEN,),
    )


def in_english() -> Plan:
    """Return a cluster that writes English, on the border of two associations."""
    full = everything()
    names_of = (
        "Organisation",
        "Communication",
        "Involvement",
        "Working with the municipality",
        "Meeting places",
        "Activities",
    )
    return replace(
        full,
        language=Language.ENGLISH,
        cluster="Example Village Cluster",
        municipalities=("Furesø Kommune", "Ballerup Kommune"),
        areas=tuple(
            replace(area, name=name) for area, name in zip(full.areas, names_of, strict=True)
        ),
        phase=Phase(number=2, name="Mapping"),
        stopped=("The project money ran out, and so did our strength.",),
        steps=(
            NextStep(
                kind=StepKind.ACTIVITY,
                text="Walk together from one village to the next, with coffee at the end.",
                who="The walking group",
                when=date(2027, 3, 7),
            ),
            NextStep(
                kind=StepKind.ORGANISATION,
                text="Find a treasurer, and get access to the cluster's old Facebook page.",
                when=date(2027, 2, 1),
            ),
            NextStep(
                kind=StepKind.MUNICIPALITY,
                text="Tell the municipality that you are under way again.",
                who="The chair",
            ),
        ),
        contacts=(
            replace(_association("DGI Nordsjælland", ""), url="https://www.dgi.dk", sourced=False),
            replace(
                _association("DGI Storkøbenhavn", "dgi-storkoebenhavn"),
                phone="79 40 49 00",
                contact_year=2018,
            ),
        ),
        meeting=Meeting(start=datetime(2027, 1, 14, 19, 30)),  # noqa: DTZ001 - Danish local time
    )


def _association(name: str, page: str) -> Contact:
    home = "https://www.dgi.dk/foreningsledelse/min-landsdelsforening"
    return Contact(name=name, url=f"{home}/{page}", sourced=True, last_checked=date(2026, 11, 23))


def main() -> None:
    """Write every sample in every format."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    for plan in (everything(), one_left(), in_english()):
        (folder / names.plan_file(plan, "pdf")).write_bytes(pdf.write(plan))
        (folder / names.plan_file(plan, "docx")).write_bytes(docx.write(plan))
        (folder / names.plan_file(plan, "txt")).write_text(post.write(plan), encoding="utf-8")
        if calendar := ics.write(plan):
            (folder / names.meeting_file(plan)).write_bytes(calendar)


if __name__ == "__main__":
    main()
