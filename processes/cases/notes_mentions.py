"""Colleagues named in a note with @: who is meant, and whom one may name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, or_, select

from processes.access.permissions import Permission
from processes.errors import Forbidden, Invalid, Problem
from processes.language import Text
from processes.reading.admission import admit
from processes.records import Case, Membership, Person, Task, TaskCondition, Team
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction

# After a space or at the beginning, so that an e-mail address names nobody; at most five words of a name are tried.
NAMED = re.compile(r"(?<![\w.])@([\w.'-]+(?: [\w.'-]+){0,4})")
OFFERED = 8


@dataclass(frozen=True, slots=True)
class Nameable:
    """A colleague one may name in a note of the case."""

    id: UUID
    name: str
    title: Text


def mentioned(tx: Transaction, case: Case, words: str) -> list[Person]:
    """The colleagues named with @ and their whole name or login, in the order of the note, each once.

    Raises ``Invalid``: ``mention_unknown`` when nobody is called so, ``mention_without_right`` when one may not see
    the case: nobody is told of a case that is closed to her.
    """
    found: dict[UUID, Person] = {}
    problems: list[Problem] = []
    for written in NAMED.findall(words):
        one = _meant(tx, written, case)
        if one is None:
            problems.append(Problem("mention_unknown", "words", {"name": written.split()[0]}))
        elif not _may_see(tx, one, case):
            problems.append(Problem("mention_without_right", "words", {"name": one.name}))
        else:
            found[one.id] = one
    if problems:
        raise Invalid(problems)
    return list(found.values())


def nameable(tx: Transaction, person: Person, case_id: UUID, begins: str) -> tuple[Nameable, ...]:
    """At most ``OFFERED`` colleagues whose name has a part that begins so and who may see the case, by name."""
    case = tx.find(Case, case_id)
    admit(tx, person, case, Permission.WRITE_NOTE)
    teams = select(Team.id).where(or_(Team.id == case.team_id, Team.centre_id == case.centre_id))
    in_hand = select(Task.assignee_id).where(Task.case_id == case.id, Task.condition == TaskCondition.OPEN)
    near = select(Membership.person_id).where(Membership.team_id.in_(teams))
    asked = select(Person).where(
        Person.active,
        Person.id != person.id,
        or_(Person.id.in_(near), Person.id.in_(in_hand), Person.id == case.caseworker_id),
    )
    for part in sort_key(begins).split():
        asked = asked.where(or_(Person.sort_key.startswith(part), Person.sort_key.contains(f" {part}")))
    found = tx.execute(asked.order_by(Person.sort_key, Person.id).limit(OFFERED * 2)).scalars()
    allowed = [one for one in found if _may_see(tx, one, case)][:OFFERED]
    return tuple(Nameable(one.id, one.name, Text(one.title_da, one.title_en)) for one in allowed)


def _meant(tx: Transaction, written: str, case: Case) -> Person | None:
    """The longest beginning of what was written that is somebody's name; else the first word as a login.

    Of several of one name whoever may see the case is meant.
    """
    words = written.rstrip(".'-").split(" ")
    tried = [" ".join(words[:many]).rstrip(".'-").lower() for many in range(len(words), 0, -1)]
    named = or_(func.lower(Person.name).in_(tried), func.lower(Person.login) == tried[-1])
    people = tx.execute(select(Person).where(Person.active, named).order_by(Person.login)).unique().scalars().all()
    lengths = {one.id: len(one.name) if one.name.lower() in tried else 0 for one in people}
    alike = [one for one in people if lengths[one.id] == max(lengths.values())]
    return next((one for one in alike if _may_see(tx, one, case)), next(iter(alike), None))


def _may_see(tx: Transaction, one: Person, case: Case) -> bool:
    try:
        admit(tx, one, case)
    except Forbidden:
        return False
    return True
