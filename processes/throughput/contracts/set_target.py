"""Saying what a centre or a team is to reach in a year."""

from __future__ import annotations

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import TargetSet
from processes.audit.trail import record
from processes.errors import Invalid, Problem
from processes.records import Person, Target
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.throughput.contracts.indicators import Indicator
from processes.throughput.leading import leading
from processes.throughput.places import place_of, places

YEARS = 2  # so far ahead or back from this one


def set_target(tx: Transaction, person: Person, place: str, indicator: str, year: int, value: int) -> Target:
    """The place's target of this indicator and year; one that was set before is changed, and the trail says from what.

    Raises ``NotFound`` for a place that is not the reader's, ``Forbidden``, ``Invalid`` for a target that cannot be.
    """
    here = place_of(places(tx, person), place, person)
    centre, team = next(iter(here.scope.centres), None), next(iter(here.scope.teams), None)
    if centre is None and team is None:
        raise Invalid(Problem("target_place", "place"))
    require(person, Permission.SET_TARGET, leading(tx, person, centre, team))
    if indicator not in tuple(Indicator):
        raise Invalid(Problem("target_indicator", "indicator"))
    most = Indicator(indicator).most
    if not 0 < value <= most:
        raise Invalid(Problem("target_value", "value", {"most": most}))
    if abs(year - clock.today().year) > YEARS:
        raise Invalid(Problem("target_year", "year"))
    asked = select(Target).where(Target.centre_id.is_not_distinct_from(centre), Target.indicator == indicator)
    target = tx.maybe(asked.where(Target.team_id.is_not_distinct_from(team), Target.year == year))
    before = target.value if target else None
    if target is None:
        target = Target(id=new_id(), centre_id=centre, team_id=team, indicator=indicator, year=year)
        tx.add(target)
    target.value, target.set_at, target.set_by_id = value, clock.now(), person.id
    tx.flush()
    record(tx, person, TargetSet(target.id, indicator, year, value, before))
    return target
