"""What crosses the engine's wall: frozen values, never an object of SpiffWorkflow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from processes.language import Text

if TYPE_CHECKING:
    from processes.engine.parse import Plan

Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class DeadlineUse:
    """One ``ag:deadline``: the ids of which the rule set picks one, and what they are used for."""

    refs: tuple[str, ...]
    use: str = "due"  # timer | due | start | restart | bound
    point: str | None = None
    max: str | None = None


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far the drawn course may be left at a step: an ``ag:deviation`` that names no ``field``.

    ``grounds`` are keys of texts, ``reason`` the least characters, ``approver`` none, leader or owner.
    """

    skip: bool = False
    add: tuple[str, ...] = ()  # the groups a step that is added may go to
    grounds: tuple[str, ...] = ()
    reason: int = 20
    approver: str = "none"
    reopen: bool = False  # a case that has ended may go on here


@dataclass(frozen=True, slots=True)
class Element:
    """What the diagram says about one element: words, hands, papers and clocks."""

    id: str
    process: str
    kind: str  # the BPMN local name: userTask, boundaryEvent, sequenceFlow, ...
    name: Text
    lane: str | None = None
    group: str | None = None
    or_group: str | None = None
    four_eyes: str | None = None
    form: str | None = None
    form_spec: str | None = None
    text: str | None = None
    stage: str | None = None
    table: str | None = None
    decision_spec: str | None = None
    operation: str | None = None
    guard: str | None = None
    outcome: str | None = None
    deadlines: tuple[DeadlineUse, ...] = ()
    covers: tuple[str, ...] = ()
    called: str | None = None
    event: str | None = None  # timer | message | signal | error | escalation | conditional | terminate | cancel
    event_name: str | None = None
    case_definition: str | None = None  # ag:case on a message throw
    case_correlate: str | None = None
    case_starts: str | None = None
    deviation: Mapping[str, str] = field(default_factory=dict)
    bounds: Bounds = Bounds()
    source: str | None = None  # of a sequence flow, the element it leaves
    target: str | None = None
    attached: str | None = None  # of a boundary event, the step it sits on


@dataclass(frozen=True, slots=True)
class OpenStep:
    """A step that waits for a person. ``step`` stays the same while the token rests there."""

    step: str
    element: str
    process: str
    plan: str  # hash of the plan the element belongs to (a called process may have its own)
    data: Data
    scope: tuple[str, ...] = ()  # ids of the calls and sub-processes it stands in, outermost first
    instance: int | None = None  # which one of a multi-instance, from 1


@dataclass(frozen=True, slots=True)
class Resting:
    """Where the case is, as a reader of the diagram sees it, and the elements this token may be put at instead."""

    step: str
    element: str
    process: str
    scope: tuple[str, ...]
    landings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WaitingTimer:
    """A timer that waits. ``due_at`` is aware; None means: wait until the timers are computed anew."""

    step: str
    element: str
    process: str
    due_at: datetime | None
    scope: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Awaited:
    """A message or signal the case waits for."""

    step: str
    element: str
    process: str
    kind: str  # message | signal
    name: str


@dataclass(frozen=True, slots=True)
class HandedCall:
    """A service step that stopped and hands its call to a worker, who answers it later."""

    step: str
    element: str
    process: str
    operation: str
    data: Data


@dataclass(frozen=True, slots=True)
class Thrown:
    """A message or signal that leaves the case."""

    element: str
    kind: str  # message | signal | escalation
    name: str
    data: Data
    definition: str | None = None
    correlate: str | None = None
    starts: str | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """One use of a decision table: what went in, which rules matched, what came out, and why."""

    element: str
    process: str
    table: str
    spec: str | None
    inputs: Data
    matched: tuple[int, ...]
    outcome: Any
    explanation: Data
    plan: str = ""  # hash of the plan the element belongs to


@dataclass(frozen=True, slots=True)
class Passed:
    """An element the case entered, left, or a flow it took, in the order it happened."""

    element: str
    process: str
    what: str  # entered | left | skipped | taken | cancelled
    step: str
    scope: tuple[str, ...] = ()
    plan: str = ""  # hash of the plan the element belongs to


@dataclass(frozen=True, slots=True)
class World:
    """What a run may ask of the world around it; the engine itself knows no clock and no database.

    ``deadline(ref, point, data)`` answers an aware moment, or None when the clock does not exist in this case's
    rule set. ``called(process)`` answers the plan that holds a process this plan does not.
    """

    now: datetime
    deadline: Callable[[str, str | None, Data], datetime | None] = lambda ref, point, data: None
    called: Callable[[str], Plan | None] = lambda process: None
    functions: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
