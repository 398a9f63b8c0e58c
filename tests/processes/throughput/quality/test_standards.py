"""A promise is held against the deadlines it names; every one of those is a deadline of a process."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from processes import clock
from processes.calendar.rulebook import read_deadlines
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.quality.standards import STANDARDS, StandardLine, standards
from tests.builders import a_deadline
from tests.cast import Cast
from tests.processes.throughput.flawed import a_case_of

BPMN = Path(__file__).resolve().parents[4] / "bpmn"


def test_every_promise_names_deadlines_that_bind_us_and_are_watched() -> None:
    rules = [rule for path in BPMN.rglob("deadlines.toml") for rule in read_deadlines(path.read_bytes())]
    ours = {rule.key for rule in rules if rule.watched and "authority" in {one.value for one in rule.binds}}
    assert len({one.key for one in STANDARDS}) == len(STANDARDS)
    for one in STANDARDS:
        assert set(one.rules) <= ours, one.key
        assert one.promise.da
        assert one.promise.en


def test_kept_and_missed_are_counted_in_the_days_they_were_due(tx: Transaction, cast: Cast) -> None:
    case = a_case_of(tx, "complaint", cast.north)
    yesterday = clock.today() - timedelta(days=1)
    for n in range(6):
        how = {"missed_at": clock.now()} if n == 0 else {"kept_at": clock.now(), "ended_by": "kept"}
        a_deadline(tx, case, yesterday, rule="P5-13", turn=n + 1, ended_at=clock.now(), **how)
    told = {one.standard.key: one for one in standards(tx, cast.frida, Scope(since=yesterday, until=yesterday))}
    assert (told["complaint"].kept, told["complaint"].missed) == (5, 1)
    assert (told["complaint"].share, told["complaint"].met) == (83, False)
    assert (told["enquiry"].n, told["enquiry"].share, told["enquiry"].met) == (0, None, None)


def test_a_target_that_is_reached_is_met() -> None:
    assert StandardLine(STANDARDS[0], 5, 0).met


def test_a_promise_counts_in_the_days_it_was_given(tx: Transaction, cast: Cast) -> None:
    assert standards(tx, cast.frida, Scope(until=date(2000, 1, 1))) == ()
