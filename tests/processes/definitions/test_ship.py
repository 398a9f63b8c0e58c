"""Shipping: every folder becomes a version, twice changes nothing, a faulty one is told."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from processes import clock
from processes.calendar.new_term import NewTerm
from processes.calendar.rule import Transition
from processes.definitions.package import files_of, read_package
from processes.definitions.publish import publish
from processes.definitions.ship import Shipped, folders, ship
from processes.errors import Forbidden, Invalid
from processes.records import Definition, Version
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.processes.definitions.folders import folder
from tests.terms import a_new_term


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


DEADLINES = """\
[[deadline]]
id = "T1-01"
name = { da = "Svar", en = "Answer" }
kind = "law"
statute = { da = "Prøveloven § 1", en = "Sample Act § 1" }
rule_sets = "all"
start = "received"
start_name = { da = "ansøgningen kom", en = "the application came" }
length = "P14D"
binds = ["authority"]
mark = "D"
expiry = { da = "Lederen får besked.", en = "The leader is told." }
""".encode()
LONGER, QUICKER = DEADLINES.replace(b"P14D", b"P20D"), b'assess = "Read it quickly."'


def a_term_changed_by_its_owner(tx: Transaction, cast: Cast, root: Path) -> bytes:
    """What the owner made of the folder's deadlines, once shipped."""
    shipped(tx, cast, root)
    change = NewTerm("P30D", clock.today(), Transition.NEW_CASES_ONLY)
    version = a_new_term(tx, cast, change, "leave_request")
    return str(version.content["deadlines.toml"]).encode()


def newest(tx: Transaction) -> Version:
    """The version new cases begin by."""
    return tx.one(select(Version).join(Definition, Definition.newest_id == Version.id))


def shipped(tx: Transaction, cast: Cast, root: Path, **changed: bytes) -> Shipped:
    """The one folder with its deadlines and these files, shipped."""
    lay(root / "leave_request", **{"deadlines.toml": DEADLINES, **changed})
    (one,) = ship(tx, cast.egon, root)
    return one


def test_what_is_shipped_later_keeps_the_terms_its_owner_changed(tx: Transaction, cast: Cast, tmp_path: Path) -> None:
    owners = a_term_changed_by_its_owner(tx, cast, tmp_path)
    for fresh in (True, False, False):
        found = shipped(tx, cast, tmp_path, **{"texts.en.toml": QUICKER})
        assert found == Shipped("leave_request", 3, fresh)
        assert newest(tx).content["deadlines.toml"].encode() == owners
        assert newest(tx).content["texts.en.toml"].encode() == QUICKER


def test_a_term_changed_again_and_a_folder_gone_back_keep_the_owners_newest(
    tx: Transaction, cast: Cast, tmp_path: Path
) -> None:
    a_term_changed_by_its_owner(tx, cast, tmp_path)
    shipped(tx, cast, tmp_path, **{"texts.en.toml": QUICKER})
    row, later = f"T1-01/from-{clock.today()}", clock.today() + timedelta(days=9)
    change = NewTerm("P40D", later, Transition.NEW_CASES_ONLY)
    again = a_new_term(tx, cast, change, "leave_request", row)
    assert shipped(tx, cast, tmp_path).fresh
    assert newest(tx).content["deadlines.toml"] == again.content["deadlines.toml"]
    assert newest(tx).content["texts.en.toml"].encode() == folder()["texts.en.toml"]


def test_deadlines_that_owner_and_folder_both_changed_are_for_somebody_to_decide(
    tx: Transaction, cast: Cast, tmp_path: Path
) -> None:
    owners = a_term_changed_by_its_owner(tx, cast, tmp_path)
    with pytest.raises(Invalid) as refused:
        shipped(tx, cast, tmp_path, **{"deadlines.toml": LONGER})
    (problem,) = refused.value.problems
    assert (problem.code, problem.where) == ("ship_over_owner", "deadlines.toml")
    assert problem.facts["process"] == "leave_request"
    assert newest(tx).number == 2
    taken_in = owners.replace(b"P30D", b"P31D")
    assert shipped(tx, cast, tmp_path, **{"deadlines.toml": taken_in}).fresh
    assert newest(tx).content["deadlines.toml"].encode() == taken_in


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
