"""What stands around a letter, and which numbers leave the house for which question."""

from __future__ import annotations

from processes.cases.readers import employer, envelope_of, identities
from processes.language import Text
from processes.records import Citizen, Company, Contact, Team
from processes.store.base import new_id
from processes.store.secrets import CprSecret
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case
from tests.trail import of_case

SECRET = CprSecret(bytes(32))


def test_the_envelope_has_name_address_and_unit(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    citizen = tx.find(Citizen, case.citizen_id or new_id())
    citizen.address = "Prøvegade 7, 2. tv., 2400 København NV"
    envelope = envelope_of(tx, case, citizen)
    assert envelope.to == (citizen.name, "Prøvegade 7", "2. tv.", "2400 København NV")
    team = tx.find(Team, case.team_id or new_id())
    assert envelope.unit == Text(team.name_da, team.name_en)
    citizen.address_protected = True
    assert envelope_of(tx, case, citizen).to == (citizen.name,)
    assert envelope_of(tx, case, None).to == ()


def test_only_who_must_know_the_person_is_told_the_number(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    tx.find(Citizen, case.citizen_id or new_id()).cpr_cipher = SECRET.seal("7203872766").cipher
    assert identities(tx, case, "jobnet.candidates", SECRET) == {}
    assert identities(tx, case, "letter.send", SECRET) == {}
    assert identities(tx, case, "cpr.look_up", None) == {}
    assert of_case(tx, case.id, kinds={"CprTold"}) == []
    assert identities(tx, case, "cpr.look_up", SECRET) == {"cpr": "7203872766"}
    assert [line.facts["service"] for line in of_case(tx, case.id, kinds={"CprTold"})] == ["cpr"]


def test_the_employer_is_known_by_number(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    assert employer(tx, case) is None
    company = Company(cvr="01234563", pnumber="0123456789", name="Ægte Prøve ApS (demo)")
    tx.add(company)
    tx.flush()
    tx.add(Contact(case_id=case.id, part="employer", company_id=company.id))
    tx.flush()
    assert identities(tx, case, "cvr.look_up", None) == {"cvr": "01234563", "pnumber": "0123456789"}
