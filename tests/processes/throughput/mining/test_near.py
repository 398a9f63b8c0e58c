"""Logs that together single one to four cases out are not given to the same person; others are."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import Engine, event, select

from processes import clock
from processes.access.permissions import Role
from processes.audit.kinds import LogTaken
from processes.audit.trail import record
from processes.clock import COPENHAGEN
from processes.errors import Invalid
from processes.records import Case, Definition
from processes.store.transaction import Transaction, transaction
from processes.throughput.mining.take_log import Which
from processes.throughput.places import every_place, places
from tests.processes.throughput.mining.logs import ALWAYS, somebody, taken

DAY = timedelta(days=1)
YEAR_LATER = date(2011, 3, 1)


def _days(tx: Transaction) -> list[date]:
    asked = select(Case.opened_at).join(Definition, Definition.id == Case.definition_id)
    found = tx.execute(asked.where(Definition.key == "sickness_follow_up").order_by(Case.opened_at)).scalars()
    return [at.astimezone(COPENHAGEN).date() for at in found]


def _ten_days(tx: Transaction) -> date:
    """The first of ten days on which two cases each began, and on the last one; that one ended with the first."""
    first = date(2010, 3, 1)
    asked = select(Case).join(Definition).where(Definition.key == "sickness_follow_up").order_by(Case.number)
    for n, case in enumerate(tx.execute(asked.limit(19)).scalars()):
        day = first + n // 2 * DAY
        case.opened_at = datetime.combine(day, time(12), COPENHAGEN)
        case.closed_at = datetime.combine(YEAR_LATER + (day - first), time(12), COPENHAGEN)
        if n == 18:
            case.closed_at = datetime.combine(YEAR_LATER, time(13), COPENHAGEN)
    tx.flush()
    return first


def test_one_case_more_is_refused_the_very_same_and_five_more_are_not(world: Engine) -> None:
    with transaction(world) as tx:
        days = _days(tx)
        last = days[-1]
        few = sum(day == last for day in days)
        assert 0 < few < 5
        taken(tx)
        taken(tx)  # the very same cases
        with pytest.raises(Invalid) as refused:
            taken(tx, until=last - DAY)
        assert [one.code for one in refused.value.problems] == ["log_too_near"]
        assert taken(tx, until=days[-6] - DAY).cases


def test_it_is_held_against_ones_own_logs_under_other_names(world: Engine) -> None:
    with transaction(world) as tx:
        last = _days(tx)[-1]
        taken(tx, role=Role.PROCESS_OWNER)
        taken(tx, named=True)
        assert taken(tx, until=last - DAY).cases
        assert taken(tx, named=True).cases


def test_what_came_since_the_same_log_was_taken_counts(world: Engine) -> None:
    with transaction(world) as tx:
        taken(tx)
        case = tx.execute(
            select(Case).join(Definition).where(Definition.key == "sickness_follow_up").limit(1)
        ).scalar_one()
        with clock.frozen(clock.now() + DAY):
            case.opened_at = clock.now()
            tx.flush()
            with pytest.raises(Invalid):
                taken(tx)
            with pytest.raises(Invalid):
                taken(tx, until=ALWAYS["until"] - DAY)


def test_three_logs_that_together_leave_one_case_are_not_given(world: Engine) -> None:
    with transaction(world) as tx:
        first = _ten_days(tx)
        assert len(taken(tx, since=first, until=first + 9 * DAY).cases) == 19
        assert len(taken(tx, since=first + 5 * DAY, until=first + 9 * DAY).cases) == 9
        with pytest.raises(Invalid) as refused:
            taken(
                tx, which=Which.ENDED, since=YEAR_LATER, until=YEAR_LATER + 4 * DAY
            )  # the first five days and the last
        (problem,) = refused.value.problems
        assert (problem.code, problem.facts) == ("log_too_near", {"fewest": 5, "at": clock.now()})
        assert len(taken(tx, since=first, until=first + 4 * DAY).cases) == 10


def test_what_two_logs_share_counts_and_what_they_do_not_share_at_all_does_not(world: Engine) -> None:
    with transaction(world) as tx:
        first = _ten_days(tx)
        taken(tx, since=first, until=first + 4 * DAY)
        with pytest.raises(Invalid):
            taken(tx, since=first + 4 * DAY, until=first + 9 * DAY)
        assert taken(tx, since=first + 5 * DAY, until=first + 9 * DAY).cases
        assert taken(tx, since=first, until=first + 9 * DAY).cases


def test_the_log_that_differs_least_is_named(world: Engine) -> None:
    with transaction(world) as tx:
        first, now = _ten_days(tx), clock.now()
        for later, until in ((0, first + 9 * DAY), (1, first + 4 * DAY), (2, ALWAYS["until"])):
            with clock.frozen(now + later * DAY):
                taken(tx, since=first, until=until)
        with clock.frozen(now + 3 * DAY), pytest.raises(Invalid) as refused:
            taken(tx, since=first, until=first + 3 * DAY)
        assert refused.value.problems[0].facts["at"] == now + DAY


def test_a_log_of_a_place_one_may_no_longer_choose_counts(world: Engine) -> None:
    with transaction(world) as tx:
        leader = somebody(tx, Role.TEAM_LEADER)
        first, other = _ten_days(tx), next(one for one in every_place(tx) if one not in places(tx, leader))
        for case in tx.execute(select(Case).where(Case.closed_at > YEAR_LATER)).scalars():
            case.team_id, case.centre_id = next(iter(other.scope.teams), None), next(iter(other.scope.centres), None)
        taken(tx, Role.TEAM_LEADER, place=other, since=first, until=first + 9 * DAY)
        with pytest.raises(Invalid):
            taken(tx, Role.TEAM_LEADER, since=first, until=first + 7 * DAY)


def test_beside_two_hundred_logs_the_cases_are_asked_for_once(world: Engine) -> None:
    asked: list[str] = []
    with transaction(world) as tx:
        first, person = _ten_days(tx), somebody(tx, Role.AUDITOR)
        for n in range(1, 201):
            days = (first - n * DAY, first + 9 * DAY)
            record(
                tx,
                person,
                LogTaken("sickness_follow_up", "xes", "improve", "all", *days, 19, named=False, which="begun"),
            )
        event.listen(world, "before_cursor_execute", note := lambda _c, _k, sql, *_: asked.append(sql))
        try:
            assert len(taken(tx, since=first, until=first + 9 * DAY).cases) == 19
        finally:
            event.remove(world, "before_cursor_execute", note)
        with pytest.raises(Invalid):
            taken(tx, since=first + DAY, until=first + 9 * DAY)
    assert sum("width_bucket" in one for one in asked) == 1
