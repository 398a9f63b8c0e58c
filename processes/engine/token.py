"""One token: SpiffWorkflow's Task, with isolated facts, short step ids and no history."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from SpiffWorkflow.task import Task
from SpiffWorkflow.util.task import TaskState

FUTURE, WAITING, READY, STARTED = TaskState.FUTURE, TaskState.WAITING, TaskState.READY, TaskState.STARTED
COMPLETED, CANCELLED = TaskState.COMPLETED, TaskState.CANCELLED
LIVE = WAITING | READY | STARTED
UNFINISHED = LIVE | FUTURE
FINISHED = TaskState.FINISHED_MASK

RACE = "r"  # a group that begins so is the race behind an event-based gateway
_NOTHING: Mapping[str, int] = {}


class Token(Task):
    """A place in a running case.

    ``data`` are the facts it carries. Values are never changed in place, only replaced, so branches may share them and
    still cannot see each other's work. ``stamps`` tell, per fact, when it was written, so that branches can be merged:
    the newest writing wins, and a branch that wrote nothing overwrites nothing.

    ``group`` ties an activity to the events on its border, or the events of a race; ``owner`` is the step of the
    multi-instance activity or loop it is an instance of. Both are step ids, so that no finished token need be kept.
    """

    skipped = False  # it leaves without the step having been done

    def __init__(self, workflow: Any, task_spec: Any, parent: Token | None = None, state: int = FUTURE) -> None:
        top = workflow.top_workflow
        top.count += 1
        self.id = step = str(top.count)
        workflow.tasks[step] = self
        self.workflow = workflow
        self.task_spec = task_spec
        self._parent = None
        self._children: list[str] = []
        if parent is not None:
            self._parent = parent.id
            parent._children.append(step)
        self._state = state
        self.triggered = False
        self.thread_id = 0
        self.last_state_change = 0.0
        self.data: dict[str, Any] = {}
        self.stamps: Mapping[str, int] = _NOTHING
        self.internal_data: dict[str, Any] = {}
        self.group: str | None = None
        self.owner: str | None = None
        self.entered = False
        self.own_data = False

    @property
    def racing(self) -> bool:
        """Whether the token is an event in the race behind an event-based gateway."""
        return self.group is not None and self.group.startswith(RACE)

    @property
    def carries(self) -> bool:
        """Whether its facts matter: not those of an armed border event, nor of an activity whose inside runs.

        What such a token goes on with are the facts of the inside at that moment.
        """
        spec = self.task_spec
        return not ((spec.holds and self._state == STARTED) or (spec.border and self._state == WAITING))

    # facts

    def _inherit_data(self) -> None:
        parent = self.parent
        if parent is not None and not self.own_data:
            self.data = parent.data.copy()
            self.stamps = parent.stamps

    def write(self, facts: Mapping[str, Any]) -> None:
        """Set facts here and now."""
        if facts:
            top = self.workflow.top_workflow
            top.count += 1
            self.data = {**self.data, **facts}
            self.stamps = {**self.stamps, **dict.fromkeys(facts, top.count)}

    def absorb(self, other: Token) -> None:
        """Take over what the other token knows better: facts it wrote later, and facts missing here."""
        self.data, self.stamps = merged((self.data, self.stamps), (other.data, other.stamps))

    # life

    def _set_state(self, value: int) -> None:
        before = self._state
        if value != before:
            self._state = value
            self.workflow.moved(self, before, value)

    def _add_child(self, task_spec: Any, state: int = FUTURE) -> Token:
        return Token(self.workflow, task_spec, self, state)

    def run(self) -> bool | None:
        """Do this step; a token that its own doing has cancelled does not go on."""
        result = self.task_spec._run(self)
        if not self._state & FINISHED:
            self.complete()
        return bool(result)

    def complete(self) -> None:
        """Leave the element; the tokens behind it arrive, this one is forgotten."""
        super().complete()
        self.workflow.tasks.pop(self.id, None)

    def cancel(self) -> None:
        """Stop here, with everything that runs inside."""
        if not self._state & FINISHED:
            self._set_state(CANCELLED)
            self.task_spec._on_cancel(self)
        self.vanish()

    def vanish(self) -> None:
        """Be gone without a trace: a token merged into another one."""
        for child in self._children:
            self.workflow.tasks.pop(child, None)
        self.workflow.tasks.pop(self.id, None)


Facts = tuple[dict[str, Any], Mapping[str, int]]


def merged(mine: Facts, others: Facts, but: frozenset[str] = frozenset()) -> Facts:
    """Facts and stamps of two tokens as one: per fact the newest writing, at a tie the first's.

    Of the facts called ``but`` the others' are left out.
    """
    data, stamps = mine
    theirs, their_stamps = others
    if theirs is data:
        return mine
    if not data and not stamps and not but:
        return others
    # few facts carry a stamp and most are the same on both sides: look at what can differ, not at every fact
    wins = {name for name, stamp in their_stamps.items() if stamp > stamps.get(name, 0) and name in theirs}
    if not theirs.keys() <= data.keys():
        wins.update(name for name in theirs if name not in data)
    wins -= but
    if not wins:
        return mine
    taken = {name: value for name, value in theirs.items() if name in wins}
    marks = {name: stamp for name in taken if (stamp := their_stamps.get(name, 0))}
    return {**data, **taken}, {**stamps, **marks}
