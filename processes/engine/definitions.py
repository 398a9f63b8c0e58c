"""What an event waits for or does, read once from SpiffWorkflow's event definitions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from SpiffWorkflow.bpmn.specs import event_definitions as spiff


class Timer(spiff.timer.TimerEventDefinition):
    """A timer whose time is the world's: it never looks at the system clock and fires when the run is told to.

    ``form`` is date, duration or cycle.
    """

    def __init__(self, name: str, expression: str, form: str, **kwargs: Any) -> None:
        super().__init__(name, expression, **kwargs)
        self.form = form

    def has_fired(self, my_task: Any) -> bool:
        """Only ``Run.fire`` fires."""
        return bool(my_task.internal_data.get("fired"))


@dataclass(frozen=True, slots=True)
class Wait:
    """One thing an event waits for, or throws.

    ``name`` is the message's or signal's name; ``code`` an error's or escalation's (None: any); ``expression`` the
    timer's or condition's; ``form`` the timer's.
    """

    kind: str
    name: str = ""
    code: str | None = None
    expression: str = ""
    form: str = ""


_NAMED = {spiff.MessageEventDefinition: "message", spiff.SignalEventDefinition: "signal"}
_CODED = {spiff.ErrorEventDefinition: "error", spiff.EscalationEventDefinition: "escalation"}
_BARE = {spiff.TerminateEventDefinition: "terminate", spiff.CancelEventDefinition: "cancel"}


def waits_of(definition: Any) -> tuple[Wait, ...]:
    """What the definition means; a plain event means nothing."""
    kind = type(definition)
    if kind is spiff.MultipleEventDefinition:
        return tuple(wait for each in definition.event_definitions for wait in waits_of(each))
    if kind is Timer:
        return (Wait("timer", expression=(definition.expression or "").strip(), form=definition.form),)
    if kind is spiff.ConditionalEventDefinition:
        return (Wait("conditional", expression=(definition.expression or "").strip()),)
    if kind in _NAMED:
        return (Wait(_NAMED[kind], name=definition.name or ""),)
    if kind in _CODED:
        return (Wait(_CODED[kind], name=definition.name or "", code=definition.code),)
    if kind in _BARE:
        return (Wait(_BARE[kind]),)
    return ()
