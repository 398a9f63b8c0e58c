"""Taking in a message from a service: it begins a case or reaches the one that waits, and does so once."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select, text

from processes import clock
from processes.audit.kinds import CaseStarted, EventReported, MessageTakenIn
from processes.audit.trail import record
from processes.cases.incoming_message import Message
from processes.cases.newcomers import about
from processes.cases.opening import definition_named, newest, open_case
from processes.cases.senders import KINDS, Sort
from processes.engine.shapes import Element
from processes.errors import Conflict, Forbidden, Invalid, Problem
from processes.forms.answers import read_answers
from processes.motion.edition import Edition
from processes.motion.move import lock, move, must_run
from processes.motion.moving import Cause
from processes.motion.whereabouts import editions_met
from processes.records import Case, Citizen, Definition, Incoming, Subscription
from processes.store.base import new_id
from processes.store.secrets import CprSecret
from processes.store.transaction import Transaction

STARTED, RECEIVED = "started", "received"
_ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 7))")


@dataclass(frozen=True, slots=True)
class TakenIn:
    """Which case it began or reached; ``again`` when it had come before and nothing happened now."""

    case_id: UUID
    number: str
    outcome: str  # started | received
    again: bool = False


def take_in(tx: Transaction, sender: str, message: Message, secret: CprSecret, *, demo: bool = False) -> TakenIn:
    """Do what the message says, as the service ``sender``; the same message twice does it once.

    Raises ``Forbidden("sender_may_not")``, ``Conflict`` (``message_id_taken``, ``not_waiting``, ``not_published``,
    ``case_busy``), ``NotFound``, and ``Invalid`` with a problem for each place at fault.
    """
    sort = KINDS.get(message.kind)
    if sort is None:
        raise Invalid(Problem("message_kind_unknown", "kind", {"kind": message.kind}), "message_unreadable", count=1)
    if sort.sender != sender:
        raise Forbidden("sender_may_not", sender=sender, kind=message.kind)
    known = _known(tx, sender, message)
    if known is not None:
        return known
    awaited = _awaited(tx, sort, message, secret) if sort.reaches else None
    if awaited is None and not sort.starts:
        raise Conflict("not_waiting", case=message.case or "")
    outcome = RECEIVED if awaited else STARTED
    case = _reach(tx, awaited, message, demo) if awaited else _start(tx, sort, message, secret, demo)
    tx.add(_row(sender, message, outcome, case.id))
    record(tx, None, MessageTakenIn(case.id, sender, message.kind))
    return TakenIn(case.id, case.number, outcome)


def _known(tx: Transaction, sender: str, message: Message) -> TakenIn | None:
    """What became of it before; two that come at once are looked at one after the other."""
    tx.execute(_ONE_AT_A_TIME, {"key": f"{sender}\x1f{message.id}"})
    row = tx.execute(select(Incoming).where(Incoming.sender == sender, Incoming.message_id == message.id)).scalar()
    if row is None:
        return None
    if row.digest != message.digest:
        raise Conflict("message_id_taken", id=message.id)
    return TakenIn(row.case_id, tx.find(Case, row.case_id).number, row.outcome, again=True)


def _row(sender: str, message: Message, outcome: str, case_id: UUID) -> Incoming:
    return Incoming(
        id=new_id(),
        sender=sender,
        message_id=message.id,
        kind=message.kind,
        digest=message.digest,
        outcome=outcome,
        case_id=case_id,
        stand_in=message.stand_in,
        received_at=clock.now(),
    )


def _start(tx: Transaction, sort: Sort, message: Message, secret: CprSecret, demo: bool) -> Case:
    definition = definition_named(tx, sort.definition)
    edition = newest(tx, definition)
    event = _event(edition, sort.starts)
    form = edition.forms.get(event.form or "")
    answers = read_answers(form, message.facts, {}, demo=demo) if form else {}
    mark = {"standIn": True} if message.stand_in else {}
    case, _ = open_case(tx, edition, event, {**mark, **answers}, about(tx, edition, message, secret))
    record(tx, None, CaseStarted(case.id, definition.key, edition.number, event.id))
    return case


def _event(edition: Edition, spec: str) -> Element:
    """Elements' ids begin with the specification's; the first that fits, by id."""
    fitting = sorted((one for one in edition.plan.starts if _fits(one.id, spec)), key=lambda one: one.id)
    if not fitting:
        raise Invalid(Problem("start_unknown", "kind", {"element": spec}), "start_unknown", element=spec)
    return fitting[0]


def _fits(element: str, spec: str) -> bool:
    return element == spec or element.startswith(f"{spec}_")


def _reach(tx: Transaction, awaited: Subscription, message: Message, demo: bool) -> Case:
    case = lock(tx, awaited.case_id)
    must_run(case)
    still = tx.session.get(Subscription, awaited.id, populate_existing=True)
    holder = editions_met(tx, case).holder(awaited.element)
    if still is None or holder is None:
        raise Conflict("not_waiting", case=str(case.id))
    element = holder.plan.elements[awaited.element]
    form = holder.forms.get(element.form or "")
    answers = read_answers(form, message.facts, case.facts, demo=demo) if form else {}  # no form: a bare word
    mark = {"standIn": True} if message.stand_in else {}
    cause = Cause("event_reported", name=element.name)
    move(tx, case, lambda run: run.deliver(awaited.name, {**answers, **mark}, awaited.step), cause=cause)
    record(tx, None, EventReported(case.id, awaited.name, awaited.element))
    return case


def _awaited(tx: Transaction, sort: Sort, message: Message, secret: CprSecret) -> Subscription | None:
    """The case named, else the oldest of this citizen's that waits for such a message; None: nobody waits."""
    wanted = (
        select(Subscription)
        .join(Case, Case.id == Subscription.case_id)
        .join(Definition, Definition.id == Case.definition_id)
        .where(Subscription.name.in_(sort.reaches), Case.closed_at.is_(None), Definition.key == sort.definition)
        .order_by(Subscription.since, Subscription.id)
        .limit(1)
    )
    if message.case is not None:
        wanted = wanted.where(Case.number == message.case)
    elif message.cpr is not None:
        index = secret.index(message.cpr)
        wanted = wanted.join(Citizen, Citizen.id == Case.citizen_id).where(Citizen.cpr_index == index)
    else:
        raise Invalid(Problem("message_about_nobody", "case"), "message_unreadable", count=1)
    found: Subscription | None = tx.execute(wanted).scalar()
    return found
