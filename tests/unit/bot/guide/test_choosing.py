"""Options as people write them."""

import pytest

from bot.guide.choosing import choose, counted
from tests.unit.bot.guide.chat import the_guide


def chosen(step_id: str, text: str) -> tuple[str, ...]:
    step = the_guide().step(step_id)
    assert step is not None
    return choose(text, step).chosen


def against(step_id: str, text: str) -> tuple[str, ...]:
    step = the_guide().step(step_id)
    assert step is not None
    return choose(text, step).against


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("den halter lidt", "halter"),
        ("ikke så godt", "halter"),
        ("virkr fint", "virker"),
        ("det kører", "virker"),
        ("den kører på pumperne", "halter"),
        ("det går skidt", "gaaet_i_staa"),
        ("overhovedet ikke", "gaaet_i_staa"),
        ("virker ikke", "gaaet_i_staa"),
        ("den er gået helt i stå", "gaaet_i_staa"),
        ("Gaaet i staa", "gaaet_i_staa"),
        ("dødt løb", "gaaet_i_staa"),
        ("aner det ikke", "ved_ikke"),
        ("3", "gaaet_i_staa"),
        ("nummer 2", "halter"),
        ("den anden", "halter"),
        ("den sidste", "ved_ikke"),
    ],
)
def test_how_an_area_is_doing_is_understood(text: str, meant: str) -> None:
    assert chosen("organisering", text) == (meant,)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("corona og penge", ("corona", "penge")),
        ("konsulneten smuttede", ("konsulent",)),
        ("Corana", ("corona",)),
        ("kommunen bakkede ikke op", ("kommunen",)),
        ("2 og 4", ("penge", "traette")),
        ("folk blev trætte og gad ikke mere", ("traette",)),
        ("ikke corona men penge", ("penge",)),
        ("det gik bare i sig selv", ("sandet",)),
        ("vi kunne ikke blive enige", ("uenighed",)),
        ("formanden flyttede", ("ildsjael",)),
        ("månen stod forkert", ()),
    ],
)
def test_reasons_are_understood(text: str, meant: tuple[str, ...]) -> None:
    assert chosen("hvorfor", text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ikke corona", ("corona",)),
        ("det var hverken penge eller corona", ("corona", "penge")),
        ("vi blev ikke uenige", ("uenighed",)),
    ],
)
def test_reasons_are_ruled_out(text: str, meant: tuple[str, ...]) -> None:
    assert against("hvorfor", text) == meant
    assert chosen("hvorfor", text) == ()


def test_what_is_said_against_wins_over_what_was_said_before() -> None:
    assert chosen("hvorfor", "corona og penge, nej, ikke corona") == ("penge",)


def test_all_is_all_that_can_go_together() -> None:
    assert len(chosen("hvorfor", "det hele")) == 11
    assert "lukket" not in chosen("hvorfor", "det hele")


def test_people_are_counted_and_options_are_not() -> None:
    assert chosen("tilbage", "3") == ("nogle_faa",)
    assert chosen("tilbage", "1") == ("kun_mig",)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("2", (2,)),
        ("nr. 2 tak", (2,)),
        ("den første", (1,)),
        ("1 og 3", (1, 3)),
        ("4", ()),
        ("0", ()),
        ("vi er 2", ()),
        ("en anden ting", ()),
        ("", ()),
    ],
)
def test_numbers_pick_only_when_nothing_else_is_said(text: str, numbers: tuple[int, ...]) -> None:
    assert counted(text, 3) == numbers
