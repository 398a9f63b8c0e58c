"""The room for a deviation at a step of a case, for the page on which it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.cases.deviation_parts import standing_at
from processes.engine.shapes import Bounds
from processes.errors import AlreadyDone
from processes.language import Text
from processes.motion.edition import edition_of
from processes.motion.editions import Editions
from processes.motion.move import look, must_run
from processes.records import Case, Person
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Drawn:
    """A step, how far one may go there, and the owner's grounds in words."""

    step: str
    name: Text
    bounds: Bounds
    grounds: tuple[tuple[str, Text], ...]


def room(tx: Transaction, person: Person, case_id: UUID, step: str) -> Drawn:
    """What may be done at this step. Raises ``Forbidden``, ``Conflict`` and ``AlreadyDone`` when the case went on."""
    case = tx.find(Case, case_id)
    require(person, Permission.DEVIATE, standing_at(tx, person, case, step))
    must_run(case)
    editions = Editions(tx, edition_of(tx, case.version_id))
    found = next((one for one in look(tx, case, editions).open_steps() if one.step == step), None)
    if found is None:
        raise AlreadyDone(step=step)
    edition = editions.edition(found.plan)
    element = edition.plan.elements[found.element]
    grounds = ((key, edition.text(key, "ground")) for key in element.bounds.grounds)
    return Drawn(step, element.name, element.bounds, tuple((key, words) for key, words in grounds if words))
