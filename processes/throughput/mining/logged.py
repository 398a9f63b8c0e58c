"""What an event log tells of cases: each step and event they came by, when, and which deadlines ran. Never a name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import select, text

from processes.clock import COPENHAGEN
from processes.engine.shapes import Element
from processes.language import Text
from processes.motion.edition import edition_of
from processes.records import Case, Deadline, Passage, Task, Team, Version
from processes.store.transaction import Transaction

CHUNK = 200  # cases read at a time
_AROUND = frozenset({"callActivity", "subProcess", "transaction", "adHocSubProcess"})  # their steps are told instead
_LEFT = {"left": "complete", "skipped": "manualskip", "cancelled": "ate_abort"}  # the words of XES


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened in a case: ``stage`` is start, complete, manualskip or ate_abort."""

    name: Text
    element: str
    process: str
    at: datetime
    stage: str
    step: str
    group: str | None
    task: UUID | None


@dataclass(frozen=True, slots=True)
class Clock:
    """A deadline that ran in a case."""

    id: UUID
    rule: str
    name: Text
    due_at: datetime
    started_at: datetime
    missed_at: datetime | None
    kept_at: datetime | None


@dataclass(frozen=True, slots=True)
class Told:
    """One case as a log tells it; ``team`` is the key of its team."""

    id: UUID
    number: str
    version: int
    team: str
    outcome: str
    opened_at: datetime
    happenings: tuple[Happening, ...]
    clocks: tuple[Clock, ...]


def told(tx: Transaction, cases: Sequence[UUID]) -> Iterator[Told]:
    """These cases in their order, read a few at a time."""
    teams: dict[UUID | None, str] = {one.id: one.key for one in tx.execute(select(Team.id, Team.key))}
    versions: dict[UUID, int] = {one.id: one.number for one in tx.execute(select(Version.id, Version.number))}
    for at in range(0, len(cases), CHUNK):
        chunk = list(cases[at : at + CHUNK])
        rows = {one.id: one for one in tx.execute(_cases(chunk)).all()}
        passed, clocks = _happenings(tx, chunk), _clocks(tx, chunk)
        for key in chunk:
            one = rows[key]
            yield Told(
                id=key,
                number=one.number,
                version=versions[one.version_id],
                team=teams.get(one.team_id, ""),
                outcome=one.outcome or ("" if one.closed_at is None else one.condition),
                opened_at=one.opened_at,
                happenings=tuple(passed[key]),
                clocks=tuple(clocks[key]),
            )


def names_in(tx: Transaction, cases: Sequence[UUID]) -> tuple[Text, ...]:
    """What everything in a log of these cases is called, each once."""
    wanted = text("SELECT DISTINCT version_id, element FROM passage WHERE case_id = ANY(:cases) AND how <> 'taken'")
    rows = tx.execute(wanted, {"cases": list(cases)})
    found = (_drawn(tx, version, element) for version, element in rows)
    return tuple({one.name.da or one.id: _name(one) for one in found if one is not None}.values())


def teams_of(tx: Transaction, cases: Sequence[UUID]) -> Counter[str]:
    """How many of these cases each team has."""
    wanted = text(
        'SELECT t.key, count(*) FROM "case" c JOIN team t ON t.id = c.team_id WHERE c.id = ANY(:cases) GROUP BY 1'
    )
    return Counter({key: int(n) for key, n in tx.execute(wanted, {"cases": list(cases)})})


def _cases(keys: list[UUID]) -> Any:
    columns = (Case.id, Case.number, Case.version_id, Case.team_id, Case.outcome, Case.condition)
    return select(*columns, Case.opened_at, Case.closed_at).where(Case.id.in_(keys))


def _happenings(tx: Transaction, cases: list[UUID]) -> Mapping[UUID, list[Happening]]:
    found: dict[UUID, list[tuple[datetime, int, int, Happening]]] = defaultdict(list)
    tasks = {
        (case, step, element): key
        for case, step, element, key in tx.execute(
            select(Task.case_id, Task.step, Task.element, Task.id).where(Task.case_id.in_(cases))
        )
    }
    wanted = select(Passage).where(Passage.case_id.in_(cases), Passage.how != "taken").order_by(Passage.id)
    for row in tx.execute(wanted).scalars():
        drawn = _drawn(tx, row.version_id, row.element)
        if drawn is None:
            continue
        task = tasks.get((row.case_id, row.step, row.element))
        for order, (at, stage) in enumerate(_moments(row)):
            told_ = Happening(_name(drawn), row.element, row.process, at, stage, row.step, drawn.group, task)
            found[row.case_id].append((at, row.id, order, told_))
    return defaultdict(
        list, {key: [one[3] for one in sorted(lines, key=lambda one: one[:3])] for key, lines in found.items()}
    )


def _moments(row: Passage) -> Iterator[tuple[datetime, str]]:
    """A rest has two ends; what was passed in one go has one."""
    if row.left_at is None or row.left_at > row.entered_at:
        yield row.entered_at, "start"
    if row.left_at is not None:
        yield row.left_at, _LEFT.get(row.how, "complete")


def _drawn(tx: Transaction, version: UUID, element: str) -> Element | None:
    """The element if a log tells of it: steps and events, not gateways nor what only stands around steps."""
    drawn = edition_of(tx, version).plan.elements.get(element)
    return None if drawn is None or drawn.kind.endswith("Gateway") or drawn.kind in _AROUND else drawn


def _name(element: Element) -> Text:
    return element.name if element.name.da else Text.of(element.id)


def _clocks(tx: Transaction, cases: list[UUID]) -> Mapping[UUID, list[Clock]]:
    found: dict[UUID, list[Clock]] = defaultdict(list)
    wanted = (
        select(Deadline).where(Deadline.case_id.in_(cases), Deadline.watched).order_by(Deadline.due_day, Deadline.id)
    )
    for row in tx.execute(wanted).scalars():
        kept = row.kept_at if row.ended_by == "kept" else None
        found[row.case_id].append(Clock(row.id, row.rule, row.name, row.due_at, _start(row), row.missed_at, kept))
    return found


def _start(row: Deadline) -> datetime:
    return datetime.combine(row.start_day, time(), COPENHAGEN)
