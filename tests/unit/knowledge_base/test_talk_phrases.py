"""The notation of the tables of phrases, and the spelling they are looked for in."""

import pytest

from knowledge_base.talk.phrases import Phrases, left_over
from knowledge_base.talk.spelling import Spelling
from knowledge_base.talk.tidying import tidy


@pytest.mark.parametrize(
    ("phrase", "message"),
    [
        ("tak|takker", "takker"),
        ("mange? tak", "tak"),
        ("tak for *", "tak for kaffe"),
        ("*brand i huset", "skorstensbrand i huset"),
        ("hold ... mund", "hold nu bare din mund"),
        ("hold ... mund", "hold mund"),
        ("^ hej", "hej alle"),
        ("anonymt $", "er det anonymt"),
        ("ILDEBRAND # a remark", "ildebrand"),
        ("hallo", "halo"),
    ],
)
def test_a_phrase_is_found_as_its_notation_says(phrase: str, message: str) -> None:
    assert Phrases.of(phrase).are_in(tidy(message))


@pytest.mark.parametrize(
    ("phrase", "message"),
    [
        ("tak", "takst"),
        ("tak", "kontrakttak"),
        ("hold ... mund", "hold en to tre fire fem mund"),
        ("^ hej", "nå hej"),
        ("anonymt $", "anonymt at stemme"),
    ],
)
def test_a_phrase_is_not_found_in_other_words(phrase: str, message: str) -> None:
    assert not Phrases.of(phrase).are_in(tidy(message))


def test_the_words_around_a_phrase_do_not_become_neighbours_when_it_is_taken() -> None:
    rest = Phrases.of("så").taken_from(tidy("hold så mund"))

    assert left_over(rest) == ["hold", "mund"]
    assert not Phrases.of("hold mund").are_in(rest)


@pytest.mark.parametrize(
    ("written", "tidied"),
    [
        ("Heeeej, hva så?!", "hej hvad så "),
        ("ka du ik 👍", "kan du ike okay "),
        ("HAHAHA :-)", "haha "),
        ("taenk d. 12", "tænk d 12 "),
        ("I'm here", "im here "),
    ],
)
def test_messages_are_tidied_to_one_spelling(written: str, tidied: str) -> None:
    assert tidy(written) == tidied


@pytest.mark.parametrize("slip", ["hjælpn", "hjæpen", "hjælppen", "hjlæpen"])
def test_one_slip_of_the_finger_is_mended(slip: str) -> None:
    assert Spelling.towards(["hjælpen"], shortest=6).mended(slip) == "hjælpen"


@pytest.mark.parametrize("word", ["hjælper", "jælpen", "hjemmen", "halen"])
def test_another_word_is_not_mended(word: str) -> None:
    assert Spelling.towards(["hjælpen"], shortest=6).mended(word) == word


def test_short_words_and_known_ones_are_left_as_they_are() -> None:
    spelling = Spelling.towards(["takke", "gemmer"], shortest=6, known=["gummer"])

    assert [spelling.mended(word) for word in ("takkke", "gummer")] == ["takkke", "gummer"]
