"""A person's hand on a legal clock: its row changes, and the run, its timers and its tasks follow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import update

from processes import clock
from processes.engine import resume
from processes.engine.shapes import World
from processes.motion.case_clocks import law_of
from processes.motion.clock_rows import columns
from processes.motion.clocks import Clocks
from processes.motion.clocks_state import ClockState
from processes.motion.edition import edition_of
from processes.motion.editions import Editions
from processes.motion.move import move, must_run
from processes.motion.moving import Cause, Moved
from processes.motion.standing import standing
from processes.records import Case, Deadline, Person
from processes.store.transaction import Transaction

Hand = Callable[[Clocks, ClockState], ClockState]


def to_day(due: date) -> Hand:
    """Set the due day; its points and alerts follow, the counted day stays beside it."""
    return lambda clocks, state: clocks.moved_by_hand(state, due)


def pause(clocks: Clocks, state: ClockState) -> ClockState:
    """Let the clock stand still from today."""
    del clocks
    return replace(state, paused_on=clock.today(), by_hand=True)


def go_on(clocks: Clocks, state: ClockState) -> ClockState:
    """Let it run again: the days it stood still are given back."""
    stood_still = (clock.today() - (state.paused_on or clock.today())).days
    running = replace(state, paused_on=None, paused_days=state.paused_days + stood_still)
    return clocks.moved_by_hand(running, state.due + timedelta(days=stood_still))


def back(due: date, paused_on: date | None, paused_days: int, *, by_hand: bool) -> Hand:
    """Put a clock back as it stood before a change by hand; ``by_hand`` says whether it had been changed before."""

    def hand(clocks: Clocks, state: ClockState) -> ClockState:
        before = replace(state, paused_on=paused_on, paused_days=paused_days)
        if due != state.due:
            before = clocks.moved_by_hand(before, due)
        return replace(before, by_hand=by_hand)

    return hand


def lay_hand(tx: Transaction, case: Case, deadline: Deadline, hand: Hand, by: Person, reason: str) -> Moved:
    """Change a running clock of a locked case, and let everything that waits for it be computed anew.

    Raises ``Conflict`` when the case does not run. Who changed it, when and why stands in the row, unless the hand puts
    it back to what the law counts.
    """
    must_run(case)
    clocks, state = _clocks(tx, case, deadline)
    changed = hand(clocks, state)
    tx.execute(
        update(Deadline)
        .where(Deadline.id == deadline.id)
        .values(
            **columns(changed, clocks.law.by_key.get(changed.rule)),
            changed_by_id=by.id if changed.by_hand else None,
            changed_at=clock.now() if changed.by_hand else None,
            reason=reason if changed.by_hand else None,
            revision=Deadline.revision + 1,
        )
    )
    tx.session.refresh(deadline)
    return move(tx, case, lambda run: run.recompute(), cause=Cause("deadline_changed", name=deadline.name), by=by)


def _clocks(tx: Transaction, case: Case, deadline: Deadline) -> tuple[Clocks, ClockState]:
    """The case's clocks as they stand, by the rules of every version the run is in, and the one in question."""
    editions = Editions(tx, edition_of(tx, case.version_id))
    run = resume(case.state, editions.plan, World(clock.now()))
    before = standing(tx, case, clock.today())
    law = law_of(editions.laws(before.newest), frozenset(before.rule_sets.items()))
    states = before.deadlines
    clocks = Clocks(law, states, run.data, clock.now())
    return clocks, next(one for one in states if one.id == deadline.id)
