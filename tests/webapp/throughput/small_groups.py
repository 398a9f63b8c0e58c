"""A house of small groups: places where few cases of each sort began, ended, were late, wrong or complained of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Any

from flask import Flask
from sqlalchemy import select

from processes import clock
from processes.records import (
    Campaign,
    Case,
    CaseRuleSet,
    Deadline,
    Definition,
    Deviation,
    Passage,
    Person,
    Target,
    Team,
    Version,
)
from processes.store.base import new_id
from processes.store.transaction import Transaction, transaction
from processes.throughput.flaw_refresh import check_all
from processes.throughput.refresh import refresh
from tests.cast import a_team
from tests.parties import cast_of
from tests.processes.throughput.flawed import a_case_of
from tests.processes.throughput.forecast.past_world import a_past

WEEKS = 70


def small_groups(app: Flask) -> None:
    """Five teams in two centres, of which three see a case or two a week, and some one now and then."""
    chance = Random(5)
    with transaction(app.extensions["database"]) as tx:
        cast = cast_of(tx)
        teams = [
            cast.north,
            cast.south,
            *(a_team(tx, f"south-{n}", cast.south.group, cast.south.centre) for n in (2, 3)),
        ]
        tx.flush()
        version = _version(tx)
        for team, most in zip(teams, (2, 2, 1, 1), strict=True):
            a_past(tx, version, team, tuple(chance.randint(0, most) for _ in range(WEEKS)))
            for process, facts, many in _SORTS:
                for _ in range(chance.choice(many)):
                    _grown(a_case_of(tx, process, team, None, **facts), chance)
            tx.add(*(_target(team, cast.ditte, year) for year in (2025, 2026)))
        _ended(tx, version, chance)
        _campaigns(tx, version, teams)
        refresh(tx)
        check_all(tx)


_COMPLAINT = {"receivedAt": "2026-01-12T09:00:00"}
_SORTS: tuple[tuple[str, dict[str, Any], tuple[int, ...]], ...] = (
    ("sickness_follow_up", {"fullDate": "2026-02-02"}, (3, 7, 12, 16)),
    ("sickness_follow_up", {"expectedEnd": "2026-01-15"}, (6, 12)),
    ("complaint", {**_COMPLAINT, "kind": "afgørelse", "result": "medhold"}, (2, 3, 8)),
    ("complaint", {**_COMPLAINT, "kind": "sagsbehandling"}, (1, 6)),
)


def _version(tx: Transaction) -> Version:
    definition = tx.one(select(Definition).where(Definition.key == "review"))
    assert definition.newest_id
    return tx.find(Version, definition.newest_id)


def _grown(case: Case, chance: Random) -> None:
    case.opened_at = clock.now() - timedelta(days=chance.randrange(3, 300))


def _ended(tx: Transaction, version: Version, chance: Random) -> None:
    """Cases end in one of three ways, bear a rule set, leave the drawn way now and then; some are late today."""
    who = tx.one(select(Person.id).where(Person.login == "astrid"))
    for case in tx.execute(select(Case).order_by(Case.id)).scalars().all():
        if case.closed_at:
            case.outcome = chance.choice(("recovered", "stopped-fit", "moved"))
        tx.add(_decided(case, chance))
        if case.version_id == version.id:
            tx.add(*_passed(case, chance))
        if chance.random() < 0.2:
            tx.add(_deviation(case, who, clock.now() - timedelta(days=chance.randrange(1, 200))))
    for deadline in tx.execute(select(Deadline).where(Deadline.ended_at.is_(None))).scalars().all():
        if deadline.due_day < clock.today() and chance.random() < 0.5:
            deadline.missed_at = clock.now()
    tx.flush()


def _passed(case: Case, chance: Random) -> Iterator[Passage]:
    """Through the diagram of ``review``, one way or the other."""
    ways = ("flow_start", "flow_assessed", *(("flow_yes",) if chance.random() < 0.7 else ("flow_no",)))
    for element in (*ways, "assess"):
        how = "left" if element == "assess" else "taken"
        left = case.opened_at + timedelta(days=chance.randrange(1, 9))
        entered = case.opened_at if how == "left" else left
        place = {"case_id": case.id, "version_id": case.version_id, "process": "review", "step": element}
        yield Passage(**place, element=element, how=how, entered_at=entered, left_at=left)


def _campaigns(tx: Transaction, version: Version, teams: list[Team]) -> None:
    """On the cases of last year, one for each team and one for all."""
    by = tx.one(select(Person.id).where(Person.login == "ditte"))
    for n, team in enumerate((None, *teams)):
        tx.add(
            Campaign(
                id=new_id(),
                title=f"Campaign {n}",
                definition_id=version.definition_id,
                team_id=team.id if team else None,
                opened_before=clock.today() - timedelta(days=40 * n),
                goal=3,
                began_on=clock.today() - timedelta(weeks=20),
                began_at=clock.now() - timedelta(weeks=20),
                began_by_id=by,
            )
        )
    tx.flush()


def _decided(case: Case, chance: Random) -> CaseRuleSet:
    return CaseRuleSet(
        id=new_id(),
        case_id=case.id,
        area="sdp",
        rule_set=chance.choice(("SDP-2015", "SDP-2025")),
        chosen_by="firstAbsenceDate",
        chosen_on=clock.today(),
        since=clock.now(),
    )


def _target(team: Team, by: Person, year: int) -> Target:
    return Target(
        id=new_id(), team_id=team.id, indicator="finished", year=year, value=9, set_at=clock.now(), set_by_id=by.id
    )


def _deviation(case: Case, who: Any, at: datetime) -> Deviation:
    told = {"process": "p", "element": "T", "step": "1", "sort": "skip", "reason": "…", "ground": "recovered"}
    words = {"ground_da": "da", "ground_en": "en", "asked_at": at, "closed_at": at, "how": "done"}
    return Deviation(id=new_id(), case_id=case.id, version_id=case.version_id, asked_by_id=who, **told, **words)
