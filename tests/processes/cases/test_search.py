"""Finding cases: by number, by name, by an exact CPR number; and never one the reader may not see."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import select

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.cases.search import MOST, search, search_by_cpr
from processes.errors import Forbidden, Invalid
from processes.reading.case_relations import relations_in
from processes.records import Case
from processes.store.transaction import Transaction
from tests.builders import SECRET, a_case, a_citizen, a_task, a_version
from tests.cast import Cast
from tests.trail import trail


def _numbers(tx: Transaction, cast: Cast, words: str) -> list[str]:
    return [found.number for found in search(tx, cast.astrid, words)]


def test_a_case_is_found_by_its_whole_number(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north)
    a_case(tx, team=cast.north)
    assert _numbers(tx, cast, f" {case.number} ") == [case.number]
    assert _numbers(tx, cast, case.number[:-1]) == []


@pytest.mark.parametrize(
    "words", ["søren", "SØR", "åg", "Aagaard", "søren ågård", "ågård søren", "el-kh", "khatib", "sø åg el"]
)
def test_a_case_is_found_by_the_beginning_of_any_part_of_the_name(tx: Transaction, cast: Cast, words: str) -> None:
    name = "Søren El-Khatib Aagaard" if "aagaard" in words.lower() else "Søren El-Khatib Ågård"
    case = a_case(tx, team=cast.north, citizen=a_citizen(tx, name))
    assert _numbers(tx, cast, words) == [case.number]


@pytest.mark.parametrize("words", ["ren", "søren hansen", "%", "_", "'", "720387"])
def test_neither_the_middle_of_a_name_nor_a_wildcard_nor_a_birthday_finds_anybody(
    tx: Transaction, cast: Cast, words: str
) -> None:
    a_case(tx, team=cast.north, citizen=a_citizen(tx, "Søren Ågård"))
    assert _numbers(tx, cast, words) == []


def test_without_words_it_is_ones_own_open_cases(tx: Transaction, cast: Cast, monday: datetime) -> None:
    own = a_case(tx, team=cast.north, caseworker=cast.astrid)
    a_case(tx, team=cast.north, caseworker=cast.bo)
    a_case(tx, team=cast.north, caseworker=cast.astrid).closed_at = monday
    tx.flush()
    assert _numbers(tx, cast, "  ") == [own.number]


def test_open_cases_come_first_and_no_page_is_endless(tx: Transaction, cast: Cast, monday: datetime) -> None:
    citizen, version = a_citizen(tx, "Ida Ida"), a_version(tx)
    closed = a_case(tx, team=cast.north, citizen=citizen, version=version)
    closed.closed_at = monday
    for _ in range(MOST):
        a_case(tx, team=cast.north, citizen=citizen, version=version)
    tx.flush()
    found = _numbers(tx, cast, "ida")
    assert len(found) == MOST
    assert closed.number not in found


def test_lists_show_exactly_what_the_policy_allows_over_the_whole_cast(tx: Transaction, cast: Cast) -> None:
    citizen, version = a_citizen(tx, "Amina Khan"), a_version(tx)
    teams = (cast.north, cast.south, cast.leaders, None)
    workers = (cast.astrid, cast.carla, cast.ditte, None)
    cases = [
        a_case(tx, team=team, caseworker=worker, citizen=citizen, version=version)
        for team in teams
        for worker in workers
    ]
    a_task(tx, cases[-1], holder=cast.bo)
    for person in cast.people:
        if not allowed(person, Permission.SEARCH_CASES):
            with pytest.raises(Forbidden):
                search(tx, person, "amina")
            continue
        may = {case.id for case in cases if allowed(person, Permission.SEE_CASE, relations_in(tx, person, case))}
        assert {found.id for found in search(tx, person, "amina")} == may
        assert {found.id for found in search_by_cpr(tx, person, SECRET, "7203872766")} == may


def test_a_whole_cpr_number_finds_the_citizens_cases_and_is_noted(tx: Transaction, cast: Cast) -> None:
    citizen = a_citizen(tx)
    case = a_case(tx, team=cast.north, citizen=citizen)
    a_case(tx, team=cast.north)
    assert [found.id for found in search_by_cpr(tx, cast.astrid, SECRET, "720387-2766")] == [case.id]
    (entry,) = trail(tx, "CprSearched")
    assert (entry.person_id, entry.facts) == (cast.astrid.id, {"citizen": str(citizen.id), "found": True})


def test_that_a_citizen_has_a_case_elsewhere_is_not_given_away(tx: Transaction, cast: Cast) -> None:
    a_case(tx, team=cast.south, citizen=a_citizen(tx))
    assert search_by_cpr(tx, cast.astrid, SECRET, "7203872766") == ()
    assert [entry.facts for entry in trail(tx, "CprSearched")] == [{"found": False}]


def test_what_is_no_cpr_number_is_refused(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Invalid) as refused:
        search_by_cpr(tx, cast.astrid, SECRET, "720387")
    assert refused.value.code == "cpr_wrong"
    assert tx.execute(select(Case)).all() == []
