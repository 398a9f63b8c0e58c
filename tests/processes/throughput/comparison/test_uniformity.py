"""Like cases, two centres: whether they end alike, take as long, and leave the drawn way as often."""

from __future__ import annotations

from datetime import timedelta

import pytest

from processes import clock
from processes.errors import Forbidden
from processes.records import Version
from processes.store.transaction import Transaction
from processes.throughput.comparison.uniformity import uniformity
from processes.throughput.counted import Scope
from tests.cast import Cast


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
