"""A past for the small world: courses that ended within two years and others on their way, for figures to tell of."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select

from processes.records import Case
from processes.sample.big import FIRST, Place
from processes.sample.courses import how_many
from processes.sample.many import Made, make, plan_of
from processes.sample.parties import seed_citizens
from processes.sample.promised import promise_results
from processes.sample.seed import SIZE
from processes.sample.watched import watch_weeks
from processes.store.transaction import transaction

ENDED, BACK = 0.75, 730  # most courses ended, two years back at most
FIRST_TEAM = 0.5  # of a house: so few cases tell something of one team rather than little of all


def seed_history(place: Place, size: int, processes: int) -> Made:
    """Walk so many more courses; where there are cases beyond those of the first day nothing is made."""
    with transaction(place.database) as tx:
        numbers = tx.execute(select(Case.number)).scalars()
        if any(int(one.rpartition("-")[2]) > FIRST for one in numbers):
            return Made()
        seed_citizens(tx, place.secret, size + how_many(SIZE))
    plan = plan_of(place.database, place.url, place.files, size, FIRST)
    made = make(replace(plan, ended=ENDED, back=BACK, first_team=FIRST_TEAM), processes, lambda done: None)
    with transaction(place.database) as tx:
        promise_results(tx)
        watch_weeks(tx)
    return made
