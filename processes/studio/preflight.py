"""Preflight: asking what a draft would do to the cases that run, before anybody approves it."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import PreflightAsked
from processes.audit.trail import record
from processes.errors import Conflict, Invalid, Problem
from processes.motion.edition import Edition
from processes.motion.new_version import Shelf, Wish
from processes.motion.standing import Standing
from processes.promises.promise import promise
from processes.records import Case, Definition, Draft, Person, Preflight, Version
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.studio.content import package_of
from processes.studio.preflight_groups import Groups
from processes.studio.preflight_stands import Concerned, count, read
from processes.studio.preflight_stretch import take, wait_for_turn
from processes.studio.preflight_try import Fate, Verdict, fate

KIND = "cases.try"
CHUNK = 200  # cases in one stretch


def ask_preflight(tx: Transaction, person: Person, draft_id: UUID, wish: Wish) -> Preflight:
    """Promise that every running case is tried against this draft as it stands now; nothing of theirs is touched.

    Raises ``Forbidden``, and ``Conflict("preflight_not_readable")`` for a draft that cannot run.
    """
    draft = tx.find(Draft, draft_id)
    definition = tx.find(Definition, draft.definition_id)
    require(person, Permission.TRY_MOVE, draft.relations_to(person, definition))
    edition = edition_of_draft(tx, draft)
    row = Preflight(
        id=new_id(),
        draft_id=draft.id,
        person_id=person.id,
        hash=edition.hash,
        names=dict(wish.names),
        keep_timers=wish.keep_timers,
        keep_deadlines=wish.keep_deadlines,
        begun_at=clock.now(),
        total=count(tx, concerned_by_draft(tx, draft)),
    )
    tx.add(row)
    tx.flush()
    record(tx, person, PreflightAsked(row.id, definition.key, row.total))
    promise(tx, KIND, key=f"preflight:{row.id}", preflight=str(row.id), hand=1)
    return row


def edition_of_draft(tx: Transaction, draft: Draft) -> Edition:
    """The draft as the version it would become; ``Conflict("preflight_not_readable")`` where it could not run."""
    try:
        package = package_of(tx, draft)
        edition = Edition(draft.id, draft.definition_id, 0, package.hash, package.content)
        edition.plan, edition.deadlines, edition.rule_sets  # noqa: B018  (read now: a fault is the draft's)
    except Invalid as fault:
        raise Conflict("preflight_not_readable", draft=str(draft.id)) from fault
    return edition


def try_more(tx: Transaction, preflight: Preflight, shelf: Shelf) -> bool:
    """Try the next cases that no other hand has; True when there are none."""
    concerned = concerned_by_draft(tx, tx.find(Draft, preflight.draft_id))
    mine = take(tx, preflight, concerned, CHUNK)
    if mine is None:
        return True
    wish, found, last, seen = wish_of(preflight), Groups(), mine.after, 0
    for case, stands, waits in read(tx, concerned, mine.after, CHUNK):
        found.add(case, _tried(shelf, case, stands, wish, waits=waits))
        last = case.id
        seen += 1
    if not wait_for_turn(tx, preflight, mine):
        return preflight.ended_at is not None
    groups = Groups(preflight.groups)
    groups.join(found)
    preflight.groups, preflight.last = groups.told(), last
    preflight.done += seen
    if seen < CHUNK:
        preflight.ended_at = clock.now()
    return seen < CHUNK


def call_hand(tx: Transaction, preflight_id: UUID) -> None:
    """A second worker may help, if there is one with nothing else to do."""
    promise(tx, KIND, key=f"preflight:{preflight_id}:second", preflight=str(preflight_id), hand=2)


def _tried(shelf: Shelf, case: Case, stands: Standing, wish: Wish, *, waits: bool) -> Fate:
    try:
        return fate(shelf, case, stands, wish, waits=waits)
    except Exception:  # noqa: BLE001  (the edge: one case nobody foresaw must not hide how all others would fare)
        return Fate((), Verdict.STAYS, (Problem("moving_broke", ""),))


def wish_of(row: Preflight) -> Wish:
    """As it was asked for."""
    names: Mapping[str, str] = row.names
    return Wish(names, row.keep_timers, row.keep_deadlines)


def concerned_by_draft(tx: Transaction, draft: Draft) -> Concerned:
    """The cases the draft would concern: all of its process, and those in which one of its versions runs."""
    hashes = tx.execute(select(Version.hash).where(Version.definition_id == draft.definition_id)).scalars().all()
    return Concerned(draft.definition_id, draft.id, hashes)
