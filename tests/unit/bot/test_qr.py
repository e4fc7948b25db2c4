"""A link to the bot as a picture that staff can print."""

import struct
import sys
from pathlib import Path

import pytest

from bot.bootstrap import printing
from bot.cli import main

pytestmark = pytest.mark.usefixtures("empty_folder")

LINK = "https://t.me/klynge_bot?start=genstart_hammerbakker"


def _size(picture: bytes) -> tuple[int, int]:
    """Return width and height as a PNG states them."""
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def test_a_link_becomes_a_picture_without_asking_telegram(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(
        ["qr", "genstart_hammerbakker", "--username", "@klynge_bot", "--out", "plakat.png"]
    )

    assert code == 0
    said = capsys.readouterr().out
    assert "plakat.png" in said
    assert LINK in said
    width, height = _size((tmp_path / "plakat.png").read_bytes())
    assert width == height > 400


def test_without_a_file_name_the_picture_is_named_after_the_link(tmp_path: Path) -> None:
    assert main(["qr", "dgi_0706", "--username", "klynge_bot"]) == 0

    assert (tmp_path / "qr-dgi_0706.png").exists()


def test_the_name_is_asked_of_telegram(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def name() -> str:
        return "klynge_bot"

    monkeypatch.setattr(printing, "_username", name)

    assert main(["qr", "genstart_hammerbakker"]) == 0
    assert LINK in capsys.readouterr().out


def test_without_a_token_and_a_name_we_say_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["qr", "genstart"]) == 1

    said = capsys.readouterr().err
    assert "--username" in said
    assert said.count("\n") == 1


def test_a_folder_that_is_not_there_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["qr", "genstart", "--username", "klynge_bot", "--out", "nowhere/qr.png"])

    assert code == 1
    assert "nowhere/qr.png" in capsys.readouterr().err


def test_a_missing_library_is_said_with_the_command_to_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "segno", None)

    assert main(["qr", "genstart", "--username", "klynge_bot"]) == 1
    assert 'pip install "klyngehjaelp[qr]"' in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["qr"],
        ["qr", "genstårt"],
        ["qr", "a" * 65],
        ["qr", "genstart", "--username", "min bot"],
        ["chat", "genstart"],
        ["run", "--out", "qr.png"],
    ],
)
def test_what_is_no_link_is_wrong_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)

    assert caught.value.code == 2
    assert "brug: python -m bot" in capsys.readouterr().err
