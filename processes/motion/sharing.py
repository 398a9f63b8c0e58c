"""Giving tasks out by the rule of their lane: in turn, or to whoever has fewest; only where the owner asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import UUID as PG_UUID

from processes import clock
from processes.engine.shapes import Element
from processes.motion.assign import Assigned
from processes.motion.edition import Edition
from processes.motion.moving import Moving
from processes.records.task import PARTIES


class Sharing(StrEnum):
    """How the tasks of a lane find somebody."""

    KNOWN = "known"  # the case's caseworker, or her substitute; else the team's common inbox
    FEWEST = "fewest"  # whoever of the team has fewest open tasks
    ROUND_ROBIN = "round_robin"  # everybody of the team in turn
    TEAM = "team"  # always the team's common inbox


# One row is taken and marked in one statement. A place that another move marks this instant is passed by; only when all
# are (a team of one), the second form waits for it. Leaders are given nothing, nor whoever is away or barred.
_TAKE = """
UPDATE membership SET turn = nextval('turn') WHERE id = (
 SELECT m.id FROM membership m JOIN person p ON p.id = m.person_id
  WHERE m.team_id = :team AND NOT m.leads AND p.active AND p.id <> ALL(:barred)
    AND (m.since IS NULL OR m.since <= :today) AND (m.until IS NULL OR m.until >= :today)
    AND NOT EXISTS (SELECT FROM absence a WHERE a.since <= :today AND (a.until IS NULL OR a.until >= :today)
                     AND (a.person_id = p.id OR a.substitute_id = p.id AND a.person_id = ANY(:barred)))
  ORDER BY {order} m.turn NULLS FIRST, m.id LIMIT 1 FOR UPDATE OF m {wait})
RETURNING person_id
"""
_FEWEST = """(SELECT count(*) FROM task t WHERE t.assignee_id = p.id AND t.condition = 'open')
           + (SELECT count(*) FROM unnest(:given) AS g(id) WHERE g.id = p.id),"""


def _statement(order: str, wait: str) -> Any:
    keys = ARRAY(PG_UUID(as_uuid=True))
    lists = [bindparam(name, type_=keys) for name in ("barred", *(["given"] if order else []))]
    return text(_TAKE.format(order=order, wait=wait)).bindparams(*lists)


TAKE = {
    Sharing.ROUND_ROBIN: (_statement("", "SKIP LOCKED"), _statement("", "")),
    Sharing.FEWEST: (_statement(_FEWEST, "SKIP LOCKED"), _statement(_FEWEST, "")),
}


def share(moving: Moving, element: Element, edition: Edition, given: Assigned) -> Assigned:
    """The same, but for the person whom the lane's rule gives it to; nothing is asked where no rule says so."""
    rule = rule_of(element, given.group, (edition, moving.editions.own))
    if rule is Sharing.KNOWN or given.group in PARTIES or given.team is None:
        return given
    if rule is Sharing.TEAM:
        return replace(given, person=None, acting_for=None)
    barred = {*given.barred, *moving.before.disqualified}
    asked: dict[str, Any] = {"team": given.team, "barred": sorted(barred), "today": clock.today()}
    if rule is Sharing.FEWEST:
        asked["given"] = [one.assignee for one in moving.opened if one.assignee]
    return replace(given, person=_take(moving, rule, asked), acting_for=None)


def rule_of(element: Element, group: str | None, editions: tuple[Edition, ...]) -> Sharing:
    """What ``process.toml`` says of the lane, or of its group; the step's own version is asked first."""
    for edition in editions:
        said: Mapping[str, Any] = edition.process.get("assign", {})
        rule = said.get(element.lane or "") or said.get(group or "")
        if rule in set(Sharing):
            return Sharing(rule)
    return Sharing.KNOWN


def _take(moving: Moving, rule: Sharing, asked: Mapping[str, Any]) -> UUID | None:
    """The person whose turn it is; None when nobody of the team is there."""
    for statement in TAKE[rule]:
        found: UUID | None = moving.tx.execute(statement, asked).scalar()
        if found is not None:
            return found
    return None
