"""Which of our two languages a message is in."""

import json
from pathlib import Path

import pytest

from knowledge_base.language import Language, language_of, plainly_in

_CLUSTERS = Path(__file__).parents[3] / "benchmarks" / "questions" / "clusters.jsonl"
_IN_ENGLISH = 12


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        "Thanks!",
        "who are you",
        "I want to die",
        "how do we start an application to LAG LLSÆ",
        "who designed the nature house in søskovlandet",
        "can you tell me about Friskvind?",
    ],
)
def test_english_is_recognised_even_around_danish_names(text: str) -> None:
    assert language_of(text) is Language.ENGLISH


@pytest.mark.parametrize(
    "text",
    [
        "hej",
        "hvem er formand i klyngen",
        "har betalt kontingent to gange",
        "vi sælger fadøl og is",
        "he he",
        "hvem laver what's app gruppen",
        "LAG",
        "8410",
        "👍",
        "",
    ],
)
def test_danish_is_recognised_and_assumed_when_in_doubt(text: str) -> None:
    assert language_of(text) is Language.DANISH


def test_of_our_questions_about_clusters_only_the_english_ones_are_english() -> None:
    lines = _CLUSTERS.read_text(encoding="utf-8").splitlines()
    questions = [json.loads(line)["question"] for line in lines]

    english = [each for each in questions if language_of(each) is Language.ENGLISH]

    assert len(english) == _IN_ENGLISH
    assert all(
        each.split()[0] in {"why", "who", "what", "how", "since", "do", "our"} for each in english
    )


@pytest.mark.parametrize(
    "text",
    [
        "Hvordan booker vi et meeting i Teams?",
        "Har I en template til et budget?",
        "Hvad er crowdfunding?",
        "Er der en deadline for ansøgning?",
        "Skal vi have et website eller en Facebook-side?",
        "Hvad er et community center?",
        "Podcast og streaming fra hallen",
        "Nordic walking i Kerteminde",
        "kan I sende et link til workshoppen",
        "vi vil lave et brand og et event med food trucks",
        "LAG Randers-Favrskov",
        "Start en klynge",
        "penge til start up",
    ],
)
def test_loan_words_and_place_names_do_not_make_danish_english(text: str) -> None:
    assert language_of(text) is Language.DANISH


@pytest.mark.parametrize(
    "text",
    [
        "How do I start a village cluster in Ørsted?",
        "Who can help us in Hvidbjerg and Skørping?",
        "What is Landsbyklyngen Kronjylland?",
        "Where is Aabenraa?",
        "Can we get money for a hall in Ærøskøbing?",
        "what is the deadline",
        "Tell me about the cluster in Friskvind",
        "Do you know the municipality of Brønderslev?",
        "What does Region Midtjylland pay for?",
        "Is the hall in Tårup open?",
        "Which villages are in Himmerland?",
        "WHO OWNS THE HALL IN ØSTER LINDET",
    ],
)
def test_danish_places_do_not_make_english_danish(text: str) -> None:
    assert language_of(text) is Language.ENGLISH


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hvad er en klynge?", Language.DANISH),
        ("hej", Language.DANISH),
        ("Hjælp!", Language.DANISH),
        ("støttepuljer forsamlingshuse ansøgningsfrist landdistrikter", Language.DANISH),
        ("what is a cluster?", Language.ENGLISH),
        ("thanks", Language.ENGLISH),
        ("Rønde", None),
        ("Nørre Snede", None),
        ("8410", None),
        ("", None),
    ],
)
def test_a_text_that_anybody_may_write_is_plainly_in_no_language(
    text: str, expected: Language | None
) -> None:
    assert plainly_in(text) is expected
