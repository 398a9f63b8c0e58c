"""Timeliness of a real trail, held against a slow reading of it, line by line."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine, select

from processes import clock
from processes.errors import Forbidden, Invalid
from processes.records import Person
from processes.store.transaction import Transaction, read_only, transaction
from processes.throughput.counted import Scope
from processes.throughput.names import rules
from processes.throughput.refresh import refresh
from processes.throughput.shares import Measure
from processes.throughput.timeliness.ahead import DAY, WEEK, sunday_of
from processes.throughput.timeliness.page import BY, timeliness
from processes.throughput.timeliness.weeks import Kept
from tests.cast import Cast
from tests.processes.throughput.trail import of_the_trail


def _auditor(tx: Transaction) -> Person:
    found: Person = tx.execute(select(Person).where(Person.login == "rasmus")).unique().scalar_one()
    return found


def test_every_number_is_what_the_trail_says_line_by_line(world: Engine) -> None:
    with transaction(world) as tx:
        refresh(tx)
    with clock.frozen(clock.now() + timedelta(days=25)), read_only(world) as tx:
        today, law = clock.today(), {key for key, one in rules(tx).items() if one.is_law}
        told = timeliness(tx, _auditor(tx), Scope(since=today - 26 * WEEK))
        trail: Counter[tuple[str, str]] = Counter()
        for (measure, key, day, _), n in of_the_trail(tx).items():
            if key in law:
                for name in _names(measure, day, today):
                    trail[name, key] += n
        for row in told.rows:
            key = row.rule.key
            assert row.judged == Kept(trail["kept", key], trail["missed", key])
            assert (row.late, row.running) == (trail["late", key], trail["running", key])
            assert (row.this_week, row.next_week) == (trail["this", key], trail["next", key])
            assert row.outlook.n == row.this_week + row.next_week
        assert {one.rule.key for one in told.rows} == {key for _, key in +trail}
        assert told.late == sum(n for (name, _), n in trail.items() if name == "late")
        assert told.whole.missed > 0


def _names(measure: Measure, day: date, today: date) -> list[str]:
    """What one line of the trail counts for."""
    sunday = sunday_of(today)
    if measure in (Measure.KEPT, Measure.MISSED):
        return [measure.value] if today - 26 * WEEK <= day < today else []
    if measure != Measure.RUNNING:
        return ["late"] if measure == Measure.LATE else []
    if day < today:
        return ["late"]
    weeks = {"this": (today, sunday), "next": (sunday + DAY, sunday + WEEK)}
    return ["running", *(name for name, (since, until) in weeks.items() if since <= day <= until)]


def test_it_adds_up_however_it_is_cut(world: Engine) -> None:
    with clock.frozen(clock.now() + timedelta(days=25)), read_only(world) as tx:
        auditor, scope = _auditor(tx), Scope(since=clock.today() - 26 * WEEK)
        for by in BY:
            for step in ("week", "month", "quarter"):
                told = timeliness(tx, auditor, scope, step, by)
                assert sum((one for _, one in told.weeks), Kept()) == told.whole
                assert sum((one for _, one in told.groups), Kept()) == told.whole
                assert sum((one.judged for one in told.rows), Kept()) == told.whole
        later = timeliness(tx, auditor, replace(scope, until=clock.today() + WEEK))
        assert later.whole == told.whole


def test_caseworkers_do_not_see_it_and_nonsense_is_refused(tx: Transaction, cast: Cast) -> None:
    tx.flush()
    with pytest.raises(Forbidden):
        timeliness(tx, cast.astrid, Scope())
    with pytest.raises(Invalid):
        timeliness(tx, cast.ditte, Scope(), by="moon")
