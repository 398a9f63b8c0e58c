"""Where names are found while an expression runs, and the counters that stop what runs away (DMN 1.5, 10.3.2.11)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from time import monotonic
from typing import Any, NamedTuple

from processes.rules.feel.errors import FeelError
from processes.rules.feel.values import SAME, HostFunction, to_feel

MAX_STEPS = 1_000_000
MAX_SECONDS: float = 2
MAX_CALLS = 60
MAX_NOTES = 20
_CHECK_EVERY = 64


class Note(NamedTuple):
    """Why a part of an expression became null; FEEL itself only says null."""

    code: str
    line: int
    column: int
    facts: Mapping[str, Any]


class Scope:
    """Names and their values; what is not found here is asked of the scope around it."""

    __slots__ = ("parent", "run", "values")

    values: dict[str, Any]
    parent: Scope | None
    run: Run
    context: Mapping[str, Any] = {}

    def __init__(self, parent: Scope, values: dict[str, Any]) -> None:
        self.values = values
        self.parent = parent
        self.run = parent.run

    def find(self, name: str, place: tuple[int, int]) -> Any:
        """The value of a name, innermost scope first; an unknown name is null and noted."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.values:
                return scope.values[name]
            scope = scope.parent
        return self.run.find(name, place)

    def null(self, code: str, place: tuple[int, int] | None = None, **facts: Any) -> None:
        """Null, FEEL's answer to every error of evaluation; the reason is kept as a note."""
        self.run.note(code, place, facts)


class Run(Scope):
    """The outermost scope of one evaluation: the given names, the given functions, the counters."""

    steps = 0
    calls = 0
    until = 0.0
    place = (0, 0)
    notes: list[Note] | None = None
    parent = None

    def __init__(self, context: Mapping[str, Any], functions: Mapping[str, Callable[..., Any]]) -> None:
        self.values = {}
        self.context = context
        self.functions = functions

    @property
    def run(self) -> Run:  # type: ignore[override]  # no reference to itself: a circle would wait for the collector
        """The run of the outermost scope is that scope."""
        return self

    def find(self, name: str, place: tuple[int, int]) -> Any:
        """A name that no scope holds yet, from the caller: a value first, then a function, then what is built in."""
        try:
            value = self.context[name]
        except KeyError:
            return self._function(name, place)
        if type(value) not in SAME:
            value = to_feel(value)
        self.values[name] = value
        return value

    def _function(self, name: str, place: tuple[int, int]) -> Any:
        if name in self.functions:
            value: Any = HostFunction(name, self.functions[name])
        elif name in BUILT_IN:
            value = BUILT_IN[name]
        else:
            return self.null("feel_unknown_name", place, name=name)
        self.values[name] = value
        return value

    def hidden_function(self, name: str) -> Any:
        """The function of this name although a value of the same name stands before it; None if there is none.

        A case whose form has a field "date" must still be able to call ``date()``.
        """
        if name in self.functions:
            return HostFunction(name, self.functions[name])
        return BUILT_IN.get(name)

    def note(self, code: str, place: tuple[int, int] | None, facts: Mapping[str, Any]) -> None:
        """Keep a reason for null, if somebody listens."""
        if self.notes is not None and len(self.notes) < MAX_NOTES:
            self.notes.append(Note(code, *(place or self.place), facts))

    def step(self) -> None:
        """Count one turn of a loop; FeelError when there were too many, or they took too long."""
        self.steps += 1
        if not self.steps % _CHECK_EVERY:
            self.check()

    def charge(self, steps: int) -> None:
        """Count many steps at once, for work that was done in one piece."""
        self.steps += steps
        self.check()

    def check(self) -> None:
        """Stop an evaluation that took too many steps or too long."""
        if self.steps > MAX_STEPS:
            raise FeelError("feel_too_many_steps", *self.place, limit=MAX_STEPS)
        if not self.until:
            self.until = monotonic() + MAX_SECONDS
        elif monotonic() > self.until:
            raise FeelError("feel_too_slow", *self.place, limit=MAX_SECONDS)


# Filled by the package of functions; a plain dictionary so that scope and functions need not import each other.
BUILT_IN: dict[str, Any] = {}
