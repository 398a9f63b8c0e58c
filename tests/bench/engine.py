"""Load a case, complete one task, save it: how long, how large, and does it stay so? SpiffWorkflow's own beside it.

``python -m tests.bench.engine`` prints ``name: measured, goal, met|short`` and ends with 1 if a goal is short.
CPU time of this process, the median of many rounds.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from statistics import median
from typing import Any

from processes.engine import Plan, World, begin, parse, resume
from tests.bench import stock

WORLD = World(now=datetime(2026, 3, 2, 9, 0, tzinfo=UTC))
ANSWERS: dict[str, dict[str, Any]] = {
    "register": {"amount": 5000},
    "approve": {"ok": True},
    "check_documents": {"documents": "ok"},
    "check_credit": {"credit": "ok"},
    "review_score": {"review": "fine"},
    "interview": {"go_on": True},
}
ITERATIONS = (1, 100, 1000)
GOAL_MS = 0.4
GOAL_BYTES = 1024
GOAL_GROWTH = 1.1


def read(*names: str) -> dict[str, bytes]:
    """The files of these names."""
    return {name: (stock.MODELS / name).read_bytes() for name in names}


def cost(work: Callable[[], Any], rounds: int, *, tidy: bool = True) -> float:
    """The median CPU time of one call, in milliseconds."""
    spent = []
    if tidy:
        gc.collect()
    for _ in range(rounds):
        before = time.process_time_ns()
        work()
        spent.append(time.process_time_ns() - before)
    return median(spent) / 1e6


def told(name: str, measured: float, goal: float, unit: str) -> bool:
    """Print the line of one figure; whether it is met."""
    met = measured <= goal
    print(f"{name}: {measured:.3f} {unit}, {goal:g} {unit}, {'met' if met else 'short'}")
    return met


def visit(plan: Plan, state: bytes, only: str | None = None) -> bytes:
    """What the platform does when a task is completed: wake the case, complete the task, save the case."""
    run = resume(state, lambda key: plan, WORLD)
    step = next(step for step in run.open_steps() if only is None or step.element == only)
    run.complete(step.step, ANSWERS.get(step.element, {}))
    return run.state()


def application(rounds: int) -> bool:
    """The process of 25 elements, at every task on its way."""
    plan = parse(read("application.bpmn", "application_review.bpmn"), read("rate.dmn"), main="application")
    state = begin(plan, {}, WORLD).state()
    met = True
    while True:
        steps = resume(state, lambda key: plan, WORLD).open_steps()
        if not steps:
            return met
        spent = cost(partial(visit, plan, state), rounds)
        name = f"application at {steps[0].element}"
        met = told(name, spent, GOAL_MS, "ms") & told(f"{name}, state", len(state), GOAL_BYTES, "bytes") & met
        state = visit(plan, state)


def follow_up(rounds: int) -> bool:
    """The loop with a timer on its task, at iteration 1, 100 and 1,000."""
    plan = parse(read("follow_up.bpmn"))
    state = begin(plan, {"rounds": Decimal(0)}, WORLD).state()
    states: dict[int, bytes] = {}
    for iteration in range(1, ITERATIONS[-1] + 1):
        if iteration in ITERATIONS:
            states[iteration] = state
        state = visit(plan, state, "interview")
    spent = in_turns(
        {iteration: partial(visit, plan, saved, "interview") for iteration, saved in states.items()}, rounds
    )
    met = True
    for iteration, saved in states.items():
        name = f"follow-up loop at iteration {iteration}"
        met = (
            told(name, spent[iteration], GOAL_MS, "ms") & told(f"{name}, state", len(saved), GOAL_BYTES, "bytes") & met
        )
    growth = spent[ITERATIONS[-1]] / spent[ITERATIONS[0]]
    return told("follow-up loop, iteration 1000 over iteration 1", growth, GOAL_GROWTH, "times") & met


def in_turns(works: Mapping[int, Callable[[], Any]], rounds: int) -> dict[int, float]:
    """The median cost of each, one call of each in turn and in changing order, so that all meet the same moments."""
    spent: dict[int, list[float]] = {name: [] for name in works}
    names = list(works)
    for turn in range(rounds):
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            spent[name].append(cost(works[name], 1, tidy=False))
    return {name: median(each) for name, each in spent.items()}


def main() -> int:
    """Measure everything; 1 if a goal is short."""
    rounds = 200
    met = application(rounds) & follow_up(rounds * 10)
    stock.tell(cost, ANSWERS)
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
