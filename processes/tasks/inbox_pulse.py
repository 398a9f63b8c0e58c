"""Whether a page of a list is still as it was: a short token that is the same for as long as nothing on it changed.

It is worked out from all that the page shows, so that a colleague's work elsewhere in the team wakes nobody: the rows
in their order with everything that is said of each, the reader's own columns, the counts beside the lists, and the day.
Nothing is written for it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.language import Locale
from processes.records import Person
from processes.store.transaction import Transaction
from processes.tasks.inbox import Inbox, Row, page_of, prepared
from processes.tasks.inbox_asked import Asked
from processes.tasks.inbox_columns import Column
from processes.tasks.inbox_order import place_of


def pulse(tx: Transaction, person: Person, asked: Asked, place: str | None, locale: Locale) -> str:
    """The token of this page as it is now, in three statements that read indexes and the rows of the page alone."""
    require(person, Permission.SEE_INBOX)
    ready = prepared(tx, person, asked, locale)
    rows = page_of(tx, ready, place_of(place, asked.keys), locale).rows
    lists, _, kept = ready.counts(tx, whole=0)
    return _token(rows, ready.columns, lists, kept)


def pulse_of(box: Inbox) -> str:
    """The token of a page that was just read."""
    kept = {one.saved.id: one.count for one in box.filters if one.count is not None}
    return _token(box.rows, box.columns, box.counts, kept)


def _token(rows: Sequence[Row], columns: Sequence[Column], lists: Any, filters: Any) -> str:
    headings = [column.key for column in columns]
    around = repr((clock.today(), headings, sorted(lists.items()), sorted(filters.items())))
    told = b"".join((around.encode(), *(row.told() for row in rows)))
    return hashlib.blake2b(told, digest_size=12).hexdigest()
