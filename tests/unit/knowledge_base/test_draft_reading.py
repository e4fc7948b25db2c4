import json

import pytest

from knowledge_base.adapters.draft_reading import read_draft
from knowledge_base.drafts import DraftSentence

ONE = DraftSentence(text="Ring til DGI.", passages=(1,))
JSON = json.dumps({"sentences": [{"text": "Ring til DGI.", "passages": [1]}]})


@pytest.mark.parametrize(
    "written",
    [
        JSON,
        f"```json\n{JSON}\n```",
        f"Her er {{mit}} svar: {JSON} Godt nok?",
        f"<think>{{}} Hvad mon [2]?</think>{JSON}",
        "Ring til DGI [1].",
        "Ring til DGI. [1]",
    ],
)
def test_a_sentence_is_read_whatever_stands_around_it(written: str) -> None:
    assert read_draft(written) == (ONE,)


def test_several_numbers_are_read_in_every_way_that_models_write_them() -> None:
    written = "Ring til DGI [1][2]. Saml jer igen [2, 3]. Hold en fest [3; 4]!"

    assert read_draft(written) == (
        DraftSentence(text="Ring til DGI.", passages=(1, 2)),
        DraftSentence(text="Saml jer igen.", passages=(2, 3)),
        DraftSentence(text="Hold en fest!", passages=(3, 4)),
    )


def test_a_sentence_without_a_number_borrows_none_from_the_next() -> None:
    assert read_draft("I skal betale. Ring til DGI [1].") == (
        DraftSentence(text="I skal betale."),
        ONE,
    )


def test_nothing_to_say_is_something_else_than_what_cannot_be_read() -> None:
    assert read_draft('{"sentences": []}') == ()
    assert read_draft("Ring til DGI.") is None
    assert read_draft("") is None
    assert read_draft("<think>" + "tanker " * 100) is None
    assert read_draft('{"sentences": [{"text": 3}]}') is None
    assert read_draft("{" * 5000) is None
