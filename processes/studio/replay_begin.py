"""Beginning a replay: cases that ended in a stretch of time are to be played once more on a draft."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import CasesReplayed
from processes.audit.trail import record
from processes.errors import Invalid, Problem
from processes.promises.promise import promise
from processes.records import Case, Condition, Person, Replay, ReplayRow
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.studio.sandbox import bench

KIND = "draft.replay"
MOST = 5000  # cases of one replay, the newest
AFTER = timedelta(seconds=20)  # whoever asks plays the first herself; then a worker goes on


def begin_replay(tx: Transaction, person: Person, draft_id: UUID, since: date | None, until: date | None) -> UUID:
    """Write down which cases are to be played, and promise that they are; no case is changed or shown to anybody.

    ``until`` is the last day. Raises ``Forbidden``, and ``Invalid``: what keeps the draft from being run, no days or
    the wrong way round (``replay_no_days``), or no case that ended then (``replay_nothing``).
    """
    found = bench(tx, person, draft_id)
    require(person, Permission.SAVE_DRAFT, found.draft.relations_to(person, found.definition))
    if since is None or until is None or until < since:
        raise Invalid(Problem("replay_no_days", "since"), "replay_no_days")
    first, last = _morning(since), _morning(until + timedelta(days=1))
    wanted = select(Case.id).where(
        Case.definition_id == found.definition.id,
        Case.condition == Condition.FINISHED,
        Case.closed_at >= first,
        Case.closed_at < last,
    )
    cases = list(tx.execute(wanted.order_by(Case.closed_at.desc(), Case.id).limit(MOST)).scalars())
    if not cases:
        raise Invalid(Problem("replay_nothing", "since"), "replay_nothing")
    replay = Replay(
        id=new_id(),
        draft_id=draft_id,
        person_id=person.id,
        hash=found.edition.hash,
        since=first,
        until=last,
        total=len(cases),
        made_at=clock.now(),
    )
    tx.add(replay)
    tx.flush()
    tx.session.add_all(ReplayRow(replay_id=replay.id, position=n, case_id=one) for n, one in enumerate(cases))
    record(tx, person, CasesReplayed(found.definition.key, draft_id, first, last, len(cases)))
    promise(tx, KIND, key=f"replay:{replay.id}", due=clock.now() + AFTER, replay=str(replay.id))
    return replay.id


def last_quarter(today: date) -> tuple[date, date]:
    """The first and the last day of the quarter before this one."""
    begins = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    last = begins - timedelta(days=1)
    return date(last.year, last.month - 2, 1), last


def _morning(day: date) -> datetime:
    return datetime.combine(day, time(), clock.COPENHAGEN)
