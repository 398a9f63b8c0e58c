"""Walks one case through the weeks with the same verbs that people use, each at the moment it would have been done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.audit.kinds import CaseStarted
from processes.audit.trail import record
from processes.calendar.workdays import ALMANAC
from processes.cases.deliver import deliver
from processes.cases.opening import About, definition_named, newest, open_case, start_event
from processes.cases.report import report
from processes.cases.start import start
from processes.deadlines.escalate import escalate
from processes.deadlines.fire import fire
from processes.errors import Refusal
from processes.forms.answerer import Answerer, raw_of
from processes.forms.answers import read_answers
from processes.forms.form import Form
from processes.motion.booked import has_slot
from processes.motion.completing import Channel, Hand, complete_task
from processes.motion.edition import edition_of
from processes.motion.plain import plain
from processes.motion.whereabouts import editions_met
from processes.records import Case, Person, Subscription, Task, Timer
from processes.records.task import PARTIES
from processes.sample.errands import Errands
from processes.sample.questions import AWAITED, DUE, MEMBERS, OPEN, WAITING
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from processes.tasks.hand import claim

MET = "met"  # the field in which an interview says whether it was held
_MOST_MOVES = 120
_BESIDE = 5  # so many tasks beside those its course names are done: a case that went another way rests there
_BREATH = timedelta(minutes=20)
_NEVER = datetime.max.replace(tzinfo=clock.COPENHAGEN)
_NO_TIME = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Report:
    """Something that is reported to the case at a moment: the message's name, and answers to its form."""

    moment: datetime
    message: str
    raw: Mapping[str, Any]


@dataclass(frozen=True)
class Act:
    """A step that is done at a moment with these answers: ``step`` is its id, or the specification's alone."""

    moment: datetime
    step: str
    wishes: Mapping[str, Any]

    def is_for(self, element: str) -> bool:
        """Whether it is this element's."""
        name = self.step.replace(".", "_")
        return element == name or element.startswith(f"{name}_")


@dataclass(frozen=True)
class Course:
    """How one case is to go.

    ``starter`` begins it by hand; nobody where it comes from elsewhere. ``begins`` is when its notice comes, ``data``
    what it is born with beside its start form's answers, ``wishes`` are answers by field name, ``slack`` how many
    working days before its legal day a task is done (below zero: after it), ``leaves`` elements nobody gets round to,
    ``no_later`` the day after which nobody does anything. ``acts`` are done as they say, in their order; every other
    task in the usual way. One that is to be ``over`` by now and is not, when everything has been done, is left out.
    """

    definition: str
    start: str | None
    begins: datetime
    starter: Person | None
    about: About
    wishes: Mapping[str, Any] = field(default_factory=dict)
    slack: int = 2
    leaves: frozenset[str] = frozenset()
    no_later: date | None = None
    reports: tuple[Report, ...] = ()
    acts: tuple[Act, ...] = ()
    data: Mapping[str, Any] = field(default_factory=dict)
    over: bool = False


class StumbledError(Exception):
    """A walk cannot go on at this element; walked anew with the element among those left, it can."""

    def __init__(self, element: str) -> None:
        self.element = element
        super().__init__(element)


