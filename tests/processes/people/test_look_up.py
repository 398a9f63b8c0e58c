"""A CPR number is shown to whoever works on the case, and never without a line in the trail."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden, Invalid, NotFound
from processes.people.look_up import find_citizen, see_cpr
from processes.store.secrets import CprSecret, SecretError
from processes.store.transaction import Transaction
from tests.builders import SECRET, a_case, a_citizen, a_task
from tests.cast import a_cast
from tests.trail import trail


def test_astrid_sees_the_number_of_her_case_and_the_trail_says_for_which_task(tx: Transaction) -> None:
    cast, citizen = a_cast(tx), a_citizen(tx)
    case = a_case(tx, team=cast.north, caseworker=cast.astrid, citizen=citizen)
    task = a_task(tx, case, holder=cast.astrid)
    assert see_cpr(tx, cast.astrid, SECRET, case.id, task.id) == "720387-2766"
    (entry,) = trail(tx, "CprSeen")
    assert (entry.person_id, entry.case_id, entry.task_id) == (cast.astrid.id, case.id, task.id)
    assert "2766" not in str(entry.facts)


def test_carla_sees_it_only_while_a_task_of_the_case_is_hers(tx: Transaction) -> None:
    cast = a_cast(tx)
    case = a_case(tx, team=cast.north, citizen=a_citizen(tx))
    with pytest.raises(Forbidden):
        see_cpr(tx, cast.carla, SECRET, case.id)
    a_task(tx, case, holder=cast.carla, team=cast.south)
    assert see_cpr(tx, cast.carla, SECRET, case.id) == "720387-2766"


def test_the_auditor_reads_cases_but_no_cpr_numbers(tx: Transaction) -> None:
    cast = a_cast(tx)
    case = a_case(tx, team=cast.north, citizen=a_citizen(tx))
    with pytest.raises(Forbidden):
        see_cpr(tx, cast.frida, SECRET, case.id)
    assert trail(tx, "CprSeen") == []


def test_a_case_about_nobody_has_no_number(tx: Transaction) -> None:
    cast = a_cast(tx)
    case = a_case(tx, team=cast.north)
    with pytest.raises(NotFound):
        see_cpr(tx, cast.astrid, SECRET, case.id)


def test_with_another_key_nothing_is_shown(tx: Transaction) -> None:
    cast = a_cast(tx)
    case = a_case(tx, team=cast.north, citizen=a_citizen(tx))
    with pytest.raises(SecretError):
        see_cpr(tx, cast.astrid, CprSecret(bytes(32)), case.id)


@pytest.mark.parametrize("typed", ["7203872766", "720387-2766", " 720387 2766 "])
def test_a_citizen_is_found_by_the_whole_number_however_it_is_written(tx: Transaction, typed: str) -> None:
    cast, citizen = a_cast(tx), a_citizen(tx)
    found = find_citizen(tx, cast.astrid, SECRET, typed)
    assert found is not None
    assert (found.id, found.cpr_masked) == (citizen.id, "720387-••••")
    assert [entry.facts for entry in trail(tx, "CprSearched")] == [{"citizen": str(citizen.id), "found": True}]


def test_looking_for_nobody_is_noted_too(tx: Transaction) -> None:
    cast = a_cast(tx)
    assert find_citizen(tx, cast.astrid, SECRET, "6411941745") is None
    assert [entry.facts for entry in trail(tx, "CprSearched")] == [{"found": False}]


@pytest.mark.parametrize("typed", ["", "720387", "72038727660", "abcdefghij"])
def test_what_is_no_number_is_refused(tx: Transaction, typed: str) -> None:
    with pytest.raises(Invalid) as refused:
        find_citizen(tx, a_cast(tx).astrid, SECRET, typed)
    assert refused.value.code == "cpr_wrong"


def test_a_process_owner_looks_nobody_up(tx: Transaction) -> None:
    cast = a_cast(tx)
    with pytest.raises(Forbidden):
        find_citizen(tx, cast.egon, SECRET, "7203872766")
