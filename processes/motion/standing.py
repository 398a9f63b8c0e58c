"""How a case stands before it moves: every row that is open, read in one statement."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import column, text

from processes.motion.clock_rows import state_of
from processes.motion.clocks_state import ClockState
from processes.records import Case
from processes.store.transaction import Transaction

# What is asked of one case, in this order; of the whole house the teams and the newest version of each process.
ASKED = {
    "tasks": """SELECT json_agg(json_build_object('id', id, 'step', step, 'due_day', due_day,
        'deadline_id', deadline_id)) FROM task WHERE case_id = :case AND condition = 'open' AND deviation_id IS NULL""",
    "timers": """SELECT json_agg(json_build_object('id', id, 'step', step, 'due_at', due_at)) FROM timer
        WHERE case_id = :case AND fired_at IS NULL AND cleared_at IS NULL""",
    "subscriptions": """SELECT json_agg(json_build_object('id', id, 'step', step)) FROM subscription
        WHERE case_id = :case""",
    # Oldest first: a clock begins again or not by how its last turn ended, and rows lie in no order of their own.
    "deadlines": "SELECT json_agg(d ORDER BY d.turn, d.id) FROM deadline d WHERE d.case_id = :case",
    "rule_sets": """SELECT json_agg(json_build_object('area', area, 'rule_set', rule_set)) FROM case_rule_set
        WHERE case_id = :case AND until IS NULL""",
    "teams": "SELECT json_agg(json_build_object('id', t.id, 'group', t.group, 'centre_id', t.centre_id)) FROM team t",
    "doers": """SELECT json_agg(json_build_object('element', element, 'by', completed_by_id, 'for', acting_for_id))
        FROM task WHERE case_id = :case AND condition = 'done' AND completed_by_id IS NOT NULL""",
    "absence": """SELECT json_agg(substitute_id) FROM absence
        WHERE person_id = :caseworker AND since <= :today AND (until IS NULL OR until >= :today)""",
    "places": """SELECT json_agg(team_id) FROM membership WHERE person_id = :caseworker
        AND (since IS NULL OR since <= :today) AND (until IS NULL OR until >= :today)""",
    "present": """SELECT json_agg(p.id) FROM person p WHERE p.active AND NOT EXISTS (SELECT FROM absence a
        WHERE a.person_id = p.id AND a.since <= :today AND (a.until IS NULL OR a.until >= :today))
          AND p.id IN (SELECT substitute_id FROM absence WHERE person_id = :caseworker
                        UNION ALL SELECT CAST(:caseworker AS uuid))""",
    "newest": "SELECT json_object_agg(id, newest_id) FROM definition WHERE newest_id IS NOT NULL",
    "disqualified": """SELECT json_agg(person_id) FROM conflict_of_interest WHERE ended_at IS NULL
        AND (case_id = :case OR citizen_id = :citizen)""",
}
OF_THE_HOUSE = ("teams", "newest")
PARTS = ", ".join(f"({one})" for one in ASKED.values())
# Named, so that SQLAlchemy need not ask the cursor for them each time.
READ = text(f"SELECT {PARTS}").columns(*(column(name) for name in ASKED))


@dataclass(frozen=True, slots=True)
class OpenRow:
    """An open task, timer or subscription: its id, its step, and what settling must compare."""

    id: UUID
    step: str
    due_at: datetime | None = None
    due_day: date | None = None
    deadline_id: UUID | None = None

    @classmethod
    def read(cls, row: Mapping[str, Any]) -> OpenRow:
        """As PostgreSQL gives it in JSON."""
        due, day, deadline = row.get("due_at"), row.get("due_day"), row.get("deadline_id")
        return cls(
            id=UUID(row["id"]),
            step=row["step"],
            due_at=datetime.fromisoformat(due) if due else None,
            due_day=date.fromisoformat(day) if day else None,
            deadline_id=UUID(deadline) if deadline else None,
        )


@dataclass(frozen=True, slots=True)
class TeamRow:
    """A team as far as assignment needs it."""

    id: UUID
    group: str
    centre_id: UUID


@dataclass(frozen=True, slots=True)
class Standing:
    """The open rows of a case, and what is needed to hand out new tasks."""

    tasks: dict[str, OpenRow]
    timers: dict[str, OpenRow]
    subscriptions: dict[str, OpenRow]
    deadlines: tuple[ClockState, ...]
    rule_sets: dict[str, str]
    teams: tuple[TeamRow, ...]
    doers: dict[str, tuple[UUID, ...]]  # element -> who completed it in this case, and for whom
    caseworker_here: bool  # at work today
    substitute: UUID | None  # who stands in for the caseworker today, if she is at work herself
    caseworker_teams: frozenset[UUID]
    newest: Mapping[UUID, UUID] = field(default_factory=dict)  # the newest version of each process
    disqualified: frozenset[UUID] = frozenset()  # those with a conflict of interest in this case


def standing(tx: Transaction, case: Case, today: date) -> Standing:
    """Read how this case stands; a transaction that keeps its rows itself tells it by its own ``stands``."""
    stands: Callable[[Case, date], Standing] | None = getattr(tx, "stands", None)
    if stands is not None:
        return stands(case, today)
    asked = {"case": case.id, "caseworker": case.caseworker_id, "citizen": case.citizen_id, "today": today}
    found = tx.session.connection().execute(READ, asked).one()  # what is gathered for the end may wait
    return standing_of(dict(zip(ASKED, found, strict=True)), case.caseworker_id, teams_of(found.teams))


def standing_of(found: Mapping[str, Any], caseworker: UUID | None, teams: tuple[TeamRow, ...]) -> Standing:
    """What ``ASKED`` has answered, shaped."""
    here = found["present"] or ()
    by_element: dict[str, tuple[UUID, ...]] = {}
    for one in found["doers"] or ():
        who = (UUID(key) for key in (one["by"], one["for"]) if key)
        by_element[one["element"]] = (*by_element.get(one["element"], ()), *who)
    return Standing(
        tasks=_by_step(found["tasks"]),
        timers=_by_step(found["timers"]),
        subscriptions=_by_step(found["subscriptions"]),
        deadlines=tuple(state_of(row) for row in found["deadlines"] or ()),
        rule_sets={one["area"]: one["rule_set"] for one in found["rule_sets"] or ()},
        teams=teams,
        doers=by_element,
        caseworker_here=str(caseworker) in here,
        substitute=min((UUID(one) for one in found["absence"] or () if one in here), default=None),
        caseworker_teams=frozenset(UUID(one) for one in found["places"] or ()),
        newest={UUID(one): UUID(version) for one, version in (found["newest"] or {}).items()},
        disqualified=frozenset(UUID(one) for one in found["disqualified"] or ()),
    )


def teams_of(found: Sequence[Mapping[str, Any]] | None) -> tuple[TeamRow, ...]:
    """The teams of the house."""
    return tuple(TeamRow(UUID(one["id"]), one["group"], UUID(one["centre_id"])) for one in found or ())


def _by_step(rows: list[dict[str, Any]] | None) -> dict[str, OpenRow]:
    return {row["step"]: OpenRow.read(row) for row in rows or ()}
