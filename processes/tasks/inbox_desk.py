"""What a reader's lists stand among, in one statement: the processes, the saved filters, the chosen columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import text

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.errors import Invalid
from processes.language import Locale, Text
from processes.records import InboxFilter, Person
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction
from processes.tasks.inbox_asked import Asked, read_pairs
from processes.tasks.inbox_columns import Process
from processes.tasks.inbox_lists import Reach, values

# The statements of lists are long and their plans are always the same: PostgreSQL need not think them out for each
# reader anew, which would take longer than the reading. What a list reads lies in memory, so that following a key is
# cheap and reading a whole table is not. Both hold for this transaction.
READ = text("""
SELECT set_config('plan_cache_mode', 'force_generic_plan', true), set_config('random_page_cost', '1.1', true),
 (SELECT json_agg(json_build_array(id, key, title_da, title_en, newest_id)) FROM definition WHERE retired_at IS NULL),
 (SELECT columns FROM inbox_columns WHERE person_id = :me),
 (SELECT json_agg(json_build_array(id, name, maker_id, team_id, asked, revision)) FROM inbox_filter
   WHERE maker_id = :me OR team_id = ANY(CAST(:teams AS uuid[]))),
 (SELECT json_agg(DISTINCT jsonb_build_array(p.sort_key, p.id, p.name)) FROM membership m
   JOIN person p ON p.id = m.person_id WHERE m.team_id = ANY(CAST(:teams AS uuid[])) AND p.active),
 EXISTS (SELECT FROM task WHERE helper_id = :me AND condition = 'open')
""")


@dataclass(frozen=True, slots=True)
class Saved:
    """A saved filter as the rail shows it; ``asked`` is None when a later release no longer understands it."""

    id: UUID
    name: str
    asked: Asked | None
    team_id: UUID | None
    may_change: bool
    revision: int


@dataclass(frozen=True, slots=True)
class Desk:
    """What the reader may choose among; ``values`` are what conditions ask of the reader and of the day."""

    processes: tuple[Process, ...]  # as the reader's language orders them
    columns: tuple[str, ...]
    filters: tuple[Saved, ...]
    colleagues: tuple[tuple[UUID, str], ...]  # of the reader's teams, the reader too
    values: dict[str, Any]
    reach: Reach


def desk(tx: Transaction, person: Person, locale: Locale) -> Desk:
    """The reader's desk."""
    asked = values(person)
    _, _, processes, columns, filters, colleagues, helps = tx.execute(
        READ, {"me": asked["me"], "teams": asked["teams"]}
    ).one()
    known = tuple(sorted(map(_process, processes or ()), key=lambda one: sort_key(one.title.read(locale))))
    saved = sorted((_saved(person, one) for one in filters or ()), key=lambda one: (sort_key(one.name), one.id))
    values_of = {**asked, "processes": [one.id for one in known]}
    people = tuple((UUID(key), name) for _, key, name in sorted(colleagues or ()))
    return Desk(
        known, tuple(columns or ()), tuple(saved), people, values_of, Reach(helps, bool(person.barred_case_ids))
    )


def _process(row: list[Any]) -> Process:
    key, name, da, en, newest = row
    return Process(UUID(key), name, Text(da, en), UUID(newest) if newest else None)


def _saved(person: Person, row: list[Any]) -> Saved:
    key, name, maker, team, pairs, revision = row
    kept = InboxFilter(id=UUID(key), maker_id=UUID(maker), team_id=UUID(team) if team else None)
    may = allowed(person, Permission.CHANGE_FILTER, kept.relations_to(person))
    try:
        asked = read_pairs(pairs)
    except Invalid:
        asked = None
    return Saved(kept.id, name, asked, kept.team_id, may, revision)
