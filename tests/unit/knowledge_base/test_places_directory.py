"""A place and nothing else is right when certain, and otherwise a question."""

import pytest

from knowledge_base.places.directory import PlaceDirectory
from knowledge_base.places.location import Certainty, Location, PlaceKind
from knowledge_base.places.table import Municipality, PostalCode, load_table

TABLE = load_table()
MUNICIPALITIES = tuple(TABLE.municipalities.values())
SHARED_WITH_A_VILLAGE = {
    *("Assens", "Billund", "Favrskov", "Frederiksberg", "Glostrup", "Hedensted", "Herlev"),
    *("Holbæk", "Horsens", "Læsø", "Nyborg", "Thisted", "Vejle"),
}
POSTAL_CODES = tuple(TABLE.postal_codes.values())


@pytest.fixture(scope="module")
def directory() -> PlaceDirectory:
    return PlaceDirectory(TABLE)


def municipalities(found: Location) -> list[str]:
    return [candidate.municipality for candidate in found.candidates]


def associations(found: Location) -> list[str]:
    return [association.code for association in found.associations]


@pytest.mark.parametrize(
    "form",
    [
        "{name}",
        "{name} Kommune",
        "{name} kommune",
        "{upper}",
        "{lower}",
        "{double}",
        "{single} kommune",
        "{name}s",
        "{name}s kommune",
        "i {name}",
        "Vi bor i {name} Kommune, tak",
        "vi er fra {lower}",
        "landsbyklyngen ligger i {name}",
    ],
)
@pytest.mark.parametrize("row", MUNICIPALITIES, ids=lambda row: str(row.name))
def test_every_municipality_is_found_however_it_is_written(
    directory: PlaceDirectory, row: Municipality, form: str
) -> None:
    text = form.format(
        name=row.name,
        upper=row.name.upper(),
        lower=row.name.lower(),
        double=row.name.replace("å", "aa").replace("Å", "Aa"),
        single=row.name.replace("aa", "å").replace("Aa", "Å"),
    )

    found = directory.locate(text)

    certain = "kommune" in text.lower() or row.name not in SHARED_WITH_A_VILLAGE
    assert found.certainty is (Certainty.CERTAIN if certain else Certainty.AMBIGUOUS)
    assert found.candidates[0].municipality_code == row.code
    assert found.candidates[0].association == TABLE.associations[row.association]
    assert found.candidates[0].sourced == row.sourced


def test_a_village_that_shares_its_name_with_a_municipality_is_among_the_choices(
    directory: PlaceDirectory,
) -> None:
    assert municipalities(directory.locate("Horsens")) == ["Horsens", "Aalborg", "Rebild"]
    assert municipalities(directory.locate("Assens")) == ["Assens", "Mariagerfjord"]


@pytest.mark.parametrize("form", ["{code}", "{code} {town}", "DK-{code}", "vi bor i {code}"])
@pytest.mark.parametrize("row", POSTAL_CODES, ids=lambda row: str(row.code))
def test_every_postal_code_is_certain_or_asks_among_its_municipalities(
    directory: PlaceDirectory, row: PostalCode, form: str
) -> None:
    found = directory.locate(form.format(code=row.code, town=row.town))

    assert found.certainty in {Certainty.CERTAIN, Certainty.AMBIGUOUS}
    codes = [candidate.municipality_code for candidate in found.candidates]
    if form == "{code} {town}":  # the town may tell which of the district's municipalities
        assert set(codes) <= set(row.municipalities)
    else:
        assert codes == list(row.municipalities)
        assert (found.certainty is Certainty.CERTAIN) == (len(row.municipalities) == 1)


@pytest.mark.parametrize("town", sorted({row.town for row in POSTAL_CODES}))
def test_every_postal_town_has_its_municipality_among_the_candidates(
    directory: PlaceDirectory, town: str
) -> None:
    reached = {code for row in POSTAL_CODES if row.town == town for code in row.municipalities}

    found = directory.locate(town)

    codes = {candidate.municipality_code for candidate in found.candidates}
    assert codes
    assert codes & reached
    named_after_it = found.candidates[0].kind is PlaceKind.MUNICIPALITY
    assert named_after_it or reached <= codes


