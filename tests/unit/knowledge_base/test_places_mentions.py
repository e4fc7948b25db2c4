"""A sentence that mentions a place is told from one that does not."""

import pytest

from knowledge_base.places.directory import PlaceDirectory
from knowledge_base.places.location import Certainty


@pytest.fixture(scope="module")
def directory() -> PlaceDirectory:
    return PlaceDirectory.load()


@pytest.mark.parametrize(
    ("text", "municipality"),
    [
        ("Hvem kan hjælpe os i Syddjurs Kommune?", "Syddjurs"),
        ("hvem skal vi kontakte i syddjurs", "Syddjurs"),
        ("Vi er en lille klynge ved Gjern, hvem kan hjælpe?", "Silkeborg"),
        ("Hvad gør vi, når Randers' landsbyklynge er gået i stå?", "Randers"),
        ("Hvem hjælper landsbyer i Vejen Kommune?", "Vejen"),
        ("Er der nogen i vejen kommune vi kan ringe til", "Vejen"),
        ("Vi bor i Ringe og vil gerne i gang igen", "Faaborg-Midtfyn"),
        ("Findes der en klynge på Samsø?", "Samsø"),
        ("Vi er fra Mors og mangler en konsulent", "Morsø"),
        ("Vores klynge ligger nord for Skive, hvad nu?", "Skive"),
        ("Kan vi få hjælp i Nordfyns Kommune, selv om klyngen er lukket?", "Nordfyns"),
        ("Hvor er rapporten fra Landsbyklyngen Kronjylland?", "Randers"),
        ("har sorring-voel landsbyklynge en strategiplan", "Silkeborg"),
        ("Hvad lavede Hammer Bakker?", "Aalborg"),
        ("Hvordan gik det klyngen Friskvind?", "Ringkøbing-Skjern"),
        ("Vi er fra Friskvind og vil i gang igen", "Ringkøbing-Skjern"),
        ("hvad skete der med landsbyklyngen ådalen", "Syddjurs"),
        ("Hvad skete der med Landet Mellem Byerne?", "Næstved"),
        ("Vi bor i 8410, hvem skal vi ringe til?", "Syddjurs"),
        ("8410 Rønde hvem skal vi ringe til", "Syddjurs"),
        ("Vores postnummer er lidt nord for 8305 Samsø", "Samsø"),
        ("Vi har postnr 1850, hvem dækker os?", "Frederiksberg"),
        ("hvem hjælper os i 8305", "Samsø"),
        ("Klyngen er i Langå i Randers Kommune", "Randers"),
        ("Vi holder til omkring Store Heddinge", "Stevns"),
        ("Hvem har vi i Bornholms Regionskommune?", "Bornholm"),
        ("Er der DGI i Sydslesvig?", "Sydslesvig"),
        ("Vi er i Nykøbing Falster, hvem kan komme ud til os?", "Guldborgsund"),
        ("Der bor 5000 mennesker i Odder Kommune", "Odder"),
        ("I 2019 startede vi i Herning", "Herning"),
        ("Thorsager her, hvem ringer vi til", "Syddjurs"),
        ("Hejnsvig Borgerforening søger hjælp", "Billund"),
        ("vi er fire fra landsbyen voel", "Silkeborg"),
        ("vi bor i nærheden af Hurup", "Thisted"),
        ("Vi hører til Skive, hvem skal vi ringe til?", "Skive"),
        ("Ring 8637 1234 eller mød os i Horsens", "Horsens"),
        ("Vi er otte landsbyer i den sydlige del af Vejen Kommune", "Vejen"),
        ("Kan I hjælpe landsbyerne Voel, Sorring og Sminge?", "Silkeborg"),
        ("øerne Fejø, Femø og Askø vil i gang igen", "Lolland"),
    ],
)
def test_the_place_in_a_sentence_is_found(
    directory: PlaceDirectory, text: str, municipality: str
) -> None:
    found = directory.mention(text)

    assert municipality in [candidate.municipality for candidate in found.candidates]
    assert found.candidates[0].municipality == municipality


