"""What a big world is made of."""

from __future__ import annotations

from processes.definitions.ship import ship
from processes.people.deployer import deployer
from processes.sample.cast import EVERYBODY, seed_cast
from processes.sample.parts import CALLED, parts_of
from processes.store.transaction import Transaction
from tests.databases import PROJECT


def test_staff_processes_with_examples_and_who_may_begin_them(tx: Transaction) -> None:
    list(ship(tx, deployer(tx), PROJECT / "bpmn"))
    seed_cast(tx)
    parts = parts_of(tx, (), ())
    assert {member.login for member in EVERYBODY} <= set(parts.people)
    assert "sickness_follow_up" in parts.definitions
    assert not CALLED & set(parts.definitions)
    for key in parts.definitions:
        assert parts.examples[key]
        assert key in parts.starters
    starter = parts.starters["sickness_follow_up"]
    assert starter is not None
    assert starter.login == "mikkel"
