"""The long watch counts open cases by how long their citizens have been sick."""

from __future__ import annotations

from datetime import timedelta

from processes import clock
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.production.long_watch import WEEKS, long_watch
from tests.builders import a_case, a_version
from tests.cast import Cast


def test_whoever_is_beyond_a_year_is_beyond_all_before_it(tx: Transaction, cast: Cast) -> None:
    version, today = a_version(tx), clock.today()
    for weeks, closed in ((53, False), (25, False), (24, True), (10, False), (22, False), (0, False)):
        case = a_case(tx, team=cast.north, version=version)
        case.facts = {"firstAbsenceDate": (today - timedelta(weeks=weeks)).isoformat()}
        case.closed_at = clock.now() if closed else None
    a_case(tx, team=cast.north, version=version)
    tx.flush()
    scope = Scope(definitions=frozenset({version.definition_id}))
    told = {one.weeks: one for one in long_watch(tx, cast.ditte, scope, today)}
    assert tuple(told) == WEEKS
    assert [told[weeks].n for weeks in WEEKS] == [2, 1, 1, 1, 0]
    assert told[22].soon == 1  # exactly 22 weeks today: tomorrow it is longer
    assert told[26].soon == 1
    assert told[52].first == today - timedelta(weeks=53)
    assert told[104].first is None


def test_of_other_places_nobody_learns_who_has_been_sick_since_when(tx: Transaction, cast: Cast) -> None:
    version, today = a_version(tx), clock.today()
    for weeks in (110, 60, 59, 58):
        case = a_case(tx, team=cast.south, version=version)
        case.facts = {"firstAbsenceDate": (today - timedelta(weeks=weeks)).isoformat()}
    tx.flush()
    scope = Scope(definitions=frozenset({version.definition_id}))
    told = long_watch(tx, cast.ditte, scope, today)
    assert [(one.n, one.soon, one.first) for one in told] == [(0, 0, None)] * len(WEEKS)
    assert [one.n for one in long_watch(tx, cast.frida, scope, today)] == [4, 4, 4, 4, 1]  # she may open them
