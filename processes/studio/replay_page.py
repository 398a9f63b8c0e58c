"""A replay as its page shows it: how far it is, what went otherwise in how many cases, and which cases those are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, select

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.errors import Problem
from processes.records import Case, Person, Replay, ReplayRow
from processes.store.transaction import Transaction
from processes.studio.sandbox import bench
from processes.studio.trying.compare import way
from processes.studio.trying.kept import of_json

SHOWN = 200  # cases of one difference, written out


@dataclass(frozen=True, slots=True)
class Way:
    """One difference, and in how many cases it was; ``key`` asks for its cases."""

    key: str
    difference: Problem
    cases: int


@dataclass(frozen=True, slots=True)
class ReplayedCase:
    """One case: its number, when it ended, what went otherwise; ``may_open`` whether the reader may see it."""

    id: UUID
    number: str
    closed_at: datetime | None
    differences: tuple[Problem, ...]
    may_open: bool


@dataclass(frozen=True, slots=True)
class ReplayPage:
    """The newest replay of a draft. ``unlike`` are cases that do not come out as they did on their own version."""

    id: UUID
    since: date
    until: datetime
    total: int
    done: int
    same: int
    other: int
    unlike: int
    failed: int
    is_over: bool
    is_stale: bool
    ways: tuple[Way, ...]
    chosen: Way | None
    cases: tuple[ReplayedCase, ...]


def replay_page(tx: Transaction, person: Person, draft_id: UUID, chosen: str = "") -> ReplayPage | None:
    """The draft's newest replay, with the cases of the difference ``chosen``; None where there is none.

    Raises ``Forbidden``, and ``Invalid`` with what keeps the draft from being run.
    """
    found = bench(tx, person, draft_id)
    newest = select(Replay).where(Replay.draft_id == draft_id).order_by(Replay.made_at.desc()).limit(1)
    replay = tx.maybe(newest)
    if replay is None:
        return None
    counted = (
        select(ReplayRow.outcome, func.count()).where(ReplayRow.replay_id == replay.id).group_by(ReplayRow.outcome)
    )
    outcomes: dict[str | None, int] = dict(iter(tx.execute(counted)))
    ways = _ways(tx, replay.id)
    picked = next((one for one in ways if one.key == chosen), None)
    done = sum(many for outcome, many in outcomes.items() if outcome is not None)
    return ReplayPage(
        id=replay.id,
        since=replay.since,
        until=replay.until,
        total=replay.total,
        done=done,
        same=outcomes.get("same", 0),
        other=outcomes.get("other", 0),
        unlike=outcomes.get("unlike", 0),
        failed=outcomes.get("failed", 0),
        is_over=done == replay.total or replay.ended_at is not None,
        is_stale=replay.hash != found.edition.hash,
        ways=ways,
        chosen=picked,
        cases=_cases(tx, person, replay.id, picked.key) if picked else (),
    )


def _ways(tx: Transaction, replay_id: UUID) -> tuple[Way, ...]:
    """Every difference with its count, the most frequent first; a case with several is counted in each."""
    rows = tx.execute(select(ReplayRow.told).where(ReplayRow.replay_id == replay_id, ReplayRow.way.is_not(None)))
    counts: Counter[str] = Counter()
    first: dict[str, Problem] = {}
    for told in rows.scalars():
        for one in map(of_json, told):
            counts[way(one)] += 1
            first.setdefault(way(one), one)
    return tuple(Way(key, first[key], many) for key, many in counts.most_common())


def _cases(tx: Transaction, person: Person, replay_id: UUID, key: str) -> tuple[ReplayedCase, ...]:
    rows = tx.execute(
        select(ReplayRow.told, Case)
        .join(Case, Case.id == ReplayRow.case_id)
        .where(ReplayRow.replay_id == replay_id, ReplayRow.way.is_not(None))
        .order_by(ReplayRow.position)
    )
    shown: list[ReplayedCase] = []
    for kept, case in rows:
        told = tuple(map(of_json, kept))
        if any(way(one) == key for one in told) and len(shown) < SHOWN:
            may_open = allowed(person, Permission.SEE_CASE, case.relations_to(person))
            shown.append(ReplayedCase(case.id, case.number, case.closed_at, told, may_open))
    return tuple(shown)
