"""Walks one case through the weeks with the same verbs that people use, each at the moment it would have been done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.calendar.workdays import ALMANAC
from processes.cases.opening import About, definition_named, newest, start_event
from processes.cases.report import report
from processes.cases.start import start
from processes.deadlines.escalate import escalate
from processes.deadlines.fire import fire
from processes.errors import Refusal
from processes.forms.form import Form
from processes.motion.completing import Channel, Hand, complete_task
from processes.motion.edition import edition_of
from processes.records import Case, Deadline, Membership, Person, Subscription, Task, TaskCondition, Timer
from processes.records.task import PARTIES
from processes.sample.answerer import Answerer
from processes.sample.errands import Errands
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from processes.tasks.hand import claim

MET = "met"  # the field in which an interview says whether it was held
_MOST_MOVES = 120
_NEVER = datetime.max.replace(tzinfo=clock.COPENHAGEN)


@dataclass(frozen=True)
class Report:
    """Something that is reported to the case at a moment: the message's name, and answers to its form."""

    moment: datetime
    message: str
    raw: Mapping[str, Any]


@dataclass(frozen=True)
class Course:
    """How one case is to go.

    ``begins`` is when its notice comes, ``wishes`` are answers by field name, ``slack`` how many days before its legal
    day a task is done, ``leaves`` elements nobody gets round to, ``no_later`` the day after which nobody does anything.
    """

    definition: str
    start: str | None
    begins: datetime
    starter: Person
    about: About
    wishes: Mapping[str, Any] = field(default_factory=dict)
    slack: int = 2
    leaves: frozenset[str] = frozenset()
    no_later: date | None = None
    reports: tuple[Report, ...] = ()


class StumbledError(Exception):
    """A walk cannot go on at this element; walked anew with the element among those left, it can."""

    def __init__(self, element: str) -> None:
        self.element = element
        super().__init__(element)


