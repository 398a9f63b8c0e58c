"""A term that its owner changed, the way the product does it: Egon drafts it, Olga approves it, Egon publishes it."""

from __future__ import annotations

from sqlalchemy import select

from processes.calendar.new_term import NewTerm
from processes.records import Person, Version
from processes.store.transaction import Transaction
from processes.studio.approve import approve
from processes.studio.publish import Wish, publish_draft
from processes.studio.review import send_to_review
from processes.studio.review_standing import hash_of
from processes.studio.term_draft import draft_of_term
from tests.cast import Cast
from tests.drafts import a_colleague

WHY = "The council decided it on Monday."


def a_new_term(tx: Transaction, cast: Cast, change: NewTerm, process: str = "review", rule: str = "T1-01") -> Version:
    """The version of this process in which this deadline has another length."""
    olga = tx.maybe(select(Person).where(Person.login == "olga")) or a_colleague(tx)
    draft = draft_of_term(tx, cast.egon, process, rule, change, WHY)
    send_to_review(tx, cast.egon, draft.id, WHY, [olga.id])
    approve(tx, olga, draft.id, hash_of(tx, draft))
    return publish_draft(tx, cast.egon, draft.id, Wish(WHY))
