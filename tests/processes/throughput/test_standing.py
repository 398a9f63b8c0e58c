"""Open cases as the reader may know them: exact where she may open them, else in fives."""

from __future__ import annotations

from processes.records import Version
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.standing import standing
from tests.cast import Cast


def test_the_stock_is_exact_at_home_and_in_fives_elsewhere(tx: Transaction, cast: Cast, version: Version) -> None:
    scope = Scope(versions=frozenset({version.id}))
    assert {one.team_id: one.n for one in standing(tx, cast.frida, scope)} == {cast.north.id: 7, cast.south.id: 7}
    assert {one.team_id: one.n for one in standing(tx, cast.ditte, scope)} == {cast.north.id: 7, cast.south.id: 5}
    assert {one.n for one in standing(tx, cast.egon, scope)} == {5}


def test_a_scope_holds(tx: Transaction, cast: Cast, version: Version) -> None:
    for scope in (Scope(teams=frozenset({cast.north.id})), Scope(centres=frozenset({cast.north.centre_id}))):
        assert [one.team_id for one in standing(tx, cast.frida, scope)] == [cast.north.id]
    assert not list(standing(tx, cast.frida, Scope(rule_sets=frozenset({"SDP-1900"}))))
