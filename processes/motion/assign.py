"""Whose task it becomes: from the diagram's group to a team and, where the case has a known caseworker, a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any
from uuid import UUID

from processes.engine.shapes import Element
from processes.motion.standing import Standing
from processes.records import Case
from processes.records.task import PARTIES

CALLER = "caller"  # a called process whose tasks belong to whoever called it
BY_FACT = "="  # "=centre": the group a fact of the case names, such as the centre a decision has chosen


@dataclass(frozen=True, slots=True)
class Assigned:
    """A task's group, team, holder and those who may not do it."""

    group: str | None
    team: UUID | None
    person: UUID | None
    barred: tuple[UUID, ...]


def assign(
    case: Case,
    element: Element,
    scope: tuple[Element, ...],
    now: Standing,
    just_done: tuple[str, UUID] | None = None,
    facts: Mapping[str, Any] = MappingProxyType({}),
) -> Assigned:
    """The known caseworker first (the substitute while she is away), else the team's common inbox.

    ``just_done`` is the element somebody completes in this very move, and who; ``facts`` are what the step knows.
    """
    group = group_of(element, scope, facts)
    team = case.team_id if group in PARTIES or group is None else _team(case, group, now)
    barred = _barred(element.four_eyes, now, just_done) if element.four_eyes else ()
    person = _holder(case, team, now)
    return Assigned(group, team, None if person in barred else person, barred)


def group_of(element: Element, scope: tuple[Element, ...], facts: Mapping[str, Any]) -> str | None:
    """The group of a step: its own, in a called process the caller's, or the one a fact names."""
    callers = (call.group for call in reversed(scope) if call.group and call.group != CALLER)
    said = element.group if element.group and element.group != CALLER else next(callers, None)
    if said is None or not said.startswith(BY_FACT):
        return said
    named = facts.get(said.removeprefix(BY_FACT))
    return str(named) if named else None


def _team(case: Case, group: str, now: Standing) -> UUID | None:
    """The case's own team if it serves the group, else the group's team in the same centre, else any that serves it."""
    serving = [team for team in now.teams if team.group == group]
    serving.sort(key=lambda team: (team.id != case.team_id, team.centre_id != case.centre_id, team.id))
    return serving[0].id if serving else case.team_id


def _holder(case: Case, team: UUID | None, now: Standing) -> UUID | None:
    if case.caseworker_id is None or team not in now.caseworker_teams:
        return None
    return case.caseworker_id if now.caseworker_here else now.substitute


def _barred(watched: str, now: Standing, just_done: tuple[str, UUID] | None) -> tuple[UUID, ...]:
    """Whoever did the step that this one is to check."""
    doers = set(now.doers.get(watched, ()))
    if just_done is not None and just_done[0] == watched:
        doers.add(just_done[1])
    return tuple(sorted(doers))


__all__ = ["BY_FACT", "CALLER", "PARTIES", "Assigned", "assign", "group_of"]
