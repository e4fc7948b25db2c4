"""The texts in Danish."""

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
    locale=LOCALES[Language.DANISH],
    day="d. MMMM y",
    time="EEEE 'den' d. MMMM y 'kl.' H.mm",
)
_SHEET = SheetTexts(
    kind="Plan for at komme i gang igen",
    our_cluster="Vores landsbyklynge",
    unknown_municipality="Kommunen er ikke oplyst",
    standing="Her står I",
    phases=("Opstart", "Kortlægning", "Vision", "Handleplaner", "Strategiplan"),
    phase_known="I nåede til fase {number} af 5: {name}",
    phase_unknown="Hvor langt I nåede i de fem faser, er ikke oplyst.",
    passed="nået",
    current="hertil kom I",
    ahead="ikke nået",
    areas="De seks indsatsområder",
    states={
        AreaState.WORKS: "virker",
        AreaState.HALTS: "halter",
        AreaState.STOPPED: "ligger stille",
        AreaState.UNKNOWN: "ved ikke",
    },
    stopped="Hvorfor det gik i stå",
    stopped_in="Hvorfor det gik i stå i {year}",
    no_reason="Årsagen er ikke oplyst.",
    three_steps="Tre næste skridt",
    steps="Næste skridt",
    columns=("Gjort", "Skridt", "Hvem", "Hvornår"),
    kinds={
        StepKind.ORGANISATION: "Organisering",
        StepKind.ACTIVITY: "Aktivitet",
        StepKind.MUNICIPALITY: "Kommunen",
    },
    meeting="Næste møde",
    meeting_place="Sted: {place}",
    no_meeting="I har ikke aftalt et møde endnu. Skriv det her, når I har:",
    blank_time="Dag og tid:",
    blank_place="Sted:",
    precedents="Det har andre klynger gjort",
    contacts="Her kan I få hjælp",
    likely=("Det er sandsynligvis jeres landsdelsforening. Tjek det på www.dgi.dk, før I ringer."),
    phone="Telefon: {phone}{of_year}",
    email="E-mail: {email}{of_year}",
    of_year=" (fra {year})",
    no_number="Telefon og e-mail er ikke kendt her. I finder dem på www.dgi.dk.",
    last_checked="Sidst tjekket {date}.",
    no_contact=(
        "Det er ikke oplyst, hvor I hører til. Skriv jeres kommune eller postnummer til"
        " Klyngehjælp, eller find jeres DGI-landsdelsforening på www.dgi.dk."
    ),
    sources="Kilder",
    more_sources="Flere kilder",
    page="side {page}",
    unknown_year="årstal ukendt",
    notes="Noter",
    footer="Lavet med Klyngehjælp {date} ud fra jeres egne svar og arkivet om landsbyklynger.",
)
_LEFT_OUT = LeftOutTexts(
    line="Det var der ikke plads til her: {what}. Alt står i Word-filen.",
    sources="kilder ({count})",
    precedents="eksempler fra andre klynger ({count})",
    reasons="grunde til, at det gik i stå ({count})",
    contacts="foreninger ({count})",
    shortened="resten af de tekster, der ender med »…«",
    unprintable=(
        "Nogle tegn kan ikke trykkes. De er udeladt eller står som »?«, men er med i Word-filen."
    ),
)
_POST = PostTexts(
    neighbours="Kære naboer",
    neighbours_of="Kære naboer i {cluster}",
    opening="Nu vil vi have gang i landsbyklyngen igen, og vi vil gerne have jer med.",
    meeting="Kom og vær med {time}.",
    place="Vi mødes her: {place}",
    no_meeting=(
        "Vi har ikke fundet en dato endnu. Skriv en kommentar, hvis I har lyst til at være med."
    ),
    steps="Det står på vores liste:",
    closing=(
        "Har I kun tid til en enkelt ting, er det også en hjælp. Skriv en kommentar, eller tag en"
        " nabo under armen og kom."
    ),
    origin="Skrevet ud fra vores plan fra {date}, som vi lavede med Klyngehjælp.",
)
_CALENDAR = CalendarTexts(
    title="Møde i {cluster}",
    our_cluster="vores landsbyklynge",
    steps="Det står på vores liste:",
    no_end="Sluttidspunktet er ikke aftalt. Der er sat to timer af.",
)
_FILES = FileNames(
    plan="Plan for {cluster} {date}",
    meeting="Møde i {cluster} {date}",
    our_cluster="vores landsbyklynge",
)
DANISH: Final = Wording(
    dates=_DATES,
    sheet=_SHEET,
    left_out=_LEFT_OUT,
    post=_POST,
    calendar=_CALENDAR,
    files=_FILES,
)