class Walk:
    """One case on its way. When it stumbles, whoever opened the transaction must roll it back."""

    def __init__(self, tx: Transaction, errands: Errands, chance: Random, until: datetime) -> None:
        self._tx, self._errands, self._chance, self._until = tx, errands, chance, until
        self._planned: dict[UUID, datetime] = {}
        self._reported: list[Report] = []

    def go(self, course: Course) -> UUID:
        """Start the case and let everything happen that would have happened until now."""
        answerer = Answerer(course.wishes)
        with clock.frozen(course.begins):
            try:
                case_id = self._start(course, answerer)
                self._errands.run(case_id)
            except Refusal as fault:
                raise StumbledError(course.start or "") from fault
        for _ in range(_MOST_MOVES):
            moment, act = self._next(case_id, course)
            if act is None or moment > self._until:
                break
            with clock.frozen(moment):
                self._do(act, case_id, answerer)
        with clock.frozen(self._until):
            self._tell(case_id)
        return case_id

    def _start(self, course: Course, answerer: Answerer) -> UUID:
        form = self._start_form(course)
        raw = answerer.fill(form, {}) if form else {}
        if raw is None:
            raise StumbledError(course.start or "")
        return start(self._tx, course.starter, course.definition, course.start, raw, course.about).case_id

    def _start_form(self, course: Course) -> Form | None:
        edition = newest(self._tx, definition_named(self._tx, course.definition))
        event = start_event(edition, course.start)
        return edition.forms.get(event.form or "") if event else None

    def _next(self, case_id: UUID, course: Course) -> tuple[datetime, Task | Timer | Report | None]:
        """The first thing that happens: a timer fires, a task is done, something is reported."""
        self._tx.flush()
        waiting = select(Timer).where(Timer.case_id == case_id, Timer.fired_at.is_(None), Timer.cleared_at.is_(None))
        is_open = select(Task).where(Task.case_id == case_id, Task.condition == TaskCondition.OPEN)
        fresh = {"populate_existing": True}
        timers: Iterable[Timer] = self._tx.execute(waiting.execution_options(**fresh)).scalars()
        tasks: Iterable[Task] = self._tx.execute(is_open.execution_options(**fresh)).scalars()
        acts: list[tuple[datetime, Task | Timer | Report]] = [
            *((report.moment, report) for report in course.reports if report not in self._reported),
            *((_NEVER if timer.element in course.leaves else timer.due_at, timer) for timer in timers),
            *((self._when(task, course), task) for task in tasks),
        ]
        return min(acts, key=lambda act: act[0], default=(_NEVER, None))

    def _when(self, task: Task, course: Course) -> datetime:
        """In working hours, some days before the legal day, and not sooner than an hour after the task came."""
        if task.element in course.leaves:
            return _NEVER
        if task.id not in self._planned:
            hour = time(self._chance.randrange(11, 15), self._chance.randrange(0, 60, 5))
            self._planned[task.id] = datetime.combine(self._day(task, course), hour, clock.COPENHAGEN)
        moment = self._planned[task.id]
        return _NEVER if course.no_later and moment.date() > course.no_later else moment

    def _day(self, task: Task, course: Course) -> date:
        """An interview is held on the day that was booked, all else is done within some days and by its legal day."""
        opened = task.opened_at.astimezone(clock.COPENHAGEN).date()
        soonest = ALMANAC.plus_working(opened, 1)
        usual = ALMANAC.plus_working(opened, self._chance.randrange(2, 6))
        latest = ALMANAC.plus_working(task.due_day, -course.slack) if task.due_day else usual
        if not self._is_interview(task):
            return max(soonest, min(usual, latest))
        slot = self._tx.find(Case, task.case_id).facts.get("slot")
        return max(opened, datetime.fromisoformat(slot).astimezone(clock.COPENHAGEN).date()) if slot else latest

    def _is_interview(self, task: Task) -> bool:
        form = edition_of(self._tx, task.version_id).forms.get(task.form_key or "")
        return form is not None and form.field(MET) is not None

    def _do(self, act: Task | Timer | Report, case_id: UUID, answerer: Answerer) -> None:
        element = act.message if isinstance(act, Report) else act.element
        try:
            moved = self._moved(act, case_id, answerer)
            self._errands.run(case_id)
        except Refusal as fault:
            raise StumbledError(element) from fault
        if not moved:
            raise StumbledError(element)

    def _moved(self, act: Task | Timer | Report, case_id: UUID, answerer: Answerer) -> bool:
        if isinstance(act, Task):
            return self._complete(act, answerer)
        if isinstance(act, Timer):
            return fire(self._tx, act.id) is not None
        self._reported.append(act)
        self._report(act, case_id)
        return True

    def _report(self, act: Report, case_id: UUID) -> None:
        """The caseworker writes it in; a case that waits for no such thing any more is left in peace."""
        case = self._tx.find(Case, case_id)
        waits = select(Subscription.id).where(Subscription.case_id == case_id, Subscription.name == act.message)
        subscription = self._tx.execute(waits.limit(1)).scalar()
        if subscription is not None and case.caseworker_id is not None:
            report(self._tx, self._tx.find(Person, case.caseworker_id), case_id, subscription, act.raw)

    def _complete(self, task: Task, answerer: Answerer) -> bool:
        person = self._doer(task)
        form = edition_of(self._tx, task.version_id).forms.get(task.form_key or "")
        case = self._tx.find(Case, task.case_id)
        raw = answerer.fill(form, case.facts) if form else {}
        if raw is not None and task.group in PARTIES:
            complete_task(self._tx, task, raw, Hand(None, Channel.LINK))  # parties answer for themselves
            return True
        if person is None or raw is None:
            return False
        if task.assignee_id is None:
            claim(self._tx, person, task.id)
        complete(self._tx, person, task.id, raw)
        return True

    def _doer(self, task: Task) -> Person | None:
        """Its holder, else the first of its team who may take it."""
        if task.assignee_id is not None:
            return self._tx.find(Person, task.assignee_id)
        members = (
            select(Person)
            .join(Membership, Membership.person_id == Person.id)
            .where(Membership.team_id == task.team_id, Person.active)
            .order_by(Membership.leads, Person.login)
        )
        may = Permission.CLAIM_TASK
        people = self._tx.execute(members).scalars()
        return next((one for one in people if allowed(one, may, task.relations_to(one))), None)

    def _tell(self, case_id: UUID) -> None:
        """What the sweep of deadlines would have told by now."""
        due = select(Deadline.id).where(
            Deadline.case_id == case_id, Deadline.ended_at.is_(None), Deadline.next_at <= self._until
        )
        for deadline_id in list(self._tx.execute(due).scalars()):
            escalate(self._tx, deadline_id)
        self._errands.run(case_id)
