"""Styled text in lines that fit a terminal."""

import pytest

from bot.local.markup import Run, parse
from bot.local.wrapping import OFF, ON, visible_length, wrap


def _lines(markup: str, width: int = 20) -> list[str]:
    return [*wrap(parse(markup), width=width)]


def test_lines_end_between_words() -> None:
    assert _lines("en to tre fire fem seks", width=10) == ["en to tre", "fire fem", "seks"]


def test_a_word_that_is_too_long_stays_whole() -> None:
    assert _lines("se https://example.org/lang ja", width=10) == [
        "se",
        "https://example.org/lang",
        "ja",
    ]


def test_paragraphs_stay_apart() -> None:
    assert _lines("en\n\nto") == ["en", "", "to"]


def test_the_lines_of_a_bullet_stand_under_each_other() -> None:
    assert _lines("• en to tre fire\n2. fem seks syv", width=9) == [
        "• en to",
        "  tre",
        "  fire",
        "2. fem",
        "   seks",
        "   syv",
    ]


def test_a_quotation_is_marked_in_the_margin() -> None:
    assert _lines("før\n\n<blockquote>en to tre\nfire</blockquote>\n\nefter", width=8) == [
        "før",
        "",
        "│ en to",
        "│ tre",
        "│ fire",
        "",
        "efter",
    ]


def test_bold_takes_no_room_and_does_not_run_over_a_line_break() -> None:
    assert _lines("<b>en\nto</b> tre", width=6) == [f"{ON}en{OFF}", f"{ON}to{OFF} tre"]
    assert visible_length(f"{ON}to{OFF}") == 2


def test_a_link_is_text_with_its_address() -> None:
    assert _lines('<a href="https://dgi.dk/x">DGI</a>', width=40) == ["DGI (https://dgi.dk/x)"]


def test_an_address_that_is_shown_is_not_repeated() -> None:
    assert _lines('<a href="https://www.dgi.dk/">www.dgi.dk</a>') == ["www.dgi.dk"]


@pytest.mark.parametrize("control", ["\x1b[2J", "\x07", "\x9b31m", "\r", ON])
def test_text_from_the_archive_does_not_steer_the_terminal(control: str) -> None:
    [line] = wrap([Run(f"a{control}b")], width=80)

    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in line)
