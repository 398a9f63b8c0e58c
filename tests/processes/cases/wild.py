"""Whoever does anything at all to a case: every verb, in any order, as long as it is not refused."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import select

from processes import clock
from processes.cases.add_step import Extra, add_step
from processes.cases.approve_deviation import approve_deviation
from processes.cases.approve_repair import approve_repair
from processes.cases.ask_move import ask_move, places
from processes.cases.cancel import cancel
from processes.cases.correct import Righted, correct
from processes.cases.correctable import correctable, form_of_one
from processes.cases.deviation_parts import Justified
from processes.cases.reopen import reopen, reopening
from processes.cases.resume import resume
from processes.cases.room import room
from processes.cases.skip_step import skip_step
from processes.cases.suspend import suspend
from processes.deadlines.fire import due_timers, fire
from processes.errors import EngineFault, Refusal
from processes.forms.answerer import Answerer
from processes.motion.completing import Channel, Hand, complete_task
from processes.motion.edition import edition_of
from processes.motion.move import lock, look, move
from processes.motion.moving import Cause
from processes.records import Case, Deviation, Person, Repair, Task, TaskCondition
from processes.store.batch import Batch
from processes.store.transaction import Transaction
from tests.cast import Cast

WHY = "Sådan blev det besluttet på mødet i går"
ACTS = "complete complete complete call fire fire suspend resume correct move skip add cancel reopen".split()


class Wild:
    """Somebody who may do everything, and does it at random; ``said`` is what was done, for whoever must mend it."""

    def __init__(self, tx: Transaction, cast: Cast, case: Case, seed: int) -> None:
        self.tx, self.cast, self.key = tx, cast, case.id
        self.chance = Random(seed)
        self.said: list[str] = []
        self.now: datetime = clock.now()

    @property
    def case(self) -> Case:
        """The case as it is now."""
        return self.tx.find(Case, self.key)

    def act(self) -> str:
        """Do one thing that is not refused; what it was, or nothing."""
        self.now += timedelta(hours=self.chance.choice([1, 5, 24, 24 * 9]))
        with clock.frozen(self.now):
            for what in self.chance.sample(ACTS, len(ACTS)):
                if self._tried(what):
                    self.said.append(what)
                    return what
        return ""

    def _tried(self, what: str) -> bool:
        self.tx.flush()
        savepoint = self.tx.session.begin_nested()
        try:
            done = bool(getattr(self, f"_{what}")())
            self.tx.flush()
        except (Refusal, EngineFault):
            done = False
        if done:
            savepoint.commit()
        else:
            self.tx._batch = Batch()
            savepoint.rollback()
            self.tx.session.expire_all()
        return done

    def _one(self, found: Any) -> Any:
        rows = list(found)
        return self.chance.choice(rows) if rows else None

    def _tasks(self) -> list[Task]:
        wanted = select(Task).where(Task.case_id == self.key, Task.condition == TaskCondition.OPEN)
        return list(self.tx.execute(wanted.order_by(Task.id).execution_options(populate_existing=True)).scalars())

    def _complete(self) -> bool:
        task: Task | None = self._one(self._tasks())
        if task is None:
            return False
        form = edition_of(self.tx, task.version_id).form(task.form_key)
        raw = Answerer().fill(form, self.case.facts) if form else {}
        if raw is None:
            return False
        complete_task(self.tx, task, raw, Hand(self.cast.astrid, Channel.PHONE))
        return True

    def _call(self) -> bool:
        call = self._one(look(self.tx, self.case).calls()) if self.case.is_open else None
        if call is None:
            return False
        move(self.tx, lock(self.tx, self.key), lambda run: run.answer(call.step), cause=Cause("call_answered"))
        return True

    def _fire(self) -> bool:
        timer = self._one(due_timers(self.tx))
        return timer is not None and fire(self.tx, timer) is not None

    def _suspend(self) -> bool:
        suspend(self.tx, self.cast.ditte, self.key, "court", WHY)
        return True

    def _resume(self) -> bool:
        resume(self.tx, self.cast.ditte, self.key, self.chance.choice(["at_once", "held_back"]))
        return True

    def _correct(self) -> bool:
        told = correctable(self.tx, self.cast.ditte, self.key)
        fact = self._one(one for form in told.forms for one in form.facts)
        if fact is None:
            return False
        form, field = form_of_one(self.tx, self.case, fact.name)
        choices = [str(one.value) for one in field.choices] or [
            "2026-02-20",
            "12",
            "true",
            "false",
            f"Rettet {len(self.said)}",
        ]
        raw = {form.fields[0].name: [self.chance.choice(choices)]}
        correct(self.tx, self.cast.ditte, self.key, Righted(fact.name, raw, WHY))
        return True

    def _move(self) -> bool:
        place = self._one(places(self.tx, self.cast.ditte, self.key).places)
        if place is None or not place.landings:
            return False
        target, _ = self.chance.choice(place.landings)
        row = ask_move(self.tx, self.cast.ditte, self.key, (place.step, target), WHY)
        self._settle(row)
        return True

    def _skip(self) -> bool:
        return self._deviate(skip=True)

    def _add(self) -> bool:
        return self._deviate(skip=False)

    def _deviate(self, *, skip: bool) -> bool:
        task: Task | None = self._one(one for one in self._tasks() if one.deviation_id is None)
        if task is None:
            return False
        drawn = room(self.tx, self.cast.ditte, self.key, task.step)
        ground = Justified(drawn.grounds[0][0] if drawn.grounds else "", WHY)
        if skip:
            row: Any = skip_step(self.tx, self.cast.ditte, self.key, task.step, ground)
        else:
            group = drawn.bounds.add[0] if drawn.bounds.add else ""
            extra = Extra("Ring til borgeren", group, date(2026, 12, 1))
            row = add_step(self.tx, self.cast.ditte, self.key, task.step, extra, ground)
        if isinstance(row, Deviation):
            approve_deviation(self.tx, self.cast.egon, row.id)
        return True

    def _cancel(self) -> bool:
        if self.chance.random() < 0.7:
            return False
        cancel(self.tx, self.cast.ditte, self.key, "double")
        return True

    def _reopen(self) -> bool:
        way = reopening(self.tx, self.cast.ditte, self.key)
        element = self.chance.choice(way.steps)[0] if way.steps else ""
        done = reopen(self.tx, self.cast.ditte, self.key, element, WHY)
        if isinstance(done, Repair):
            self._settle(done)
        return True

    def _settle(self, row: Repair) -> None:
        self.tx.flush()
        second: Person = self.cast.egon
        approve_repair(self.tx, second, row.id)
