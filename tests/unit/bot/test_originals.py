"""Only the very file that was ingested is sent."""

import hashlib
from pathlib import Path

import pytest

from bot.delivery import originals

CONTENT = b"%PDF-1.7 vedtaegter"
DIGEST = hashlib.sha256(CONTENT).hexdigest()


def test_the_file_that_was_ingested_is_read(tmp_path: Path) -> None:
    file = tmp_path / "vedtægter.pdf"
    file.write_bytes(CONTENT)

    assert originals.is_there(str(file))
    assert originals.read(str(file), digest=DIGEST) == CONTENT


def test_a_file_that_has_changed_since_is_not(tmp_path: Path) -> None:
    file = tmp_path / "vedtægter.pdf"
    file.write_bytes(b"something nobody has looked through")

    assert originals.read(str(file), digest=DIGEST) is None


def test_a_file_that_is_gone_and_a_folder_are_not_there(tmp_path: Path) -> None:
    assert not originals.is_there(str(tmp_path / "gone.pdf"))
    assert not originals.is_there(str(tmp_path))
    assert originals.read(str(tmp_path / "gone.pdf"), digest=DIGEST) is None


def test_a_file_that_telegram_would_not_take_is_not_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(originals, "LARGEST_BYTES", 3)
    (tmp_path / "film.mp4").write_bytes(b"1234")
    (tmp_path / "empty.pdf").write_bytes(b"")

    assert not originals.is_there(str(tmp_path / "film.mp4"))
    assert not originals.is_there(str(tmp_path / "empty.pdf"))
