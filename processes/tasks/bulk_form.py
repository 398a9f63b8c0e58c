"""What is asked before many tasks are completed alike: nothing, one form for all, or why it cannot be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.access.policy import allowed, require
from processes.errors import Invalid, Problem
from processes.forms.answers import Raw, read_answers
from processes.forms.form import Form
from processes.language import Text
from processes.motion.edition import edition_of
from processes.records import Person, Task
from processes.store.transaction import Transaction
from processes.tasks.bulk import MOST


@dataclass(frozen=True, slots=True)
class BulkForm:
    """The steps that were chosen with how many tasks each has, and the one form they share (None: nothing is asked)."""

    steps: tuple[tuple[Text, int], ...]
    form: Form | None


def bulk_form(tx: Transaction, person: Person, tasks: Sequence[UUID]) -> BulkForm:
    """What is asked before these tasks are completed alike.

    Raises ``Invalid``: none chosen, a step whose form asks for each case by itself (``bulk_needs_answers``), or steps
    with different forms (``bulk_mixed``). A task the reader may not see is left out; its own verb refuses it later.
    """
    require(person, Permission.ACT_IN_BULK)
    found = tx.execute(select(Task).where(Task.id.in_(tasks[:MOST])).order_by(Task.sort_at, Task.id)).scalars()
    seen = [one for one in found if allowed(person, Permission.SEE_TASK, one.relations_to(person))]
    if not seen:
        raise Invalid(Problem("bulk_nothing", "task"), "bulk_nothing")
    forms: dict[tuple[Any, str | None], Form | None] = {}
    steps: dict[Text, int] = {}
    for one in seen:
        steps[one.name] = steps.get(one.name, 0) + 1
        key = (one.version_id, one.form_key)
        if key not in forms:
            forms[key] = edition_of(tx, one.version_id).form(one.form_key)
            _must_be_alike(one, forms[key])
    first, *others = forms.values()
    if any(one != first for one in others):
        raise Invalid(Problem("bulk_mixed", "task"), "bulk_mixed")
    return BulkForm(tuple(steps.items()), first)


def must_answer(form: Form | None, raw: Raw) -> None:
    """Look at the answers once before the first task gets them; raises ``Invalid`` with one problem for each field."""
    if form is not None:
        read_answers(form, raw, {})


def _must_be_alike(task: Task, form: Form | None) -> None:
    if form is not None and not form.bulk:
        facts = {"task": task.name}
        raise Invalid(Problem("bulk_needs_answers", "task", facts), "bulk_needs_answers", **facts)
