"""A help desk that knows what a test tells it, and a few places."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from knowledge_base.answering.outcomes import (
    Answer,
    NoAnswer,
    Outcome,
    Reply,
    SmallTalk,
    Source,
)
from knowledge_base.answering.prompting import Style
from knowledge_base.archive.catalogue import DocumentCard
from knowledge_base.language import Language
from knowledge_base.passages import PassageId
from knowledge_base.places.location import (
    Association,
    Candidate,
    Certainty,
    Location,
    PlaceKind,
)
from knowledge_base.talk.recognising import recognise

OESTJYLLAND = Association(
    code="oestjylland",
    name="DGI Østjylland",
    url="https://www.dgi.dk/oestjylland",
    last_checked="2026-11-23",
)
STORKOEBENHAVN = Association(
    code="storkoebenhavn",
    name="DGI Storkøbenhavn",
    url="https://www.dgi.dk/storkoebenhavn",
    last_checked="2026-11-23",
    phone="79 40 49 00",
    contact_year=2018,
)
NORDJYLLAND = Association(
    code="nordjylland",
    name="DGI Nordjylland",
    url="https://www.dgi.dk/nordjylland",
    last_checked="2026-11-23",
)
VESTJYLLAND = Association(
    code="vestjylland",
    name="DGI Vestjylland",
    url="https://www.dgi.dk/vestjylland",
    last_checked="2026-11-23",
)


def source(title: str = "Sidste nyhedsbrev", **more: object) -> Source:
    known = {"path": "a.md", "passage_id": PassageId("p1"), "quote": "Ring til DGI.", "score": 1.0}
    return Source(**{**known, "title": title, **more})  # type: ignore[arg-type]


def reply(outcome: Outcome, *, language: Language = Language.DANISH) -> Reply:
    return Reply(question="?", outcome=outcome, language=language)


def answer(*sentences: str) -> Answer:
    return Answer(sentences=sentences, sources=(source(year=2022),), confidence=0.9)


def candidate(
    place: str,
    municipality: str,
    code: str,
    association: Association,
    *,
    sourced: bool = True,
) -> Candidate:
    return Candidate(
        place=place,
        kind=PlaceKind.TOWN,
        municipality=municipality,
        official_name=f"{municipality} Kommune",
        municipality_code=code,
        association=association,
        sourced=sourced,
        reason="test",
    )


SYDDJURS = candidate("Syddjurs Kommune", "Syddjurs", "0706", OESTJYLLAND)
THISTED = candidate("Hvidbjerg", "Thisted", "0787", NORDJYLLAND, sourced=False)
STRUER = candidate("Hvidbjerg", "Struer", "0671", VESTJYLLAND)
RANDERS = candidate("8900 Randers", "Randers", "0730", OESTJYLLAND)
FAVRSKOV = candidate("8900 Randers", "Favrskov", "0710", OESTJYLLAND)

AT_SEA_WEST_OF = 8.0
BORDER_SOUTH_OF = 56.0

BORUPS = tuple(
    candidate(
        "Borup", f"Kommune{number}", f"09{number:02}", OESTJYLLAND if number else NORDJYLLAND
    )
    for number in range(15)
)
KLYNGEN = (
    replace(FAVRSKOV, place="Gudenåklyngen", kind=PlaceKind.CLUSTER),
    replace(STRUER, place="Gudenåklyngen", kind=PlaceKind.CLUSTER, sourced=False),
)

_CERTAIN = {
    "8410": SYDDJURS,
    "syddjurs": SYDDJURS,
    "syddjurs kommune": SYDDJURS,
    "mørke": SYDDJURS,
    "thisted": candidate("Thisted", "Thisted", "0787", NORDJYLLAND, sourced=False),
    "ballerup": candidate("Ballerup", "Ballerup", "0151", STORKOEBENHAVN),
}
_AMBIGUOUS = {
    "hvidbjerg": (THISTED, STRUER),
    "sydjurs": (SYDDJURS,),
    "8900": (RANDERS, FAVRSKOV),
    "gudenåklyngen": KLYNGEN,
    "gudenåklyngen og hvidbjerg": (KLYNGEN[0], STRUER),
    "borup": BORUPS,
}


@dataclass(slots=True)
class FakeDesk:
    """Gives one outcome, or raises one error, and keeps what it was asked.

    While `gate` is closed, questions wait at it.
    """

    outcome: Outcome | Exception = field(default_factory=lambda: NoAnswer(confidence=0.1))
    asked: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    homes: list[Candidate | None] = field(default_factory=list)
    told: tuple[Source, ...] = ()
    looked_up: list[str] = field(default_factory=list)
    cards: tuple[DocumentCard, ...] = ()
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    language: Language = Language.DANISH
    retells: bool = False
    retelling: Answer | Exception | None = None
    retold: list[tuple[str, tuple[str, ...], Style]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.gate.set()

    async def ask(
        self, question: str, *, history: Sequence[str] = (), home: Candidate | None = None
    ) -> Reply:
        self.homes.append(home)
        self.asked.append((question, tuple(history)))
        await self.gate.wait()
        if kind := recognise(question):
            return Reply(question=question, outcome=SmallTalk(kind=kind))
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return Reply(
            question=question,
            outcome=self.outcome,
            language=self.language,
            timings_ms={"total": 3.0},
        )

    async def retell(
        self,
        question: str,
        *,
        style: Style,
        history: Sequence[str] = (),
        home: Candidate | None = None,
    ) -> Answer | None:
        self.retold.append((question, tuple(history), style))
        await self.gate.wait()
        if isinstance(self.retelling, Exception):
            raise self.retelling
        return self.retelling

    async def precedents(self, question: str, *, limit: int) -> tuple[Source, ...]:
        self.looked_up.append(question)
        return self.told[:limit]

    async def documents(self) -> tuple[DocumentCard, ...]:
        return self.cards

    def nearest(self, lat: float, lon: float) -> Location:
        if lon < AT_SEA_WEST_OF:
            return Location(certainty=Certainty.UNKNOWN)
        near = (RANDERS, STRUER) if lat < BORDER_SOUTH_OF else (SYDDJURS,)
        certainty = Certainty.AMBIGUOUS if len(near) > 1 else Certainty.CERTAIN
        pins = tuple(replace(each, place="Nær Voldum", kind=PlaceKind.PIN) for each in near)
        return Location(certainty=certainty, candidates=pins)

    def locate(self, text: str, *, asked: bool) -> Location:
        name = text.lower().strip()
        if name == "mørke" and not asked:
            return Location(certainty=Certainty.UNKNOWN)
        if found := _CERTAIN.get(name):
            return Location(certainty=Certainty.CERTAIN, candidates=(found,))
        if several := _AMBIGUOUS.get(name):
            guessed = name == "sydjurs"
            return Location(certainty=Certainty.AMBIGUOUS, candidates=several, guessed=guessed)
        return Location(certainty=Certainty.UNKNOWN)

    def municipality(self, code: str) -> Candidate | None:
        known = [SYDDJURS, THISTED, STRUER]
        return next((one for one in known if one.municipality_code == code), None)

    def association(self, code: str) -> Association | None:
        known = [OESTJYLLAND, STORKOEBENHAVN, NORDJYLLAND, VESTJYLLAND]
        return next((one for one in known if one.code == code), None)
