"""What a walk asks of its case, each question built once and answered in the same order every time."""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, select

from processes.records import Deadline, Membership, Person, Subscription, Task, TaskCondition, Timer

_MINE: Any = bindparam("cases", expanding=True)
_FRESH = {"populate_existing": True}
WAITING = (
    select(Timer)
    .where(Timer.case_id.in_(_MINE), Timer.fired_at.is_(None), Timer.cleared_at.is_(None))
    .order_by(Timer.due_at, Timer.step)
    .execution_options(**_FRESH)
)
OPEN = (
    select(Task)
    .where(Task.case_id.in_(_MINE), Task.condition == TaskCondition.OPEN)
    .order_by(Task.opened_at, Task.step)
    .execution_options(**_FRESH)
)
AWAITED = (
    select(Subscription)
    .where(Subscription.case_id == bindparam("case"), Subscription.name == bindparam("message"))
    .order_by(Subscription.step)
    .limit(1)
)
MEMBERS = (
    select(Person)
    .join(Membership, Membership.person_id == Person.id)
    .where(Membership.team_id == bindparam("team"), Person.active)
    .order_by(Person.login)
)
DUE = (
    select(Deadline.id)
    .where(Deadline.case_id == bindparam("case"), Deadline.ended_at.is_(None), Deadline.next_at <= bindparam("until"))
    .order_by(Deadline.next_at, Deadline.rule, Deadline.turn)
)
