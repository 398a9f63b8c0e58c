"""Drafts on their way to a version, one line each: Egon draws, Olga and Jura look, Olga approves."""

from __future__ import annotations

from processes.access.permissions import Role
from processes.records import Draft, Person, Version
from processes.store.transaction import Transaction
from processes.studio.approve import approve
from processes.studio.content import content_of
from processes.studio.publish import Wish, publish_draft
from processes.studio.review import send_to_review
from processes.studio.review_standing import hash_of
from processes.studio.save import save_files
from tests.cast import Cast, a_centre, a_person, a_team
from tests.drafts import DIAGRAM, a_draft

NOTE = "Rykkeren kommer efter to dage i stedet for tre."


def a_lawyer(tx: Transaction) -> Person:
    """Jura, who works with the law."""
    person = a_person(tx, "jura", Role.CASEWORKER, teams=(a_team(tx, "law-1", "jura", a_centre(tx, "law")),))
    tx.flush()
    return person


def changed(tx: Transaction, person: Person, draft: Draft, days: int = 2) -> Draft:
    """The draft with its reminder after so many days, saved by this person."""
    diagram = content_of(tx, draft)[DIAGRAM].replace("P3D", f"P{days}D").replace("P2D", f"P{days}D")
    save_files(tx, person, draft.id, {DIAGRAM: diagram}, draft.revision)
    draft.held_by_id = draft.held_until = draft.held_since = None
    tx.flush()
    return draft


def in_review(tx: Transaction, cast: Cast, *reviewers: Person) -> Draft:
    """Egon's draft with his change, sent to these colleagues."""
    draft = changed(tx, cast.egon, a_draft(tx, cast))
    send_to_review(tx, cast.egon, draft.id, "Se på rykkeren.", [one.id for one in reviewers])
    return draft


def approved(tx: Transaction, cast: Cast, olga: Person) -> Draft:
    """Egon's draft, approved by Olga."""
    draft = in_review(tx, cast, olga)
    approve(tx, olga, draft.id, hash_of(tx, draft))
    return draft


def published(tx: Transaction, cast: Cast, olga: Person) -> Version:
    """Egon's draft as version 2."""
    return publish_draft(tx, cast.egon, approved(tx, cast, olga).id, Wish(NOTE))
