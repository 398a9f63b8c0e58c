"""What a leader shares out of her own teams: late, due this week, or held by somebody who is away."""

from __future__ import annotations

from datetime import timedelta

from processes import clock
from processes.people.absence_register import register_absence
from processes.people.absence_rules import Days
from processes.store.transaction import Transaction
from processes.tasks.to_share import MOST, to_share
from tests.builders import a_case, a_task
from tests.cast import Cast
from tests.processes.tasks.test_inbox import due


def test_what_is_late_or_due_this_week_comes_in_the_order_of_its_day(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north)
    this_week = due(a_task(tx, case, holder=cast.bo), 0)
    late = due(a_task(tx, case), -2)
    due(a_task(tx, case, holder=cast.bo), 30)
    due(a_task(tx, a_case(tx, team=cast.south)), -9)
    outside = due(a_task(tx, case), -1)
    outside.group = "borger"
    tx.flush()
    told = to_share(tx, cast.ditte, {cast.north.id, cast.south.id})
    assert ([one.id for one in told.rows], told.n) == ([late.id, this_week.id], 2)
    assert [one.holder for one in told.rows] == [None, cast.bo.name]


def test_the_tasks_of_somebody_who_is_away_are_proposed_to_who_stands_in(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north)
    far = due(a_task(tx, case, holder=cast.bo), 30)
    tx.flush()
    assert to_share(tx, cast.ditte, {cast.north.id}).rows == ()
    register_absence(tx, cast.ditte, cast.bo.id, Days(clock.today(), None), cast.astrid.id)
    (one,) = to_share(tx, cast.ditte, {cast.north.id}).rows
    assert (one.id, one.holder_is_away, one.proposed, one.why) == (far.id, True, cast.astrid.id, "stands_in")


def test_who_knows_the_case_is_proposed(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north)
    case.caseworker_id = cast.astrid.id
    due(a_task(tx, case), 0)
    tx.flush()
    (one,) = to_share(tx, cast.ditte, {cast.north.id}).rows
    assert (one.proposed, one.why) == (cast.astrid.id, "knows")


def test_only_who_leads_the_team_shares_out_and_never_too_many_at_once(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north)
    for day in range(MOST + 3):
        task = due(a_task(tx, case), -day)
        assert task.due_day is not None
        assert task.due_day <= clock.today() + timedelta(0)
    tx.flush()
    assert to_share(tx, cast.astrid, {cast.north.id}).rows == ()
    told = to_share(tx, cast.ditte, {cast.north.id})
    assert (len(told.rows), told.n) == (MOST, MOST + 3)
