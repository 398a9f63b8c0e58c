"""What earlier steps of a case have found out, for whoever does the next one: each with who said it, and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from processes.forms.field import Field, Widget
from processes.forms.form import Form
from processes.forms.known import known
from processes.language import Text
from processes.motion.edition import edition_of
from processes.records import Case, Person, Task, TaskCondition
from processes.store.transaction import Transaction

STEPS, FACTS = 4, 6  # so many at most, and so much of each
LOOKED_AT = 12  # steps in which something else than what the form asks may have been said
_UNTOLD = frozenset({Widget.TABLE, Widget.SLOT})  # too much for one line


@dataclass(frozen=True, slots=True)
class Known:
    """One thing that is known: what its form calls it, and the answer in words where the form has words for it."""

    label: Text
    value: Any


@dataclass(frozen=True, slots=True)
class Before:
    """What one step found out: its name, who did it (nobody: a party by link), for which party, and when."""

    name: Text
    by: str | None
    party: str | None
    at: datetime
    facts: tuple[Known, ...]


def known_before(tx: Transaction, task: Task, case: Case, form: Form | None) -> tuple[Before, ...]:
    """At most ``STEPS`` steps, newest first; each fact once, as it is known now, and none the form asks itself."""
    facts = known(case.facts)
    told = set(form.names) if form else set()
    found = []
    for step, by in tx.execute(_done(task)):
        asked = edition_of(tx, step.version_id).form(step.form_key)
        here = tuple(_facts(asked, facts, told)) if asked else ()
        if here:
            found.append(Before(step.name, by, step.done_for, step.completed_at, here))
    return tuple(found[:STEPS])


def _done(task: Task) -> Any:
    return (
        select(Task, Person.name)
        .outerjoin(Person, Person.id == Task.completed_by_id)
        .where(Task.case_id == task.case_id, Task.condition == TaskCondition.DONE, Task.answers.is_not(None))
        .where(Task.id != task.id)
        .order_by(Task.completed_at.desc(), Task.id.desc())
        .limit(LOOKED_AT)
    )


def _facts(form: Form, facts: dict[str, Any], told: set[str]) -> Iterator[Known]:
    room = FACTS
    for field in form.fields:
        value = facts.get(field.name)
        if field.name in told or field.widget in _UNTOLD or value is None or value in ("", []):
            continue
        told.add(field.name)
        if room:
            room -= 1
            yield Known(field.title, _said(field, value))


def _said(field: Field, value: Any) -> Any:
    if isinstance(value, list):
        return [_said(field, one) for one in value]
    return next((one.label for one in field.choices if str(one.value) == str(value)), value)
