"""One's own profile: language, and whether single letters are shortcuts."""

from __future__ import annotations

from uuid import UUID

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import ProfileChanged
from processes.audit.trail import record
from processes.errors import Invalid, Problem
from processes.language import Locale
from processes.records import Person
from processes.store.transaction import Transaction


def change_profile(
    tx: Transaction, person: Person, person_id: UUID, *, locale: str | None = None, shortcuts: bool | None = None
) -> Person:
    """Change what is given (None: leave it); only one's own. Raises ``Forbidden`` and ``Invalid("locale_unknown")``."""
    changed = tx.find(Person, person_id)
    require(person, Permission.CHANGE_OWN_PROFILE, changed.relations_to(person))
    if locale is not None and locale not in set(Locale):
        raise Invalid(Problem("locale_unknown", "locale", {"locale": locale}), "locale_unknown", locale=locale)
    wanted = {"locale": locale, "shortcuts": shortcuts}
    what = [name for name, value in wanted.items() if value is not None and value != getattr(changed, name)]
    for name in what:
        setattr(changed, name, wanted[name])
    tx.flush()
    if what:
        record(tx, person, ProfileChanged(what))
    return changed
