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
    """A task's group, team, holder and those who may not do it; ``acting_for`` is the absent one it is really for."""

    group: str | None
    team: UUID | None
    person: UUID | None
    barred: tuple[UUID, ...]
    acting_for: UUID | None = None


def assign(
    case: Case,
    element: Element,
    scope: tuple[Element, ...],
    now: Standing,
    just_done: tuple[str, tuple[UUID, ...]] | None = None,
    facts: Mapping[str, Any] = MappingProxyType({}),
) -> Assigned:
    """The known caseworker first (the substitute while she is away), else the team's common inbox.

    ``just_done`` is the element somebody completes in this very move, with who does it and for whom; ``facts`` are what
    the step knows.
    """
    group = group_of(element, scope, facts)
    team = case.team_id if group in PARTIES or group is None else _team(case, group, now)
    barred = _barred(element.four_eyes, now, just_done) if element.four_eyes else ()
    person, acting_for = _known(case, team, now)
    if {person, acting_for} & {*barred, *now.disqualified}:
        person = acting_for = None
    return Assigned(group, team, person, barred, acting_for)


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


def _known(case: Case, team: UUID | None, now: Standing) -> tuple[UUID | None, UUID | None]:
    """The case's caseworker; while she is away, her substitute and for whom."""
    if case.caseworker_id is None or team not in now.caseworker_teams:
        return None, None
    if now.caseworker_here:
        return case.caseworker_id, None
    return now.substitute, case.caseworker_id if now.substitute else None


def _barred(watched: str, now: Standing, just_done: tuple[str, tuple[UUID, ...]] | None) -> tuple[UUID, ...]:
    """Whoever did the step that this one is to check, or had it done by a substitute."""
    doers = set(now.doers.get(watched, ()))
    if just_done is not None and just_done[0] == watched:
        doers.update(just_done[1])
    return tuple(sorted(doers))


__all__ = ["BY_FACT", "CALLER", "PARTIES", "Assigned", "assign", "group_of"]
