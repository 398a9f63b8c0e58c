"""Which cases a version concerns, and how they stand."""

from __future__ import annotations

from sqlalchemy import select

from processes import clock
from processes.motion.standing import standing
from processes.records import Case, Version
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.studio.preflight_stands import Concerned, count, read
from tests.cast import Cast
from tests.processes.studio.moving_world import some_cases


def test_a_case_is_read_as_moving_it_would_read_it(tx: Transaction, cast: Cast) -> None:
    some_cases(tx, cast, 2, 1)
    version = tx.one(select(Version))
    concerned = Concerned(version.definition_id, new_id(), [])
    found = list(read(tx, concerned, None, 10))
    assert count(tx, concerned) == len(found) == 3
    for case, stands, waits in found:
        known = standing(tx, tx.find(Case, case.id), clock.today())
        assert (stands.tasks, stands.timers, stands.deadlines, stands.rule_sets) == (
            known.tasks,
            known.timers,
            known.deadlines,
            known.rule_sets,
        )
        assert not waits
    assert [one.id for one, _, _ in read(tx, concerned, found[0][0].id, 1)] == [found[1][0].id]


def test_cases_of_the_version_itself_are_left_out_and_callers_are_found_by_what_runs_in_them(
    tx: Transaction, cast: Cast
) -> None:
    some_cases(tx, cast, 1, 0)
    version = tx.one(select(Version))
    assert count(tx, Concerned(version.definition_id, version.id, [])) == 0
    assert count(tx, Concerned(new_id(), new_id(), [version.hash])) == 1
    assert count(tx, Concerned(new_id(), new_id(), ["0" * 64])) == 0
