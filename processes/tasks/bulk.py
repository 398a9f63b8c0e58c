"""Beginning one act on many tasks: claim, hand over, give to a team, follow up on a day, complete."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import BulkBegun
from processes.audit.trail import record
from processes.errors import Invalid, Problem
from processes.promises.promise import promise
from processes.records import Bulk, BulkRow, Person, Task, Team
from processes.store.base import new_id
from processes.store.transaction import Transaction

KIND = "bulk.run"
MOST = 2000  # rows of one act
FEW = 25  # so many whoever asks does at once; the promise is there in case it breaks off
AFTER = timedelta(seconds=30)


class Act(StrEnum):
    """What is done with each row."""

    CLAIM = "claim"
    HAND = "hand"
    PASS_ON = "pass_on"  # noqa: S105  (a name, and no secret)
    FOLLOW_UP = "follow_up"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A task as it was chosen: with the revision that was seen, or None where the row itself was not on the page."""

    task_id: UUID
    seen: int | None = None


def begin_bulk(tx: Transaction, person: Person, act: Act, chosen: Sequence[Chosen], facts: Mapping[str, Any]) -> UUID:
    """Write the act down with its rows, and promise that it is done; each row is asked for its own permission then.

    ``facts``: ``to`` (hand), ``team`` (pass on), ``on`` and ``note`` (follow up), ``answers``
    (complete); of all but these nothing is kept.
    Raises ``Forbidden``, ``Invalid`` (no row, more than ``MOST``, nobody to hand to, no day to follow up on), and
    ``NotFound`` for whom there is not, whichever rows were chosen: it says nothing of them.
    """
    require(person, Permission.ACT_IN_BULK)
    rows = {one.task_id: one for one in chosen}
    _must_be_some(len(rows))
    kept = _needed(tx, act, facts)
    rows = _known(tx, rows)
    _must_be_some(len(rows))
    bulk = Bulk(
        id=new_id(),
        person_id=person.id,
        act=act.value,
        facts=kept,
        total=len(rows),
        made_at=clock.now(),
    )
    tx.add(bulk)
    tx.flush()
    tx.session.add_all(
        BulkRow(bulk_id=bulk.id, position=number, task_id=one.task_id, seen=one.seen, facts={})
        for number, one in enumerate(rows.values())
    )
    record(tx, person, BulkBegun(bulk.id, act.value, bulk.total))
    later = clock.now() + AFTER if bulk.total <= FEW else None
    promise(tx, KIND, key=f"bulk:{bulk.id}", due=later, bulk=str(bulk.id))
    return bulk.id


def _known(tx: Transaction, rows: Mapping[UUID, Chosen]) -> dict[UUID, Chosen]:
    """What is no task is passed over."""
    known = set(tx.execute(select(Task.id).where(Task.id.in_(rows))).scalars())
    return {key: one for key, one in rows.items() if key in known}


def _must_be_some(many: int) -> None:
    if not many:
        raise Invalid(Problem("bulk_nothing", "task"), "bulk_nothing")
    if many > MOST:
        raise Invalid(Problem("bulk_too_many", "task", {"most": MOST}), "bulk_too_many", most=MOST)


def _needed(tx: Transaction, act: Act, facts: Mapping[str, Any]) -> dict[str, Any]:
    """What the act needs beside its rows, looked at once before anything is done."""
    if act is Act.HAND:
        to = facts.get("to")
        if not isinstance(to, UUID):
            raise Invalid(Problem("hand_nobody", "to"), "hand_nobody")
        return {"to": str(tx.find(Person, to).id), "note": str(facts.get("note") or "")}
    if act is Act.PASS_ON:
        return {"team": str(tx.find(Team, facts["team"]).id)}
    if act is Act.FOLLOW_UP:
        on = facts.get("on")
        if not isinstance(on, date):
            raise Invalid(Problem("follow_up_no_day", "on"), "follow_up_no_day")
        return {"on": on.isoformat(), "note": str(facts.get("note") or "")}
    return {"answers": dict(facts.get("answers") or {})} if act is Act.COMPLETE else {}
