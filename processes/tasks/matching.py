"""All tasks that match what a list asks for, as somebody who chooses all of them means it."""

from __future__ import annotations

from sqlalchemy import text

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.language import Locale
from processes.records import Person
from processes.store.transaction import Transaction
from processes.tasks.bulk import MOST, Chosen
from processes.tasks.inbox import known_to
from processes.tasks.inbox_asked import Asked
from processes.tasks.inbox_desk import desk
from processes.tasks.inbox_pick import Span, picking
from processes.tasks.inbox_where import narrowed


def matching(tx: Transaction, person: Person, asked: Asked, locale: Locale) -> list[Chosen]:
    """Every task of this list, in its order, with its revision; one more than an act may have when there are more.

    Raises ``Invalid`` for a process or column that is not there.
    """
    require(person, Permission.SEE_INBOX)
    known = known_to(tx, desk(tx, person, locale), asked)
    own, _ = narrowed(tx, asked, known)
    span = Span(asked.keys, locale, MOST + 1)
    found = tx.execute(text(picking(asked.which, own.narrowing, span, ("t.revision",))), {**known.values, **own.values})
    return [Chosen(row.id, row.c0) for row in found]
