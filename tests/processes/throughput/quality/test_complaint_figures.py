"""Complaints add up: by kind, outcome, centre and month, and the open ones by age."""

from __future__ import annotations

from datetime import date, timedelta

from processes import clock
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.quality.complaint_figures import AGES, complaint_figures
from tests.cast import Cast
from tests.processes.throughput.flawed import a_case_of


def _fill(tx: Transaction, cast: Cast) -> None:
    for team, came, facts, ended in (
        (cast.north, "2026-01-10", {"kind": "afgørelse", "result": "medhold", "errorType": ["frist"]}, True),
        (cast.north, "2026-03-02", {"kind": "sagsbehandling/service"}, True),
        (cast.south, "2026-03-03", {"kind": "afgørelse"}, False),
        (cast.south, "2025-12-01", {"kind": "afgørelse"}, False),
    ):
        case = a_case_of(tx, "complaint", team, None, receivedAt=f"{came}T09:00:00", **facts)
        case.opened_at = clock.now() - timedelta(days=300)
        case.closed_at = clock.now() if ended else None
    tx.flush()


def test_everything_adds_up(tx: Transaction, cast: Cast) -> None:
    _fill(tx, cast)
    told = complaint_figures(tx, cast.frida, Scope(since=date(2026, 1, 1), until=date(2026, 3, 31)))
    assert told.came == sum(told.kinds.values()) == sum(one.n for one in told.centres) == 3
    assert told.kinds == {"ruling": 2, "service": 1, "untold": 0}
    assert (told.outcomes["upheld"], told.outcomes["answered"], sum(told.outcomes.values())) == (1, 1, 2)
    assert told.faults == {"frist": 1}
    assert told.took.n == 2
    assert [one.month for one in told.months] == [date(2026, month, 1) for month in (1, 2, 3)]
    assert [sum(one.kinds.values()) for one in told.months] == [1, 0, 2]
    centres = {one.key: (one.n, one.ended, one.in_favour) for one in told.centres}
    assert centres == {cast.north.centre_id: (2, 2, 1), cast.south.centre_id: (1, 0, 0)}


def test_what_is_open_counts_whenever_it_came(tx: Transaction, cast: Cast) -> None:
    _fill(tx, cast)
    told = complaint_figures(tx, cast.frida, Scope(since=date(2026, 1, 1), until=date(2026, 1, 31)))
    assert told.open == sum(told.ages) == 2
    assert len(told.ages) == len(AGES) + 1
    assert told.oldest == (clock.today() - date(2025, 12, 1)).days


def test_where_nobody_complained_nothing_is_told(tx: Transaction, cast: Cast) -> None:
    told = complaint_figures(tx, cast.frida, Scope(teams=frozenset({cast.north.id})))
    assert (told.came, told.open, told.oldest, told.months, told.centres) == (0, 0, None, (), ())


def test_no_first_day_can_be_shifted_until_it_tells_of_one_complaint(tx: Transaction, cast: Cast) -> None:
    """Six alike, the third of them alone on its day: a period that begins with it, or behind it, tells no less."""
    days = (0, 1, 450, 451, 452, 453)  # far enough apart that the first two are not even read of a later period
    first = clock.today() - timedelta(days=500)
    for day in days:
        came = first + timedelta(days=day)
        case = a_case_of(tx, "complaint", cast.south, None, receivedAt=f"{came}T09:00:00", kind="afgørelse")
        case.opened_at, case.closed_at = clock.now() - timedelta(days=500 - day), clock.now()
    tx.flush()
    since = [first + timedelta(days=day) for day in (449, 450, 451, 452)]
    told = [complaint_figures(tx, cast.ditte, Scope(since=one, until=clock.today())).came for one in since]
    assert told == [5, 5, 5, 5]  # the bundle of the fifth, on its day
