"""Generations in folders: what a crash or a broken disk leaves behind."""

from pathlib import Path

import pytest

from knowledge_base.archive.generations import GenerationId
from knowledge_base.bootstrap import open_store
from knowledge_base.errors import BrokenGeneration, WrongSettings
from knowledge_base.settings import Settings
from tests.fakes.embeddings import HashedEmbeddings
from tests.fakes.generations import snapshot_of

pytestmark = pytest.mark.store

SNAPSHOT = snapshot_of({"Møder": ["Hold korte møder."]}, embeddings=HashedEmbeddings())
ID = SNAPSHOT.manifest.id


def test_a_half_written_generation_is_not_listed_and_is_swept_away(tmp_path: Path) -> None:
    store = open_store(Settings(data_dir=tmp_path))
    store.write(SNAPSHOT)
    store.activate(ID)
    half = tmp_path / "generations" / "20270101T000000Z-bbbbbbbb.building"
    half.mkdir()
    (half / "manifest.json").write_text("{}")

    assert [manifest.id for manifest in store.manifests()] == [ID]
    store.prune(keep=1)

    assert not half.exists()
    assert store.load(ID).contents == SNAPSHOT.contents


def test_a_generation_is_written_over_what_a_crash_left_of_it(tmp_path: Path) -> None:
    half = tmp_path / "generations" / f"{ID}.building"
    half.mkdir(parents=True)
    (half / "catalogue.sqlite").write_text("rubbish")
    store = open_store(Settings(data_dir=tmp_path))

    store.write(SNAPSHOT)

    assert store.load(ID).contents == SNAPSHOT.contents


@pytest.mark.parametrize(
    "damaged", ["manifest.json", "catalogue.sqlite", "vectors/chroma.sqlite3"]
)
def test_a_damaged_generation_says_so(tmp_path: Path, damaged: str) -> None:
    store = open_store(Settings(data_dir=tmp_path))
    store.write(SNAPSHOT)
    (tmp_path / "generations" / ID / damaged).write_text("rubbish")

    with pytest.raises(BrokenGeneration):
        store.load(ID)


def test_vectors_that_do_not_fit_the_catalogue_are_refused(tmp_path: Path) -> None:
    store = open_store(Settings(data_dir=tmp_path))
    store.write(SNAPSHOT)
    other = snapshot_of(
        {"Møder": ["Hold korte møder."], "Penge": ["Søg."]},
        embeddings=HashedEmbeddings(),
        id_="20260102T000000Z-aaaaaaaa",
    )
    store.write(other)
    folders = tmp_path / "generations"
    (folders / ID / "vectors").rename(tmp_path / "aside")
    (folders / other.manifest.id / "vectors").rename(folders / ID / "vectors")

    with pytest.raises(BrokenGeneration, match="passer ikke"):
        store.load(ID)


def test_a_generation_of_another_format_is_refused_with_the_command_that_mends_it(
    tmp_path: Path,
) -> None:
    store = open_store(Settings(data_dir=tmp_path))
    store.write(SNAPSHOT)
    manifest = tmp_path / "generations" / ID / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"format": 1', '"format": 99'))

    with pytest.raises(BrokenGeneration, match="ingest sync"):
        store.read(GenerationId(ID))


def test_a_setting_that_is_not_built_yet_is_refused_by_name(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, chroma_url="http://127.0.0.1:1")

    with pytest.raises(WrongSettings, match="CHROMA_URL"):
        open_store(settings)


def test_a_database_for_what_the_bot_keeps_leaves_the_archive_where_it_is(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, database_url="postgresql://127.0.0.1:1/klynge")

    open_store(settings).write(SNAPSHOT)

    assert open_store(Settings(data_dir=tmp_path)).load(ID).contents == SNAPSHOT.contents
