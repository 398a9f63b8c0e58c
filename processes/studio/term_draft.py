"""Another length of a deadline as a draft: reviewed, approved by somebody else and published like every change."""

from __future__ import annotations

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.calendar.new_term import NewTerm, with_new_term
from processes.definitions.must_be_a_change import must_be_a_change
from processes.definitions.terms import published, row_of
from processes.records import Draft, Person
from processes.store.transaction import Transaction
from processes.studio.open import TITLE_LIMIT, open_draft
from processes.studio.save import save_files


def draft_of_term(tx: Transaction, person: Person, key: str, rule_key: str, change: NewTerm, reason: str) -> Draft:
    """A draft of the newest version in which only this deadline has another length, called after the reason.

    Nothing changes for any case before the draft is published. Raises as ``must_be_a_change`` does, and ``Forbidden``
    for others than the owner.
    """
    definition, edition = published(tx, key)
    require(person, Permission.PUBLISH, definition.relations_to(person))
    rule, file = row_of(edition, rule_key)
    must_be_a_change(rule, change, reason)
    draft = open_draft(tx, person, key, title=f"{rule.id}: {reason.strip()}"[:TITLE_LIMIT])
    save_files(tx, person, draft.id, {file: with_new_term(edition.content[file], rule, change)}, draft.revision)
    return draft