@pytest.mark.parametrize(
    "text",
    [
        "Hvordan får vi klyngen i gang igen?",
        "Kampagnen sluttede i 2019, hvad skete der så?",
        "Vi startede i 1972",
        "Huset er fra 1864, og taget er utæt",
        "Mellem 1950 og 1960 var der liv i byen",
        "Vi har 8410 kroner på kontoen",
        "Vi har brug for 5000 kr. til et skilt",
        "Kan vi søge fra 5000 til 8000 kr.?",
        "Det koster 2400,- om måneden",
        "Puljen er på 2.400.000 kroner",
        "Der bor omkring 5000 indbyggere i området",
        "Vi er 3000 mennesker, men kun 8 i styregruppen",
        "Ring til os på 8637 1234 eller 79 40 48 00",
        "Ring til os på 8410 8305 eller i morgen på 8305-8410",
        "mit nummer er 86371234",
        "Mødet er 12.04.2400 kl. 1930",
        "Vi er mellem 20 og 80 år",
        "Hvem kan bygge en bro over åen?",
        "Der er en skov ved byen og en bro",
        "Lund har været formand i ti år",
        "Borup, som stod for regnskabet, er holdt op",
        "Vejen til et godt møde er lang",
        "Der ligger et skilt på vejen, og busskuret står i vejen",
        "Kan I give os et godt råd?",
        "Vi kan ringe til dem i morgen",
        "Børn i alle aldre kan være med, også dem fra skolen",
        "Det var i mørke og regn, at vi gik turen",
        "Vi gik i års tid uden formand",
        "Vi trænger til frisk vind i bestyrelsen",
        "Hvordan får de 5 landsbyer en fælles kalender?",
        "Landet mellem byerne skal have liv",
        "Vi har både land, vand og by i området",
        "Der er liv i ådalen, siger de",
        "Hvad siger kommunen til det?",
        "I hvilken kommune er reglerne bedst?",
        "Vi har fået en mail fra Flemming",
        "Er det noget fra Tim?",
        "Vi spiser i forsamlingshuset den første fredag",
        "Det er i ringe stand, og vi er i skive med det",
        "Der er i gennemsnit 50 gram i gram",
        "Vi bor i en klynge med seks landsbyer",
        "Hvad er DGI's rolle nu?",
        "Har andre klynger prøvet det samme?",
        "Hvordan kontakter vi DGI Midtjylland?",
        "Kan vi søge penge hos Region Midtjylland?",
        "I den største del af landsbyerne er der stille",
        "Kan de fem landsbyer få hjælp?",
        "",
    ],
)
def test_no_place_is_found_in_a_sentence_without_one(directory: PlaceDirectory, text: str) -> None:
    assert directory.mention(text).candidates == ()


def test_two_places_in_a_sentence_are_both_candidates(directory: PlaceDirectory) -> None:
    found = directory.mention("Vi ligger mellem Skive og Viborg, hvem skal vi ringe til?")

    assert found.certainty is Certainty.AMBIGUOUS
    assert [candidate.municipality for candidate in found.candidates] == ["Skive", "Viborg"]


def test_a_municipality_settles_which_town_is_meant(directory: PlaceDirectory) -> None:
    alone = directory.mention("Vi bor i Langå")
    settled = directory.mention("Vi bor i Langå i Nyborg Kommune")

    assert alone.certainty is Certainty.AMBIGUOUS
    assert settled.certainty is Certainty.CERTAIN
    assert settled.candidates[0].municipality == "Nyborg"


def test_a_misspelt_place_in_a_sentence_is_left_alone(directory: PlaceDirectory) -> None:
    assert directory.mention("Vi bor i Svendbrog").candidates == ()


def test_of_a_story_longer_than_a_message_the_beginning_is_read(directory: PlaceDirectory) -> None:
    story = "Vi har prøvet alt. " * 6000

    assert directory.mention("Vi bor i Thorsager. " + story).candidates[0].place == "Thorsager"
    assert directory.mention(story + " Vi bor i Thorsager.").candidates == ()
