"""Long messages in parts that Telegram takes."""

import pytest

from bot.delivery.markup import length, plain
from bot.delivery.splitting import split


def test_blocks_that_fit_are_one_message_with_a_blank_line_between() -> None:
    assert split(["<b>en</b>", "to"]) == ("<b>en</b>\n\nto",)


def test_a_message_is_as_full_as_it_may_be() -> None:
    assert split(["aaaa", "bbbb", "cccc"], limit=10) == ("aaaa\n\nbbbb", "cccc")


def test_tags_and_entities_do_not_count() -> None:
    assert split(["<b>a&amp;b</b>", "cd"], limit=7) == ("<b>a&amp;b</b>\n\ncd",)


def test_an_emoji_counts_as_two() -> None:
    assert length("😀æ") == 3
    assert split(["😀😀", "a"], limit=6) == ("😀😀", "a")


def test_a_block_that_is_too_long_is_parted_between_words_and_loses_its_markup() -> None:
    assert split(["<b>tre fire fem &lt; seks</b>"], limit=9) == (
        "tre fire",
        "fem &lt;",
        "seks",
    )


@pytest.mark.parametrize("text", ["x" * 50, "😀" * 50, "æ ø å " * 20])
def test_no_part_is_too_long_and_no_word_is_lost(text: str) -> None:
    parts = split([text], limit=7)

    assert all(0 < length(plain(part)) <= 7 for part in parts)
    assert "".join(parts).replace(" ", "") == text.replace(" ", "")


def test_empty_blocks_are_left_out() -> None:
    assert split(["", " ", "<b></b>", "a"]) == ("a",)
