"""Two years of invented cases of one process, as rows: so many a week, through three steps, with a deadline."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import numpy as np
from sqlalchemy import insert

from processes import clock
from processes.clock import COPENHAGEN
from processes.records import Case, Deadline, Passage, Task, Team, Version
from processes.store.base import new_id
from processes.store.transaction import Transaction

STEPS = ("T4_4_assess_entitlement", "T4_11_first_follow_up_interview", "T4_18_reassessment")
RULE, WEEKS_ALLOWED = "P4-10", 8


def a_past(tx: Transaction, version: Version, team: Team, weekly: tuple[int, ...]) -> None:
    """``weekly`` cases in each week up to this one: the last stands for last week. Times follow from a fixed seed."""
    chance = np.random.default_rng(7)
    monday = clock.today() - timedelta(days=clock.today().weekday())
    rows = _Rows(version, team)
    for n, many in enumerate(weekly):
        first = monday - timedelta(weeks=len(weekly) - n)
        for _ in range(many):
            rows.case(first + timedelta(days=int(chance.integers(0, 5))), chance)
    for kind, found in ((Case, rows.cases), (Passage, rows.passages), (Task, rows.tasks), (Deadline, rows.deadlines)):
        if found:
            tx.execute(insert(kind), found)


class _Rows:
    def __init__(self, version: Version, team: Team) -> None:
        self.version, self.team = version, team
        self.cases: list[dict[str, Any]] = []
        self.passages: list[dict[str, Any]] = []
        self.tasks: list[dict[str, Any]] = []
        self.deadlines: list[dict[str, Any]] = []

    def case(self, opened: date, chance: np.random.Generator) -> None:
        """One case: each step takes some days; one in four ends after the first."""
        key, at = new_id(), _at(opened)
        absent = opened - timedelta(days=int(chance.integers(7, 30)))
        left = at
        for n, step in enumerate(STEPS):
            entered, left = left, left + timedelta(days=int(chance.integers(3, 30)))
            self._rest(key, step, entered, left)
            if n == 1:
                self._deadline(key, absent, left)
            if left > clock.now() or (n == 0 and chance.random() < 0.25):
                break
        closed = left if left <= clock.now() else None
        self.cases.append(
            {
                "id": key,
                "number": f"past-{len(self.cases)}-{key}",
                "definition_id": self.version.definition_id,
                "version_id": self.version.id,
                "condition": "finished" if closed else "running",
                "outcome": "recovered" if closed else None,
                "team_id": self.team.id,
                "centre_id": self.team.centre_id,
                "opened_at": at,
                "closed_at": closed,
                "facts": {"firstAbsenceDate": absent.isoformat()},
                "state": b"",
                "revision": 1,
            }
        )

    def _rest(self, case: Any, step: str, entered: datetime, left: datetime) -> None:
        over = left <= clock.now()
        place = {"case_id": case, "version_id": self.version.id, "process": "sickness_follow_up", "element": step}
        self.passages.append(
            {
                **place,
                "step": step,
                "how": "left" if over else "resting",
                "entered_at": entered,
                "left_at": left if over else None,
            }
        )
        self.tasks.append(
            {
                **place,
                "id": new_id(),
                "step": step,
                "name_da": step,
                "name_en": step,
                "team_id": self.team.id,
                "condition": "done" if over else "open",
                "opened_at": entered,
                "completed_at": left if over else None,
                "sort_at": left,
                "why": {},
                "revision": 1,
            }
        )

    def _deadline(self, case: Any, absent: date, kept: datetime) -> None:
        due = absent + timedelta(weeks=WEEKS_ALLOWED)
        over = kept <= clock.now()
        missed = min(kept.date(), clock.today()) > due
        self.deadlines.append(
            {
                "id": new_id(),
                "case_id": case,
                "rule": RULE,
                "turn": 1,
                "name_da": "Første opfølgningssamtale",
                "name_en": "First follow-up interview",
                "statute_da": "§ 13 b",
                "statute_en": "section 13 b",
                "kind": "law",
                "binds": "authority",
                "watched": True,
                "start_day": absent,
                "started_by": "firstAbsenceDate",
                "due_day": due,
                "due_at": _at(due),
                "counted_day": due,
                "kept_at": kept if over else None,
                "missed_at": _at(due + timedelta(days=1)) if missed else None,
                "ended_at": kept if over else None,
                "ended_by": "kept" if over else None,
                "revision": 1,
            }
        )


def _at(day: date) -> datetime:
    return datetime.combine(day, time(9), COPENHAGEN)
