"""A plan is shared by every case in the process: no case may change it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from processes.engine import Plan, begin, parse, resume
from processes.engine.harden import fingerprint
from tests.processes.engine.drawings import world

ELEMENTS = sorted((Path(__file__).parents[3] / "tests/bpmn/elements").glob("*.bpmn"))
FACTS = {"people": ["Bo", "Pia"], "n": 2, "x": 2, "amount": 200, "price": 1, "count": 2}


def drawn(file: Path) -> Plan:
    return parse({file.name: file.read_bytes()}, {"discount.dmn": (file.parent / "discount.dmn").read_bytes()})


def live(plan: Plan) -> list[str]:
    """A case that does whatever comes first, until it ends or for a while; the elements it passed."""
    run = begin(plan, FACTS, world())
    passed = [f"{each.what} {each.element}" for each in run.passed()]
    for _ in range(12):
        run = resume(run.state(), lambda key: plan, world())
        if run.open_steps():
            run.complete(run.open_steps()[0].step, {"x": 1})
        elif run.calls():
            run.answer(run.calls()[0].step, {})
        elif run.timers():
            run.fire(run.timers()[0].step)
        elif run.awaited():
            run.deliver(run.awaited()[0].name, {})
        passed += [f"{each.what} {each.element}" for each in run.passed()]
    return passed


@pytest.mark.parametrize("file", ELEMENTS, ids=lambda file: file.stem)
def test_running_leaves_the_plan_as_it_was(file: Path) -> None:
    plan = drawn(file)
    before = fingerprint(plan.specs)
    first = live(plan)
    assert live(plan) == first
    assert fingerprint(plan.specs) == before


def test_cases_on_one_plan_do_not_disturb_each_other_in_threads() -> None:
    plan = drawn(next(file for file in ELEMENTS if file.stem == "event_sub_process"))
    alone = live(plan)
    with ThreadPoolExecutor(8) as threads:
        assert all(passed == alone for passed in threads.map(lambda _: live(plan), range(80)))
