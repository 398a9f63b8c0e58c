"""The sample world's weeks are watched as they would have been, with the notices of those days."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select

from processes import clock
from processes.notices.notify import notify
from processes.records import Notice, Promise, Signal, Team
from processes.sample.cast import seed_cast
from processes.sample.watched import WEEKS, watch_weeks
from processes.store.transaction import Transaction
from processes.throughput.alerts.page import alerts
from processes.throughput.counted import Scope
from tests.builders import a_case

USUAL, JUMP = (3, 4, 3, 2), 12


def _a_jump(tx: Transaction, team: Team, weeks_ago: int) -> None:
    """A team with three cases a week or so, and twelve in one of them; each is over within the hour."""
    for week in range(27 + WEEKS, 0, -1):
        for _ in range(JUMP if week == weeks_ago else USUAL[week % len(USUAL)]):
            case = a_case(tx, team=team)
            case.opened_at = clock.now() - timedelta(weeks=week)
            case.closed_at = case.opened_at + timedelta(hours=1)
    tx.flush()


def test_a_leader_reads_what_was_told_when_it_was_told_and_what_ended(tx: Transaction, monday: datetime) -> None:
    yasmin = seed_cast(tx)["yasmin"]
    team = tx.find(Team, next(iter(yasmin.led_team_ids)))
    _a_jump(tx, team, 4)
    assert watch_weeks(tx) == 2
    (told,) = alerts(tx, yasmin, Scope(teams=frozenset({team.id})))
    this = clock.today() - timedelta(days=clock.today().weekday())
    assert (told.side, told.value, told.began_on) == ("above", JUMP, this - timedelta(weeks=4))
    assert told.ended_at is not None
    notices = tx.execute(select(Notice).where(Notice.person_id == yasmin.id).order_by(Notice.made_at)).scalars()
    assert [(one.kind, one.made_at.astimezone(clock.COPENHAGEN).date()) for one in notices] == [
        ("signal_raised", this - timedelta(weeks=3)),
        ("signal_ended", this - timedelta(weeks=2)),
    ]
    assert not tx.execute(select(Promise).where(Promise.kind.like("notice%"))).scalars().all()
    assert watch_weeks(tx) == 0
    assert len(tx.execute(select(Signal)).scalars().all()) == 1


def test_what_waits_to_be_mailed_to_others_is_still_mailed(tx: Transaction, monday: datetime) -> None:
    cast = seed_cast(tx)
    yasmin = cast["yasmin"]
    _a_jump(tx, tx.find(Team, next(iter(yasmin.led_team_ids))), 4)
    notify(tx, {"sort": "task_handed", "person": str(cast["mikkel"].id)}, a_case(tx).id)
    waits = select(Promise.facts).where(Promise.kind == "notice.mail")
    (before,) = tx.execute(waits).scalars().all()
    assert watch_weeks(tx) == 2
    assert tx.execute(waits).scalars().all() == [before]
