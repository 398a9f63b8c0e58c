"""Whether a page of a list is still as it was: a short token that is the same for as long as nothing on it changed.

It is worked out from what the page shows, so that a colleague's work elsewhere in the team wakes nobody: the rows in
their order with what is said of each, the counts beside the lists, and the day. Nothing is written for it.
"""

from __future__ import annotations

import hashlib
from typing import Any

from sqlalchemy import TextClause, text

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.language import Locale
from processes.records import Person
from processes.store.transaction import Transaction
from processes.tasks.inbox import PAGE, Inbox, marks, prepared
from processes.tasks.inbox_asked import Asked
from processes.tasks.inbox_order import place_of
from processes.tasks.inbox_pick import Span, picking

SEEN = ("t.revision", "t.due_day", "t.assignee_id", "t.follow_up_on", "t.priority")


def pulse(tx: Transaction, person: Person, asked: Asked, place: str | None, locale: Locale) -> str:
    """The token of this page as it is now, in three statements that read indexes and the rows of the page alone."""
    require(person, Permission.SEE_INBOX)
    ready = prepared(tx, person, asked, locale)
    at = place_of(place, asked.keys)
    span = Span(asked.keys, locale, PAGE + 1, at is not None and at.id is not None, at is not None and at.before)
    values = {**ready.known.values, **ready.own.values, **marks(at)}
    rows = tx.execute(_statement(asked, ready.own.narrowing, span), values).all()
    shown = rows[:PAGE][::-1] if span.backwards else rows[:PAGE]
    keys = len(asked.keys)
    lists, _, kept = ready.counts(tx, whole=0)
    return _token([tuple(row[keys:]) for row in shown], lists, kept)


def pulse_of(box: Inbox) -> str:
    """The token of a page that was just read."""
    rows = [(row.id, row.revision, row.due_day, row.assignee_id, row.follow_up_on, row.priority) for row in box.rows]
    return _token(rows, box.counts, {one.saved.id: one.count for one in box.filters if one.count is not None})


def _statement(asked: Asked, narrowing: Any, span: Span) -> TextClause:
    return text(picking(asked.which, narrowing, span, SEEN))


def _token(rows: list[tuple[Any, ...]], lists: Any, filters: Any) -> str:
    told = repr((clock.today(), rows, sorted(lists.items()), sorted(filters.items())))
    return hashlib.blake2b(told.encode(), digest_size=12).hexdigest()
