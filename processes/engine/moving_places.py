"""Where the places of one plan are in another: which step of the new drawing a token of the old one stands at."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from processes.engine.gateways import EventGateway, InclusiveGateway, ParallelGateway
from processes.engine.instances import _Repeated
from processes.engine.normalise.drawing import MADE
from processes.engine.reading import INSTANCE, SPLIT

if TYPE_CHECKING:
    from processes.engine.parse import Plan

_MEETING = (ParallelGateway, InclusiveGateway)


class Places:
    """The names of one plan's steps in another. ``names`` maps drawn ids to drawn ids, where they differ."""

    def __init__(self, old: Plan, new: Plan, names: Mapping[str, str]) -> None:
        self.old = old
        self.new = new
        self.names = names

    def drawn(self, element: str) -> str:
        """What the element is called now; empty where the owner said that its way ends."""
        return self.names.get(element, element)

    def name(self, spec: Any) -> str:
        """The name the spec would have in the new plan, whether it is there or not."""
        if spec.drawn is None:
            return self._made(spec.name)
        own = self.drawn(spec.drawn)
        return self.new.step_names.get(own, own) + _suffix(spec.name)

    def process(self, name: str) -> str:
        """What a process or embedded sub-process is called now; the one that starts is the one that starts."""
        return self.new.main if name == self.old.main else self.drawn(name)

    def _made(self, name: str) -> str:
        """Names of invented steps name the elements they stand by, and follow these."""
        if name.endswith(SPLIT):
            own = name.removesuffix(SPLIT)
            return self.names.get(own, own) + SPLIT
        if not name.startswith(MADE) or (not self.names and self.old.main == self.new.main):
            return name
        return ".".join(self.process(part) if part else part for part in name.split("."))


def borders_of(specs: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The events on the border of the activity of this name, by their names."""
    split = specs.get(name + SPLIT)
    return {one.name: one for one in split.outputs if one.border} if split is not None else {}


def race_of(specs: Mapping[str, Any], name: str) -> Any:
    """The event-based gateway before this event; None if there is none."""
    before = (specs[each] for each in specs[name]._inputs)
    return next((one for one in before if isinstance(one, EventGateway)), None)


def wrappings(specs: Mapping[str, Any], process: str) -> list[Any]:
    """The invented sub-processes the flow of a process is wrapped in for what watches over it, outermost first."""
    found: list[Any] = []
    while True:
        wrap = _wrap_in(specs[process])
        if wrap is None:
            return found
        found.append(wrap)
        process = wrap.spec


@lru_cache(maxsize=4_000)
def _wrap_in(process: Any) -> Any:
    return next((one for one in process.task_specs.values() if is_wrapping(one)), None)


def is_wrapping(spec: Any) -> bool:
    """Whether the step is an invented sub-process."""
    return bool(spec.holds and not spec.calls and spec.drawn is None)


def layer(spec: Any) -> str:
    """Which of the two wrappings it is: what interrupts hangs on the outer one."""
    return "outer" if ".outer." in spec.name.split(MADE)[1] else "inner"


def unlike(old: Any, new: Any) -> str:
    """Why a token that rests at ``old`` cannot rest at ``new``; empty if it can."""
    if isinstance(old, _Repeated) or isinstance(new, _Repeated):
        return "" if type(old) is type(new) else "moving_repetition"
    if old.waits_for_person or new.waits_for_person:
        return "" if old.waits_for_person and new.waits_for_person else "moving_kind"
    if old.operation is not None or new.operation is not None:
        return "" if old.operation == new.operation else "moving_operation"
    if old.holds or new.holds:
        return "" if old.holds and new.holds and old.calls == new.calls else "moving_kind"
    if old.joins or new.joins:
        alike = type(old) is type(new) or (isinstance(old, _MEETING) and isinstance(new, _MEETING))
        return "" if alike else "moving_kind"
    if old.border != new.border or not _waits(old):
        return "moving_kind"
    return "" if _waits(old) == _waits(new) else "moving_wait"


def _waits(spec: Any) -> list[str]:
    """The kinds of things it waits for; nothing if it does not rest."""
    return [wait.kind for wait in getattr(spec, "waits", ())] if spec.event else []


def _suffix(name: str) -> str:
    return next((each for each in (INSTANCE, SPLIT) if name.endswith(each)), "")
