"""Events: what is waited for, what is thrown, what hangs on the border of an activity."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from SpiffWorkflow.bpmn.specs import defaults
from SpiffWorkflow.bpmn.specs.control import BoundaryEventSplit, BpmnStartTask

from processes.engine import throwing, timing
from processes.engine.definitions import Wait, waits_of
from processes.engine.expressions import element_of
from processes.engine.lean import Lean
from processes.engine.token import FUTURE, WAITING, Token


class Start(Lean, BpmnStartTask):
    """SpiffWorkflow's own beginning of a scope; puts the token on the start event that was asked for."""

    def _predict_hook(self, token: Token) -> None:
        chosen = token.internal_data.get("start")
        starts = [spec for spec in self.outputs if isinstance(spec, StartEvent)]
        spec = next((each for each in starts if each.name == chosen), None) or plain_start(starts)
        token._sync_children([spec], FUTURE)


def plain_start(starts: list[Any]) -> Any:
    """The start event a case begins at when nobody says which: the plain one, else the first."""
    return next((each for each in starts if not waits_of(each.event_definition)), starts[0])


class StartEvent(Lean, defaults.StartEvent):
    """Where a scope begins. What starts it has happened already."""


_WAITING_MEMORY = ("timers", "seen", "said", "true")


class _Catching(Lean):
    """Rests until ``fire`` is called with what it waited for."""

    event = True
    waits: tuple[Wait, ...] = ()
    all_of_them = False  # parallelMultiple: every one must come
    event_definition: Any
    cancel_activity: bool

    def _update_hook(self, token: Token) -> bool:
        token._inherit_data()
        if not self.waits:
            return True
        token._set_state(WAITING)
        if any(wait.kind == "timer" for wait in self.waits):
            token.internal_data["timers"] = [
                timing.arm(token, wait) if wait.kind == "timer" else None for wait in self.waits
            ]
        return False

    def fire(self, token: Token, index: int, facts: Mapping[str, Any], other: Token | None = None) -> None:
        """What ``waits[index]`` waits for has happened, with these facts (and those of the ``other`` token)."""
        if self.all_of_them:
            said = token.internal_data.setdefault("said", {})
            said.update(facts)
            if not self._all_seen(token, index):
                return
            facts = said
        goes = self._taken(token, index)
        if other is not None:
            goes.absorb(other)
        goes.write(facts)
        for name in _WAITING_MEMORY:
            goes.internal_data.pop(name, None)
        goes._ready()

    def _all_seen(self, token: Token, index: int) -> bool:
        seen = token.internal_data.setdefault("seen", [])
        if index not in seen:
            seen.append(index)
            if "timers" in token.internal_data:
                token.internal_data["timers"][index] = None
        return len(seen) == len(self.waits)

    def _taken(self, token: Token, index: int) -> Token:
        if token.racing:
            for other in token.workflow.group(token.group):
                if other is not token:
                    other.cancel()
            token.group = None
        return token

    def _again(self, token: Token, index: int) -> Token:
        """What does not interrupt can happen many times: a new token goes, the waiting one stays."""
        wait = self.waits[index]
        if wait.kind == "timer":
            memory = token.internal_data["timers"][index]
            if not timing.rearm(token, wait, memory):
                token.internal_data["timers"][index] = None
                if len(self.waits) == 1:
                    return token
        goes = Token(token.workflow, self, state=WAITING)
        goes.data, goes.stamps = token.data, token.stamps
        return goes

    def asked(self, token: Token) -> bool:
        happened = False
        for index, wait in enumerate(self.waits):
            if wait.kind == "conditional":
                happened = self._ask(token, index, wait) or happened
        return happened

    def _ask(self, token: Token, index: int, wait: Wait) -> bool:
        """A condition is an event when it becomes true."""
        scope = token.workflow
        facts, _ = scope.gathered(scope.attached_to(token) or token)
        is_true = scope.script_engine.value(wait.expression, facts, element_of(token)) is True
        was_true = token.internal_data.get("true", False)
        if is_true != was_true:
            token.internal_data["true"] = is_true
        if is_true and not was_true:
            self.fire(token, index, {})
            return True
        return False


class CatchEvent(_Catching, defaults.IntermediateCatchEvent):
    """Waits on its way. A cycle that says how often (``R4/PT1S``) lets as many tokens go on, one after the other."""

    def _taken(self, token: Token, index: int) -> Token:
        memory = (token.internal_data.get("timers") or {index: None})[index]
        if token.racing or memory is None or memory[timing.LEFT] is None:
            return super()._taken(token, index)
        return self._again(token, index)


class ReceiveTask(_Catching, defaults.ReceiveTask):
    """Waits for a message."""


class BoundaryEvent(_Catching, defaults.BoundaryEvent):
    """Waits on the border of an activity as long as the activity lives."""

    late = True
    border = True

    def _taken(self, token: Token, index: int) -> Token:
        scope = token.workflow
        main = scope.attached_to(token)
        facts = (token.data, token.stamps) if main is None else scope.gathered(main)
        if self.cancel_activity:
            goes = token
            for other in scope.group(token.group or ""):
                if other is not token:
                    other.cancel()
        else:
            goes = self._again(token, index)
        goes.data, goes.stamps = facts
        goes.group = None
        return goes


class AttachedSplit(Lean, BoundaryEventSplit):
    """Ties an activity and the events on its border together when a token arrives.

    SpiffWorkflow's join behind them is left out: an event that fires ends the activity itself (``BoundaryEvent``), and
    an activity that completes ends its events (``Lean``).
    """

    def _predict_hook(self, token: Token) -> None:
        token._sync_children(self.outputs, FUTURE)
        for child in token.children:
            child.group = token.id

    def _run_hook(self, token: Token) -> bool:
        return True


class _Throwing(Lean):
    waits: tuple[Wait, ...] = ()

    def _run_hook(self, token: Token) -> bool:
        for wait in self.waits:
            throwing.throw(token, wait)
        return True


class ThrowEvent(_Throwing, defaults.IntermediateThrowEvent):
    """Makes something happen on its way."""


class SendTask(_Throwing, defaults.SendTask):
    """Sends a message; one with ``ag:operation`` is a HandedTask."""


class EndEvent(_Throwing, defaults.EndEvent):
    """Where a token ends. It leaves the outcome it is drawn with, and makes happen what it is drawn with."""

    outcome: str | None = None

    def _run_hook(self, token: Token) -> bool:
        if self.outcome is not None:
            token.write({"outcome": self.outcome})
            token.workflow.process().outcome = self.outcome
        return super()._run_hook(token)

    def _on_complete_hook(self, token: Token) -> None:
        super()._on_complete_hook(token)
        for wait in self.waits:
            if wait.kind in ("terminate", "cancel", "error"):
                throwing.end(token, wait)
