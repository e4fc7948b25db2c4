"""The texts in English."""

from typing import Final

from bot.guide.plan import AreaState, StepKind
from bot.papers.wording import (
    CalendarTexts,
    Dates,
    FileNames,
    LeftOutTexts,
    PostTexts,
    SheetTexts,
    Wording,
)
from bot.texts import LOCALES
from knowledge_base.language import Language

_DATES = Dates(
    locale=LOCALES[Language.ENGLISH],
    day="d MMMM y",
    time="EEEE d MMMM y 'at' H:mm",
)
_SHEET = SheetTexts(
    kind="Plan for getting going again",
    our_cluster="Our village cluster",
    unknown_municipality="Municipality not given",
    standing="Where you stand",
    phases=("Start", "Mapping", "Vision", "Action plans", "Strategy plan"),
    phase_known="You got to phase {number} of 5: {name}",
    phase_unknown="How far you got through the five phases was not given.",
    passed="reached",
    current="you got here",
    ahead="not reached",
    areas="The six focus areas",
    states={
        AreaState.WORKS: "works",
        AreaState.HALTS: "halting",
        AreaState.STOPPED: "at a standstill",
        AreaState.UNKNOWN: "not known",
    },
    stopped="Why it stopped",
    stopped_in="Why it stopped in {year}",
    no_reason="The reason was not given.",
    three_steps="Three next steps",
    steps="Next steps",
    columns=("Done", "Step", "Who", "When"),
    kinds={
        StepKind.ORGANISATION: "Organisation",
        StepKind.ACTIVITY: "Activity",
        StepKind.MUNICIPALITY: "The municipality",
    },
    meeting="Next meeting",
    meeting_place="Place: {place}",
    no_meeting="You have not agreed on a meeting yet. Write it here when you have:",
    blank_time="Day and time:",
    blank_place="Place:",
    precedents="What other clusters have done",
    contacts="Where you can get help",
    likely="This is probably your DGI association. Check on www.dgi.dk before you call.",
    phone="Telephone: {phone}{of_year}",
    email="E-mail: {email}{of_year}",
    of_year=" (from {year})",
    no_number="Telephone and e-mail are not known here. You will find them on www.dgi.dk.",
    last_checked="Last checked on {date}.",
    no_contact=(
        "Where you belong was not given. Write your municipality or postal code to Klyngehjælp, or"
        " find your DGI association on www.dgi.dk."
    ),
    sources="Sources",
    more_sources="More sources",
    page="page {page}",
    unknown_year="year unknown",
    notes="Notes",
    footer=(
        "Made with Klyngehjælp on {date} from your own answers and the archive about village"
        " clusters."
    ),
)
_LEFT_OUT = LeftOutTexts(
    line="There was no room here for: {what}. All of it is in the Word file.",
    sources="sources ({count})",
    precedents="examples from other clusters ({count})",
    reasons="reasons why it stopped ({count})",
    contacts="associations ({count})",
    shortened="the rest of the texts that end in “…”",
    unprintable=(
        "Some characters cannot be printed. They are left out or shown as “?”, but are in the Word"
        " file."
    ),
)
_POST = PostTexts(
    neighbours="Dear neighbours",
    neighbours_of="Dear neighbours in {cluster}",
    opening=(
        "We want to get the village cluster going again, and we would love to have you with us."
    ),
    meeting="Come and join us on {time}.",
    place="We meet here: {place}",
    no_meeting="We have no date yet. Leave a comment if you would like to join in.",
    steps="On our list:",
    closing=(
        "If you only have time for one small thing, that helps too. Leave a comment, or bring a"
        " neighbour and come along."
    ),
    origin="Written from our plan of {date}, which we made with Klyngehjælp.",
)
_CALENDAR = CalendarTexts(
    title="Meeting in {cluster}",
    our_cluster="our village cluster",
    steps="On our list:",
    no_end="No end was agreed. Two hours are set aside.",
)
_FILES = FileNames(
    plan="Plan for {cluster} {date}",
    meeting="Meeting in {cluster} {date}",
    our_cluster="our village cluster",
)
ENGLISH: Final = Wording(
    dates=_DATES,
    sheet=_SHEET,
    left_out=_LEFT_OUT,
    post=_POST,
    calendar=_CALENDAR,
    files=_FILES,
)
