"""A citizen with a time of her own, one line each: ``a_time_of_hers(tx, cast)``, ``at_her_time(tx, case)``."""

from __future__ import annotations

from dataclasses import dataclass

from processes.parties.ask_code import ask_code
from processes.parties.give_code import give_code
from processes.parties.time_link import time_link
from processes.parties.visiting import Guest
from processes.records import Case, Contact, Slot
from processes.store.transaction import Transaction
from tests.builders import a_citizen
from tests.cast import Cast
from tests.parties import KEYS, MAIL, PHONE
from tests.slots import booked


def a_time_of_hers(tx: Transaction, cast: Cast, email: str = MAIL, phone: str = PHONE) -> tuple[Case, Slot]:
    """Amina's case, Astrid's, which holds Monday at nine; ten o'clock is free."""
    case, slot = booked(tx, cast)
    case.citizen_id = a_citizen(tx, email=email, phone=phone).id
    tx.add(Contact(case_id=case.id, part="citizen", citizen_id=case.citizen_id))
    tx.flush()
    return case, slot


@dataclass(frozen=True)
class Visiting:
    """Amina inside her link."""

    guest: Guest
    token: str


def at_her_time(tx: Transaction, case: Case) -> Visiting:
    """Amina has opened the link to her time and given her code."""
    token = time_link(tx, case.id, KEYS, "").rpartition("/")[2]
    asked = ask_code(tx, token, KEYS)
    visit = give_code(tx, token, KEYS.code(asked.id, asked.codes), KEYS)
    assert visit is not None
    return Visiting(Guest(visit), token)
