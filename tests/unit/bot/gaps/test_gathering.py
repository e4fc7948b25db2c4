"""Staff see what the archive lacks, what comes closest, and pick one to answer."""

import pytest

from bot.errors import NoSuchGap
from bot.gaps.gathering import gather
from bot.gaps.picking import pick
from bot.views.gaps import as_json, lines
from tests.unit.bot.gaps.questions import LOTTERY, TENT, TENT_AGAIN, archive, kept

ASKED = (kept(4, LOTTERY), kept(7, TENT), kept(9, TENT_AGAIN))


def test_what_is_asked_most_comes_first_under_the_name_of_its_oldest_question() -> None:
    gaps = gather(ASKED, archive())

    assert [gap.name for gap in gaps] == ["G7", "G4"]
    assert [question.id for question in gaps[0].questions] == [7, 9]


def test_each_gap_shows_what_the_archive_has_nearest_to_it() -> None:
    gaps = gather(ASKED, archive())

    assert [gap.nearest[0].document.title for gap in gaps] == ["Telte", "Lotteri"]


def test_with_nothing_unanswered_there_are_no_gaps() -> None:
    assert gather((), archive()) == ()


@pytest.mark.parametrize("name", ["G7", "g9"])
def test_a_group_is_picked_by_any_of_its_questions(name: str) -> None:
    assert pick(name, ASKED, archive()).questions == ASKED[1:]


def test_a_question_can_be_picked_alone() -> None:
    gap = pick("9", ASKED, archive())

    assert gap.questions == (ASKED[2],)
    assert gap.nearest[0].document.title == "Telte"


@pytest.mark.parametrize("name", ["G8", "8", "telt", "", "G"])
def test_what_is_not_there_is_said_with_the_command_that_shows_what_is(name: str) -> None:
    with pytest.raises(NoSuchGap, match="python -m bot gaps"):
        pick(name, ASKED, archive())


def test_staff_read_the_questions_in_the_volunteers_words() -> None:
    text = "\n".join(lines(gather(ASKED, archive())))

    assert text.startswith("Spørgsmål, som arkivet ikke kunne svare godt på: 3, i 2 grupper.\n")
    assert "\nG7: kan vi låne et telt" in text
    assert "\n  9. 23. november 2026: »kan vi låne et telt i byen« (ikke besvaret)\n" in text
    assert "»Et telt skal tørres, før det pakkes.«" in text


def test_nothing_that_a_volunteer_writes_steers_the_terminal() -> None:
    text = "\n".join(lines(gather((kept(1, "telt\x1b[2J\r\nog\x07 bord"),), archive())))

    assert "»telt [2J og bord«" in text
    assert "\x1b" not in text


def test_a_program_gets_the_same() -> None:
    first, _ = (as_json(gap) for gap in gather(ASKED, archive()))

    assert first["group"] == "G7"
    assert [question["text"] for question in first["questions"]] == [TENT, TENT_AGAIN]
    assert first["nearest"][0]["title"] == "Telte"
