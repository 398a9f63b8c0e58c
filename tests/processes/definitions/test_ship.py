"""Shipping: every folder becomes a version, twice changes nothing, a faulty one is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from processes.definitions.package import files_of, read_package
from processes.definitions.publish import publish
from processes.definitions.ship import Shipped, folders, ship
from processes.errors import Forbidden, Invalid
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.processes.definitions.folders import folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A root with two processes, something shared and something that is none."""
    for name in ("leave_request", "absence", "_shared"):
        lay(tmp_path / name)
    (tmp_path / "notes").mkdir()
    (tmp_path / "README.md").write_text("read me")
    return tmp_path


def lay(place: Path, **changed: bytes) -> None:
    """The sound folder's files at this place, its process named as the folder: no two may hold one process."""
    for name, content in {**folder(), **changed}.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(content.replace(b'"leave_request"', f'"{place.name}"'.encode()))


def test_process_folders_are_those_with_a_manifest_and_no_underscore(root: Path) -> None:
    assert [path.name for path in folders(root)] == ["absence", "leave_request"]


def test_everything_is_published_once(tx: Transaction, cast: Cast, root: Path) -> None:
    (root / "_shared" / "process.toml").unlink()
    for name in folder():
        (root / "_shared" / name).unlink(missing_ok=True)
    assert list(ship(tx, cast.egon, root)) == [Shipped("absence", 1, True), Shipped("leave_request", 1, True)]
    assert list(ship(tx, cast.egon, root)) == [Shipped("absence", 1, False), Shipped("leave_request", 1, False)]
    lay(root / "absence", **{"texts.en.toml": b'assess = "Read it twice."'})
    assert list(ship(tx, cast.egon, root)) == [Shipped("absence", 2, True), Shipped("leave_request", 1, False)]
    lay(root / "absence")
    assert next(ship(tx, cast.egon, root)) == Shipped("absence", 3, True)


def test_what_an_owner_published_since_is_not_shipped_over(tx: Transaction, cast: Cast, root: Path) -> None:
    for name in folder():
        (root / "_shared" / name).unlink(missing_ok=True)
    first = list(ship(tx, cast.egon, root))[-1]
    changed = read_package(first.key, {**files_of(root / first.key), "texts.en.toml": b'assess = "Read it slowly."'})
    publish(tx, cast.egon, changed, "Clearer words")
    assert list(ship(tx, cast.egon, root))[-1] == Shipped(first.key, 1, False)


def test_a_process_another_definition_publishes_is_refused(tx: Transaction, cast: Cast, tmp_path: Path) -> None:
    for name in ("leave_request", "thief"):
        lay(tmp_path / name)
    stolen = tmp_path / "thief" / "process.bpmn"
    stolen.write_bytes(stolen.read_bytes().replace(b'"thief"', b'"leave_request"'))
    with pytest.raises(Invalid) as refused:
        list(ship(tx, cast.egon, tmp_path))
    assert [problem.code for problem in refused.value.problems] == ["process_held_elsewhere"]


def test_a_faulty_folder_stops_with_its_faults(tx: Transaction, cast: Cast, tmp_path: Path) -> None:
    lay(tmp_path / "leave_request", **{"process.toml": b"title = 1"})
    with pytest.raises(Invalid):
        list(ship(tx, cast.egon, tmp_path))


def test_whoever_owns_nothing_ships_nothing(tx: Transaction, cast: Cast, tmp_path: Path) -> None:
    lay(tmp_path / "leave_request")
    with pytest.raises(Forbidden):
        list(ship(tx, cast.astrid, tmp_path))
