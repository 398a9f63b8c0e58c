"""A campaign tells how many there were, what is left, and whether each week met its goal."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from processes import clock
from processes.records import Case
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.production.campaign_begin import begin_campaign
from processes.throughput.production.campaign_end import end_campaign
from processes.throughput.production.campaigns import campaigns
from tests.builders import a_case, a_version
from tests.cast import Cast
from tests.processes.throughput.production.test_campaign_begin import a_wish

WEEK = timedelta(weeks=1)


def test_weeks_are_held_against_the_goal_and_the_rest_told_in_weeks(tx: Transaction, cast: Cast) -> None:
    version = a_version(tx)
    cases = [a_case(tx, team=cast.north, version=version) for _ in range(10)]
    elsewhere, young = a_case(tx, team=cast.south, version=version), a_case(tx, team=cast.north, version=version)
    for one in (*cases, elsewhere):
        one.opened_at -= 40 * WEEK
    closed_before = a_case(tx, team=cast.north, version=version)
    closed_before.opened_at -= 40 * WEEK
    closed_before.closed_at = clock.now() - WEEK
    wish = replace(a_wish(tx, cast), definition_id=version.definition_id, goal=2)
    begin_campaign(tx, cast.ditte, wish)
    with clock.frozen(clock.now() + 2 * WEEK):
        _close(tx, cases[:3], clock.now() - 2 * WEEK)
        _close(tx, cases[3:4], clock.now() - WEEK)
        _close(tx, [young], clock.now() - WEEK)
        (told,) = campaigns(tx, cast.ditte, Scope(), clock.today())
    assert (told.first, told.left, told.done) == (10, 6, 4)
    assert [(week.finished, week.met) for week in told.weeks] == [(3, True), (1, False), (0, None)]
    assert told.weeks_left == 3
    assert told.may_end


def test_it_is_told_where_it_belongs_and_for_a_quarter_after_its_end(tx: Transaction, cast: Cast) -> None:
    made = begin_campaign(tx, cast.ditte, a_wish(tx, cast))
    today = clock.today()
    assert campaigns(tx, cast.astrid, Scope(teams=frozenset({cast.north.id})), today)[0].may_end is False
    assert campaigns(tx, cast.ditte, Scope(teams=frozenset({cast.south.id})), today) == ()
    assert campaigns(tx, cast.ditte, Scope(definitions=frozenset({a_version(tx).definition_id})), today) == ()
    end_campaign(tx, cast.ditte, made.id)
    assert len(campaigns(tx, cast.ditte, Scope(), today)) == 1
    assert campaigns(tx, cast.ditte, Scope(), today + 14 * WEEK) == ()


def test_one_of_all_teams_is_told_where_all_are_looked_at(tx: Transaction, cast: Cast) -> None:
    begin_campaign(tx, cast.egon, replace(a_wish(tx, cast), team_id=None))
    (told,) = campaigns(tx, cast.egon, Scope(), clock.today())
    assert (told.team, told.first, told.weeks_left) == (None, 0, None)
    assert campaigns(tx, cast.egon, Scope(teams=frozenset({cast.north.id})), clock.today()) == ()


def _close(tx: Transaction, cases: list[Case], at: datetime) -> None:
    for one in cases:
        one.closed_at = at
    tx.flush()


def test_of_other_places_five_that_came_after_one_another_stand_for_one_another(tx: Transaction, cast: Cast) -> None:
    version = a_version(tx)
    cases = [a_case(tx, team=cast.south, version=version) for _ in range(12)]
    first = clock.now().astimezone(clock.COPENHAGEN) - 40 * WEEK  # by the calendar, whatever the clocks did since
    for days, one in enumerate(cases):
        one.opened_at = first + timedelta(days=days)
    wish = replace(a_wish(tx, cast), definition_id=version.definition_id, team_id=None)
    before = {n: replace(wish, opened_before=first.date() + timedelta(days=n)) for n in (4, 7, 12)}
    for asked in before.values():
        begin_campaign(tx, cast.egon, asked)
    with clock.frozen(clock.now() + WEEK):
        _close(tx, cases[:6], clock.now())
        hers, mine = (campaigns(tx, one, Scope(), clock.today()) for one in (cast.egon, cast.carla))
    assert sorted((one.first, one.left) for one in hers) == [(0, 0), (5, 0), (10, 5)]
    assert sorted((one.first, one.left) for one in mine) == [(4, 0), (7, 1), (12, 6)]