class Walk:
    """One case on its way, with those it begins. When it stumbles, whoever opened the transaction must roll it back."""

    def __init__(self, tx: Transaction, errands: Errands, chance: Random, until: datetime) -> None:
        self._tx, self._errands, self._chance, self._until = tx, errands, chance, until
        self._planned: dict[UUID, datetime] = {}
        self._reported: list[Report] = []
        self._cases: list[UUID] = []
        self._acts: list[Act] = []
        self._beside = 0
        self._wishes: dict[UUID, Mapping[str, Any]] = {}

    def go(self, course: Course) -> UUID:
        """Start the case and let everything happen that would have happened until now."""
        self._acts = list(course.acts)
        with clock.frozen(course.begins):
            try:
                case_id = self._start(course)
                self._carry_out(case_id)
            except Refusal as fault:
                raise StumbledError(course.start or "") from fault
        now = course.begins
        for _ in range(_MOST_MOVES):
            moment, act = self._next(course)
            if act is None or moment > self._until:
                break
            now = max(now, moment)  # a timer whose moment had passed when it was set goes off at once, never earlier
            with clock.frozen(now):
                self._do(act, course)
        with clock.frozen(self._until):
            self._tell()
        return case_id

    def _start(self, course: Course) -> UUID:
        """By somebody's hand with the start form; what is born with more than a form says came from elsewhere."""
        edition = newest(self._tx, definition_named(self._tx, course.definition))
        event = start_event(edition, course.start)
        form = edition.forms.get(event.form or "") if event else None
        raw = Answerer(course.wishes).fill(form, {}) if form else {}
        if raw is None:
            raise StumbledError(course.start or "")
        if course.data or course.starter is None or (event is not None and event.event and not form):
            answers = {**course.data, **(read_answers(form, raw, {}, demo=True) if form else {})}
            case, _ = open_case(self._tx, edition, event, answers, course.about)
            record(self._tx, None, CaseStarted(case.id, course.definition, edition.number, event.id if event else None))
            case_id = case.id
        else:
            case_id = start(self._tx, course.starter, course.definition, course.start, raw, course.about).case_id
        self._cases.append(case_id)
        return case_id

    def _carry_out(self, case_id: UUID) -> None:
        """What the workers would do now; a case that began by it walks along."""
        self._errands.run(case_id)
        for other in self._errands.begun():
            if other not in self._cases:
                self._cases.append(other)
                self._errands.run(other)

    def _next(self, course: Course) -> tuple[datetime, Task | Timer | Report | None]:
        """The first thing that happens: a timer fires, a task is done, something is reported."""
        about = {"cases": self._cases}
        timers: Iterable[Timer] = self._tx.execute(WAITING, about).scalars()
        tasks: Iterable[Task] = self._tx.execute(OPEN, about).scalars()
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
            self._planned[task.id] = self._plan(task, course)
        moment = self._planned[task.id]
        return _NEVER if course.no_later and moment.date() > course.no_later else moment

    def _plan(self, task: Task, course: Course) -> datetime:
        hour = time(self._chance.randrange(11, 15), self._chance.randrange(0, 60, 5))
        if task.group in PARTIES and has_slot(self._form(task)):
            return _NEVER  # a party takes only a time that is on offer, and no team of a sample world offers any
        act = next((one for one in self._acts if one.is_for(task.element)), None)
        if act is None:
            self._beside += 1
            rests = course.acts and self._beside > _BESIDE
            return _NEVER if rests else datetime.combine(self._day(task, course), hour, clock.COPENHAGEN)
        self._acts.remove(act)
        self._wishes[task.id] = act.wishes
        moment = max(act.moment, task.opened_at + _BREATH)
        if course.slack < 0 and task.due_day and task.group not in PARTIES:
            late = ALMANAC.plus_working(task.due_day, self._chance.randrange(1, 1 - course.slack))
            moment = max(moment, datetime.combine(late, hour, clock.COPENHAGEN))
        return max(moment, self._booked(task)) if self._is_interview(task) else moment

    def _day(self, task: Task, course: Course) -> date:
        """An interview is held on the day that was booked, all else is done within some days and by its legal day."""
        opened = task.opened_at.astimezone(clock.COPENHAGEN).date()
        soonest = ALMANAC.plus_working(opened, 1)
        usual = ALMANAC.plus_working(opened, self._chance.randrange(2, 6))
        latest = ALMANAC.plus_working(task.due_day, -course.slack) if task.due_day else usual
        if not self._is_interview(task):
            return max(soonest, min(usual, latest))
        slot = self._booked(task)
        return latest if slot is _NO_TIME else max(opened, slot.astimezone(clock.COPENHAGEN).date())

    def _booked(self, task: Task) -> datetime:
        """The time the case has booked, in the past where it has none."""
        slot = self._tx.find(Case, task.case_id).facts.get("slot")
        return datetime.fromisoformat(slot) if slot else _NO_TIME

    def _is_interview(self, task: Task) -> bool:
        form = self._form(task)
        return form is not None and form.field(MET) is not None

    def _form(self, task: Task) -> Form | None:
        return edition_of(self._tx, task.version_id).forms.get(task.form_key or "")

    def _do(self, act: Task | Timer | Report, course: Course) -> None:
        element = act.message if isinstance(act, Report) else act.element
        case_id = self._cases[0] if isinstance(act, Report) else act.case_id
        try:
            moved = self._moved(act, case_id, course)
            self._carry_out(case_id)
        except Refusal as fault:
            raise StumbledError(element) from fault
        if not moved:
            raise StumbledError(element)

    def _moved(self, act: Task | Timer | Report, case_id: UUID, course: Course) -> bool:
        if isinstance(act, Task):
            return self._complete(act, Answerer({**course.wishes, **self._wishes.get(act.id, {})}))
        if isinstance(act, Timer):
            return fire(self._tx, act.id) is not None
        self._reported.append(act)
        self._report(act, case_id)
        return True

    def _report(self, act: Report, case_id: UUID) -> None:
        """The caseworker writes it in where there is a form for it, else it comes from elsewhere; a case that waits
        for no such thing any more is left in peace."""
        case = self._tx.find(Case, case_id)
        awaited = self._tx.maybe(AWAITED, {"case": case_id, "message": act.message})
        if awaited is None or not case.is_open:
            return
        form = self._form_of(case, awaited)
        if form is not None and case.caseworker_id is not None:
            raw = {name: raw_of(value) for name, value in act.raw.items()}
            filled = Answerer(raw).fill(form, case.facts)
            report(self._tx, self._tx.find(Person, case.caseworker_id), case_id, awaited.id, filled or raw)
        else:
            message = {"sort": "message", "name": act.message, "data": plain(act.raw), "target": str(case_id)}
            deliver(self._tx, message, None)

    def _form_of(self, case: Case, awaited: Subscription) -> Form | None:
        holder = editions_met(self._tx, case).holder(awaited.element)
        element = holder.plan.elements.get(awaited.element) if holder else None
        return holder.forms.get(element.form or "") if holder and element else None

    def _complete(self, task: Task, answerer: Answerer) -> bool:
        person = self._doer(task)
        form = self._form(task)
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
        """Its holder, else somebody of its team who may take it; whoever leads the team only if nobody else may."""
        if task.assignee_id is not None:
            return self._tx.find(Person, task.assignee_id)
        people: list[Person] = list(self._tx.execute(MEMBERS, {"team": task.team_id}).unique().scalars())
        may = [one for one in people if allowed(one, Permission.CLAIM_TASK, task.relations_to(one))]
        workers = [one for one in may if task.team_id not in one.led_team_ids]
        return self._chance.choice(workers or may) if may else None

    def _tell(self) -> None:
        """What the sweep of deadlines would have told by now."""
        for case_id in self._cases:
            for deadline_id in list(self._tx.execute(DUE, {"case": case_id, "until": self._until}).scalars()):
                escalate(self._tx, deadline_id)
            self._errands.run(case_id)
