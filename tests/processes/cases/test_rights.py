"""What the buttons of a case page may offer."""

from __future__ import annotations

from dataclasses import fields

from processes.cases.rights import Rights, rights
from processes.reading.admission import admit
from processes.records import Case, Person
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case


def may(tx: Transaction, person: Person, case: Case) -> set[str]:
    found = rights(tx, person, case, admit(tx, person, case))
    return {field.name for field in fields(Rights) if getattr(found, field.name)}


def test_the_caseworker_her_mate_her_leader_and_the_auditor(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    works = {"report", "see_cpr", "write_note", "change_contact", "see_address", "link"}
    assert may(tx, cast.bo, case) == works
    assert may(tx, cast.astrid, case) == works | {"cancel", "change_deadline", "hand", "print"}
    assert may(tx, cast.ditte, case) == works | {"cancel", "change_deadline", "hand", "print", "see_readings"}
    assert may(tx, cast.frida, case) == {"see_readings"}


def test_an_ended_case_takes_notes_and_is_printed_and_no_more(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    case.condition, case.closed_at = "finished", case.opened_at
    tx.flush()
    assert not may(tx, cast.astrid, case) & {"report", "cancel", "change_deadline"}
    assert {"write_note", "print"} <= may(tx, cast.astrid, case)
