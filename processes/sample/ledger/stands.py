"""How a case in memory stands before it moves: what ``motion/standing`` reads of the database, told from the shelf."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from processes.motion.clock_rows import state_of
from processes.motion.clocks_state import ClockState
from processes.motion.standing import OpenRow, Standing
from processes.records import Absence, Case, CaseRuleSet, Deadline, Subscription, Task, TaskCondition, Timer
from processes.sample.ledger.outside import Outside
from processes.sample.ledger.shelf import Shelf, as_json


class Stands:
    """Tells how cases stand; a deadline that has not changed since is not read again."""

    def __init__(self, shelf: Shelf, outside: Outside) -> None:
        self._shelf, self._outside = shelf, outside
        self._clocks: dict[UUID, tuple[dict[str, Any], ClockState]] = {}

    def tell(self, case: Case, today: date) -> Standing:
        """As ``motion/standing.READ`` asks it."""
        tasks = self._of(Task, case)
        timers = (one for one in self._of(Timer, case) if not (one.fired_at or one.cleared_at))
        away = [one for one in self._outside.all(Absence) if one.since <= today and (one.until or date.max) >= today]
        gone = {one.person_id for one in away}
        here = self._outside.active - gone
        stand_ins = [one.substitute_id for one in away if one.person_id == case.caseworker_id]
        return Standing(
            tasks=_by_step(one for one in tasks if one.__dict__["condition"] == TaskCondition.OPEN),
            timers=_by_step(timers),
            subscriptions=_by_step(self._of(Subscription, case)),
            deadlines=tuple(self._clock(one) for one in self._of(Deadline, case)),
            rule_sets={one.area: one.rule_set for one in self._of(CaseRuleSet, case) if one.until is None},
            teams=self._outside.teams,
            doers=_doers(tasks),
            caseworker_here=case.caseworker_id in here,
            substitute=min((one for one in stand_ins if one in here), default=None),
            caseworker_teams=self._outside.places.get(case.caseworker_id, frozenset()),
            newest=self._outside.newest,
        )

    def _of(self, kind: type[Any], case: Case) -> list[Any]:
        key = case.id
        return [one for one in self._shelf.of(kind) if one.__dict__["case_id"] == key]

    def _clock(self, row: Deadline) -> ClockState:
        known = self._clocks.get(row.__dict__["id"])
        if known is None or known[0] != row.__dict__:
            known = self._clocks[row.id] = dict(row.__dict__), state_of(as_json(row))
        return known[1]


def _by_step(rows: Iterable[Any]) -> dict[str, OpenRow]:
    return {row.__dict__["step"]: _open_row(row.__dict__) for row in rows}


def _open_row(row: dict[str, Any]) -> OpenRow:
    return OpenRow(row["id"], row["step"], row.get("due_at"), row.get("due_day"), row.get("deadline_id"))


def _doers(tasks: Iterable[Task]) -> dict[str, tuple[UUID, ...]]:
    found: dict[str, tuple[UUID, ...]] = {}
    for one in tasks:
        if one.condition == TaskCondition.DONE and one.completed_by_id:
            who = (key for key in (one.completed_by_id, one.acting_for_id) if key)
            found[one.element] = (*found.get(one.element, ()), *who)
    return found
