"""Small diagrams written in a line each, for tests of the engine."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from processes.engine import Plan, Run, World, begin, parse, resume

HEAD = (
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ag="urn:arbejdsgang:bpmn:1" '
    'xmlns:i18n="http://www.omg.org/spec/BPMN/non-normative/extensions/i18n/1.0" targetNamespace="x" id="d">'
)
ELEMENTS = Path(__file__).parents[3] / "tests/bpmn/elements"
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def flows(*pairs: str) -> str:
    """``a>b`` is a flow; ``a>b:x > 1`` has a condition. Its id is ``a>b`` with an underscore."""
    out = []
    for pair in pairs:
        way, _, condition = pair.partition(":")
        source, _, target = way.partition(">")
        inner = f"<conditionExpression><![CDATA[{condition}]]></conditionExpression>" if condition else ""
        out.append(
            f'<sequenceFlow id="{source}_{target}" sourceRef="{source}" targetRef="{target}">{inner}</sequenceFlow>'
        )
    return "".join(out)


def bpmn(body: str, *, process: str = "main", around: str = "") -> bytes:
    """A whole file with one process."""
    return f'{HEAD}{around}<process id="{process}" isExecutable="true">{body}</process></definitions>'.encode()


def plan(body: str, *, around: str = "", **more: Any) -> Plan:
    """The plan of one process."""
    return parse({"process.bpmn": bpmn(body, around=around)}, **more)


def world(**answers: Any) -> World:
    """The world at ``NOW``, with these answers."""
    return World(**{"now": NOW, **answers})


def element(name: str) -> Plan:
    """The plan of one of the small diagrams in tests/bpmn/elements."""
    tables = {"discount.dmn": (ELEMENTS / "discount.dmn").read_bytes()} if name == "rule_task" else {}
    return parse({f"{name}.bpmn": (ELEMENTS / f"{name}.bpmn").read_bytes()}, tables)


class Case:
    """A run that is saved and woken again before everything that is asked of it."""

    def __init__(self, plan: Plan, around: World | None = None, start: str | None = None, **facts: Any) -> None:
        self.plan = plan
        self.world = around or world()
        self.plans = {plan.hash: plan}
        self.run = begin(plan, facts, self.world, start)
        self.state = self.run.state()

    def wake(self) -> Run:
        self.run = resume(self.state, self._plan, self.world)
        return self.run

    def _plan(self, key: str) -> Plan:
        called = {each.hash: each for each in (self.world.called(name) for name in self.called) if each is not None}
        return {**self.plans, **called}[key]

    called: tuple[str, ...] = ()

    def open(self) -> list[str]:
        """The elements people can do, sorted."""
        return sorted(step.element for step in self.wake().open_steps())

    def do(self, element: str, **answers: Any) -> Run:
        """Complete the oldest open step at the element."""
        run = self.wake()
        run.complete(next(step.step for step in run.open_steps() if step.element == element), answers)
        return self._saved(run)

    def fire(self, element: str) -> Run:
        """Fire the timer at the element."""
        run = self.wake()
        run.fire(next(timer.step for timer in run.timers() if timer.element == element))
        return self._saved(run)

    def deliver(self, name: str, **payload: Any) -> bool:
        run = self.wake()
        caught = run.deliver(name, payload)
        self._saved(run)
        return caught

    def broadcast(self, name: str, **payload: Any) -> bool:
        run = self.wake()
        caught = run.broadcast(name, payload)
        self._saved(run)
        return caught

    def answer(self, element: str, **result: Any) -> Run:
        run = self.wake()
        run.answer(next(call.step for call in run.calls() if call.element == element), result)
        return self._saved(run)

    def fail(self, element: str, code: str, **facts: Any) -> Run:
        run = self.wake()
        run.fail(next(call.step for call in run.calls() if call.element == element), code, facts)
        return self._saved(run)

    def recompute(self) -> Run:
        run = self.wake()
        run.recompute()
        return self._saved(run)

    def _saved(self, run: Run) -> Run:
        self.state = run.state()
        return run

    @property
    def ended(self) -> bool:
        return self.wake().ended

    @property
    def outcome(self) -> str | None:
        return self.wake().outcome

    @property
    def data(self) -> Any:
        return self.wake().data
