"""The cases of a preflight under their reasons: counted, by step, the days of all of them told once."""

from __future__ import annotations

from uuid import UUID

from processes.language import Text
from processes.studio.preflight_reasons import SAMPLES, Group, Told, by_reason

CALL, WAIT = Text("Ring", "Call"), Text("Vent", "Wait")
GONE = Told("moving_no_place", CALL, "call")


def cases(first: int, many: int) -> tuple[tuple[UUID, str], ...]:
    return tuple((UUID(int=first + one), f"2026-{first + one}") for one in range(many))


def moved(least: int, most: int) -> Told:
    return Told("effect.deadline_moved", WAIT, "P4-10", (least, most))


def test_alike_reasons_are_one_and_the_one_most_cases_share_is_first() -> None:
    found = by_reason(
        [
            Group((CALL,), 4, (GONE,), (), cases(1, 3)),
            Group((WAIT,), 3, (), (), cases(10, 2)),
            Group((WAIT,), 2, (GONE,), (), cases(20, 2)),
        ]
    )
    assert [(one.count, [at.count for at in one.stands]) for one in found] == [(6, [4, 2]), (3, [3])]


def test_one_step_is_named_once_and_the_days_reach_from_the_fewest_to_the_most() -> None:
    (reason,) = by_reason(
        [
            Group((WAIT,), 4, (), (moved(-3, -1),), cases(1, 4)),
            Group((WAIT,), 1, (), (moved(2, 2),), cases(10, 2)),
            Group((CALL,), 9, (), (moved(0, 1),), cases(20, 1)),
        ]
    )
    assert [one.shift for one in reason.effects] == [(-3, 2)]
    assert [(at.places, at.count, len(at.cases)) for at in reason.stands] == [((CALL,), 9, 1), ((WAIT,), 5, SAMPLES)]
