"""A replay as its page shows it: how far it is, what went otherwise in how many cases, and which cases those are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from uuid import UUID

from sqlalchemy import func, select

from processes.errors import Problem
from processes.reading.admission import may_open
from processes.records import Case, Person, Replay, ReplayRow
from processes.store.transaction import Transaction
from processes.studio.sandbox import bench
from processes.studio.trying.compare import way
from processes.studio.trying.kept import of_json

SHOWN = 200  # cases of one difference, written out
UNDECIDED = {  # what tells an answer -> the code that does not, and the facts it keeps
    "replay.answers_otherwise": ("replay.answers_unseen", ("table",)),
    "replay.guarded": ("replay.guarded_unseen", ("name",)),
}


@dataclass(frozen=True, slots=True)
class Way:
    """One difference, and in how many cases it was; ``key`` asks for its cases."""

    key: str
    difference: Problem
    cases: int


@dataclass(frozen=True, slots=True)
class ReplayedCase:
    """One case the reader may open: its number, when it ended, and what went otherwise."""

    id: UUID
    number: str
    closed_at: datetime | None
    differences: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class ReplayPage:
    """The newest replay of a draft. ``unlike`` are cases that do not come out as they did on their own version.

    ``unseen``: how many cases of the chosen difference the reader may not open; they are counted, and not shown.
    """

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
    unseen: int


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
    other = tuple(_otherwise(tx, person, replay.id))
    ways = _ways(other)
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
        cases=_cases(other, picked.key) if picked else (),
        unseen=sum(not one.seen and picked.key in map(way, one.told) for one in other) if picked else 0,
    )


@dataclass(frozen=True, slots=True)
class _Other:
    """A case that went otherwise, told to one reader."""

    case: Case
    told: tuple[Problem, ...]
    seen: bool


def _otherwise(tx: Transaction, person: Person, replay_id: UUID) -> Iterator[_Other]:
    """Every case that went otherwise; of one the reader may not open, nothing that was decided in it."""
    rows = tx.execute(
        select(ReplayRow.told, Case, may_open(person))
        .join(Case, Case.id == ReplayRow.case_id)
        .where(ReplayRow.replay_id == replay_id, ReplayRow.way.is_not(None))
        .order_by(ReplayRow.position)
    )
    for kept, case, seen in rows:
        told = tuple(map(of_json, kept))
        yield _Other(case, told if seen else tuple(map(_undecided, told)), bool(seen))


def _undecided(told: Problem) -> Problem:
    """The same without the answers of a table: they are facts of a case."""
    if told.code not in UNDECIDED:
        return told
    code, names = UNDECIDED[told.code]
    return Problem(code, told.where, {name: told.facts[name] for name in names if name in told.facts})


def _ways(other: Iterable[_Other]) -> tuple[Way, ...]:
    """Every difference with its count, the most frequent first; a case with several is counted in each."""
    counts: Counter[str] = Counter()
    first: dict[str, Problem] = {}
    for case in other:
        alike = {way(one): one for one in case.told}
        counts.update(alike.keys())
        for key, one in alike.items():
            first.setdefault(key, one)
    return tuple(Way(key, first[key], many) for key, many in counts.most_common())


def _cases(other: Iterable[_Other], key: str) -> tuple[ReplayedCase, ...]:
    shown = (one for one in other if one.seen and key in map(way, one.told))
    return tuple(
        ReplayedCase(one.case.id, one.case.number, one.case.closed_at, one.told) for one in islice(shown, SHOWN)
    )
