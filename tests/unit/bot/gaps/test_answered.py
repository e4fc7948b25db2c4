"""A gap is one no longer when the archive has come to answer it."""

from dataclasses import replace

from bot.gaps.gathering import gather, still_open
from bot.state.questions import Found, KeptQuestion, Rating, ShownSource
from bot.views.gaps import as_json, lines
from tests.unit.bot.gaps.questions import LOTTERY, TENT, archive, kept

ANSWERED = "hvordan skal et telt tørres"


def called_bad(question: KeptQuestion, path: str) -> KeptQuestion:
    asked = replace(
        question.question, found=Found.ANSWER, sources=(ShownSource(path=path, title="x"),)
    )
    return replace(question, question=asked, rating=Rating.BAD)


def test_what_is_answered_outright_now_is_told_apart() -> None:
    gaps = gather((kept(1, LOTTERY), kept(2, ANSWERED)), archive())

    by = {gap.name: gap.answered_by and gap.answered_by.title for gap in gaps}
    assert by == {"G1": None, "G2": "Telte"}
    assert [gap.name for gap in still_open(gaps)] == ["G1"]


def test_the_same_answer_that_did_not_help_is_none() -> None:
    [gap] = gather((called_bad(kept(1, ANSWERED), "docs/Telte.md"),), archive())

    assert gap.answered_by is None


def test_an_answer_from_another_document_than_the_one_that_did_not_help_is_one() -> None:
    [gap] = gather((called_bad(kept(1, ANSWERED), "docs/Fest.md"),), archive())

    assert gap.answered_by is not None


def test_staff_read_in_the_terminal_what_is_answered_since() -> None:
    text = "\n".join(lines(gather((kept(1, TENT), kept(2, ANSWERED)), archive())))

    assert text.startswith("Spørgsmål, som arkivet ikke kunne svare godt på: 1, i 1 gruppe.")
    assert f"\nBesvaret siden:\n  G2: {ANSWERED} (Telte)\n" in text
    assert text.endswith("python -m bot answer G1 SVAR.md")


def test_where_all_is_answered_nothing_is_asked_for() -> None:
    gaps = gather((kept(2, ANSWERED),), archive())

    text = "\n".join(lines(gaps))

    assert "python -m bot answer" not in text
    assert as_json(gaps[0])["answered_by"] == "docs/Telte.md"
