"""Choosing which facts of a case stand as columns in one's lists, and what there is to choose among."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import ColumnsChosen
from processes.audit.trail import record
from processes.errors import Invalid, Problem
from processes.language import Locale
from processes.records import InboxColumns, Person
from processes.store.transaction import Transaction
from processes.tasks.inbox_asked import MOST_COLUMNS
from processes.tasks.inbox_columns import Column, columns
from processes.tasks.inbox_desk import desk


def offered_columns(tx: Transaction, person: Person, locale: Locale) -> tuple[Mapping[str, Column], tuple[str, ...]]:
    """Every fact that may stand in a list, by key, process by process; and the keys the reader has chosen."""
    require(person, Permission.SEE_INBOX)
    around = desk(tx, person, locale)
    found = columns(tx, around.processes)
    return found, tuple(key for key in around.columns if key in found)


def choose_columns(tx: Transaction, person: Person, keys: Sequence[str]) -> tuple[str, ...]:
    """Keep these columns for the reader, in this order. Raises ``Invalid`` for too many or one no list may show."""
    require(person, Permission.SEE_INBOX)
    wanted = tuple(dict.fromkeys(keys))
    if len(wanted) > MOST_COLUMNS:
        raise Invalid(Problem("filter_columns", "columns", {"limit": MOST_COLUMNS}), "filter_columns")
    known, _ = offered_columns(tx, person, Locale.DA)
    for key in wanted:
        if key not in known:
            raise Invalid(Problem("filter_column", "columns", {"value": key}), "filter_column", value=key)
    kept = tx.session.get(InboxColumns, person.id)
    if kept is None:
        kept = InboxColumns(person_id=person.id, columns=[])
        tx.add(kept)
    kept.columns = list(wanted)
    tx.flush()
    record(tx, person, ColumnsChosen(len(wanted)))
    return wanted
