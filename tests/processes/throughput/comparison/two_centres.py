"""Two centres with forty finished cases each of one process: the northern quick and timely, the southern neither."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from processes import clock
from processes.records import Case, Definition, Version
from processes.store.transaction import Transaction
from tests.builders import a_case, a_deadline
from tests.cast import Cast
from tests.shipped import shipped
from tests.situations import publish_package

N = 40


def two_centres(tx: Transaction, cast: Cast) -> Version:
    """The version; 36 of the northern deadlines were kept, 20 of the southern. Seven cases of each are open."""
    publish_package(tx, cast.egon, shipped("sickness_follow_up"))
    definition = tx.session.query(Definition).filter_by(key="sickness_follow_up").one()
    version = tx.find(Version, definition.newest_id or definition.id)
    noon = datetime.combine(clock.today(), time(12), clock.COPENHAGEN)  # whole days, whatever the hour and the season
    for team, took, kept, outcome in ((cast.north, 30, 36, "recovered"), (cast.south, 60, 20, "stopped-fit")):
        for n in range(N):
            case = a_case(tx, team=team, version=version)
            case.closed_at = noon - timedelta(days=5 + n % 20)
            case.opened_at = case.closed_at - timedelta(days=took + n % 7)
            case.outcome, case.condition = outcome, "finished"
            _judged(tx, case, n < kept)
        for _ in range(7):
            a_case(tx, team=team, version=version)
    tx.flush()
    return version


def _judged(tx: Transaction, case: Case, kept: bool) -> None:
    assert case.closed_at is not None
    due = case.closed_at
    made = a_deadline(tx, case, due.date())
    made.ended_at, made.ended_by = due, "kept"
    made.kept_at = due
    if not kept:
        made.missed_at = due
