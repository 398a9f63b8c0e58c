"""Timers, subscriptions, handed calls and thrown messages agree with the run."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import update

from processes.audit.kinds import MessageUndelivered
from processes.engine.shapes import Awaited, HandedCall, Thrown, WaitingTimer
from processes.motion.letters import is_letter
from processes.motion.moving import Moving
from processes.motion.plain import plain
from processes.promises.promise import promise
from processes.records import Subscription, Timer
from processes.store.base import new_id
from processes.store.transaction import Transaction

CALL = "connector.call"
MESSAGE = "message.deliver"
CLEAR = "UPDATE timer SET cleared_at = :cleared_at WHERE id = ANY(:cleared_timers)"
UNSUBSCRIBE = "DELETE FROM subscription WHERE id = ANY(:unsubscribed)"


def settle_timers(moving: Moving) -> None:
    """Set new timers, move those whose moment changed, clear those the case no longer waits for."""
    waiting = first_of_each(moving.run.timers())
    known = moving.before.timers
    fresh = [_timer(moving, timer) for key, timer in waiting.items() if key not in known]
    moving.tx.insert(Timer, fresh)
    gone = [row.id for key, row in known.items() if key not in waiting]
    if gone:
        moving.tx.write(CLEAR, cleared_timers=gone, cleared_at=moving.at)
    for key, timer in waiting.items():
        if key in known and known[key].due_at != timer.due_at:
            moving.tx.execute(
                update(Timer).where(Timer.id == known[key].id).values(due_at=timer.due_at, try_at=timer.due_at)
            )


def first_of_each(timers: Iterable[WaitingTimer]) -> dict[str, WaitingTimer]:
    """By step; an event that waits for several moments happens at the first."""
    found: dict[str, WaitingTimer] = {}
    for timer in timers:
        if timer.due_at is not None:
            known = found.get(timer.step)
            if known is None or known.due_at is None or timer.due_at < known.due_at:
                found[timer.step] = timer
    return found


def _timer(moving: Moving, timer: WaitingTimer) -> dict[str, Any]:
    return {
        "id": new_id(),
        "case_id": moving.case.id,
        "step": timer.step,
        "element": timer.element,
        "process": timer.process,
        "set_at": moving.at,
        "due_at": timer.due_at,
        "try_at": timer.due_at,
        "attempts": 0,
    }


def settle_subscriptions(moving: Moving) -> None:
    """Note which messages and signals the case waits for, so that a message finds its case without reading states."""
    waiting = {one.step: one for one in moving.run.awaited()}
    known = moving.before.subscriptions
    gone = [row.id for key, row in known.items() if key not in waiting]
    if gone:
        moving.tx.write(UNSUBSCRIBE, unsubscribed=gone)
    fresh = [_subscription(moving, one) for key, one in waiting.items() if key not in known]
    moving.tx.insert(Subscription, fresh)


def _subscription(moving: Moving, one: Awaited) -> dict[str, Any]:
    return {
        "id": new_id(),
        "case_id": moving.case.id,
        "step": one.step,
        "element": one.element,
        "process": one.process,
        "kind": one.kind,
        "name": one.name,
        "correlation": str(moving.case.citizen_id or ""),
        "since": moving.at,
    }


def promise_calls(moving: Moving) -> None:
    """Promise every handed call once; its step names it, so that a second settling promises nothing twice."""
    for call in moving.run.calls():
        promise_call(moving.tx, moving.case.id, call)


def promise_call(tx: Transaction, case_id: UUID, call: HandedCall) -> None:
    """Promise this call unless it is promised already."""
    key = f"call:{case_id}:{call.step}"
    promise(tx, CALL, case=case_id, key=key, step=call.step, element=call.element, operation=call.operation)


def promise_messages(moving: Moving) -> None:
    """Promise what leaves the case: another case is never locked in this transaction."""
    for thrown in moving.run.thrown():
        element = moving.editions.element(thrown.element)
        if element is not None and is_letter(moving, thrown, element):
            continue  # the letter is promised with the others
        if thrown.kind in ("message", "signal"):
            promise(moving.tx, MESSAGE, case=moving.case.id, **_message(moving, thrown))
        else:
            _tell_uncaught(moving, thrown)


def _tell_uncaught(moving: Moving, thrown: Thrown) -> None:
    """An error or escalation that nothing in the diagram catches concerns no other case, but is not dropped unseen."""
    moving.entries.append(MessageUndelivered(moving.case.id, thrown.name))
    promise(moving.tx, "notice", case=moving.case.id, sort="message_undelivered", message=thrown.name)


def _message(moving: Moving, thrown: Thrown) -> dict[str, Any]:
    return {
        "sort": thrown.kind,
        "element": thrown.element,
        "name": thrown.name,
        "definition": thrown.definition,
        "starts": thrown.starts,
        "correlation": str(moving.case.citizen_id or "") if thrown.correlate else None,
        "data": plain(thrown.data),
    }
