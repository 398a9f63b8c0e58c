"""The turns of clocks: which runs, and when a new one begins."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from processes.motion.clocks_law import Law
from processes.motion.clocks_state import ClockState
from processes.motion.clocks_turns import Turns
from tests.laws import a_rule, moment

DAY = date(2026, 3, 2)


def turns(*states: ClockState, **lines: str | None) -> Turns:
    return Turns(Law.of([a_rule(**lines)], {}), states, moment(DAY))


def stands(some: Turns, **facts: Any) -> ClockState | None:
    return some.standing("P4-10", some.reckoner(facts))


def ended(state: ClockState | None, how: str) -> ClockState:
    assert state is not None
    return replace(state, ended_at=moment(DAY), ended_by=how, kept_at=moment(DAY) if how == "kept" else None)


def test_a_clock_is_foreseen_without_being_added() -> None:
    some = turns()
    assert stands(some, began=DAY) is not None
    assert some.states == []
    assert some.running("P4-10") is None


def test_a_kept_clock_does_not_begin_again_by_itself() -> None:
    kept = ended(stands(turns(), began=DAY), "kept")
    assert stands(turns(kept), began=DAY) is None
    assert stands(turns(kept), began=date(2026, 4, 1)) is None


def test_one_that_restarts_begins_again_when_its_day_is_another() -> None:
    kept = ended(stands(turns(restarts="true"), began=DAY), "kept")
    assert stands(turns(kept, restarts="true"), began=DAY) is None
    again = stands(turns(kept, restarts="true"), began=date(2026, 4, 1))
    assert again is not None
    assert again.turn == 2


def test_a_withdrawn_clock_begins_again_when_it_applies_again() -> None:
    withdrawn = ended(stands(turns(), began=DAY), "withdrawn")
    again = stands(turns(withdrawn), began=DAY)
    assert again is not None
    assert again.turn == 2


def test_a_running_clock_keeps_its_own_row_as_long_as_it_applies() -> None:
    law = Law.of(
        [a_rule(variant='"long"', applies='"long"', length='"P9W"'), a_rule(applies='"short = true"', length='"P1W"')],
        {},
    )
    first = Turns(law, (), moment(DAY)).standing(
        "P4-10", Turns(law, (), moment(DAY)).reckoner({"began": DAY, "short": True})
    )
    assert first is not None
    some = Turns(law, [first], moment(DAY))
    both = some.standing("P4-10", some.reckoner({"began": DAY, "short": True, "long": True}))
    assert both is first
    other = some.standing("P4-10", some.reckoner({"began": DAY, "long": True}))
    assert other is not None
    assert (other.rule, other.due) == ("P4-10/long", date(2026, 5, 4))


def test_a_clock_that_cannot_be_counted_stands_as_it_was() -> None:
    state = stands(turns(), began=DAY)
    assert state is not None
    some = turns(state)
    assert stands(some) is state
    assert some.put(state, state) is state
