"""Opening a case: the record, its parties and its first move; who may do so is asked before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select

from processes import clock
from processes.engine.shapes import Element
from processes.errors import Conflict, Invalid, NotFound, Problem
from processes.motion.edition import Edition, edition_of
from processes.motion.editions import Editions
from processes.motion.move import start as start_run
from processes.motion.moving import Cause, Moved
from processes.records import NUMBERS, Case, Citizen, Company, Contact, Definition, Membership, Team, counts_now
from processes.store.base import new_id
from processes.store.transaction import Transaction

NAMED = select(Definition).where(Definition.key == bindparam("key"))


@dataclass(frozen=True, slots=True)
class About:
    """Whom the case is about, and who works on it; what is None is chosen: the caseworker's team, nobody in person."""

    citizen_id: UUID | None
    company_id: UUID | None = None
    team_id: UUID | None = None
    caseworker_id: UUID | None = None


def open_case(
    tx: Transaction, edition: Edition, event: Element | None, data: Mapping[str, Any], about: About
) -> tuple[Case, Moved]:
    """A new case of this edition, begun at this start event and settled at its first resting point."""
    case = _case(tx, edition, about)
    tx.add(case, *_contacts(case, about))
    tx.flush()
    known = {**_parties(tx, about), **data}
    cause = Cause("case_started", name=event.name if event else None)
    return case, start_run(tx, case, Editions(tx, edition), known, event.id if event else None, cause)


def definition_named(tx: Transaction, key: str) -> Definition:
    """The process with this key, or ``NotFound``."""
    found = tx.maybe(NAMED, {"key": key})
    if found is None:
        raise NotFound(kind="definition", key=key)
    return found


def newest(tx: Transaction, definition: Definition) -> Edition:
    """The edition new cases use, or ``Conflict("not_published")``."""
    if definition.newest_id is None or definition.retired_at is not None:
        raise Conflict("not_published", definition=definition.key)
    return edition_of(tx, definition.newest_id)


def start_event(edition: Edition, element: str | None) -> Element | None:
    """The start event with this id; None asks for the plain one, or the only one there is."""
    starts = edition.plan.starts
    if element is None:
        plain = [one for one in starts if one.event is None]
        return plain[0] if plain else (starts[0] if len(starts) == 1 else None)
    found = next((one for one in starts if one.id == element), None)
    if found is None:
        raise Invalid(Problem("start_unknown", element, {"element": element}), "start_unknown", element=element)
    return found


def _case(tx: Transaction, edition: Edition, about: About) -> Case:
    now = clock.now()
    team = _team(tx, about)
    serial = tx.execute(select(NUMBERS.next_value())).scalar_one()
    return Case(
        id=new_id(),
        number=f"{now.astimezone(clock.COPENHAGEN).year}-{serial:06d}",
        definition_id=edition.definition_id,
        version_id=edition.id,
        citizen_id=about.citizen_id,
        team_id=team.id if team else None,
        centre_id=team.centre_id if team else None,
        caseworker_id=about.caseworker_id,
        opened_at=now,
        state=b"",
    )


def _team(tx: Transaction, about: About) -> Team | None:
    """The team asked for, else the caseworker's first."""
    if about.team_id is not None:
        return tx.find(Team, about.team_id)
    places = select(Membership).where(Membership.person_id == about.caseworker_id, counts_now())
    place = tx.execute(places.order_by(Membership.id).limit(1)).scalar()
    return place.team if place else None


def _contacts(case: Case, about: About) -> list[Contact]:
    found = []
    if about.citizen_id is not None:
        found.append(Contact(case_id=case.id, part="citizen", citizen_id=about.citizen_id))
    if about.company_id is not None:
        found.append(Contact(case_id=case.id, part="employer", company_id=about.company_id))
    return found


def _parties(tx: Transaction, about: About) -> Mapping[str, Any]:
    """What is known of the parties and useful to forms and letters; never the CPR number."""
    known: dict[str, Any] = {}
    if about.citizen_id is not None:
        citizen = tx.find(Citizen, about.citizen_id)
        known = {"citizenName": citizen.name, "digitalPost": citizen.digital_post}
    if about.company_id is not None:
        known["employerName"] = tx.find(Company, about.company_id).name
    return known
