"""The cases behind a figure: counted by the same SELECTs as the figure itself, seen for a purpose that is noted."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, text

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import allowed, require
from processes.audit.kinds import FigureOpened
from processes.errors import Invalid, Problem
from processes.language import Text
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.behind_sql import NOW, statement
from processes.throughput.counted import Scope
from processes.throughput.places import place_of, places
from processes.throughput.shares import Measure
from processes.throughput.suppress import is_exact, opened

PURPOSES = ("follow_up", "supervision", "validity", "complaint", "audit")
MOST = 200  # rows told at once
WHATS = frozenset({*(one.value for one in Measure), *NOW})


@dataclass(frozen=True, slots=True)
class Asked:
    """Which figure: what is counted (``Measure`` values, or one of ``NOW``: ``open``, ``resting``), where and when.

    ``keys`` in the scope are those of the measures; ``least`` and ``most`` bound the value (days), both counted.
    """

    whats: tuple[str, ...]
    place: str = ""
    scope: Scope = field(default_factory=Scope)
    least: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One case: how often it is in the figure, the value (of several the greatest) and the day (the last)."""

    id: UUID
    number: str
    process: Text
    team: Text
    stage: str
    opened_at: datetime
    closed_at: datetime | None
    key: str
    day: date
    value: int
    n: int


@dataclass(frozen=True, slots=True)
class Behind:
    """``n`` is the figure, ``cases`` how many cases it comes from, ``rows`` those that took longest, at most ``MOST``.

    All of them are of places whose cases the reader may open; ``exact`` says whether that is the whole figure: what
    lies elsewhere is not even counted here (``suppress``). ``note`` is what the trail is to tell of it.
    """

    n: int
    cases: int
    exact: bool
    rows: tuple[Row, ...]
    note: FigureOpened


def behind(tx: Transaction, person: Person, asked: Asked, purpose: str) -> Behind:
    """The cases behind a figure. Whoever shows them writes ``note`` to the trail, whatever was found.

    Raises ``Forbidden``; ``NotFound`` for a place that is not the reader's; ``Invalid`` for what nobody counts, and
    without a purpose.
    """
    require(person, Permission.SEE_FIGURES)
    here = place_of(places(tx, person), asked.place, person)
    problems = [Problem("figures_what_unknown", "what", {"asked": one}) for one in asked.whats if one not in WHATS]
    if not asked.whats or len(set(asked.whats) & NOW.keys()) not in (0, len(asked.whats)):
        problems = problems or [Problem("figures_what_unknown", "what", {"asked": ", ".join(asked.whats)})]
    problems += [] if purpose in PURPOSES else [Problem("figures_purpose_missing", "purpose")]
    if problems:
        raise Invalid(problems)
    found = tx.execute(text(statement(asked.whats, asked.scope)), _bound(asked, person)).mappings().all()
    cases, n = (int(found[0][one]) if found else 0 for one in ("all_cases", "all_n"))
    rows = tuple(_row(one) for one in found)
    return Behind(n, cases, is_exact(person, asked.scope), rows, _note(asked, here.key, purpose, cases))


def _bound(asked: Asked, person: Person) -> dict[str, Any]:
    scope, (centres, teams) = asked.scope, opened(person)
    lists = ("definitions", "versions", "centres", "teams", "rule_sets", "keys")
    return {
        "measures": list(asked.whats),
        "since": scope.since,
        "until": scope.until,
        "least": asked.least,
        "most": asked.most,
        "today": clock.today(),
        "everywhere": allowed(person, Permission.SEE_CASE),
        "own_centres": list(centres),
        "own_teams": list(teams),
        "barred": list(person.barred_case_ids),
        "rows": MOST,
        **{name: list(getattr(scope, name)) for name in lists},
    }


def _row(one: RowMapping) -> Row:
    return Row(
        id=one["id"],
        number=one["number"],
        process=Text(one["title_da"], one["title_en"]),
        team=Text(one["team_da"] or "", one["team_en"] or ""),
        stage=one["stage"] or "",
        opened_at=one["opened_at"],
        closed_at=one["closed_at"],
        key=one["key"],
        day=one["day"],
        value=int(one["value"]),
        n=int(one["n"]),
    )


def _note(asked: Asked, place: str, purpose: str, cases: int) -> FigureOpened:
    scope = asked.scope
    days = (one.isoformat() if one else "" for one in (scope.since, scope.until))
    return FigureOpened(",".join(asked.whats), ",".join(sorted(scope.keys)), purpose, cases, place, *days)
