"""Which days of a finished case were ours and which were waited away, read from the trail a line at a time."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import select

from processes.calendar.workdays import ALMANAC
from processes.clock import COPENHAGEN
from processes.records import Entry, Task
from processes.records.task import PARTIES
from processes.store.transaction import Transaction
from processes.throughput.shares import Measure

ENDS = {"CaseFinished": "finished", "CaseCancelled": "cancelled"}
TASK_ENDS = ("TaskCompleted", "TaskWithdrawn")


class _Life:
    """One case: its first day and its last, and when each task came and went."""

    def __init__(self, opened: date) -> None:
        self.opened = opened
        self.closed: date | None = None
        self.how = ""
        self.came: dict[UUID | None, date] = {}
        self.went: dict[UUID | None, date] = {}

    def read(self, entry: Entry) -> None:
        """One line of the trail."""
        day = _day(entry.at)
        if entry.kind in ENDS:
            self.closed, self.how = day, entry.facts.get("outcome") or ENDS[entry.kind]
        elif entry.kind == "CaseReopened":
            self.closed = None
        elif entry.kind == "TaskOpened":
            self.came[entry.task_id] = day
        elif entry.kind in TASK_ENDS:
            self.went[entry.task_id] = day

    def days(self, ours: set[UUID]) -> set[date]:
        """The days on which a task of ours was open."""
        assert self.closed is not None
        found: set[date] = set()
        for task, came in self.came.items():
            if task in ours:
                found |= set(_after(came, self.went.get(task, self.closed)))
        return found


def of_the_work(tx: Transaction) -> Counter[tuple[Measure, str, date, int]]:
    """The days with us and the days of waiting of every finished case."""
    lives: dict[UUID | None, _Life] = defaultdict(lambda: _Life(date.max))
    for entry in tx.execute(select(Entry).where(Entry.case_id.is_not(None)).order_by(Entry.id)).scalars():
        if entry.kind == "CaseStarted":
            lives[entry.case_id].opened = _day(entry.at)  # its first task may stand in a line before
        lives[entry.case_id].read(entry)
    ours = {one.id for one in tx.execute(select(Task)).unique().scalars() if one.group not in PARTIES}
    found: Counter[tuple[Measure, str, date, int]] = Counter()
    for life in lives.values():
        if life.closed is not None:
            every, busy = set(_after(life.opened, life.closed)), life.days(ours)
            found[Measure.CLOSED, life.how, life.closed, len(every)] += 1
            found[Measure.CLOSED_WORK, life.how, life.closed, _working(every)] += 1
            found[Measure.WORKING, life.how, life.closed, len(busy)] += 1
            found[Measure.WAITING, life.how, life.closed, len(every) - len(busy)] += 1
            found[Measure.WORKING_WORK, life.how, life.closed, _working(busy)] += 1
            found[Measure.WAITING_WORK, life.how, life.closed, _working(every) - _working(busy)] += 1
    return found


def _after(since: date, until: date) -> list[date]:
    return [since + timedelta(days=n + 1) for n in range((until - since).days)]


def _working(days: set[date]) -> int:
    return sum(ALMANAC.is_working(one) for one in days)


def _day(moment: datetime) -> date:
    return moment.astimezone(COPENHAGEN).date()
