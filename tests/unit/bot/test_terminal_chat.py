"""The terminal chat: lines in, the very same application, messages out."""

import io
from collections.abc import Iterable

from bot.local.chat import TerminalChat, converse
from bot.local.screen import Screen
from bot.state.sql.opening import open_memory
from bot.views import terminal
from tests.fakes.clock import FakeClock
from tests.fakes.desk import FakeDesk, answer
from tests.fakes.parts import parts


def _talk(
    lines: Iterable[str | BaseException],
    *,
    desk: FakeDesk | None = None,
    columns: int = 80,
    styled: bool = False,
) -> str:
    """Return what stands on the screen after the greeting and before the goodbye."""
    remaining = iter(lines)

    def read_line() -> str | None:
        line = next(remaining, None)
        if isinstance(line, BaseException):
            raise line
        return line

    out = io.StringIO()
    screen = Screen(out=out, columns=lambda: columns, styled=styled)
    clock = FakeClock()
    with open_memory(now=clock.now) as state:
        whole = parts(desk or FakeDesk(), state, now=clock.now)
        chat = TerminalChat(whole, screen=screen, now=lambda: clock.now().timestamp())
        converse(chat, read_line)
    return out.getvalue()


def _after_greeting(screen: str) -> str:
    return screen.split("[1] Find vores DGI-forening\n", 1)[1].removesuffix(
        f"{terminal.GOODBYE}\n"
    )


def test_the_chat_begins_with_how_it_works_and_who_we_are() -> None:
    screen = _talk([])

    assert screen.startswith("Klyngehjælp i terminalen.")
    assert "Hej! Jeg er Klyngehjælp" in screen
    assert screen.endswith("På gensyn!\n")


def test_a_question_is_answered_with_its_sources() -> None:
    desk = FakeDesk(answer("Ring til DGI.", "De hjælper jer."))

    assert _after_greeting(_talk(["hvem ringer vi til?\n"], desk=desk)) == (
        "\n\nRing til DGI.\n\nDe hjælper jer.\n\n│ Kilde\n│ 1. Sidste nyhedsbrev, 2022\n\n"
        "[1] Find vores DGI-forening\n[2] 👍 Det hjalp\n[3] 👎 Det hjalp ikke\n\n"
    )


def test_each_line_is_answered_before_the_next_is_read() -> None:
    desk = FakeDesk(answer("Ring til DGI."))
    answered_when_read = []

    def lines() -> Iterable[str]:
        for question in ("en?", "to?"):
            answered_when_read.append(len(desk.asked))
            yield question

    _talk(lines(), desk=desk)

    assert answered_when_read == [0, 1]
    assert desk.asked == [("en?", ()), ("to?", ("en?",))]


def test_a_number_presses_the_newest_messages_button() -> None:
    screen = _talk(["Hvidbjerg", "2"])

    assert "[2] Hvidbjerg i Struer Kommune" in screen
    assert "hører under DGI Vestjylland." in screen


def test_a_number_without_a_button_is_text() -> None:
    screen = _talk(["8410", "3"])

    assert "DGI Østjylland" in screen
    assert "Det ved jeg desværre ikke." in screen


def test_buttons_of_an_older_message_cannot_be_pressed() -> None:
    desk = FakeDesk()

    _talk(["8410", "/findes_ikke", "1"], desk=desk)

    assert [question for question, _ in desk.asked] == ["1"]


def test_empty_lines_are_not_messages() -> None:
    desk = FakeDesk()

    screen = _talk(["", "  \n"], desk=desk)

    assert desk.asked == []
    assert _after_greeting(screen) == "\n"


def test_commands_work_as_on_telegram() -> None:
    assert "Det kan jeg" in _talk(["/hjælp"])
    assert "DGI Østjylland" in _talk(["/dgi 8410"])


def test_something_that_breaks_does_not_end_the_chat() -> None:
    screen = _talk(["en?", "8410"], desk=FakeDesk(RuntimeError("x")))

    assert "Undskyld" in screen
    assert "DGI Østjylland" in screen


def test_ctrl_c_is_a_goodbye() -> None:
    assert _talk([KeyboardInterrupt()]).endswith("På gensyn!\n")


def test_text_is_wrapped_to_the_terminal() -> None:
    assert max(map(len, _talk(["hjælp"], columns=40).splitlines())) <= 40


def test_bold_is_shown_on_a_terminal_only() -> None:
    assert "\x1b[1mKlyngehjælp\x1b[22m" in _talk([], styled=True)
    assert "\x1b" not in _talk([], styled=False)
