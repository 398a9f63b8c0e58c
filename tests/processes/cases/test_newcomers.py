"""Who is new here is written down; a case finds the team that does most of its steps."""

from __future__ import annotations

from processes.cases.incoming_message import read_message
from processes.cases.newcomers import about, team_for
from processes.cases.opening import newest
from processes.records import Company
from processes.store.base import new_id
from processes.store.secrets import CprSecret
from processes.store.transaction import Transaction
from tests.cast import Cast
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
