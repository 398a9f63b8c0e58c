"""Sending again: a new link goes out, the old one stops working."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from processes import clock
from processes.errors import AlreadyDone, Conflict, Forbidden, Invalid
from processes.parties.opened_link import must_open
from processes.parties.reach import reach
from processes.parties.send_again import send_again
from processes.parties.withdraw import withdraw
from processes.records import Contact, Promise, TaskCondition
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.parties import MAIL, invited
from tests.situations import a_running_case, the_task
from tests.trail import trail


def test_the_new_link_is_promised_and_the_old_one_withdrawn(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    made = send_again(tx, cast.astrid, who.task.id, phone="00 00 99 99")
    assert (made.email, made.phone, made.made_by_id) == (MAIL, "00 00 99 99", cast.astrid.id)
    with pytest.raises(Conflict) as refused:
        must_open(tx, who.invitation)
    assert refused.value.code == "link_withdrawn"
    keys = set(tx.execute(select(Promise.key).where(Promise.kind == "link.send")).scalars())
    assert f"link:{made.id}" in keys


def test_the_addresses_are_remembered_for_the_partys_next_step(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    send_again(tx, cast.astrid, who.task.id, "ny@borger.example", "00 00 99 99")
    known = reach(tx, who.case, "borger")
    assert (known.name, known.email, known.phone) == ("Amina Khan", "ny@borger.example", "00 00 99 99")
    who.task.group = "laege"
    send_again(tx, cast.astrid, who.task.id, "laege@klinik.example", "00 00 77 77")
    assert reach(tx, who.case, "laege").name == "laege@klinik.example"


@pytest.mark.parametrize(
    ("email", "phone", "where"),
    [
        ("ingen adresse", "", {"email"}),
        ("a@b", "", {"email"}),
        ("x@y.example,z@y.example", "", {"email"}),
        ("", "12", {"phone"}),
        ("", "1" * 200, {"phone"}),
    ],
)
def test_an_address_that_cannot_be_one_is_told(
    tx: Transaction, cast: Cast, email: str, phone: str, where: set[str]
) -> None:
    who = invited(tx, cast)
    with pytest.raises(Invalid) as refused:
        send_again(tx, cast.astrid, who.task.id, email, phone)
    assert {problem.where for problem in refused.value.problems} == where
    assert must_open(tx, who.invitation) is who.task


def test_a_stranger_sends_none(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        send_again(tx, cast.carla, invited(tx, cast).task.id)


def test_a_step_of_the_house_or_a_closed_one_has_no_link(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Invalid) as refused:
        send_again(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)).id)
    assert refused.value.code == "link_for_nobody"


def test_a_closed_step_gets_no_new_link(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    who.task.condition = TaskCondition.DONE
    tx.flush()
    with pytest.raises(AlreadyDone):
        send_again(tx, cast.astrid, who.task.id)


REP = {"repName": "Pia Prøvesen", "repEmail": "pia@firma.example", "repPhone": "00 00 11 22"}


def test_an_address_that_another_party_gave_gets_a_link_only_when_an_employee_has_confirmed_it(
    tx: Transaction, cast: Cast
) -> None:
    who = invited(tx, cast)
    who.task.group, who.case.facts = "tillidsrepraesentant", REP
    tx.flush()
    for email in ("", "en.anden@firma.example"):
        with pytest.raises(Invalid) as refused:
            send_again(tx, cast.astrid, who.task.id, email)
        assert [one.code for one in refused.value.problems] == ["link_unconfirmed"]
    made = send_again(tx, cast.astrid, who.task.id, confirmed=True)
    assert (made.email, made.hindrance, made.name) == ("pia@firma.example", None, "Pia Prøvesen")
    assert reach(tx, who.case, "tillidsrepraesentant").hindrance is None
    (entry,) = trail(tx, "LinkAddressed")
    assert (entry.person_id, entry.facts["confirmed"]) == (cast.astrid.id, True)


def test_a_changed_address_is_in_the_trail_hidden_and_a_known_one_leaves_no_entry(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    send_again(tx, cast.astrid, who.task.id)
    assert trail(tx, "LinkAddressed") == []
    send_again(tx, cast.astrid, who.task.id, "ny@borger.example", "00 00 99 88")
    (entry,) = trail(tx, "LinkAddressed")
    told = {"part": "citizen", "email": "n•••@borger.example", "phone": "•• •• •• 88", "confirmed": False}
    assert entry.facts.items() >= told.items()


def test_who_is_barred_from_the_task_sends_no_link(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    who.task.barred = [cast.astrid.id]
    tx.flush()
    for act in (send_again, withdraw):
        with pytest.raises(Forbidden):
            act(tx, cast.astrid, who.task.id)


def test_a_part_that_has_ended_is_not_written_to(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    ended = clock.today() - timedelta(days=1)
    old = Contact(case_id=who.case.id, part="citizen", name="Forhen", email="gammel@x.example", until=ended)
    tx.add(old)
    tx.flush()
    send_again(tx, cast.astrid, who.task.id, "ny@borger.example")
    tx.flush()
    assert (old.email, reach(tx, who.case, "borger").email) == ("gammel@x.example", "ny@borger.example")


def test_a_link_opens_no_longer_than_the_part_lasts(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    until = clock.today() + timedelta(days=2)
    told = {"part": "doctor", "name": "Læge", "email": "l@x.example", "phone": "00 00 99 88", "until": until}
    tx.add(Contact(case_id=who.case.id, **told))
    who.task.group = "laege"
    tx.flush()
    made = send_again(tx, cast.astrid, who.task.id)
    assert made.expires_at.astimezone(clock.COPENHAGEN).date() == until
