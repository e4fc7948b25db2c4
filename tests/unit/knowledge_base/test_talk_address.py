"""How the texts of small talk address their reader: as a group, and one alone only in need."""

import re

import pytest

from knowledge_base.language import Language
from knowledge_base.sentences import split_sentences
from knowledge_base.talk.kinds import TalkKind
from knowledge_base.talk.wording import PERSONAL_NUMBER_NOTICE, talk_text

ONE_ALONE = re.compile(r"\b(?:du|dig|din|dit|dine)\b", re.IGNORECASE)


@pytest.mark.parametrize("kind", [kind for kind in TalkKind if kind is not TalkKind.CRISIS])
def test_volunteers_are_addressed_as_a_group(kind: TalkKind) -> None:
    assert not ONE_ALONE.search(talk_text(kind, Language.DANISH))


def test_someone_in_a_crisis_is_addressed_alone() -> None:
    assert ONE_ALONE.search(talk_text(TalkKind.CRISIS, Language.DANISH))


def test_the_notice_of_a_personal_number_addresses_a_group() -> None:
    assert not ONE_ALONE.search(PERSONAL_NUMBER_NOTICE[Language.DANISH])


@pytest.mark.parametrize("language", Language)
def test_the_notice_of_a_personal_number_has_at_most_three_sentences(language: Language) -> None:
    assert 1 <= len(split_sentences(PERSONAL_NUMBER_NOTICE[language])) <= 3


@pytest.mark.parametrize("language", Language)
def test_the_notice_of_a_personal_number_repeats_no_number(language: Language) -> None:
    assert not re.search(r"\d", PERSONAL_NUMBER_NOTICE[language])
