"""The door: every view reads, writes or is public; nobody passes it without sign-in, permission and transaction."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import wraps
from typing import Concatenate, ParamSpec
from uuid import UUID

from flask import current_app, g, make_response, request, session
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.access.policy import POLICY, may_ever
from processes.audit.kinds import Kind
from processes.audit.trail import record
from processes.errors import EngineFault, Forbidden, NotFound, Refusal
from processes.language import Locale
from processes.motion.note_fault import note_fault
from processes.records import Person, Task
from processes.store.transaction import Transaction, read_only, transaction
from webapp.language import choose

Rest = ParamSpec("Rest")
log = logging.getLogger(__name__)


class SignedOut(Refusal):
    """Nobody is signed in, or no longer."""

    code = "signed_out"


@dataclass(slots=True)
class Visit:
    """One visit of one person: the transaction it may use, the language, and what of a citizen's data was seen."""

    tx: Transaction
    person: Person
    locale: Locale
    seen: list[Kind] = field(default_factory=list)


View = Callable[Concatenate[Visit, Rest], ResponseReturnValue]
Entered = Callable[Rest, ResponseReturnValue]


def reads(permission: Permission, *, noted: bool = False) -> Callable[[View[Rest]], Entered[Rest]]:
    """A view that only reads; the database itself refuses it every write.

    With ``noted`` the view puts what it showed of a citizen into ``visit.seen``, and it is written to the trail in a
    second short transaction before the page is sent: no page of a citizen leaves unnoted.
    """

    def guard(view: View[Rest]) -> Entered[Rest]:
        @wraps(view)
        def entered(*rest: Rest.args, **facts: Rest.kwargs) -> ResponseReturnValue:
            with read_only(current_app.extensions["database"]) as tx, _admitted(tx, permission) as visit:
                answer = make_response(view(visit, *rest, **facts))
            if noted and visit.seen:
                with transaction(current_app.extensions["database"]) as tx:
                    record(tx, visit.person, *visit.seen)
            return answer

        return _marked(entered, "reads", permission)

    return guard


def writes(permission: Permission) -> Callable[[View[Rest]], Entered[Rest]]:
    """A view that changes something: all of it is committed when the view returns, none of it when it raises."""

    def guard(view: View[Rest]) -> Entered[Rest]:
        @wraps(view)
        def entered(*rest: Rest.args, **facts: Rest.kwargs) -> ResponseReturnValue:
            try:
                with writing() as tx, _admitted(tx, permission) as visit:
                    return make_response(view(visit, *rest, **facts))
            except EngineFault as fault:
                _mark_stuck(fault, facts)
                raise

        return _marked(entered, "writes", permission)

    return guard


def public(view: Entered[Rest]) -> Entered[Rest]:
    """A view for anybody; rare, and listed in a test."""
    return _marked(view, "public", None)


@contextmanager
def writing() -> Iterator[Transaction]:
    """A transaction of its own: for public views that write, and for a note that outlives a refusal."""
    with transaction(current_app.extensions["database"], current_app.extensions["nudge"]) as tx:
        yield tx


@contextmanager
def looking() -> Iterator[Transaction]:
    """A transaction in which nothing can be written, for doors that admit by something else than a sign-in."""
    with read_only(current_app.extensions["database"]) as tx:
        yield tx


@contextmanager
def again(permission: Permission) -> Iterator[Visit]:
    """A second, reading visit after the first was rolled back, to make the page that says why."""
    with read_only(current_app.extensions["database"]) as tx, _admitted(tx, permission) as visit:
        yield visit


def begin_session(person: Person) -> None:
    """Remember on this device who signed in, and in which epoch: signing out anywhere ends it everywhere."""
    session.permanent = True
    session["person"], session["epoch"] = str(person.id), person.session_epoch


def signed_in() -> bool:
    """Has somebody signed in on this device, and not out again?"""
    return "person" in session


def who_is_in() -> UUID | None:
    """Whoever is signed in on this device, and still may be."""
    with read_only(current_app.extensions["database"]) as tx, suppress(SignedOut):
        return _who(tx).id
    return None


def may_enter(permission: Permission) -> bool:
    """Is this door ever open to whoever is signed in?"""
    with read_only(current_app.extensions["database"]) as tx:
        return may_ever(_who(tx), permission)


def ready_database() -> bool:
    """Does the database answer?"""
    try:
        with current_app.extensions["database"].connect():
            return True
    except Exception as fault:  # noqa: BLE001 (whatever it is, we are not ready)
        log.warning("the database does not answer: %s", fault)
        return False


def _mark_stuck(fault: EngineFault, facts: Mapping[str, object]) -> None:
    """A case that cannot go on is marked and its owner told, in a transaction of its own: the visit's is gone."""
    with writing() as tx:
        case = facts.get("case_id")
        if isinstance(task := facts.get("task_id"), UUID):
            case = tx.find(Task, task).case_id
        if isinstance(case, UUID):
            fault.facts["case"] = str(case)
            note_fault(tx, case, fault)


@contextmanager
def _admitted(tx: Transaction, permission: Permission) -> Iterator[Visit]:
    """The visit of whoever is signed in and may ever do this; ``g.visit`` is there for as long as its transaction."""
    g.person = g.visit = None
    person = _who(tx)
    g.person = person
    if not may_ever(person, permission):
        raise Forbidden(permission=permission.value, who=POLICY[permission].who())
    g.visit = Visit(tx, person, choose(request, person.locale))
    try:
        yield g.visit
    finally:
        g.visit = None


def _who(tx: Transaction) -> Person:
    known = session.get("person")
    if not known:
        raise SignedOut()
    try:
        person = tx.find(Person, UUID(known))
    except NotFound:
        session.clear()
        raise SignedOut() from None
    if not person.active or session.get("epoch", 0) != person.session_epoch:
        session.clear()
        raise SignedOut()
    return person


def _marked(entered: Entered[Rest], kind: str, permission: Permission | None) -> Entered[Rest]:
    entered.door = (kind, permission)  # type: ignore[attr-defined]  # a mark that the house tests read
    return entered
