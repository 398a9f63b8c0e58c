"""What is read of the past is what the rows say, also of a day that is over."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from sqlalchemy import select

from processes import clock
from processes.calendar.first_days import monday_of
from processes.clock import COPENHAGEN
from processes.records import Case, Passage
from processes.store.transaction import read_only, transaction
from processes.throughput.forecast.past import known
from processes.throughput.forecast.seen import seen
from processes.throughput.refresh import refresh
from tests.processes.throughput.forecast.conftest import GROWING, Past, manager


def test_weeks_rests_and_what_lay_there_on_a_monday(past: Past) -> None:
    with transaction(past.engine) as tx:
        refresh(tx)
    today = clock.today()
    then = monday_of(today) - timedelta(weeks=10)
    with read_only(past.engine) as tx:
        told = seen(tx, manager(tx), past.scope, (), today)["inflow"]
        assert len(told.counts) >= len(GROWING)
        assert all(counted >= made for counted, made in zip(told.counts[-len(GROWING) :], GROWING, strict=True))
        (definition,) = past.scope.definitions
        asked = select(Passage).join(Case, Case.id == Passage.case_id).where(Case.definition_id == definition)
        asked = asked.where(Case.team_id == past.team.id, Passage.how != "taken")
        plainly: Counter[tuple[str, int]] = Counter()
        left = 0
        for one in tx.execute(asked).scalars():
            entered = one.entered_at.astimezone(COPENHAGEN).date()
            gone = one.left_at.astimezone(COPENHAGEN).date() if one.left_at else None
            if one.left_at == one.entered_at:
                continue
            left += gone is not None and then - timedelta(days=365) <= gone < then
            if entered < then and (gone is None or gone >= then):
                plainly[one.element, (then - entered).days] += 1
        asked_with = (monday_of(today), then, then - timedelta(weeks=5))
        found = known(tx, manager(tx), past.scope, asked_with, today)
        assert {(element, age): n for element, age, n in found[then].resting} == dict(plainly)
        assert sum(one.n for one in found[then].rests if one.element) == left > 100
        for one in asked_with:  # nothing of one day gets among what is said of another
            assert known(tx, manager(tx), past.scope, [one], today)[one] == found[one]
