"""Things that happen in the sample world, so that figures change."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from random import Random

from sqlalchemy import Engine, select

from processes import clock
from processes.cases.cancel import cancel
from processes.deadlines.fire import fire
from processes.errors import Refusal
from processes.records import Case, Person, Timer
from processes.store.transaction import Transaction, transaction
from tests.conftest import MONDAY
from tests.processes.throughput.trail import cases


def something_happens(world: Engine, how_often: int) -> int:
    """Timers fire and cases are cancelled, each in a transaction of its own; answers how many did."""
    chance, done = Random(7), 0
    for n in range(how_often):
        with clock.frozen(MONDAY + timedelta(hours=6 * n)):
            try:
                with transaction(world) as tx:
                    done += _one(tx, chance, n)
            except Refusal:
                continue
    return done


def _one(tx: Transaction, chance: Random, n: int) -> int:
    if n % 5 == 4:
        case = chance.choice([one for one in cases(tx) if one.is_open])
        cancel(tx, leader_of(tx, case), case.id, "double")
        return 1
    waiting = select(Timer).where(Timer.fired_at.is_(None), Timer.cleared_at.is_(None)).order_by(Timer.due_at, Timer.id)
    timer = tx.execute(waiting.limit(1)).scalar_one()
    with clock.frozen(max(clock.now(), timer.due_at)):
        return int(fire(tx, timer.id) is not None)


def leader_of(tx: Transaction, case: Case) -> Person:
    """Who leads the team whose case it is."""
    people: Iterable[Person] = tx.execute(select(Person)).unique().scalars()
    return next(one for one in people if case.team_id in one.led_team_ids)
