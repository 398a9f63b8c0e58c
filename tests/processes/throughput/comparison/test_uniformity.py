"""Like cases, two centres: whether they end alike, take as long, and leave the drawn way as often."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from processes import clock
from processes.errors import Forbidden
from processes.records import Case, Deviation, Person, Version
from processes.store.transaction import Transaction
from processes.throughput.comparison.uniformity import uniformity
from processes.throughput.counted import Scope
from tests.cast import Cast
from tests.processes.throughput.mining.test_deviations import deviate


def _scope(version: Version) -> Scope:
    today = clock.today()
    return Scope(today - timedelta(weeks=13), today, definitions=frozenset({version.definition_id}))


def test_centres_that_end_their_cases_otherwise_are_said_to_differ(
    tx: Transaction, cast: Cast, version: Version
) -> None:
    found = uniformity(tx, cast.frida, _scope(version))
    assert {kind.key for kind in found.endings.kinds} == {"recovered", "stopped-fit"}
    assert sorted(found.endings.rows) == [(0, 40), (40, 0)]
    assert found.endings.test is not None
    assert found.endings.test.effect == pytest.approx(1.0)
    assert found.lead_test is not None
    assert found.lead_test.differs
    assert [one.n for one in found.lead] == [40, 40]
    assert [sum(row) for row in found.deviations.rows] == [40, 40]
    assert found.deviations.test is None  # nobody deviated: nothing to compare


def test_a_centre_with_too_few_is_left_out(tx: Transaction, cast: Cast, version: Version) -> None:
    today = clock.today()
    scope = Scope(today - timedelta(days=7), today, definitions=frozenset({version.definition_id}))
    assert len(uniformity(tx, cast.frida, scope).centres) == 2  # six each in these days
    assert uniformity(tx, cast.frida, Scope(today, today, definitions=scope.definitions)).centres == ()


def test_caseworkers_are_refused(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        uniformity(tx, cast.astrid, Scope())


def test_deviations_of_other_centres_come_in_fives_whatever_the_days(
    tx: Transaction, cast: Cast, version: Version
) -> None:
    asked = select(Case).where(Case.team_id == cast.south.id, Case.closed_at.is_not(None)).order_by(Case.id).limit(8)
    for days, case in enumerate(tx.execute(asked).scalars().all()):
        deviate(tx, case, "recovered")
        tx.flush()
        last = tx.execute(select(Deviation).where(Deviation.case_id == case.id)).scalar_one()
        last.closed_at = clock.now() - timedelta(days=20 - days)
    tx.flush()
    whole = _scope(version)

    def told(person: Person, until: int) -> int:
        """How many of the southern centre had deviated so many days ago or before."""
        found = uniformity(tx, person, replace(whole, until=clock.today() - timedelta(days=until)))
        at = [one.da for one in found.centres].index(cast.south.centre.name_da)
        return sum(
            n for kind, n in zip(found.deviations.kinds, found.deviations.rows[at], strict=True) if kind.key == "some"
        )

    assert [told(cast.frida, days) for days in (17, 16, 15, 14, 13)] == [4, 5, 6, 7, 8]
    assert [told(cast.ditte, days) for days in (17, 16, 15, 14, 13)] == [0, 5, 5, 5, 5]
