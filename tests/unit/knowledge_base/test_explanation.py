"""What staff see of why a question came to its outcome."""

from io import StringIO

import pytest
from rich.console import Console

from knowledge_base.answering.calibration import NAMES, Calibration
from knowledge_base.answering.explaining import Explanation
from knowledge_base.answering.outcomes import Nearest, NoAnswer, Outcome, SmallTalk
from knowledge_base.explanation import explanation
from knowledge_base.retrieval.followups import understand
from knowledge_base.retrieval.hits import Hit
from knowledge_base.talk.kinds import TalkKind
from tests.fakes.desk import answer, reply, source
from tests.fakes.desks import desk_over
from tests.fakes.hits import hit

CALIBRATION = Calibration(
    intercept=-2.5, weights=(10.0, 1.0, 2.0, -0.5), answer_from=0.75, nearest_from=0.25
)
HITS = (
    hit("Nøgler", [("Nøglen hænger i skabet.", 0.875)], score=3.25, year=2019),
    hit("Hallen", [("Hallen har åbent.", 0.5)], score=-1.5),
)


def shown(
    question: str = "hvor hænger nøglen",
    *,
    history: tuple[str, ...] = (),
    talk: TalkKind | None = None,
    parts: tuple[str, ...] = (),
    hits: tuple[Hit, ...] = HITS,
    outcome: Outcome | None = None,
) -> str:
    """Return an explanation as it would be printed."""
    explained = Explanation(
        understood=understand(question, history),
        talk=talk,
        parts=parts or (question,),
        hits=hits,
        calibration=CALIBRATION,
        reply=reply(outcome or answer("Nøglen hænger i skabet.")),
    )
    return printed(explained)


def printed(explained: Explanation) -> str:
    console = Console(record=True, width=120, file=StringIO())
    console.print(explanation(explained))
    return console.export_text()


def row(text: str, name: str) -> list[str]:
    """Return the cells of the table's row that has this name in it."""
    line = next(line for line in text.splitlines() if "│" in line and name in line)
    return [cell.strip() for cell in line.strip("│").split("│")]


def test_each_passage_has_its_rank_its_document_and_every_score() -> None:
    text = shown()

    assert row(text, "Nøgler") == [
        "1", "Nøgler 2019", "3.25", "0.875", "0.875", "1.0", "1.0", "0.50",
    ]  # fmt: skip
    assert row(text, "Hallen")[:3] == ["2", "Hallen", "-1.50"]


def test_only_the_first_ten_passages_are_shown() -> None:
    hits = tuple(hit(f"Dokument {number:02}", [("Ja.", 0.5)]) for number in range(1, 13))

    text = shown(hits=hits)

    assert row(text, "Dokument 10")[0] == "10"
    assert "Dokument 11" not in text


def test_each_feature_has_its_value_and_what_it_adds() -> None:
    text = shown()

    assert row(text, "udgangspunkt") == ["udgangspunkt", "", "-2.50"]
    assert [row(text, name)[1:] for name in NAMES] == [
        ["0.875", "+8.75"],
        ["0.875", "+0.88"],
        ["0.500", "+1.00"],
        ["1.000", "-0.50"],
    ]


@pytest.mark.parametrize(
    ("outcome", "ending"),
    [
        (answer("Ja."), "Sikkerhed 0.900: answer"),
        (Nearest(sources=(source(),), confidence=0.5), "Sikkerhed 0.500: nearest"),
        (NoAnswer(confidence=0.125), "Sikkerhed 0.125: no_answer"),
    ],
)
def test_it_ends_with_the_outcome_and_what_it_took(outcome: Outcome, ending: str) -> None:
    last = shown(outcome=outcome).splitlines()[-1]

    assert last == f"{ending} (svar fra 0.750, nærmeste fra 0.250)"


def test_small_talk_is_named_and_no_passage_is_shown() -> None:
    text = shown("hej", talk=TalkKind.GREETING, outcome=SmallTalk(kind=TalkKind.GREETING))

    assert "Småsnak: greeting. Arkivet bliver ikke spurgt." in text
    assert "Nøgler" not in text
    assert "udgangspunkt" not in text


def test_a_follow_up_shows_what_it_was_understood_as_and_the_weight_of_that() -> None:
    text = shown("og hvem betaler?", history=("hvad er Friskvind?",))

    assert "Forstået som: hvad er Friskvind? og hvem betaler?" in text
    assert "Sammen med det forrige spørgsmål, vægt 2,0" in text


def test_a_question_without_a_history_is_shown_alone() -> None:
    text = shown("hvad er Friskvind?")

    assert text.startswith("Forstået som: hvad er Friskvind?\n")
    assert "forrige" not in text


def test_a_question_of_two_parts_shows_both() -> None:
    assert "Delt i: hvem kan søge | hvornår er fristen" in shown(
        parts=("hvem kan søge", "hvornår er fristen")
    )
    assert "Delt i" not in shown()


def test_an_empty_archive_is_explained_without_features() -> None:
    text = shown(hits=(), outcome=NoAnswer(confidence=0.0))

    assert "udgangspunkt" in text
    assert NAMES[0] not in text
    assert "Sikkerhed 0.000: no_answer" in text


def test_a_real_desks_explanation_can_be_shown() -> None:
    desk = desk_over({"Nøgler": ["Nøglen hænger i skabet."], "Hallen": ["Hallen har åbent."]})

    text = printed(desk.explain("hvor hænger nøglen?"))

    assert row(text, "Nøgler")[0] == "1"
    assert "Sikkerhed" in text


def test_a_real_desk_explains_small_talk_as_what_it_answered() -> None:
    text = printed(desk_over({"Nøgler": ["Nøglen hænger i skabet."]}).explain("hej"))

    assert "Småsnak: greeting" in text
    assert "Sikkerhed 0.000: no_answer" in text
