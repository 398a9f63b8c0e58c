"""Whom a version concerns: those who work for the groups in its lanes."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from uuid import UUID

from sqlalchemy import select

from processes.errors import Invalid
from processes.records import Membership, Person, Team, counts_now
from processes.store.transaction import Transaction
from processes.studio.difference.drawn import read_drawing


def groups_in(content: Mapping[str, str]) -> frozenset[str]:
    """The groups whose work the lanes are, by the process's settings and by the diagrams themselves."""
    try:
        lanes = tomllib.loads(content.get("process.toml", "")).get("lanes", {})
    except tomllib.TOMLDecodeError:
        lanes = {}
    named = {str(group) for group in lanes.values()} if isinstance(lanes, dict) else set()
    return frozenset(named | {group for name in content if name.endswith(".bpmn") for group in _drawn(name, content)})


def readers_of(tx: Transaction, content: Mapping[str, str], without: Collection[UUID] = ()) -> list[UUID]:
    """The people who work for these groups today, and read what is new."""
    wanted = (
        select(Person.id)
        .join(Membership, Membership.person_id == Person.id)
        .join(Team, Team.id == Membership.team_id)
        .where(Person.active, counts_now(), Team.group.in_(sorted(groups_in(content))))
        .distinct()
    )
    return sorted(set(tx.execute(wanted).scalars()) - set(without))


def _drawn(name: str, content: Mapping[str, str]) -> set[str]:
    try:
        things = read_drawing(content[name], name).things.values()
    except Invalid:
        return set()
    return {thing.parts["ag:assignment/@group"] for thing in things if thing.parts.get("ag:assignment/@group")}
