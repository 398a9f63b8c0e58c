"""A case whose legal clocks are asked as its days go on; its law is that of the sickness-benefit case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from processes.calendar.rule import DeadlineRule
from processes.motion.clocks import Clocks
from processes.motion.clocks_law import Law
from processes.motion.clocks_state import ClockState
from tests.laws import moment, shipped

FIRST = date(2016, 2, 1)
FACTS: Mapping[str, Any] = {"firstAbsenceDate": FIRST, "paysWage": True}
SDP_2015 = Law.of(shipped(), {"SDP": "SDP-2015", "SAN": "SAN-2020"})
SDP_2020 = Law.of(shipped(), {"SDP": "SDP-2020"})
SDP_2025 = Law.of(shipped(), {"SDP": "SDP-2025"})


class ACase:
    """A case whose facts and day go on; its clocks are given back to themselves as rows would be."""

    def __init__(self, law: Law, facts: Mapping[str, Any], day: date) -> None:
        self.law, self.facts, self.day = law, dict(facts), day
        self.states: tuple[ClockState, ...] = ()
        self.changed: tuple[ClockState, ...] = ()

    def goes(self, day: date, *elements: str, hour: int = 9, **facts: Any) -> ACase:
        """On this day these facts become known and these elements are left."""
        self.day = day
        self.facts.update(facts)
        clocks = self.clocks(hour)
        for element in elements:
            clocks.passed(element, moment(day, hour))
        clocks.moves()
        self.changed = clocks.changes()
        self.states = tuple(replace(state, id=n) for n, state in enumerate(clocks.states))
        return self

    def clocks(self, hour: int = 9) -> Clocks:
        return Clocks(self.law, self.states, self.facts, moment(self.day, hour))

    def due(self, ref: str) -> date | None:
        return self.clocks().due_day(ref)

    def turns(self, ref: str) -> list[ClockState]:
        return [state for state in self.states if state.ref == ref]


def a_case(law: Law = SDP_2015, day: date = date(2016, 2, 15), **facts: Any) -> ACase:
    return ACase(law, {**FACTS, **facts}, day).goes(day)


def law_of(*rules: DeadlineRule) -> Law:
    return Law.of(rules, {})


def held(case: ACase, day: date, element: str = "T4_16_follow_up_interview", **facts: Any) -> ACase:
    return case.goes(day, element, met=True, heldAt=moment(day), **facts)
