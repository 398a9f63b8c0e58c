"""What the ids in an example are called: steps, timers, tables, letters, messages and deadlines by their names."""

from __future__ import annotations

from uuid import UUID

from processes.errors import Invalid
from processes.language import Text
from processes.motion.edition import Edition
from processes.records import Person
from processes.store.transaction import Transaction
from processes.studio.draft_library import edition_of_draft
from processes.studio.drafts import seen_draft
from processes.studio.trying.names import is_id


class Names:
    """Answers what an id, or the part of one that says enough, is called; None for what is no id."""

    def __init__(self, edition: Edition | None) -> None:
        elements = edition.plan.elements.values() if edition else ()
        self._elements = {one.id: one.name for one in elements if one.name}
        rules = edition.deadlines if edition else ()
        self._rules = {rule.id: rule.name for rule in rules}
        self._others: dict[str, Text] = {}
        for one in elements:
            if one.name:
                said = (one.decision_spec, one.table, one.event_name, one.outcome)
                self._others |= {key: one.name for key in said if key and key not in self._others}
        for key, parts in edition.texts.items() if edition else ():
            subject = parts.get("subject") or parts.get("title")
            if subject:
                self._others.setdefault(key, subject)

    def __call__(self, said: str) -> Text | None:
        """The name of what is meant."""
        exact = self._elements.get(said) or self._rules.get(said) or self._others.get(said)
        if exact or not any(letter.isdigit() for letter in said):
            return exact
        return next((name for key, name in self._elements.items() if is_id(key, said)), None)


def names_in(tx: Transaction, person: Person, draft_id: UUID) -> Names:
    """The names in this draft; none where it cannot be run. Raises ``Forbidden``."""
    draft, definition = seen_draft(tx, person, draft_id)
    try:
        return Names(edition_of_draft(tx, draft, definition))
    except Invalid:
        return Names(None)
