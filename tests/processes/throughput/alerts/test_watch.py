"""A signal is told once, again when it grows graver, and when it has ended; noise is told to nobody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from processes import clock
from processes.records import Promise, Signal
from processes.store.transaction import Transaction
from processes.throughput.alerts.page import alerts, settle
from processes.throughput.alerts.watch import watch
from processes.throughput.counted import Scope
from tests.builders import a_case
from tests.cast import Cast
from tests.conftest import MONDAY

USUAL = (3, 4, 3, 2, 3, 4, 3, 2)


@pytest.fixture
def now() -> Iterator[datetime]:
    """A Monday on which time stands still."""
    with clock.frozen(MONDAY):
        yield MONDAY


def _opened(tx: Transaction, cast: Cast, weeks_ago: int, many: int) -> None:
    for _ in range(many):
        case = a_case(tx, team=cast.north)
        case.opened_at = clock.now() - timedelta(weeks=weeks_ago)
        case.closed_at = case.opened_at + timedelta(hours=1)


def _half_a_year(tx: Transaction, cast: Cast) -> None:
    for weeks in range(27, 1, -1):
        _opened(tx, cast, weeks, USUAL[weeks % len(USUAL)])


def _told(tx: Transaction) -> list[str]:
    asked = select(Promise).where(Promise.kind == "notice").order_by(Promise.id)
    sorts = [one.facts["sort"] for one in tx.execute(asked).scalars()]
    return [one for one in sorts if one.startswith("signal_")]


def test_chance_is_told_to_nobody(tx: Transaction, cast: Cast, now: datetime) -> None:
    _half_a_year(tx, cast)
    _opened(tx, cast, 1, 3)
    tx.flush()
    assert watch(tx) == 0
    assert _told(tx) == []


def test_a_signal_is_told_once_to_whoever_leads_and_again_when_it_is_over(
    tx: Transaction, cast: Cast, now: datetime
) -> None:
    _half_a_year(tx, cast)
    _opened(tx, cast, 1, 14)
    tx.flush()
    assert (watch(tx), watch(tx)) == (1, 0)
    (one,) = tx.execute(select(Signal)).scalars()
    assert (one.what, one.side, one.rule, one.value, one.ended_at) == ("inflow", "above", "outside", 14, None)
    promised = tx.execute(select(Promise).where(Promise.kind == "notice")).scalars().all()
    facts = next(one.facts for one in promised if one.facts["sort"] == "signal_raised")
    assert (facts["person"], facts["place"]) == (str(cast.ditte.id), "figures/alerts?place=team:north-1")
    with clock.frozen(now + timedelta(weeks=1)):
        _opened(tx, cast, 1, 3)
        tx.flush()
        assert (watch(tx), watch(tx)) == (1, 0)
        assert one.ended_at is not None
    assert _told(tx) == ["signal_raised", "signal_ended"]


def test_a_signal_that_lasts_is_told_again_only_when_it_grows_graver(
    tx: Transaction, cast: Cast, now: datetime
) -> None:
    _half_a_year(tx, cast)
    _opened(tx, cast, 1, 14)
    tx.flush()
    watch(tx)
    (one,) = tx.execute(select(Signal)).scalars()
    one.rule, one.week = "run", one.week - timedelta(weeks=1)
    tx.flush()
    assert watch(tx) == 1
    assert one.rule == "outside"
    with clock.frozen(now + timedelta(weeks=1)):
        _opened(tx, cast, 1, 30)
        tx.flush()
        assert watch(tx) == 0
        assert (one.value, one.ended_at) == (30, None)


def test_what_was_written_stays_when_it_grows_graver_and_the_graver_asks_anew(
    tx: Transaction, cast: Cast, now: datetime
) -> None:
    _half_a_year(tx, cast)
    _opened(tx, cast, 1, 14)
    tx.flush()
    watch(tx)
    (one,) = tx.execute(select(Signal)).scalars()
    began = one.began_on - timedelta(weeks=1)
    one.rule, one.week, one.began_on, one.value = "run", began, began, 7
    settle(tx, cast.ditte, one.id, "En kampagne begyndte")
    before = len(_told(tx))
    assert (watch(tx), watch(tx)) == (1, 0)
    assert (one.note, one.settled_by_id, one.settled_at) == ("En kampagne begyndte", cast.ditte.id, now)
    assert (one.rule, one.value, one.ended_at) == ("run", 7, now)
    (graver,) = tx.execute(select(Signal).where(Signal.ended_at.is_(None))).scalars()
    assert (graver.rule, graver.value, graver.began_on, graver.note) == ("outside", 14, began, None)
    assert _told(tx)[before:] == ["signal_raised"]
    assert [(told.id, told.may_settle) for told in alerts(tx, cast.ditte, Scope())] == [
        (graver.id, True),
        (one.id, False),
    ]
    with clock.frozen(now + timedelta(weeks=1)):
        _opened(tx, cast, 1, 3)
        tx.flush()
        assert (watch(tx), watch(tx)) == (1, 0)
    assert _told(tx)[before:] == ["signal_raised", "signal_ended"]


def test_what_turns_round_is_kept_although_nobody_leads_just_then(tx: Transaction, cast: Cast, now: datetime) -> None:
    _half_a_year(tx, cast)
    _opened(tx, cast, 1, 14)
    cast.ditte.active = False
    tx.flush()
    watch(tx)
    (one,) = tx.execute(select(Signal)).scalars()
    one.side, one.week = "below", one.week - timedelta(weeks=1)
    tx.flush()
    assert watch(tx) == 0  # nobody to tell
    (lasting,) = tx.execute(select(Signal).where(Signal.ended_at.is_(None))).scalars()
    assert (one.ended_at is not None, lasting.side) == (True, "above")
