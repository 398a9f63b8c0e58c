"""Do the rows of a case agree with its engine state? Every difference in words, for whoever looks after a world."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from random import Random
from typing import Any

from sqlalchemy import func, select

from processes import clock
from processes.engine import Run
from processes.motion.case_clocks import CaseClocks
from processes.motion.due import due
from processes.motion.edition import edition_of
from processes.motion.editions import Editions
from processes.motion.move import look
from processes.motion.opened import place_of
from processes.motion.plain import plain
from processes.motion.standing import standing
from processes.motion.waits import first_of_each
from processes.records import Case, Condition, Entry, Passage, Subscription, Task, TaskCondition, Timer
from processes.store.transaction import Transaction

_AT_ONCE = timedelta(minutes=1)  # two people's transactions may end in the other order than they began


def check(tx: Transaction, how_many: int, seed: int = 0) -> tuple[int, list[str]]:
    """Look at so many cases taken at random; answers how many were looked at, and every difference."""
    keys = list(tx.execute(select(Case.id).order_by(Case.number)).scalars())
    chosen = Random(seed).sample(keys, min(how_many, len(keys)))  # noqa: S311 (which cases are looked at)
    found = []
    for key in chosen:
        case = tx.find(Case, key)
        found += [f"{case.number}: {one}" for one in differences(tx, case)]
    return len(chosen), found


def differences(tx: Transaction, case: Case) -> Iterator[str]:
    """Where the rows of one case are not what its engine state says."""
    editions = Editions(tx, edition_of(tx, case.version_id))
    run = look(tx, case, editions)
    yield from _end(case, run)
    yield from _backwards(tx, case)
    steps = {one.step: one.element for one in run.open_steps()}
    awaited = {one.step: one.name for one in run.awaited()}
    yield from _apart("task", _steps(tx, case), steps if case.is_open else {})
    yield from _apart("timer", _timers(tx, case), _waiting(run) if case.is_open else {})
    yield from _apart("message", _awaited(tx, case), awaited if case.is_open else {})
    if plain(run.data) != case.facts:
        yield f"facts: {sorted(_unlike(plain(run.data), case.facts))} are not what the state holds"
    if case.is_open and case.condition == Condition.RUNNING:
        with clock.frozen(_moved_last(tx, case)):  # some clocks are counted from the day they are looked at
            yield from _days(tx, case, run, editions)


def _end(case: Case, run: Run) -> Iterator[str]:
    if run.ended == case.is_open and case.condition != Condition.CANCELLED:
        yield f"the run has {'' if run.ended else 'not '}ended, the case is {case.condition}"
    if run.ended and run.outcome != case.outcome:
        yield f"the run ended with {run.outcome}, the case with {case.outcome}"


def _backwards(tx: Transaction, case: Case) -> Iterator[str]:
    """The trail only goes forward: what is written later did not happen before."""
    written = list(tx.execute(select(Entry.kind, Entry.at).where(Entry.case_id == case.id).order_by(Entry.id)))
    for (before, then), (kind, at) in pairwise(written):
        if at < then - _AT_ONCE:
            yield f"{kind} of {at} is written after {before} of {then}"


def _days(tx: Transaction, case: Case, run: Run, editions: Editions) -> Iterator[str]:
    """Clocks counted anew say what their rows say, and tasks have their days from them."""
    before = standing(tx, case, clock.today())
    clocks = CaseClocks(editions, before, run.data)
    clocks.bind(run.data)
    for step in run.open_steps():
        row = before.tasks.get(step.step)
        when = due(*place_of(editions, step), clocks)
        if row is not None and (when.day, when.deadline) != (row.due_day, row.deadline_id):
            yield f"task {step.element} is due {row.due_day}, its deadline says {when.day}"
    rows = {state.id: state for state in before.deadlines}
    for state in clocks.drifted(run.data):
        known = rows.get(state.id)
        if known is None or (known.due, known.runs) != (state.due, state.runs):
            told = known.due if known else None
            yield f"deadline {state.rule}, turn {state.turn}: row {told}, counted {state.due} {state.ended_by or ''}"


def _moved_last(tx: Transaction, case: Case) -> datetime:
    """When the case came to rest where it is."""
    entered, left = func.max(Passage.entered_at), func.max(Passage.left_at)
    moment: datetime = tx.one(select(func.greatest(entered, left)).where(Passage.case_id == case.id))
    return moment


def _waiting(run: Run) -> dict[str, Any]:
    return {step: (timer.element, timer.due_at) for step, timer in first_of_each(run.timers()).items()}


def _steps(tx: Transaction, case: Case) -> dict[str, Any]:
    drawn = Task.deviation_id.is_(None)  # a step that was added stands in no state
    open_ = select(Task.step, Task.element).where(Task.case_id == case.id, Task.condition == TaskCondition.OPEN, drawn)
    return dict(tuple(row) for row in tx.execute(open_))


def _timers(tx: Transaction, case: Case) -> dict[str, Any]:
    waiting = select(Timer.step, Timer.element, Timer.due_at).where(
        Timer.case_id == case.id, Timer.fired_at.is_(None), Timer.cleared_at.is_(None)
    )
    return {step: (element, moment) for step, element, moment in tx.execute(waiting)}


def _awaited(tx: Transaction, case: Case) -> dict[str, Any]:
    waits = select(Subscription.step, Subscription.name).where(Subscription.case_id == case.id)
    return dict(tuple(row) for row in tx.execute(waits))


def _apart(what: str, rows: dict[str, Any], state: dict[str, Any]) -> Iterator[str]:
    for step in sorted({*rows, *state}):
        if rows.get(step) != state.get(step):
            yield f"{what} at step {step}: row {rows.get(step)}, state {state.get(step)}"


def _unlike(first: dict[str, Any], second: dict[str, Any]) -> set[str]:
    return {name for name in {*first, *second} if first.get(name) != second.get(name)}