@pytest.mark.parametrize(
    ("text", "municipality", "association"),
    [
        ("8410", "Syddjurs", "oestjylland"),
        ("8410 Thorsager", "Syddjurs", "oestjylland"),
        ("Hovedgaden 12, 8410 Rønde", "Syddjurs", "oestjylland"),
        ("Rønde på Djursland", "Syddjurs", "oestjylland"),
        ("Horsens Kommune", "Horsens", "sydoestjylland"),
        ("Hedensted Kommune", "Hedensted", "sydoestjylland"),
        ("Samsø", "Samsø", "oestjylland"),
        ("8305", "Samsø", "oestjylland"),
        ("Glostrup Kommune", "Glostrup", "midt-og-vestsjaelland"),
        ("Egedal", "Egedal", "midt-og-vestsjaelland"),
        ("Herlev Kommune", "Herlev", "storkoebenhavn"),
        ("Stevns", "Stevns", "storstroemmen"),
        ("Mors", "Morsø", "nordjylland"),
        ("Thisted Kommune", "Thisted", "nordjylland"),
        ("Silkeborg", "Silkeborg", "midtjylland"),
        ("Bornholms Regionskommune", "Bornholm", "bornholm"),
        ("Kbh. V", "København", "storkoebenhavn"),
        ("kbh", "København", "storkoebenhavn"),
        ("Nordfyn", "Nordfyns", "fyn"),
        ("Vesthimmerland", "Vesthimmerlands", "nordjylland"),
        ("Lyngby Kommune", "Lyngby-Taarbæk", "storkoebenhavn"),
        ("Nykøbing F", "Guldborgsund", "storstroemmen"),
        ("Nykøbing Falster", "Guldborgsund", "storstroemmen"),
        ("Nykøbing Mors", "Morsø", "nordjylland"),
        ("nykøbing sj.", "Odsherred", "midt-og-vestsjaelland"),
        ("Bedsted Thy", "Thisted", "nordjylland"),
        ("Lem St", "Ringkøbing-Skjern", "vestjylland"),
        ("Thyholm", "Struer", "vestjylland"),
        ("Nr. Åby", "Middelfart", "fyn"),
        ("Langå, Randers Kommune", "Randers", "oestjylland"),
        ("8870 Langå i Randers kommune", "Randers", "oestjylland"),
        ("landsbyklyngen kronjylland", "Randers", "oestjylland"),
        ("Midt i Norddjurs", "Norddjurs", "oestjylland"),
        ("Thorsager", "Syddjurs", "oestjylland"),
        ("vi bor i gjern", "Silkeborg", "midtjylland"),
        ("Gjern Silkeborg", "Silkeborg", "midtjylland"),
        ("gjern ved viborg", "Silkeborg", "midtjylland"),
        ("Lem v/Skive", "Skive", "midtjylland"),
        ("Lem v. Skive", "Skive", "midtjylland"),
        ("Lem syd for Skive", "Skive", "midtjylland"),
        ("Sæby ved Kalundborg", "Kalundborg", "midt-og-vestsjaelland"),  # farther than "near"
        ("Skive kom.", "Skive", "midtjylland"),
        ("Horsens Kom.", "Horsens", "sydoestjylland"),
        ("Vi bor i den sydlige del af Vejen Kommune", "Vejen", "sydvest"),
        ("Land, Vand & By", "Thisted", "nordjylland"),
        ("Den Bette Trekant og co", "Frederikshavn", "nordjylland"),
        ("Borup ved Køge", "Køge", "midt-og-vestsjaelland"),
        ("Hvidbjerg på Thyholm", "Struer", "vestjylland"),
        ("Skallerup (Vendsyssel)", "Hjørring", "nordjylland"),
        ("Sdr. Nissum", "Holstebro", "vestjylland"),
        ("Gestelev", "Faaborg-Midtfyn", "fyn"),
        ("Fur", "Skive", "midtjylland"),
        ("Årslev på Fyn", "Faaborg-Midtfyn", "fyn"),
        ("Vejle på Fyn", "Faaborg-Midtfyn", "fyn"),
        ("Assens i Jylland", "Mariagerfjord", "nordjylland"),
        ("Sæby i Nordjylland", "Frederikshavn", "nordjylland"),
        ("De fem landsbyer", "Kalundborg", "midt-og-vestsjaelland"),
        ("mørke by", "Syddjurs", "oestjylland"),
        ("Thy", "Thisted", "nordjylland"),
        ("Skt. Klemens", "Odense", "fyn"),
        ("Hærvejsklyngen", "Vejen", "sydvest"),
        ("De 5 landsbyer", "Kalundborg", "midt-og-vestsjaelland"),
        ("Vejen", "Vejen", "sydvest"),
        ("3760", "Bornholm", "bornholm"),
        ("1000", "København", "storkoebenhavn"),
        ("1532", "Tårnby", "storkoebenhavn"),
        ("1999", "Frederiksberg", "storkoebenhavn"),
        ("A\u030abenra\u030a", "Aabenraa", "soenderjylland"),
    ],
)
def test_a_place_that_is_one_place_is_certain(
    directory: PlaceDirectory, text: str, municipality: str, association: str
) -> None:
    found = directory.locate(text)

    assert found.certainty is Certainty.CERTAIN
    assert municipalities(found) == [municipality]
    assert associations(found) == [association]


