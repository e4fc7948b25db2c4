import json
from pathlib import Path

import pytest

from ingest.cache import ExtractCache, from_json, to_json
from ingest.documents import Block, BlockKind, Extract, Metadata

EXTRACT = Extract(
    blocks=(
        Block(kind=BlockKind.HEADING, text="Æblet", level=1, page=1),
        Block(kind=BlockKind.TABLE, text="a | b\n1 | 2", page=2),
    ),
    metadata=Metadata(title="Æblet", year=2020, questions=("Hvem?", "Hvad?")),
    pages=2,
    notes=("side 1 har ingen tekst",),
)


def test_an_extract_comes_back_as_it_was(tmp_path: Path) -> None:
    ExtractCache(tmp_path / "ny" / "mappe").put("abc", EXTRACT)
    assert ExtractCache(tmp_path / "ny" / "mappe").get("abc") == EXTRACT


def test_an_extract_survives_json_as_text() -> None:
    assert from_json(json.loads(json.dumps(to_json(EXTRACT)))) == EXTRACT


def test_an_unknown_digest_is_a_miss(tmp_path: Path) -> None:
    assert ExtractCache(tmp_path).get("abc") is None


def test_a_second_put_replaces_the_first(tmp_path: Path) -> None:
    cache = ExtractCache(tmp_path)
    cache.put("abc", EXTRACT)
    cache.put("abc", Extract(blocks=()))
    assert cache.get("abc") == Extract(blocks=())


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"{}",
        b'{"blocks": 3}',
        b"\xff\xfe",
        b'{"blocks":[{"kind":"x"}]}',
    ],
)
def test_a_damaged_entry_is_a_miss_and_can_be_put_again(tmp_path: Path, damage: bytes) -> None:
    cache = ExtractCache(tmp_path)
    cache.put("abc", EXTRACT)
    (entry,) = tmp_path.iterdir()
    entry.write_bytes(damage)
    assert cache.get("abc") is None
    cache.put("abc", EXTRACT)
    assert cache.get("abc") == EXTRACT


def test_a_write_that_fails_leaves_nothing_behind_and_the_old_entry_as_it_was(
    tmp_path: Path,
) -> None:
    cache = ExtractCache(tmp_path)
    cache.put("abc", EXTRACT)
    unwritable = Extract(blocks=(Block(kind=BlockKind.PARAGRAPH, text="\ud800"),))
    with pytest.raises(UnicodeEncodeError):
        cache.put("abc", unwritable)
    assert cache.get("abc") == EXTRACT
    assert len(list(tmp_path.iterdir())) == 1
