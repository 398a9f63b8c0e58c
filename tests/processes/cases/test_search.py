"""Finding cases: by number, by name, by an exact CPR number; and never one the reader may not see."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import select

from processes.access.permissions import Permission, Role
from processes.access.policy import allowed
from processes.cases.search import MOST, OPEN, Sought, search, search_by_cpr
from processes.errors import Forbidden, Invalid
from processes.reading.case_relations import relations_in
from processes.records import Case, Definition
from processes.store.transaction import Transaction
from tests.builders import SECRET, a_case, a_citizen, a_task, a_version
from tests.cast import Cast, a_person
from tests.trail import trail


def _numbers(tx: Transaction, cast: Cast, words: str) -> list[str]:
    return [found.number for found in search(tx, cast.astrid, Sought(words)).rows]


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
                search(tx, person, Sought("amina"))
            continue
        may = {case.id for case in cases if allowed(person, Permission.SEE_CASE, relations_in(tx, person, case))}
        assert {found.id for found in search(tx, person, Sought("amina")).rows} == may
        assert {found.id for found in search_by_cpr(tx, person, SECRET, "7203872766").rows} == may


def test_a_whole_cpr_number_finds_the_citizens_cases_and_is_noted(tx: Transaction, cast: Cast) -> None:
    citizen = a_citizen(tx)
    case = a_case(tx, team=cast.north, citizen=citizen)
    a_case(tx, team=cast.north)
    assert [found.id for found in search_by_cpr(tx, cast.astrid, SECRET, "720387-2766").rows] == [case.id]
    (entry,) = trail(tx, "CprSearched")
    assert (entry.person_id, entry.facts) == (cast.astrid.id, {"citizen": str(citizen.id), "found": True})


def test_that_a_citizen_has_a_case_elsewhere_is_not_given_away(tx: Transaction, cast: Cast) -> None:
    a_case(tx, team=cast.south, citizen=a_citizen(tx))
    assert search_by_cpr(tx, cast.astrid, SECRET, "7203872766").rows == ()
    assert [entry.facts for entry in trail(tx, "CprSearched")] == [{"found": False}]


def test_what_is_no_cpr_number_is_refused(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Invalid) as refused:
        search_by_cpr(tx, cast.astrid, SECRET, "720387")
    assert refused.value.code == "cpr_wrong"
    assert tx.execute(select(Case)).all() == []


def test_pages_meet_and_never_overlap(tx: Transaction, cast: Cast, monday: datetime) -> None:
    citizen, version = a_citizen(tx, "Ida Ida"), a_version(tx)
    cases = [a_case(tx, team=cast.north, citizen=citizen, version=version) for _ in range(2 * MOST + 5)]
    for case in cases[:7]:
        case.closed_at = monday
    tx.flush()
    found, after, pages = [], "", 0
    while True:
        page = search(tx, cast.astrid, Sought("ida", after=after))
        found += [one.id for one in page.rows]
        after, pages = page.after, pages + 1
        if not after:
            break
    assert pages == 3
    assert len(found) == len(set(found)) == len(cases)
    assert set(found[-7:]) == {case.id for case in cases[:7]}


def test_a_place_nobody_gave_out_is_the_beginning(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north, caseworker=cast.astrid)
    for after in ("x", "1~yesterday~2", "0~2026-01-01~"):
        assert [one.id for one in search(tx, cast.astrid, Sought(after=after)).rows] == [case.id]


def test_a_search_is_narrowed_by_process_condition_and_centre(tx: Transaction, cast: Cast, monday: datetime) -> None:
    version = a_version(tx)
    here = a_case(tx, team=cast.north, version=version)
    a_case(tx, team=cast.north)
    ended = a_case(tx, team=cast.north, version=version)
    ended.condition, ended.closed_at = "finished", monday
    key = tx.find(Definition, version.definition_id).key
    tx.flush()

    def ids(**asked: object) -> set[object]:
        return {one.id for one in search(tx, cast.astrid, Sought(**asked)).rows}  # type: ignore[arg-type]  # each test's

    assert ids(process=key) == {here.id, ended.id}
    assert ids(process=key, condition=OPEN) == {here.id}
    assert ids(process=key, condition="finished") == {ended.id}
    assert ids(process=key, condition="nonsense") == set()
    assert ids(centre=cast.north.centre_id, process=key) == {here.id, ended.id}
    assert ids(centre=cast.south.centre_id) == set()


def test_whoever_answers_the_telephone_finds_every_case_but_protected_ones_and_is_led_to_where_it_is(
    tx: Transaction, cast: Cast
) -> None:
    caller = a_person(tx, "lone", Role.CALL_CENTRE)
    tx.flush()
    open_to_all = a_case(tx, team=cast.north, citizen=a_citizen(tx, "Ida Ida"))
    a_case(tx, team=cast.north, citizen=a_citizen(tx, "Ida Hemmelig", "7203882766", address_protected=True))
    (row,) = search(tx, caller, Sought("ida")).rows
    assert (row.id, row.opens) == (open_to_all.id, "where")
    assert [one.opens for one in search(tx, cast.astrid, Sought("ida")).rows] == ["case", "case"]


def test_a_protected_citizens_case_is_found_only_by_those_who_work_on_it(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north, citizen=a_citizen(tx, "Ida Hemmelig", address_protected=True))
    assert [one.id for one in search(tx, cast.bo, Sought("ida")).rows] == [case.id]
    assert search(tx, cast.frida, Sought("ida")).rows == ()
