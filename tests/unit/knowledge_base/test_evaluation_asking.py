"""A help desk asked the questions of a set."""

from knowledge_base.answering.outcomes import Answer
from knowledge_base.evaluation.asking import RANKED, ask_all, ids_in
from knowledge_base.evaluation.sets import Question, QuestionSet
from tests.fakes.desks import desk_over

TEXTS = {
    "Møder": ["Hold korte møder.", "Skriv et referat."],
    "Nøgler": ["Nøglen til hallen hænger i skabet.", "Formanden har en til."],
}


def set_of(*questions: Question) -> QuestionSet:
    return QuestionSet(name="x", questions=questions, corpus=(), judged={})


def test_documents_are_ranked_by_their_best_passage_under_the_ids_of_the_set() -> None:
    asked = set_of(Question(id="q", text="hvor hænger nøglen til hallen"))

    [result] = ask_all(desk_over(TEXTS), asked, ids={"docs/Nøgler.md": "d2"})

    assert result.ranking == ("d2", "docs/Møder.md")
    assert result.total_ms > 0


def test_a_follow_up_is_asked_with_what_was_said_before() -> None:
    follow_up = Question(id="q", text="hvem har en til?", history=("hvor er nøglen til hallen",))

    [result] = ask_all(desk_over(TEXTS), set_of(follow_up), ids={})

    assert result.ranking[0] == "docs/Nøgler.md"


def test_what_an_answer_rests_on_is_cited() -> None:
    [result] = ask_all(desk_over(TEXTS), set_of(Question(id="q", text="8410")), ids={})

    assert isinstance(result.outcome, Answer)
    assert result.cited == ("knowledge_base/data/municipalities.csv",)


def test_no_more_documents_are_ranked_than_the_measures_look_at() -> None:
    many = {f"Dokument {number}": [f"Nøgle nummer {number}."] for number in range(3 * RANKED)}

    [result] = ask_all(desk_over(many), set_of(Question(id="q", text="nøgle")), ids={})

    assert len(result.ranking) == RANKED


def test_an_id_is_a_path_or_the_end_of_one() -> None:
    desk = desk_over(TEXTS)

    assert ids_in(desk, ["Møder.md", "docs/Nøgler.md", "øgler.md", "andre/Møder.md"]) == {
        "docs/Møder.md": "Møder.md",
        "docs/Nøgler.md": "docs/Nøgler.md",
    }
