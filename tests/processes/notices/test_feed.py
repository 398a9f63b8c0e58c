"""A private calendar."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from processes import clock
from processes.errors import NotFound
from processes.notices.feed import FeedKeys, close_feed, feed, feed_token, open_feed
from processes.records import Case
from processes.store.transaction import Transaction
from tests.builders import a_case, a_citizen, a_deadline, a_task
from tests.cast import Cast, a_cast
from tests.processes.reading.test_holding import a_conflict, an_absence

KEYS = FeedKeys("s" * 40)
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=clock.COPENHAGEN)


@pytest.fixture
def cast(tx: Transaction) -> Cast:
    return a_cast(tx)


def _case(tx: Transaction, cast: Cast) -> Case:
    return a_case(tx, team=cast.north, caseworker=cast.bo, citizen=a_citizen(tx))


def test_the_address_is_told_again_to_its_owner_and_a_new_one_ends_the_old(tx: Transaction, cast: Cast) -> None:
    assert feed_token(tx, cast.bo, KEYS) is None
    with clock.frozen(NOON):
        first = open_feed(tx, cast.bo, KEYS)
    assert feed_token(tx, cast.bo, KEYS) == first
    assert len(first) == 43
    second = open_feed(tx, cast.bo, KEYS)
    assert second != first
    with pytest.raises(NotFound):
        feed(tx, first)
    assert feed(tx, second).name == cast.bo.name


def test_a_withdrawn_calendar_and_one_of_somebody_who_left_lead_nowhere(tx: Transaction, cast: Cast) -> None:
    bos, astrids = open_feed(tx, cast.bo, KEYS), open_feed(tx, cast.astrid, KEYS)
    close_feed(tx, cast.bo)
    cast.astrid.active = False
    tx.flush()
    for token in (bos, astrids, "", "x" * 43):
        with pytest.raises(NotFound):
            feed(tx, token)


def test_it_holds_legal_days_and_appointments_each_once(tx: Transaction, cast: Cast) -> None:
    with clock.frozen(NOON):
        case = _case(tx, cast)
        deadline = a_deadline(tx, case, clock.today() + timedelta(days=4))
        other = a_deadline(tx, case, clock.today() + timedelta(days=9))
        task = a_task(tx, case, holder=cast.bo)
        task.deadline_id, task.due_day, task.appointment_at = deadline.id, deadline.due_day, NOON
        tx.flush()
        found = {one.key: one for one in feed(tx, open_feed(tx, cast.bo, KEYS)).happenings}
    assert set(found) == {f"deadline-{deadline.id}", f"deadline-{other.id}", f"meeting-{task.id}"}
    assert found[f"meeting-{task.id}"].begins == NOON
    assert found[f"deadline-{deadline.id}"].title == task.name
    assert found[f"deadline-{deadline.id}"].statute == deadline.statute


def test_what_ended_stands_still_or_is_somebody_elses_is_not_in_it(tx: Transaction, cast: Cast) -> None:
    case = _case(tx, cast)
    ended, paused = (a_deadline(tx, case, clock.today()) for _ in range(2))
    ended.ended_at, paused.paused_on = clock.now(), clock.today()
    a_task(tx, case, holder=cast.astrid).due_day = clock.today()
    tx.flush()
    assert feed(tx, open_feed(tx, cast.bo, KEYS)).happenings == ()


def test_a_substitute_has_the_absent_ones_days_in_it_saying_for_whom_and_not_what_she_is_barred_from(
    tx: Transaction, cast: Cast
) -> None:
    """Bo is away and Astrid stands in; of his three cases one is her brother's."""
    with clock.frozen(NOON):
        own, his, family = (
            a_case(tx, team=cast.north, caseworker=who, citizen=a_citizen(tx, cpr=f"72038720{n:02}"))
            for n, who in enumerate((cast.astrid, cast.bo, cast.bo))
        )
        clocks = {case: a_deadline(tx, case, clock.today() + timedelta(days=4)) for case in (own, his, family)}
        tasks = {case: a_task(tx, case, holder=cast.bo) for case in (his, family)}
        for task in tasks.values():
            task.appointment_at = NOON
        an_absence(tx, cast.bo, cast.astrid, clock.today(), None)
        a_conflict(tx, cast.astrid, cast.astrid, NOON, case_id=family.id)
        token = open_feed(tx, cast.astrid, KEYS)
        found = {one.key: one.whom for one in feed(tx, token).happenings}
    assert found == {
        f"deadline-{clocks[own].id}": None,
        f"deadline-{clocks[his].id}": cast.bo.name,
        f"meeting-{tasks[his].id}": cast.bo.name,
    }
