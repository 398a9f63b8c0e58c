"""Putting a step into an example: only one that a person can do on the draft as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes.errors import Invalid, Problem
from processes.records import Person
from processes.store.transaction import Transaction
from processes.studio.example_edit import mend_example, with_new_step
from processes.studio.example_told import told


@dataclass(frozen=True, slots=True)
class NewStep:
    """The element to be done, behind step ``after`` (0: the start)."""

    after: int
    element: str


def put_in(tx: Transaction, person: Person, draft_id: UUID, name: str, new: NewStep, seen: int) -> None:
    """Put a step in, and play the example.

    Raises ``Invalid``: ``example_unreadable``, or ``example_step_unknown`` for what the example cannot be given; and as
    ``mend_example`` does.
    """
    example = told(tx, person, draft_id, name)
    if example is None:
        raise Invalid(Problem("example_unreadable", ""), "example_unreadable")
    if new.element not in (goal.element for goal in example.goals):
        raise Invalid(Problem("example_step_unknown", "element"), "example_step_unknown")
    mend_example(tx, person, draft_id, name, lambda text: with_new_step(text, new.after, new.element), seen)
