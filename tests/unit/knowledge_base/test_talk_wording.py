"""What is said to each kind of message."""

import re

import pytest

from knowledge_base.language import Language
from knowledge_base.talk.kinds import TalkKind
from knowledge_base.talk.wording import PERSONAL_NUMBER_NOTICE, talk_text

_ALL = [(kind, language) for kind in TalkKind for language in Language]
_ONE_SENTENCE = (TalkKind.INSULT, TalkKind.OVERRIDE)


@pytest.mark.parametrize(("kind", "language"), _ALL)
def test_every_kind_has_a_text_of_at_most_three_sentences(
    kind: TalkKind, language: Language
) -> None:
    stops = re.findall(r"[.!?](?=\s|$)", talk_text(kind, language))

    assert 1 <= len(stops) <= 3


@pytest.mark.parametrize("kind", TalkKind)
def test_the_two_languages_differ(kind: TalkKind) -> None:
    assert talk_text(kind, Language.DANISH) != talk_text(kind, Language.ENGLISH)


@pytest.mark.parametrize(("kind", "language"), _ALL)
def test_no_telephone_number_but_112_is_given(kind: TalkKind, language: Language) -> None:
    assert set(re.findall(r"\d+", talk_text(kind, language))) <= {"112"}


@pytest.mark.parametrize("language", Language)
def test_an_emergency_is_told_to_call_112_before_anything_else(language: Language) -> None:
    assert "112" in talk_text(TalkKind.EMERGENCY, language).partition("!")[0]


@pytest.mark.parametrize("language", Language)
def test_a_crisis_is_told_of_a_human_and_of_112(language: Language) -> None:
    text = talk_text(TalkKind.CRISIS, language)

    assert "lægevagten" in text
    assert "112" in text


@pytest.mark.parametrize("kind", _ONE_SENTENCE)
@pytest.mark.parametrize("language", Language)
def test_abuse_gets_one_calm_sentence(kind: TalkKind, language: Language) -> None:
    assert "!" not in talk_text(kind, language)
    assert len(re.findall(r"[.!?](?=\s|$)", talk_text(kind, language))) == 1


@pytest.mark.parametrize("language", Language)
def test_the_notice_asks_for_the_message_to_be_deleted(language: Language) -> None:
    assert re.search(r"Slet|delete", PERSONAL_NUMBER_NOTICE[language])
