"""Taking a version back as a folder: shipped again it changes nothing, and nothing else in the folder is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from processes.definitions.package import files_of, read_folder, read_package
from processes.definitions.publish import publish
from processes.definitions.ship import ship
from processes.definitions.take import own_files, take, zipped
from processes.errors import NotFound
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.processes.definitions.test_ship import lay


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """One process folder, and a file beside it that is no part of it."""
    lay(tmp_path / "leave_request")
    (tmp_path / "leave_request" / "README.md").write_text("read me")
    return tmp_path


def test_what_was_shipped_is_taken_without_a_stroke(tx: Transaction, cast: Cast, root: Path) -> None:
    list(ship(tx, cast.egon, root))
    made = take(tx, "leave_request", root)
    assert (made.version, made.written, made.removed, made.is_same) == (1, (), (), True)


def test_what_the_owner_published_comes_back_and_is_not_shipped_again(tx: Transaction, cast: Cast, root: Path) -> None:
    list(ship(tx, cast.egon, root))
    folder = root / "leave_request"
    files = files_of(folder) | {"texts.en.toml": b'assess = "Read it twice."'}
    version = publish(tx, cast.egon, read_package("leave_request", files), "Twice is better")
    (folder / "tables").mkdir(exist_ok=True)
    made = take(tx, "leave_request", root)
    assert made.written == ("texts.en.toml",)
    assert made.is_same
    assert (folder / "README.md").exists()
    assert read_folder(folder).hash == version.hash
    (shipped,) = ship(tx, cast.egon, root)
    assert (shipped.version, shipped.fresh) == (version.number, False)


def test_a_folder_taken_back_is_not_shipped_over_what_is_newer(tx: Transaction, cast: Cast, root: Path) -> None:
    list(ship(tx, cast.egon, root))
    for number, words in ((2, "Read it twice."), (3, "Read it thrice.")):
        files = files_of(root / "leave_request") | {"texts.en.toml": f'assess = "{words}"'.encode()}
        assert publish(tx, cast.egon, read_package("leave_request", files), "Better").number == number
        if number == 2:
            take(tx, "leave_request", root)
    (shipped,) = ship(tx, cast.egon, root)
    assert (shipped.version, shipped.fresh) == (2, False)


def test_a_file_the_version_lost_is_removed(tx: Transaction, cast: Cast, root: Path) -> None:
    list(ship(tx, cast.egon, root))
    extra = root / "leave_request" / "examples" / "more.toml"
    extra.parent.mkdir(exist_ok=True)
    extra.write_text('title = "x"')
    assert take(tx, "leave_request", root).removed == ("examples/more.toml",)


def test_what_is_shared_is_not_written_twice() -> None:
    content = {"process.toml": "x", "_shared/rulesets.toml": "", "forms/a.json": "{}", "deadlines.toml": ""}
    assert set(own_files(content, {"rulesets.toml": b"", "forms/a.json": b"{}", "deadlines.toml": b""})) == {
        "process.toml",
        "deadlines.toml",
    }


def test_the_archive_holds_everything_and_is_always_the_same() -> None:
    content = {"process.toml": "x", "_shared/rulesets.toml": "æ"}
    assert zipped("p", content) == zipped("p", dict(reversed(content.items())))


def test_a_process_nobody_published_is_not_found(tx: Transaction, root: Path) -> None:
    with pytest.raises(NotFound):
        take(tx, "none", root)
