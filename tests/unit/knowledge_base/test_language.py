"""Which of our two languages a message is in."""

import json
from pathlib import Path

import pytest

from knowledge_base.language import Language, language_of

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
