"""A service's message begins a sickness case or reaches the one that waits, once, whoever sends it again."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import select

from processes.cases.incoming_message import read_message
from processes.cases.take_in import TakenIn, take_in
from processes.definitions.package import Package, read_folder
from processes.errors import Conflict, Forbidden, Invalid, NotFound
from processes.records import Case, Citizen, Contact, Incoming, Subscription, Team
from processes.sample.numbers import a_cpr, a_cvr
from processes.store.base import new_id
from processes.store.secrets import CprSecret
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import publish_package
from tests.trail import of_case

SECRET = CprSecret(bytes(range(32)))
CPR = a_cpr(Random(1), date(1980, 5, 4), woman=True)
CITIZEN = {"cpr": CPR, "name": "Alma Prøvesen (demo)"}
COMPANY = {"cvr": a_cvr(Random(1)), "name": "Ægte Prøve ApS (demo)"}
NOTICE = {"firstAbsenceDate": "2026-02-16", "paysWage": True, "absenceType": "fuld", "employment": "ansat"}


@cache
def sickness() -> Package:
    return read_folder(Path(__file__).parents[3] / "bpmn" / "sickness_follow_up")


@pytest.fixture(autouse=True)
def published(tx: Transaction, cast: Cast, monday: datetime) -> None:
    """The sickness process, published."""
    publish_package(tx, cast.egon, sickness())


def sent(tx: Transaction, sender: str = "nemrefusion", **more: Any) -> TakenIn:
    raw = {"id": "1", "kind": "nemrefusion.notice", "citizen": CITIZEN, "company": COMPANY, "facts": NOTICE, **more}
    return take_in(tx, sender, read_message(raw, demo=True), SECRET, demo=True)


def test_a_notice_begins_a_case_with_its_parties(tx: Transaction) -> None:
    told = sent(tx, stand_in=True)
    assert (told.outcome, told.again) == ("started", False)
    case = tx.find(Case, told.case_id)
    assert (case.facts["firstAbsenceDate"], case.facts["standIn"]) == ("2026-02-16", True)
    citizen = tx.find(Citizen, case.citizen_id or new_id())
    assert (citizen.name, citizen.born) == ("Alma Prøvesen (demo)", date(1980, 5, 4))
    assert SECRET.open(citizen.cpr_cipher) == CPR
    assert {one.part for one in tx.execute(select(Contact).where(Contact.case_id == case.id)).scalars()} == {
        "citizen",
        "employer",
    }
    assert [line.facts["sender"] for line in of_case(tx, case.id, kinds={"MessageTakenIn"})] == ["nemrefusion"]


def test_the_same_message_again_is_answered_the_same_and_does_nothing(tx: Transaction) -> None:
    first, second = sent(tx), sent(tx)
    assert (second.case_id, second.number, second.again) == (first.case_id, first.number, True)
    assert len(tx.execute(select(Incoming)).all()) == len(tx.execute(select(Case)).all()) == 1


def test_another_message_may_not_take_its_id(tx: Transaction) -> None:
    sent(tx)
    with pytest.raises(Conflict) as refused:
        sent(tx, facts={**NOTICE, "paysWage": False})
    assert refused.value.code == "message_id_taken"


def test_a_citizen_who_is_known_is_not_written_down_twice(tx: Transaction) -> None:
    sent(tx)
    sent(tx, id="2", citizen={"cpr": CPR})
    assert len(tx.execute(select(Citizen)).all()) == 1
    with pytest.raises(Invalid) as refused:
        sent(tx, id="3", citizen={"cpr": a_cpr(Random(2), date(1990, 1, 1), woman=False)})
    assert [one.where for one in refused.value.problems] == ["citizen.name"]


def test_the_notice_is_checked_by_the_form_of_its_start(tx: Transaction) -> None:
    with pytest.raises(Invalid) as refused:
        sent(tx, facts={"firstAbsenceDate": "2027-01-01"})
    assert "firstAbsenceDate" in {one.where for one in refused.value.problems}
    assert tx.execute(select(Incoming)).all() == []


def test_only_the_service_itself_may_send_its_messages(tx: Transaction) -> None:
    with pytest.raises(Forbidden) as refused:
        sent(tx, sender="jobnet")
    assert refused.value.code == "sender_may_not"
    with pytest.raises(Invalid):
        sent(tx, kind="moon.landing")


def test_a_process_that_is_not_here_takes_nothing_in(tx: Transaction) -> None:
    with pytest.raises(NotFound):
        sent(tx, sender="jobnet", kind="jobnet.order")


def recovery(tx: Transaction, **more: Any) -> TakenIn:
    raw = {
        "id": "r",
        "kind": "akasse.recovery",
        "facts": {"date": "2026-03-01", "source": "a-kasse", "type": "fuld"},
        **more,
    }
    return take_in(tx, "akasse", read_message(raw, demo=True), SECRET, demo=True)


def test_a_message_reaches_the_case_that_waits_by_number_or_by_citizen(tx: Transaction) -> None:
    case = tx.find(Case, sent(tx).case_id)
    told = recovery(tx, citizen=CITIZEN)
    assert (told.case_id, told.outcome) == (case.id, "received")
    other = tx.find(Case, sent(tx, id="2").case_id)
    assert recovery(tx, id="s", case=other.number).case_id == other.id
    assert (
        tx.execute(select(Subscription).where(Subscription.case_id == other.id, Subscription.name == "recovery")).all()
        == []
    )


def test_a_step_that_asks_for_nothing_lets_a_service_write_nothing_into_the_case(tx: Transaction) -> None:
    case = tx.find(Case, sent(tx).case_id)
    waiting = tx.one(select(Subscription).where(Subscription.case_id == case.id, Subscription.name == "recovery"))
    waiting.element = "E4_7_recovered"  # an element without a form, as an a-kasse's hand-over has
    recovery(tx, case=case.number, facts={"approved": True, "paysWage": False})
    assert ("approved" in case.facts, case.facts["paysWage"]) == (False, True)


def test_nobody_who_waits_is_told_and_the_message_may_come_again(tx: Transaction) -> None:
    with pytest.raises(Conflict) as refused:
        recovery(tx, case="2026-999999")
    assert refused.value.code == "not_waiting"
    with pytest.raises(Invalid):
        recovery(tx)
    case = tx.find(Case, sent(tx).case_id)
    assert recovery(tx, case=case.number).case_id == case.id


def test_the_cases_are_spread_over_the_teams_that_do_the_process_s_steps(tx: Transaction, cast: Cast) -> None:
    serving = [team for team in tx.execute(select(Team)).scalars() if team.group == "sygedagpengecentret"]
    assert len(serving) > 1
    spread = [tx.find(Case, sent(tx, id=str(number)).case_id).team_id for number in range(len(serving))]
    assert set(spread) == {team.id for team in serving}
