"""A private calendar of deadlines and appointments, at an address nobody can guess and its owner can withdraw."""

from __future__ import annotations

import hashlib
import hmac
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import and_, select

from processes import clock
from processes.access.permissions import Permission, Relation
from processes.access.policy import require
from processes.audit.kinds import FeedClosed, FeedOpened
from processes.audit.trail import record
from processes.errors import NotFound
from processes.language import Text
from processes.notices.choose import telling_of
from processes.reading.holding import has_no_conflict, is_held_by, is_not_disqualified
from processes.records import Case, Deadline, Person, Slot, Task, TaskCondition, Telling
from processes.store.transaction import Transaction

MOST = 1000  # events in one calendar
MEETING = timedelta(minutes=30)  # an appointment whose length nobody wrote down


@dataclass(frozen=True, slots=True)
class Happening:
    """One entry of a calendar: a day, or a moment with its length. Never a citizen's name, never a reason."""

    key: str
    begins: date | datetime
    lasts: timedelta | None
    title: Text
    statute: Text | None
    verified: bool
    case_id: UUID
    case_number: str
    changed_at: datetime
    whom: str | None = None  # the absent colleague whose it is, where the reader stands in


@dataclass(frozen=True, slots=True)
class Feed:
    """What a calendar holds, and in whose language it is read."""

    locale: str
    name: str
    happenings: tuple[Happening, ...]


@dataclass(frozen=True)
class FeedKeys:
    """Draws the secret part of a calendar's address, the same again for its owner; the database holds a hash alone."""

    secret: str = field(repr=False)

    def token(self, person: UUID, since: datetime) -> str:
        """256 bits, safe in an address."""
        key = hmac.digest(self.secret.encode(), b"arbejdsgang calendars 1", hashlib.sha256)
        drawn = hmac.digest(key, person.bytes + since.isoformat().encode(), hashlib.sha256)
        return urlsafe_b64encode(drawn).rstrip(b"=").decode()


def feed_token(tx: Transaction, person: Person, keys: FeedKeys) -> str | None:
    """The secret part of one's own calendar's address; None while there is none."""
    require(person, Permission.SEE_OWN_NOTICES, {Relation.SELF})
    row = tx.session.get(Telling, person.id)
    return keys.token(person.id, row.feed_since) if row is not None and row.feed_since is not None else None


def open_feed(tx: Transaction, person: Person, keys: FeedKeys) -> str:
    """Open a calendar at a new address and answer its secret part; the address before it leads nowhere any more."""
    require(person, Permission.CHANGE_OWN_PROFILE, {Relation.SELF})
    row = telling_of(tx, person)
    row.feed_since = clock.now()
    token = keys.token(person.id, row.feed_since)
    row.feed_hash = _hash(token)
    tx.flush()
    record(tx, person, FeedOpened(person.id))
    return token


def close_feed(tx: Transaction, person: Person) -> None:
    """Withdraw the calendar: its address leads nowhere any more."""
    require(person, Permission.CHANGE_OWN_PROFILE, {Relation.SELF})
    row = telling_of(tx, person)
    row.feed_hash = row.feed_since = None
    tx.flush()
    record(tx, person, FeedClosed(person.id))


def feed(tx: Transaction, token: str) -> Feed:
    """The calendar at this address. Raises ``NotFound`` when there is none, or its owner works here no more."""
    row = tx.maybe(select(Telling).where(Telling.feed_hash == _hash(token)))
    owner = tx.session.get(Person, row.person_id) if row is not None else None
    if owner is None or not owner.active:
        raise NotFound("feed_gone")
    tasks = list(_of_tasks(tx, owner))
    held = {one.key for one in tasks}
    clocks = [one for one in _of_clocks(tx, owner) if one.key not in held]
    return Feed(owner.locale, owner.name, (*tasks, *clocks))


def _of_tasks(tx: Transaction, owner: Person) -> Iterator[Happening]:
    """The legal day and the appointment of each open task its owner holds, or stands in for today."""
    wanted = (
        select(Task, Case.number, Deadline, Slot.minutes, Person.name)
        .join(Case, Case.id == Task.case_id)
        .join(Person, Person.id == Task.assignee_id)
        .outerjoin(Deadline, Deadline.id == Task.deadline_id)
        .outerjoin(Slot, and_(Slot.case_id == Task.case_id, Slot.starts_at == Task.appointment_at))
        .where(is_held_by(owner), is_not_disqualified(owner), Task.condition == TaskCondition.OPEN)
        .order_by(Task.sort_at, Task.id)
        .limit(MOST)
    )
    for task, number, deadline, minutes, name in tx.execute(wanted):
        about = (task.case_id, number, task.opened_at, None if task.assignee_id == owner.id else name)
        if task.appointment_at is not None:
            lasts = timedelta(minutes=minutes) if minutes else MEETING
            yield Happening(f"meeting-{task.id}", task.appointment_at, lasts, task.name, None, True, *about)
        if task.due_day is not None:
            key = f"deadline-{deadline.id}" if deadline else f"task-{task.id}"
            statute, verified = (deadline.statute, deadline.verified) if deadline else (None, True)
            yield Happening(key, task.due_day, None, task.name, statute, verified, *about)


def _of_clocks(tx: Transaction, owner: Person) -> Iterator[Happening]:
    """The deadlines that run on the cases its owner has, or stands in on today; those that stand still left out."""
    wanted = (
        select(Deadline, Case.number, Person.id, Person.name)
        .join(Case, Case.id == Deadline.case_id)
        .join(Person, Person.id == Case.caseworker_id)
        .where(
            Case.caseworker_id.in_([owner.id, *sorted(owner.stands_in_for)]),
            has_no_conflict(owner),
            Case.closed_at.is_(None),
            Deadline.ended_at.is_(None),
            Deadline.paused_on.is_(None),
            Deadline.watched,
        )
        .order_by(Deadline.due_day, Deadline.id)
        .limit(MOST)
    )
    for one, number, whose, name in tx.execute(wanted):
        about = (one.case_id, number, one.changed_at or one.due_at, None if whose == owner.id else name)
        yield Happening(f"deadline-{one.id}", one.due_day, None, one.name, one.statute, one.verified, *about)


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
