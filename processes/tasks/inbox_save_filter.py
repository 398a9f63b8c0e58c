"""Saving a filter: a list with its words, conditions, order and columns under a name, one's own or a team's."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select

from processes import clock
from processes.access.permissions import Permission, Relation
from processes.access.policy import allowed, require
from processes.audit.kinds import FilterSaved
from processes.audit.trail import record
from processes.errors import Invalid, Problem, Stale
from processes.language import Locale
from processes.records import InboxFilter, Person, Team
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.tasks.inbox_asked import Asked
from processes.tasks.inbox_columns import columns
from processes.tasks.inbox_desk import desk
from processes.tasks.inbox_where import Known

LONGEST_NAME = 60
MOST = 20  # of one's own, and of one team


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be saved; with ``team_id`` the team has it too."""

    name: str
    asked: Asked
    team_id: UUID | None = None


def save_filter(
    tx: Transaction, person: Person, wish: Wish, filter_id: UUID | None = None, seen: int | None = None
) -> InboxFilter:
    """Save a new filter, or in place of ``filter_id``, which was seen at revision ``seen``.

    Raises ``Invalid`` for a name that is empty, long or taken, for a team one is not in, for a process or column that
    is not there, and when there are ``MOST`` already; ``Forbidden`` and ``Stale``.
    """
    require(person, Permission.SEE_INBOX)
    kept = _found(tx, person, filter_id, seen)
    _check_team(tx, person, wish, kept)
    _check_asked(tx, person, wish.asked)
    _check_name(tx, person, wish, kept)
    if kept is None:
        kept = InboxFilter(id=new_id(), maker_id=person.id)
        tx.add(kept)
    kept.name, kept.team_id = wish.name.strip(), wish.team_id
    kept.asked, kept.changed_at = [list(pair) for pair in wish.asked.pairs()], clock.now()
    tx.flush()
    record(tx, person, FilterSaved(kept.id, kept.team_id))
    return kept


def _found(tx: Transaction, person: Person, filter_id: UUID | None, seen: int | None) -> InboxFilter | None:
    if filter_id is None:
        return None
    kept = tx.find(InboxFilter, filter_id)
    require(person, Permission.CHANGE_FILTER, kept.relations_to(person))
    if seen is not None and seen != kept.revision:
        raise Stale("filter_changed")
    return kept


def _check_team(tx: Transaction, person: Person, wish: Wish, kept: InboxFilter | None) -> None:
    if wish.team_id is None or (kept is not None and kept.team_id == wish.team_id):
        return
    team = tx.session.get(Team, wish.team_id)
    relations: set[Relation] = team.relations_to(person) if team else set()
    if not allowed(person, Permission.SHARE_FILTER, relations):
        raise Invalid(Problem("filter_team", "team"), "filter_team")


def _check_asked(tx: Transaction, person: Person, asked: Asked) -> None:
    """A filter names only processes and columns that are there."""
    around = desk(tx, person, Locale.DA)
    known = Known(around.processes, columns(tx, around.processes), around.values)
    if asked.process:
        known.process(asked.process)
    for key in (*asked.columns, *(fact.column for fact in asked.facts)):
        known.column(key)


def _check_name(tx: Transaction, person: Person, wish: Wish, kept: InboxFilter | None) -> None:
    name = wish.name.strip()
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise Invalid(Problem("filter_name", "name", {"limit": LONGEST_NAME}), "filter_name", limit=LONGEST_NAME)
    mine = InboxFilter.maker_id == (kept.maker_id if kept else person.id)
    beside = InboxFilter.team_id == wish.team_id if wish.team_id else mine & InboxFilter.team_id.is_(None)
    others = select(func.lower(InboxFilter.name)).where(beside, InboxFilter.id != (kept.id if kept else None))
    names = list(tx.execute(others if kept else select(func.lower(InboxFilter.name)).where(beside)).scalars())
    if name.lower() in names:
        raise Invalid(Problem("filter_name_taken", "name", {"name": name}), "filter_name_taken", name=name)
    if len(names) >= MOST:
        raise Invalid(Problem("filter_many", "name", {"limit": MOST}), "filter_many", limit=MOST)
