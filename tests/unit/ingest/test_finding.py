"""The files below the paths that staff gave."""

from pathlib import Path

from ingest.finding import find_files


def test_files_are_found_in_order_with_the_path_as_given(tmp_path: Path) -> None:
    for name in ("b.md", "a.md", "sub/c.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")

    found = find_files([tmp_path])

    assert [file.path for file in found.files] == [
        tmp_path / "a.md",
        tmp_path / "b.md",
        tmp_path / "sub/c.md",
    ]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    for name in (".hidden.md", ".git/config.md", "a.md"):
        (tmp_path / name).write_text("x")

    assert [file.path.name for file in find_files([tmp_path]).files] == ["a.md"]


def test_a_link_out_of_the_folder_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("x")
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "link.md").symlink_to(tmp_path / "secret.md")

    assert find_files([folder]).files == ()


def test_a_file_below_two_paths_is_found_once(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x")

    assert len(find_files([tmp_path, tmp_path / "a.md"]).files) == 1


def test_a_path_that_does_not_exist_is_missing(tmp_path: Path) -> None:
    found = find_files([tmp_path / "nowhere"])

    assert found.missing == (tmp_path / "nowhere",)
    assert found.roots == ()
