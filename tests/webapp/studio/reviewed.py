"""A draft of Egon's, in the world of the screens' tests: Olga owns processes too, Jura works with the law."""

from __future__ import annotations

from flask import Flask

from processes.people.passwords import hashed
from processes.records import Definition, Draft, Person
from processes.store.transaction import transaction
from processes.studio.open import open_draft
from tests.drafts import a_colleague
from tests.reviewing import a_lawyer, changed
from tests.webapp.conftest import PASSWORD
from tests.webapp.visitor import Page, Visitor


def a_changed_draft(app: Flask, days: int = 2) -> str:
    """The address of Egon's draft with another reminder; Olga and Jura are there."""
    with transaction(app.extensions["database"]) as tx:
        egon = tx.session.query(Person).filter_by(login="egon").one()
        stored = hashed(PASSWORD)
        for person in (a_colleague(tx), a_lawyer(tx)):
            person.password_hash = stored
        draft: Draft = open_draft(tx, egon, tx.session.query(Definition).one().key, title="Rykker efter to dage")
        changed(tx, egon, draft, days)
        return f"/studio/drafts/{draft.id}"


def id_of(app: Flask, login: str) -> str:
    """Whose sign-in it is."""
    with transaction(app.extensions["database"]) as tx:
        return str(tx.session.query(Person.id).filter_by(login=login).scalar())


def forced(visitor: Visitor, address: str, **fields: str) -> Page:
    """What the visitor's page offers no button for, sent all the same."""
    token = visitor.page.doc.xpath("//input[@name='csrf_token']/@value")[0]
    return visitor.post(address, {**fields, "csrf_token": str(token)})
