"""Usage by centre: no group under five is told, nor what would tell it."""

from __future__ import annotations

from uuid import UUID

from processes import clock
from processes.definitions.portal.usage import Used, usage
from processes.language import Text
from processes.records import Case, Condition, Definition
from processes.store.transaction import Transaction
from tests.builders import a_case
from tests.cast import Cast

NORTH, SOUTH = Text("Center north", "Centre north"), Text("Center south", "Centre south")


def cases(tx: Transaction, cast: Cast, north: int, south: int, *, finished: int = 0) -> Definition:
    made = [a_case(tx, team=team) for team, number in ((cast.north, north), (cast.south, south)) for _ in range(number)]
    definition = tx.find(Definition, made[0].definition_id)
    for one in tx.session.query(Case).all():
        one.definition_id, one.centre_id = definition.id, _centre(cast, one)
    for one in made[:finished]:
        one.closed_at, one.condition = clock.now(), Condition.FINISHED
    tx.flush()
    return definition


def _centre(cast: Cast, case: Case) -> UUID | None:
    return cast.north.centre_id if case.team_id == cast.north.id else cast.south.centre_id


def test_each_centre_has_its_line_and_the_sum(tx: Transaction, cast: Cast) -> None:
    found = usage(tx, cases(tx, cast, 7, 6).id)
    assert found.centres == (Used(NORTH, 7, 0), Used(SOUTH, 6, 0))
    assert (found.running, found.finished) == (13, 0)


def test_a_small_group_is_hidden_and_the_sum_with_it(tx: Transaction, cast: Cast) -> None:
    found = usage(tx, cases(tx, cast, 9, 3).id)
    assert [one.running for one in found.centres] == [9, None]
    assert found.running is None


def test_finished_and_running_are_counted_apart(tx: Transaction, cast: Cast) -> None:
    found = usage(tx, cases(tx, cast, 11, 0, finished=5).id)
    assert found.centres == (Used(NORTH, 6, 5),)
