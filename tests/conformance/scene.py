"""Cases of one diagram in virtual time: the runner is the host that answers calls, fires timers and routes events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from processes.engine import HandedCall, OpenStep, Plan, Run, Thrown, World, begin, parse, resume
from processes.errors import EngineFault
from tests.conformance.dialect import global_scripts

ERROR = "ERR_CODE"
TEN_SECONDS = timedelta(seconds=10)
LONGEST = timedelta(minutes=10)
STEP_LIMIT = 5_000
_SLOW = ("WAIT_TEN_SECONDS", "CREATE_TIMESTAMP_LOG_1", "CREATE_TIMESTAMP_LOG_2")


@dataclass(eq=False)
class _Case:
    """One case: its bytes between two steps, and the calls that take their time."""

    process: str
    state: bytes
    since: dict[str, datetime] = field(default_factory=dict)


class Scene:
    """Everything that runs on one diagram's file, and the trace it leaves."""

    def __init__(self, content: bytes) -> None:
        self._files = {"diagram.bpmn": content}
        self._scripts = global_scripts(content)
        self._plans: dict[str, Plan] = {}
        self._first = self._plan(None)
        self._now = datetime(2026, 3, 2, 8, tzinfo=UTC)
        self._cases: list[_Case] = []
        self.marker = False
        self._spans: list[tuple[datetime, datetime]] = []
        self._steps = 0
        self.trace: list[str] = []

    def _plan(self, main: str | None) -> Plan:
        plan = parse(self._files, main=main)
        self._plans[plan.hash] = plan
        return plan

    @property
    def processes(self) -> tuple[str, ...]:
        """The processes of the file."""
        return self._first.processes

    def play(self, process: str, facts: Mapping[str, Any], seconds: float, *, beside: str | None = None) -> list[str]:
        """Start ``process`` (and before it ``beside``), let time pass in half seconds; the trace."""
        try:
            if beside is not None:
                self._begin(beside, facts)
            self._begin(process, facts)
            end = self._now + timedelta(seconds=seconds)
            while self._now < end or (self._is_busy() and self._now < end + LONGEST):
                self._now += timedelta(seconds=0.5)
                self._settle()
        except EngineFault:
            self.trace.append("ERROR_runtime")
        return self.trace + ["EXECUTION_parallel"] * self._overlapped()

    def _is_busy(self) -> bool:
        """Whether a script that takes its time is still at it: it holds up the host as long as it runs."""
        return any(call.step in case.since for case in self._cases for call in self._wake(case).calls())

    def _overlapped(self) -> bool:
        return len(self._spans) == 2 and self._spans[0][0] < self._spans[1][1] and self._spans[1][0] < self._spans[0][1]

    def _begin(self, process: str, facts: Mapping[str, Any], start: str | None = None) -> None:
        run = begin(self._plan(process), facts, World(now=self._now), start)
        case = _Case(process, b"")
        self._cases.append(case)
        self._keep(case, run)
        self._settle()

    def _wake(self, case: _Case) -> Run:
        return resume(case.state, self._plans.__getitem__, World(now=self._now))

    def _keep(self, case: _Case, run: Run) -> None:
        case.state = run.state()
        for thrown in run.thrown():
            self._route(case, thrown)

    def _settle(self) -> None:
        """Let every case do what it can without time passing: one answer or one timer at a time."""
        moved = True
        while moved:
            moved = any(list(map(self._one_step, list(self._cases))))

    def _one_step(self, case: _Case) -> bool:
        run = self._wake(case)
        if run.ended:
            self._cases.remove(case)
            return False
        self._steps += 1
        if self._steps > STEP_LIMIT:
            raise EngineFault("endless")
        moved = self._fire(run) or self._answer(case, run)
        if moved:
            self._keep(case, run)
        return moved

    def _fire(self, run: Run) -> bool:
        due = [timer for timer in run.timers() if timer.due_at is not None and timer.due_at <= self._now]
        if not due:
            return False
        run.fire(min(due, key=lambda timer: timer.due_at or self._now).step)
        return True

    def _answer(self, case: _Case, run: Run) -> bool:
        for call in run.calls():
            if self._is_ready(case, call):
                self._do(run, call)
                return True
        for step in run.open_steps():
            self._complete(run, step)
            return True
        return False

    def _is_ready(self, case: _Case, call: HandedCall) -> bool:
        if call.operation not in _SLOW:
            return True
        begun = case.since.setdefault(call.step, self._now)
        if self._now - begun < TEN_SECONDS:
            return False
        if call.operation.startswith("CREATE_TIMESTAMP"):
            self._spans.append((begun, self._now))
        return True

    def _do(self, run: Run, call: HandedCall) -> None:
        if call.operation == "THROW_ERROR":
            run.fail(call.step, ERROR)
        else:
            run.answer(call.step, self._effect(call.operation, call.data))

    def _complete(self, run: Run, step: OpenStep) -> None:
        """A global task's script is done as a person's step; its operation is that of the global task."""
        run.complete(step.step, self._effect(self._scripts.get(step.process, ""), step.data))

    def _effect(self, script: str, facts: Mapping[str, Any]) -> dict[str, Any]:
        if script.startswith("SCRIPT_"):
            self.trace.append(script)
        elif script == "CREATE_MARKER_FILE":
            self.marker = True
        elif script == "SET_STRING_DATA":
            return {"data": "String"}
        elif script == "LOG_DATA":
            self.trace.append("DATA_correct" if facts.get("data") == "String" else f"DATA_{facts.get('data')}")
        elif script.startswith("INCREMENT_INTEGER_VARIABLE"):
            if script.endswith("_AND_LOG"):
                self.trace.append("INCREMENT")
            return {"integerVariable": facts["integerVariable"] + 1}
        return {}

    def _route(self, thrower: _Case, thrown: Thrown) -> None:
        """A signal goes to every other waiting case, a message to the first; else a matching start begins a case."""
        if thrown.kind == "error":
            self.trace.append("ERROR_thrownErrorEvent")
        if thrown.kind not in ("message", "signal"):
            return
        caught = False
        for case in [case for case in self._cases if case is not thrower]:
            run = self._wake(case)
            verb = run.deliver if thrown.kind == "message" else run.broadcast
            if verb(thrown.name, thrown.data):
                caught = True
                self._keep(case, run)
                if thrown.kind == "message":
                    return
        if thrown.kind == "signal" or not caught:
            self._start_by(thrown)

    def _start_by(self, thrown: Thrown) -> None:
        for process in self.processes:
            for start in self._plan(process).starts:
                if start.event == thrown.kind and start.event_name == thrown.name:
                    self._begin(process, thrown.data, start.id)
