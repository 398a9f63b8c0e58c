"""Delivering a message that left a case: to the case that waits for it, or as the beginning of a new one."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from processes.audit.kinds import CaseStarted, EventReported, MessageUndelivered
from processes.audit.trail import record
from processes.cases.links_began import began
from processes.cases.opening import About, newest, open_case
from processes.engine.shapes import Element
from processes.errors import CaseBusy
from processes.motion.edition import Edition
from processes.motion.move import lock, move
from processes.motion.moving import Cause
from processes.promises.promise import promise
from processes.records import Case, Condition, Definition, Subscription
from processes.store.transaction import Transaction


class Delivered(StrEnum):
    """What became of a message."""

    RECEIVED = "received"
    STARTED = "started"
    NOBODY = "nobody"


def deliver(tx: Transaction, facts: Mapping[str, Any], sender: UUID | None) -> Delivered:
    """Pass a message on: to the case that waits for it, or into a new case; a signal to every case that waits.

    A signal becomes one promise for each waiting case, so that each gets it once whatever happens to the others.
    Raises ``CaseBusy`` when somebody works on the receiving case this instant, or it went on meanwhile.
    """
    if facts.get("target"):
        return _receive(tx, UUID(facts["target"]), facts)
    waiting = list(tx.execute(_waiting(facts, sender)).scalars())
    if _kind(facts) == "signal":
        for case_id in waiting:
            promise(tx, "message.deliver", case=case_id, **{**facts, "target": str(case_id)})
        return Delivered.RECEIVED if waiting else Delivered.NOBODY
    if not waiting:
        return _start(tx, facts, sender)
    received = _receive(tx, waiting[0], facts)
    if received is Delivered.NOBODY:
        raise CaseBusy(case=str(waiting[0]))  # it went on before it could be locked: ask anew who waits
    return received


def _receive(tx: Transaction, case_id: UUID, facts: Mapping[str, Any]) -> Delivered:
    case = lock(tx, case_id, wait=False)
    name, data = facts["name"], facts.get("data") or {}
    if not case.is_open or not _still_waits(tx, case, facts):
        return Delivered.NOBODY
    if case.condition != Condition.RUNNING:
        raise CaseBusy(case=str(case.id))  # kept until the receiver runs again: the sender is not to blame
    tell = "broadcast" if _kind(facts) == "signal" else "deliver"
    move(tx, case, lambda run: getattr(run, tell)(name, data), cause=Cause("message_came", facts={"message": name}))
    record(tx, None, EventReported(case.id, name))
    return Delivered.RECEIVED


def _still_waits(tx: Transaction, case: Case, facts: Mapping[str, Any]) -> bool:
    """Asked of a locked case: what it waited for a moment ago may have come meanwhile."""
    wanted = select(Subscription.id).where(
        Subscription.case_id == case.id, Subscription.name == facts["name"], Subscription.kind == _kind(facts)
    )
    return tx.execute(wanted.limit(1)).first() is not None


def _kind(facts: Mapping[str, Any]) -> str:
    return "signal" if facts.get("sort") == "signal" else "message"


def _start(tx: Transaction, facts: Mapping[str, Any], sender: UUID | None) -> Delivered:
    """A case of the process the sender named, or of the one whose start event waits for this message."""
    source = tx.find(Case, sender) if sender else None
    found = _starts(tx, facts)
    if found is None:
        return _nobody(tx, facts, sender)
    definition, edition, event = found
    about = About(source.citizen_id if source else None, team_id=source.team_id if source else None)
    case, _ = open_case(tx, edition, event, facts.get("data") or {}, about)
    record(tx, None, CaseStarted(case.id, definition.key, edition.number, event.id))
    if source is not None:
        began(tx, source.id, case.id)
    return Delivered.STARTED


def _starts(tx: Transaction, facts: Mapping[str, Any]) -> tuple[Definition, Edition, Element] | None:
    wanted = select(Definition).where(Definition.newest_id.is_not(None), Definition.retired_at.is_(None))
    if facts.get("definition"):
        wanted = wanted.where(Definition.key == facts["definition"])
    for definition in tx.execute(wanted.order_by(Definition.key)).scalars():
        edition = newest(tx, definition)
        for event in edition.plan.starts:
            if event.id == facts.get("starts") or event.event_name == facts["name"]:
                return definition, edition, event
    return None


def _nobody(tx: Transaction, facts: Mapping[str, Any], sender: UUID | None) -> Delivered:
    """Nobody waits and nothing starts: it is written down and the case's people are told; nothing is dropped unseen."""
    if sender is not None:
        record(tx, None, MessageUndelivered(sender, facts["name"], facts.get("definition")))
        promise(tx, "notice", case=sender, sort="message_undelivered", message=facts["name"])
    return Delivered.NOBODY


def _waiting(facts: Mapping[str, Any], sender: UUID | None) -> Select[Any]:
    kind = _kind(facts)
    wanted = (
        select(Subscription.case_id)
        .join(Case, Case.id == Subscription.case_id)
        .where(Subscription.name == facts["name"], Subscription.kind == kind, Case.closed_at.is_(None))
        .order_by(Subscription.since, Subscription.id)
    )
    if sender is not None:
        wanted = wanted.where(Subscription.case_id != sender)
    if facts.get("correlation") is not None:  # a case about nobody in particular finds nobody else's case
        wanted = wanted.where(Subscription.correlation == facts["correlation"], Subscription.correlation != "")
    if facts.get("definition"):
        wanted = wanted.join(Definition, Definition.id == Case.definition_id).where(
            Definition.key == facts["definition"]
        )
    return wanted if kind == "signal" else wanted.limit(1)
