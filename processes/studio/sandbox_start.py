"""How an invented case can begin on a draft: its ways in, and whom it may be about."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes.errors import NotFound
from processes.forms.form import Form
from processes.language import Text
from processes.records import Person
from processes.store.transaction import Transaction
from processes.studio.sandbox import bench
from processes.studio.sandbox_steps import Goal, goals
from processes.studio.trying.people import CITIZENS, SamplePerson


@dataclass(frozen=True, slots=True)
class Way:
    """One way in: the start event (empty: the process begins without one), its name and its form."""

    element: str
    name: Text
    form: Form | None


@dataclass(frozen=True, slots=True)
class StartPage:
    """What one chooses among before an invented case begins."""

    ways: tuple[Way, ...]
    citizens: tuple[SamplePerson, ...]
    goals: tuple[Goal, ...] = ()  # the steps a case can be led to at once

    def way(self, element: str) -> Way:
        """The way in that was chosen, the first where none was; else ``NotFound``."""
        found = next((one for one in self.ways if one.element == element or not element), None)
        if found is None:
            raise NotFound(kind="start", key=element)
        return found


def start_page(tx: Transaction, person: Person, draft_id: UUID) -> StartPage:
    """The ways in, as they are drawn. Raises ``Forbidden``, and ``Invalid`` with what keeps the draft from running."""
    found = bench(tx, person, draft_id)
    edition = found.edition
    ways = [Way(one.id, one.name or Text.of(one.id), edition.form(one.form)) for one in edition.plan.starts]
    return StartPage(tuple(ways) or (Way("", Text.of(""), None),), CITIZENS, goals(tx, found))
