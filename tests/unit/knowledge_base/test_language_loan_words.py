"""Danish full of loan words, English full of Danish places."""

import pytest

from knowledge_base.language import Language, language_of


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
