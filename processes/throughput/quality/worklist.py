"""What is to be mended in the data of open cases: the cases, what is wrong in each, since when, and who works on it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.access.policy import allowed, require
from processes.language import Text
from processes.reading.admission import may_open
from processes.records import Case, Definition, Person
from processes.store.transaction import Transaction
from processes.throughput.checks import Check
from processes.throughput.counted import Scope
from processes.throughput.flaw_sql import CHECKS
from processes.throughput.flaws import Flaw, side_of
from processes.throughput.suppress import is_exact, opened

SIDE = 50
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
NOWHERE = UUID(int=0)  # whoever is in no team has no cases to mend


@dataclass(frozen=True, slots=True)
class Mend:
    """One thing to mend. ``day`` is the date it is about, else ``detail`` says; ``may_open``: the reader may see it."""

    case_id: UUID
    number: str
    process: Text
    caseworker: str | None
    check: Check
    place: str
    since: date
    detail: Text
    day: date | None
    may_open: bool
    may_accept: bool


@dataclass(frozen=True, slots=True)
class Worklist:
    """One side of the list: how many there are in all, and where the next side begins (None: this is the last)."""

    rows: tuple[Mend, ...]
    n: int
    after: int | None


def worklist(tx: Transaction, person: Person, scope: Scope, rule: str = "", start: int = 0) -> Worklist:
    """What is wrong in the cases of this scope, the oldest first; of one check where ``rule`` names it.

    Only cases the reader may open: each row is one citizen's. Somebody who leads nobody sees those of her own teams.
    Raises ``Forbidden``.
    """
    require(person, Permission.SEE_FLAWS)
    side, n = side_of(tx, _within(person, scope), rule, start, SIDE)
    return Worklist(_told(tx, person, side), n, start + SIDE if n > start + SIDE else None)


def _within(person: Person, scope: Scope) -> Scope:
    if allowed(person, Permission.SEE_FIGURES):
        centres = frozenset() if scope.centres or scope.teams else opened(person)[0]
        return scope if is_exact(person, scope) else replace(scope, centres=centres or frozenset({NOWHERE}))
    teams = scope.teams & person.team_ids or person.team_ids or {NOWHERE}
    return replace(scope, centres=frozenset(), teams=frozenset(teams))


def _told(tx: Transaction, person: Person, side: Sequence[Flaw]) -> tuple[Mend, ...]:
    cases = _cases(tx, {one.case_id for one in side})
    opens = _opens(tx, person, list(cases))
    return tuple(_mend(person, one, cases[one.case_id], one.case_id in opens) for one in side)


def _mend(person: Person, one: Flaw, told: tuple[Case, Text, str | None], opens: bool) -> Mend:
    case, process, name = told
    return Mend(
        case_id=case.id,
        number=case.number,
        process=process,
        caseworker=name,
        check=CHECKS[one.rule],
        place=one.place,
        since=one.since,
        detail=Text.of(one.detail) if one.detail else Text("", ""),
        day=_day(one.detail.get("da", "")),
        may_open=opens,
        may_accept=opens and allowed(person, Permission.ACCEPT_FLAW, case.relations_to(person)),
    )


def _day(words: str) -> date | None:
    return date.fromisoformat(words) if _DAY.fullmatch(words) else None


def _cases(tx: Transaction, keys: Collection[UUID]) -> dict[UUID, tuple[Case, Text, str | None]]:
    wanted = (
        select(Case, Definition.title_da, Definition.title_en, Person.name)
        .join(Definition, Definition.id == Case.definition_id)
        .outerjoin(Person, Person.id == Case.caseworker_id)
        .where(Case.id.in_(keys))
    )
    return {case.id: (case, Text(da, en), name) for case, da, en, name in tx.execute(wanted)}


def _opens(tx: Transaction, person: Person, keys: Collection[UUID]) -> set[UUID]:
    return set(tx.execute(select(Case.id).where(Case.id.in_(keys), may_open(person))).scalars())
