"""The words that name a place's association, in Danish and in English."""

from dataclasses import dataclass

from knowledge_base.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralTexts:
    """Sentences about places, in one language.

    Attributes:
        likely, check: Said where no source says outright which association it is.
        in_both, in_all: Where it makes no difference which of several municipalities it is.
    """

    likely: str
    check: str
    both: str
    either: str
    say_where: str
    covered: str
    to_contact: str
    in_municipality: str
    lies_in: str
    in_both: str
    in_all: str
    many_but: str
    reaches: str
    may_lie_in: str
    if_you_live_in: str
    depends: str
    area: str
    namesakes: str
    many: str


_DANISH = ReferralTexts(
    likely="sandsynligvis ",
    check="; se efter på www.dgi.dk",
    both="og",
    either="eller",
    say_where="Skriv jeres kommune eller postnummer, så finder jeg jeres DGI-landsdelsforening.",
    covered="{place} hører {likely}under {name}, så kontakt dem{check}.",
    to_contact="{likely}{name}, I skal kontakte{check}",
    in_municipality="I {municipality} er det {to_contact}.",
    lies_in="{place} ligger i {municipality}, og der er det {to_contact}.",
    in_both="begge steder",
    in_all="alle steder",
    many_but="{many}, og {where} er det {to_contact}.",
    reaches="{place} ligger i {municipalities}, og {where} er det {to_contact}.",
    may_lie_in="{place} kan ligge i {municipalities}, men {where} er det {to_contact}.",
    if_you_live_in="{name}, hvis I bor i {municipalities}",
    depends="Det kommer an på, hvor I bor: kontakt {others}, eller {last}.",
    area="{place} ligger i {number} kommuner",
    namesakes="Der er {number} kommuner med et sted, der hedder {place}",
    many="Der er {number} kommuner at vælge imellem",
)
_ENGLISH = ReferralTexts(
    likely="probably ",
    check="; check on www.dgi.dk",
    both="and",
    either="or",
    say_where="Write your municipality or postal code, and I will find your DGI association.",
    covered="{place} is {likely}covered by {name}, so contact them{check}.",
    to_contact="{likely}{name} that you should contact{check}",
    in_municipality="In {municipality} it is {to_contact}.",
    lies_in="{place} lies in {municipality}, and there it is {to_contact}.",
    in_both="in both places",
    in_all="everywhere there",
    many_but="{many}, and {where} it is {to_contact}.",
    reaches="{place} lies in {municipalities}, and {where} it is {to_contact}.",
    may_lie_in="{place} may lie in {municipalities}, but {where} it is {to_contact}.",
    if_you_live_in="{name} if you live in {municipalities}",
    depends="It depends on where you live: contact {others}, or {last}.",
    area="{place} lies in {number} municipalities",
    namesakes="There are {number} municipalities with a place called {place}",
    many="There are {number} municipalities to choose from",
)
_TEXTS = {Language.DANISH: _DANISH, Language.ENGLISH: _ENGLISH}


def referral_texts(language: Language) -> ReferralTexts:
    """Return the sentences about places in a language."""
    return _TEXTS[language]
