"""The account in whose name processes are shipped at deploy: an administrator nobody can sign in as."""

from __future__ import annotations

from sqlalchemy import select

from processes.access.permissions import Role
from processes.records import Person
from processes.store.base import new_id
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction

LOGIN = "deploy"
NAME = "Arbejdsgang"


def deployer(tx: Transaction) -> Person:
    """The account, made at the first deploy; it has no password and is not active."""
    found: Person | None = tx.execute(select(Person).where(Person.login == LOGIN)).scalar_one_or_none()
    if found is not None:
        return found
    made = Person(
        id=new_id(),
        login=LOGIN,
        name=NAME,
        sort_key=sort_key(NAME),
        roles=[Role.ADMINISTRATOR.value],
        active=False,
    )
    tx.add(made)
    tx.flush()
    return made
