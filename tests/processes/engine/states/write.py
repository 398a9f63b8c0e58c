"""The cases whose states are kept here; ``python -m tests.processes.engine.states.write`` writes missing ones.

A state once written is never written anew: it stands for the cases that are under way when the engine changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from processes.engine import Plan, parse
from tests.processes.engine.drawings import Case

FOLDER = Path(__file__).parent
ELEMENTS = Path(__file__).parents[3] / "bpmn/elements"
FACTS: dict[str, Any] = {
    "typename": "datetime",
    "day": date(2026, 3, 2),
    "moment": datetime(2026, 3, 2, 9, 30, tzinfo=UTC),
    "amount": Decimal("4550.00"),
    "people": ["Bo", "Pia"],
    "x": 3,
}


def drawn(name: str) -> Plan:
    """The plan of a diagram, under a hash that stays when the diagram is laid out anew."""
    return parse({f"{name}.bpmn": (ELEMENTS / f"{name}.bpmn").read_bytes()}, key=name)


def case(name: str, state: bytes) -> Case:
    """A case that goes on from the state."""
    found = Case.__new__(Case)
    made = Case(drawn(name), **FACTS)
    found.__dict__.update(made.__dict__)
    found.state = state
    return found


def states() -> Iterator[tuple[str, bytes]]:
    """Every case at the point where it was kept."""
    parallel = Case(drawn("parallel_gateway"), **FACTS)
    parallel.do("a", y=1)
    yield "parallel_gateway", parallel.state
    timers = Case(drawn("timer_boundary"), **FACTS)
    timers.fire("reminder")
    yield "timer_boundary", timers.state
    yield "event_sub_process", Case(drawn("event_sub_process"), **FACTS).state
    many = Case(drawn("multi_parallel"), **FACTS)
    many.do("a", answer="yes")
    yield "multi_parallel", many.state
    yield "call_activity", Case(drawn("call_activity"), **FACTS).state
    inclusive = Case(drawn("inclusive_gateway"), **FACTS)
    inclusive.do("a")
    yield "inclusive_gateway", inclusive.state


if __name__ == "__main__":
    for name, state in states():
        file = FOLDER / f"{name}.state"
        if not file.exists():
            file.write_bytes(state)
