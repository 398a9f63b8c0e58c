"""The sums are brought up to date case by case, exactly, and by one at a time."""

from __future__ import annotations

from threading import Thread

import pytest
from sqlalchemy import Engine, delete, func, select, update

from processes.records import Tally, TallyCase, TallyMark
from processes.store.transaction import read_only, transaction
from processes.throughput import refresh as refreshing
from processes.throughput.counted import counted
from processes.throughput.refresh import Stretch, go_on, refresh
from processes.throughput.shares import Measure
from tests.processes.throughput.trail import cases


def test_every_case_is_counted_once_and_then_only_what_changed(world: Engine) -> None:
    with transaction(world) as tx:
        everything = refresh(tx)
        assert everything == len(cases(tx)) == tx.one(select(func.count()).select_from(TallyCase))
    with transaction(world) as tx:
        assert refresh(tx) == 0
        assert tx.one(select(func.count()).select_from(TallyMark)) == 1


def test_whoever_is_interrupted_goes_on_where_it_was_and_figures_are_right_meanwhile(
    world: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refreshing, "CHUNK", 7)
    with read_only(world) as tx:
        everything, right = len(cases(tx)), counted(tx, tuple(Measure), ("measure", "key", "day", "value"))
    seen = 0
    for _ in range(everything // 7):
        with transaction(world) as tx:
            stretch = go_on(tx)
        seen += stretch.cases
        assert stretch == Stretch(7, finished=False)
        with read_only(world) as tx:
            assert sorted(counted(tx, tuple(Measure), ("measure", "key", "day", "value"))) == sorted(right)
    with transaction(world) as tx:
        assert go_on(tx) == Stretch(everything - seen, finished=True)
    with transaction(world) as tx:
        assert go_on(tx) == Stretch(0, finished=True)
        assert sorted(counted(tx, tuple(Measure), ("measure", "key", "day", "value"))) == sorted(right)


def test_sums_that_were_made_by_another_rule_are_not_believed_and_made_anew(world: Engine) -> None:
    with transaction(world) as tx:
        right = sorted(counted(tx, tuple(Measure), ("measure", "key", "day", "value")))
        refresh(tx)
        for table in (Tally, TallyCase):  # as a rule would have left them that counted nothing
            tx.execute(delete(table))
        tx.execute(update(TallyMark).values(counts="another"))
    with transaction(world) as tx:
        assert sorted(counted(tx, tuple(Measure), ("measure", "key", "day", "value"))) == right
        assert refresh(tx) == len(cases(tx))
        assert sorted(counted(tx, tuple(Measure), ("measure", "key", "day", "value"))) == right


def test_two_at_once_count_nothing_twice(world: Engine) -> None:
    done: list[int] = []

    def one() -> None:
        with transaction(world) as tx:
            done.append(refresh(tx))

    both = [Thread(target=one) for _ in range(2)]
    for each in both:
        each.start()
    for each in both:
        each.join()
    with read_only(world) as tx:
        assert max(done) == len(cases(tx))
        started = tx.one(select(func.sum(Tally.n)).where(Tally.n > 0))
    with transaction(world) as tx:
        tx.session.get_one(TallyMark, 1).snapshot = "1:1:"
        assert refresh(tx) == max(done)  # all of them anew: the sums stay what they are
        assert tx.one(select(func.sum(Tally.n)).where(Tally.n > 0)) == started
