"""Playing the cases of a replay: each on its own version and on the draft, and what differs between the two."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.errors import EngineFault, Problem, Refusal
from processes.motion.edition import edition_of
from processes.records import Case, Definition, Draft, Replay, ReplayRow
from processes.store.transaction import Transaction
from processes.studio.draft_library import edition_of_draft, library_of
from processes.studio.replay_course import course_of
from processes.studio.trying.compare import compare, way
from processes.studio.trying.course import play_course
from processes.studio.trying.differs import Differs
from processes.studio.trying.kept import to_json
from processes.studio.trying.library import Library

Open = Callable[[], AbstractContextManager[Transaction]]
BATCH = 10
SAME, OTHER, UNLIKE, FAILED = "same", "other", "unlike", "failed"


def run_replay(open_transaction: Open, replay_id: UUID, seconds: float) -> bool:
    """Play cases until none is left (True) or this much time has passed (False): whoever is told False goes on later.

    A batch that is broken off is played again; two who run the same replay come to the same.
    """
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        with open_transaction() as tx:
            if not _play_some(tx, replay_id):
                return True
    return False


def _play_some(tx: Transaction, replay_id: UUID) -> bool:
    """Whether some were left to play."""
    replay = tx.find(Replay, replay_id)
    left = select(ReplayRow).where(ReplayRow.replay_id == replay_id, ReplayRow.outcome.is_(None))
    rows = list(tx.execute(left.order_by(ReplayRow.position).limit(BATCH).with_for_update(skip_locked=True)).scalars())
    draft = tx.find(Draft, replay.draft_id)
    definition = tx.find(Definition, draft.definition_id)
    edition = edition_of_draft(tx, draft, definition) if rows else None
    if edition is None or edition.hash != replay.hash:
        replay.ended_at = replay.ended_at or clock.now()
        return False
    on_draft = library_of(tx, edition, definition)
    for row in rows:
        _play(tx, row, definition, on_draft)
    tx.flush()
    return True


def _play(tx: Transaction, row: ReplayRow, definition: Definition, on_draft: Library) -> None:
    case = tx.find(Case, row.case_id)
    own = edition_of(tx, case.version_id)
    on_own = library_of(tx, own, definition)
    course = course_of(tx, case)
    try:
        before = play_course(on_own, definition.key, course)
    except (Refusal, EngineFault, Differs):
        row.outcome = UNLIKE
        return
    if not before.story.ended or before.story.outcome != course.outcome:
        row.outcome = UNLIKE
        return
    try:
        drawn = frozenset(one for key in before.story.keys for one in on_own.plan(key).elements)
        after = play_course(on_draft, definition.key, course, drawn)
    except (Refusal, EngineFault) as stopped:
        told = Problem("replay.stopped", stopped.facts.get("element", ""), {"why": (_of(stopped),)})
        row.outcome, row.way, row.told = FAILED, way(told), [to_json(told)]
        return
    found = compare(before, after)
    row.outcome = OTHER if found else SAME
    row.way = way(found[0]) if found else None
    row.told = [to_json(one) for one in found]


def _of(stopped: Refusal) -> Problem:
    return Problem(stopped.code, "", stopped.facts)