@pytest.mark.parametrize(
    ("text", "among"),
    [
        ("Nykøbing", ["Odsherred", "Guldborgsund", "Morsø"]),
        ("Jerslev", ["Kalundborg", "Brønderslev"]),
        ("Viby", ["Aarhus", "Roskilde"]),
        ("Nr Nebel", ["Varde", "Ringkøbing-Skjern"]),
        ("Rødding", ["Vejen", "Skive", "Herning"]),
        ("Lem", ["Ringkøbing-Skjern", "Randers", "Skive"]),
        ("4682", ["Faxe", "Køge", "Stevns"]),
        ("Skive og Viborg", ["Skive", "Viborg"]),
        ("Skive & Viborg", ["Skive", "Viborg"]),
        ("Skive samt Viborg", ["Skive", "Viborg"]),
        ("Torup ved Fjerritslev", ["Halsnæs", "Randers", "Rebild"]),
        ("vi bor i Hvidbjerg", ["Struer", "Skive", "Vejle", "Thisted", "Morsø"]),
        ("Djursland", ["Syddjurs", "Norddjurs"]),
        ("Balle på Djursland", ["Syddjurs", "Norddjurs"]),
        ("Rødding i Sønderjylland", ["Vejen", "Haderslev"]),
        ("Lyngby", ["Lyngby-Taarbæk", "Norddjurs"]),
        ("Vestjylland", ["Ringkøbing-Skjern", "Varde"]),
        ("Als", ["Sønderborg", "Mariagerfjord"]),
        ("8410 Odense", ["Syddjurs", "Odense"]),
    ],
)
def test_a_place_that_can_be_several_is_asked_about(
    directory: PlaceDirectory, text: str, among: list[str]
) -> None:
    found = directory.locate(text)

    assert found.certainty is Certainty.AMBIGUOUS
    assert set(among) <= set(municipalities(found))


def test_the_town_itself_comes_before_the_rest_of_its_district(directory: PlaceDirectory) -> None:
    # Most of postal district 8870 lies in Favrskov; Langå lies in Randers.
    assert municipalities(directory.locate("8870"))[0] == "Favrskov"
    assert municipalities(directory.locate("Langå"))[0] == "Randers"


@pytest.mark.parametrize(
    ("region", "association"),
    [("Fyn", "fyn"), ("Nordjylland", "nordjylland"), ("Lolland-Falster", "storstroemmen")],
)
def test_a_region_under_one_association_needs_no_question(
    directory: PlaceDirectory, region: str, association: str
) -> None:
    assert associations(directory.locate(f"vi bor i {region}")) == [association]


def test_a_region_rules_out_the_namesakes_elsewhere(directory: PlaceDirectory) -> None:
    assert municipalities(directory.locate("Sæby på Sjælland")) == ["Kalundborg", "Lejre"]
    assert municipalities(directory.locate("Svendbrog på Fyn")) == ["Svendborg"]


def test_a_cluster_across_two_municipalities_shows_that_both_have_one_association(
    directory: PlaceDirectory,
) -> None:
    found = directory.locate("Fyns Søland")

    assert found.certainty is Certainty.AMBIGUOUS
    assert municipalities(found) == ["Faaborg-Midtfyn", "Odense"]
    assert associations(found) == ["fyn"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("syddjrus", "Syddjurs"),
        ("Ringkøbing-Skern", "Ringkøbing-Skjern"),
        ("kobenhavn", "København"),
        ("vi bor i Svendbrog", "Svendborg"),
        ("Faaborg Mitfyn kommune", "Faaborg-Midtfyn"),
        ("Kjelerup", "Silkeborg"),
    ],
)
def test_a_misspelt_place_is_offered_and_never_assumed(
    directory: PlaceDirectory, text: str, meant: str
) -> None:
    found = directory.locate(text)

    assert found.certainty is Certainty.AMBIGUOUS
    assert meant in municipalities(found)
    assert len(found.candidates) <= 4


