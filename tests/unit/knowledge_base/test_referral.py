"""The association of a place that a question names."""

import pytest

from knowledge_base.answering.outcomes import Answer, Nearest, NoAnswer, Outcome, Source
from knowledge_base.answering.referral import refer
from knowledge_base.answering.wording import plain_text
from knowledge_base.passages import PassageId
from knowledge_base.places.location import Candidate
from tests.fakes.desk import SYDDJURS, reply
from tests.fakes.desks import places

NOTHING = NoAnswer(confidence=0.0)
SOURCE = Source(path="a.md", title="A", passage_id=PassageId("a"), quote="Q", score=1.0)

ANSWER = Answer(sentences=("En.",), sources=(SOURCE,), confidence=0.9)


def said(outcome: Outcome) -> str:
    return plain_text(reply(outcome))


def referred(
    question: str, outcome: Outcome = NOTHING, *, home: Candidate | None = None
) -> Outcome:
    return refer(outcome, question, places=places(), home=home)


@pytest.mark.parametrize("question", ["8410", "Syddjurs Kommune", "vi bor i 8410 Rønde"])
def test_a_place_alone_is_answered_with_its_association_and_a_source(question: str) -> None:
    outcome = referred(question)

    assert isinstance(outcome, Answer)
    assert "DGI Østjylland" in said(outcome)
    assert outcome.sources[0].url


def test_an_association_that_is_inferred_is_only_likely() -> None:
    text = said(referred("Hjørring Kommune"))

    assert "sandsynligvis" in text
    assert "www.dgi.dk" in text


def test_a_postal_code_in_two_associations_names_both() -> None:
    codes = (code for code in range(1000, 9999))
    texts = (referred(str(code)) for code in codes)
    split = [said(outcome) for outcome in texts if isinstance(outcome, Answer)]

    assert any("Det kommer an på, hvor I bor" in text for text in split)
    assert any("men begge steder er det" in text for text in split)


@pytest.mark.parametrize(
    "question", ["hvem kan hjælpe os i Syddjurs Kommune?", "hvem skal vi ringe til i 8410?"]
)
def test_a_question_for_help_that_names_a_place_gets_its_association(question: str) -> None:
    assert "DGI Østjylland" in said(referred(question))


def test_an_answer_keeps_its_sources_and_stays_within_four_sentences() -> None:
    answer = Answer(sentences=("En.", "To.", "Tre.", "Fire."), sources=(SOURCE,), confidence=0.9)

    outcome = referred("hvem hjælper i Syddjurs Kommune?", answer)

    assert isinstance(outcome, Answer)
    assert len(outcome.sentences) == 4
    assert "DGI Østjylland" in outcome.sentences[0]
    assert outcome.sources[0] == SOURCE


@pytest.mark.parametrize(
    "question",
    [
        "hvad lavede klyngen i Syddjurs Kommune?",  # a place, but no cry for help
        "hvem kan hjælpe os?",  # a cry for help, but no place
        "klyngn",  # near a place's name, perhaps
    ],
)
def test_other_questions_are_left_alone(question: str) -> None:
    assert referred(question) is NOTHING


def test_of_many_places_with_one_name_no_list_is_made() -> None:
    assert "Der er 21 kommuner med et sted, der hedder Torup." in said(referred("Torup"))


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("København", "I Københavns Kommune er det DGI Storkøbenhavn, I skal kontakte."),
        ("3700", "3700 Rønne ligger i Bornholms Regionskommune, og der er det DGI Bornholm, I"),
        ("Christiansø", "Christiansø hører sandsynligvis under DGI Bornholm, så kontakt dem; se"),
        ("Flensborg", "Flensborg hører under SdU"),
        ("Kolding og Vejle kommuner", "I Kolding Kommune og Vejle Kommune er det DGI Sydøstjyll"),
        ("Djursland", "Djursland ligger i Syddjurs Kommune og Norddjurs Kommune, og begge steder"),
        ("2300", "2300 København S kan ligge i Københavns Kommune eller Tårnby Kommune, men beg"),
        ("Skive, Viborg, Odense, Aarhus, Randers", "Der er 5 kommuner at vælge imellem."),
        ("4690", "DGI Storstrømmen, hvis I bor i Faxe Kommune eller Næstved Kommune, eller sands"),
    ],
)
def test_a_place_is_told_in_a_sentence_that_a_dane_would_write(place: str, sentence: str) -> None:
    assert sentence in said(referred(place))


@pytest.mark.parametrize(
    "question",
    ["hvem skal vi ringe til?", "kan vi få hjælp af nogen", "hvem kan hjælpe os"],
)
def test_a_question_for_help_gets_the_association_of_the_place_we_remember(question: str) -> None:
    outcome = referred(question, ANSWER, home=SYDDJURS)

    assert isinstance(outcome, Answer)
    assert "DGI Østjylland" in outcome.sentences[0]
    assert outcome.sentences[-1] == "En."


@pytest.mark.parametrize("question", ["hvem betaler?", "hvad koster det?", "hvem er med i den"])
def test_other_questions_are_left_alone_though_we_know_the_place(question: str) -> None:
    assert referred(question, ANSWER, home=SYDDJURS) is ANSWER


def test_the_place_in_the_question_counts_more_than_the_one_we_remember() -> None:
    outcome = referred("hvem kan hjælpe os i Skive Kommune?", ANSWER, home=SYDDJURS)

    assert "DGI Midtjylland" in said(outcome)
    assert "DGI Østjylland" not in said(outcome)


def test_what_comes_nearest_is_kept_where_nobody_to_call_is_asked_for() -> None:
    nearest = Nearest(sources=(SOURCE,), confidence=0.4)

    assert referred("hvem betaler for forsamlingshuset i Skive Kommune?", nearest) is nearest
    assert "DGI" in said(referred("hvem skal vi ringe til i Skive Kommune?", nearest))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "who can we contact in Syddjurs Kommune?",
            "In Syddjurs Kommune it is DGI Østjylland that you should contact.",
        ),
        (
            "who can help us in 8410 Rønde?",
            (
                "8410 Rønde lies in Syddjurs Kommune, and there it is DGI Østjylland that you"
                " should contact."
            ),
        ),
        ("who can help us in Hjørring Kommune?", "In Hjørring Kommune it is probably DGI"),
    ],
)
def test_an_english_question_is_told_in_english(question: str, expected: str) -> None:
    assert expected in said(referred(question))
