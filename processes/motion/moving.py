"""One move in progress: what every settling function is given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from processes.language import Text

if TYPE_CHECKING:
    from processes.audit.kinds import Kind
    from processes.engine import Run
    from processes.motion.case_clocks import CaseClocks
    from processes.motion.editions import Editions
    from processes.motion.standing import Standing
    from processes.records import Case, Person
    from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Cause:
    """Why the case moves: a code with facts, and the step that was completed or fired."""

    code: str
    step: str | None = None
    name: Text | None = None
    facts: dict[str, Any] = field(default_factory=dict)
    done: str | None = None  # the element a person completed just now: four eyes must know of it
    group: str | None = None  # whose task that was
    acting_for: UUID | None = None  # the absent colleague it was done for: four eyes must know of that too

    def told(self) -> dict[str, Any]:
        """As it is kept on the tasks it opens."""
        name = {"da": self.name.da, "en": self.name.en} if self.name else {}
        return {"code": self.code, **({"name": name} if name else {}), **self.facts}


@dataclass(slots=True)
class Moving:
    """The case, its run after the change, how its rows stood before, and the entries to be written."""

    tx: Transaction
    case: Case
    run: Run
    editions: Editions
    clocks: CaseClocks
    before: Standing
    at: datetime
    by: Person | None
    cause: Cause
    entries: list[Kind] = field(default_factory=list)
    opened: list[OpenedTask] = field(default_factory=list)
    facts: Mapping[str, Any] = field(default_factory=dict)  # the run's, from when its clocks are settled


@dataclass(frozen=True, slots=True)
class OpenedTask:
    """A task this move opened, for the sentence after the act."""

    id: UUID
    element: str
    name: Text
    assignee: UUID | None
    group: str | None


@dataclass(frozen=True, slots=True)
class Moved:
    """What a move led to: the tasks it opened, the stage reached, and whether the case has ended and how."""

    case: UUID
    opened: tuple[OpenedTask, ...]
    stage: str | None
    ended: bool
    outcome: str | None
