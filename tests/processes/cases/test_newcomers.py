"""Who is new here is written down; a case finds the team that does most of its steps."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from random import Random
from uuid import UUID

from sqlalchemy import Engine, func, select, text

from processes.cases.incoming_message import read_message
from processes.cases.newcomers import about, team_for
from processes.cases.opening import newest
from processes.records import Citizen, Company
from processes.sample.numbers import a_cpr
from processes.store.base import new_id
from processes.store.secrets import CprSecret
from processes.store.transaction import Transaction, transaction
from tests.cast import Cast, a_cast
from tests.situations import publish_review

SECRET = CprSecret(bytes(range(32)))


def test_a_message_about_nobody_makes_nobody(tx: Transaction, cast: Cast) -> None:
    edition = newest(tx, publish_review(tx, cast.egon))
    found = about(tx, edition, read_message({"id": "1", "kind": "k"}), SECRET)
    assert (found.citizen_id, found.company_id) == (None, None)
    team = team_for(tx, edition)
    assert team is not None
    assert found.team_id == team.id


def test_a_company_is_known_by_its_number(tx: Transaction, cast: Cast) -> None:
    edition = newest(tx, publish_review(tx, cast.egon))
    raw = {"id": "1", "kind": "k", "company": {"cvr": "01234563", "name": "Ægte Prøve ApS (demo)"}}
    first = about(tx, edition, read_message(raw, demo=True), SECRET)
    assert tx.find(Company, first.company_id or new_id()).name == "Ægte Prøve ApS (demo)"
    raw["company"] = {"cvr": "01234563"}
    assert about(tx, edition, read_message(raw, demo=True), SECRET).company_id == first.company_id


def test_two_messages_at_once_about_somebody_new_write_her_down_once(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        definition = publish_review(tx, a_cast(tx).egon)
    cpr = a_cpr(Random(1), date(1980, 5, 4), woman=True)
    message = read_message({"id": "1", "kind": "k", "citizen": {"cpr": cpr, "name": "Alma Ny (demo)"}}, demo=True)

    def told() -> UUID | None:
        with transaction(own_database) as tx:
            return about(tx, newest(tx, definition), message, SECRET).citizen_id

    waiting = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    with ThreadPoolExecutor(1) as other:
        with transaction(own_database) as tx:
            first = about(tx, newest(tx, definition), message, SECRET).citizen_id
            second = other.submit(told)
            while not second.done() and not tx.execute(waiting).scalar():
                pass
        assert second.result() == first
    with transaction(own_database) as tx:
        assert tx.one(select(func.count()).select_from(Citizen).where(Citizen.name == "Alma Ny (demo)")) == 1
