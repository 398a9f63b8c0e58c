"""Whom a draft can be sent to: those who may approve it, and those whose work it is."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select

from processes.access.permissions import Role
from processes.language import Text
from processes.records import Draft, Membership, Person, Team, counts_now
from processes.records.draft import LAWYERS
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.drafts import seen_draft
from processes.studio.receipts_readers import groups_in


@dataclass(frozen=True, slots=True)
class Choice:
    """A colleague; ``login`` tells two of one name apart."""

    id: UUID
    name: str
    login: str
    title: Text
    centre: Text


@dataclass(frozen=True, slots=True)
class Choices:
    """``approvers`` may approve; ``colleagues`` work for the groups in its lanes."""

    approvers: tuple[Choice, ...]
    colleagues: tuple[Choice, ...]


def choices(tx: Transaction, person: Person, draft_id: UUID) -> Choices:
    """Everybody the draft can be sent to, by name; whoever has drawn it is left out."""
    draft, _ = seen_draft(tx, person, draft_id)
    groups = sorted(groups_in(content_of(tx, draft)))
    in_law = select(Membership.person_id).join(Team, Team.id == Membership.team_id).where(Team.group == LAWYERS)
    works = select(Membership.person_id).join(Team, Team.id == Membership.team_id).where(Team.group.in_(groups))
    approves = or_(Person.roles.contains([Role.PROCESS_OWNER.value]), Person.id.in_(in_law.where(counts_now())))
    first = _people(tx, draft, approves)
    known = {one.id for one in first}
    others = _people(tx, draft, Person.id.in_(works.where(counts_now())))
    return Choices(first, tuple(one for one in others if one.id not in known))


def _people(tx: Transaction, draft: Draft, which: ColumnElement[bool]) -> tuple[Choice, ...]:
    hands = [draft.person_id, *draft.writer_ids]
    wanted = select(Person).where(Person.active, Person.id.not_in(hands), which).order_by(Person.sort_key, Person.id)
    return tuple(_choice(one) for one in tx.execute(wanted).scalars().all())


def _choice(one: Person) -> Choice:
    places = one.places
    centre = Text(places[0].team.centre.name_da, places[0].team.centre.name_en) if places else Text("", "")
    return Choice(one.id, one.name, one.login, Text(one.title_da, one.title_en), centre)