@pytest.mark.parametrize(
    "text",
    [
        *("bro", "mørke", "løsning", "skoven", "vinde", "møde", "kaffe", "penge", "glæder"),
        *("mødesteder", "sparring", "sommerfest", "tomme huse", "en klynge", "vores klynge"),
        *("klyngen", "landsbyerne", "den sydlige del", "kl 1930", "kom nu"),
    ],
)
def test_an_ordinary_word_that_nobody_asked_a_place_for_is_none(
    directory: PlaceDirectory, text: str
) -> None:
    assert directory.locate(text, asked=False).certainty is Certainty.UNKNOWN


@pytest.mark.parametrize(
    ("text", "municipality"),
    [
        ("Mørke", "Syddjurs"),
        ("mørke by", "Syddjurs"),
        ("Klynge", "Lolland"),
        ("thorsager", "Syddjurs"),
    ],
)
def test_a_place_that_nobody_asked_for_is_found_where_it_reads_as_one(
    directory: PlaceDirectory, text: str, municipality: str
) -> None:
    assert municipalities(directory.locate(text, asked=False)) == [municipality]


def test_larger_places_come_before_their_namesakes(directory: PlaceDirectory) -> None:
    assert municipalities(directory.locate("Borup"))[0] == "Køge"
    assert municipalities(directory.locate("Lystrup"))[0] == "Aarhus"


@pytest.mark.parametrize(
    "text",
    [
        *("", "   ", "?", "🙂", "hej", "tak", "ja", "nej", "9999", "12345", "84101", "2019"),
        *("vores klynge", "klyngen", "i den nordvestlige del", "klokken 1900"),
        *(
            "hvad er en landsbyklynge",
            "hvem skal vi ringe til",
            "vi har 8410 kroner",
            "5000 frivillige",
        ),
        *(
            "genstart",
            "hjælp",
            "bedre",
            "festen",
            "resten",
            "stop",
            "kommunen",
            "vi bor i",
            "Berlin",
        ),
        "Vi bor i en lille klynge ved Gjern og vil gerne vide hvem der kan hjælpe os i gang igen",
        "8410 " * 1000,
    ],
)
def test_a_text_that_is_no_place_is_unknown(directory: PlaceDirectory, text: str) -> None:
    assert directory.locate(text) == Location(certainty=Certainty.UNKNOWN)


def test_christiansoe_belongs_to_no_municipality_and_its_association_is_inferred(
    directory: PlaceDirectory,
) -> None:
    (candidate,) = directory.locate("Christiansø").candidates

    assert (candidate.municipality, candidate.municipality_code) == ("Christiansø", "0411")
    assert candidate.association.code == "bornholm"
    assert not candidate.sourced


def test_south_schleswig_has_an_association_and_no_municipality_code(
    directory: PlaceDirectory,
) -> None:
    (candidate,) = directory.locate("Vi er fra Sydslesvig").candidates

    assert (candidate.municipality, candidate.municipality_code) == ("Sydslesvig", "")
    assert candidate.association.code == "sdu"


def test_an_inferred_municipality_says_so_and_why(directory: PlaceDirectory) -> None:
    (candidate,) = directory.locate("Furesø").candidates

    assert not candidate.sourced
    assert candidate.reason.startswith("Sluttet ud fra geografien")


def test_candidates_read_as_people_write_places(directory: PlaceDirectory) -> None:
    texts = ("syddjurs", "8410", "rønde", "bornholm", "kbh")
    places = [directory.locate(text).candidates[0].place for text in texts]

    assert places == [
        *("Syddjurs Kommune", "8410 Rønde", "Rønde"),
        *("Bornholms Regionskommune", "Københavns Kommune"),
    ]


def test_associations_are_looked_up_by_code(directory: PlaceDirectory) -> None:
    known = directory.association("oestjylland")

    assert known is not None
    assert known.name == "DGI Østjylland"
    assert directory.association("roskilde") is None
    assert known in directory.associations


def test_the_directory_loads_from_a_folder() -> None:
    assert len(PlaceDirectory.load().associations) == 14


def test_a_place_is_found_again_by_its_code(directory: PlaceDirectory) -> None:
    for text in ("Lyngby-Taarbæk", "Horsens Kommune", "Christiansø"):
        [found] = directory.locate(text).candidates
        assert directory.municipality(found.municipality_code) == found

    assert directory.municipality("") is None
    assert directory.municipality("9999") is None
