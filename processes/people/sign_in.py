"""Signing in: by login and password, or as the person an identity provider named."""

from __future__ import annotations

import hashlib

from sqlalchemy import func, select

from processes import clock
from processes.audit.kinds import SignedIn, SignInRefused
from processes.audit.trail import record
from processes.people.passwords import fits, hashed, is_outdated
from processes.records import Person
from processes.store.base import new_id
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction


def sign_in(tx: Transaction, login: str, password: str) -> Person | None:
    """The person with this login and password.

    None when login or password is wrong or the person is no longer active; the refusal is in the trail, so the caller
    must let the transaction be committed. An unknown login takes as long as a wrong password.
    """
    name = login.strip().lower()
    found = tx.execute(select(Person).where(func.lower(Person.login) == name)).scalar_one_or_none()
    if not fits(found.password_hash if found else None, password) or found is None or not found.active:
        _refuse(tx, name)
        return None
    if found.password_hash is not None and is_outdated(found.password_hash):
        found.password_hash = hashed(password)
    return _entered(tx, found, "password")


def sign_in_with(tx: Transaction, subject: str, email: str, name: str) -> Person | None:
    """The person an identity provider names by ``subject``.

    Found by e-mail the first time, else made, without roles: somebody must give them. None when the person is no longer
    active. ``email`` must be one the provider has confirmed.
    """
    found = tx.execute(select(Person).where(Person.subject == subject)).scalar_one_or_none()
    found = found or _by_email(tx, subject, email) or _made(tx, subject, email, name)
    if not found.active:
        _refuse(tx, found.login)
        return None
    return _entered(tx, found, "identity_provider")


def _by_email(tx: Transaction, subject: str, email: str) -> Person | None:
    """Somebody we know already and the provider has not named before; a shared address names nobody."""
    if not email.strip():
        return None
    wanted = select(Person).where(func.lower(Person.email) == email.strip().lower(), Person.subject.is_(None))
    people: list[Person] = list(tx.execute(wanted).scalars())
    if len(people) != 1:
        return None
    people[0].subject = subject
    return people[0]


def _made(tx: Transaction, subject: str, email: str, name: str) -> Person:
    person = Person(
        id=new_id(),
        login=f"{subject}@identity",
        name=name.strip() or email.strip() or subject,
        sort_key=sort_key(name or email or subject),
        email=email.strip() or None,
        subject=subject,
        roles=[],
        active=True,
    )
    tx.add(person)
    tx.flush()
    return person


def _entered(tx: Transaction, person: Person, way: str) -> Person:
    person.last_seen_at = clock.now()
    tx.flush()
    record(tx, person, SignedIn(way))
    return person


def _refuse(tx: Transaction, login: str) -> None:
    """The trail keeps a hash: many people type their password where the login belongs."""
    record(tx, None, SignInRefused(hashlib.sha256(login.encode()).hexdigest()[:32]))
