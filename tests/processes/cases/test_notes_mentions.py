"""Whoever is named with @ is found by whole name or login, and only if she may see the case."""

from __future__ import annotations

import pytest

from processes.access.permissions import Role
from processes.cases.notes_mentions import mentioned, nameable
from processes.errors import Forbidden, Invalid
from processes.records import Case
from processes.store.transaction import Transaction
from tests.builders import a_case, a_citizen
from tests.cast import Cast, a_person


@pytest.fixture
def case(tx: Transaction, cast: Cast) -> Case:
    long_name = a_person(tx, "freja", Role.CASEWORKER, teams=(cast.north,))
    long_name.name, long_name.sort_key = "Freja Marie Ågård-Hansen", "freja marie zzzcgzzzcrd hansen"
    tx.flush()
    return a_case(tx, team=cast.north, caseworker=cast.astrid)


def names(tx: Transaction, case: Case, words: str) -> list[str]:
    return [one.name for one in mentioned(tx, case, words)]


@pytest.mark.parametrize(
    "words",
    ["@Freja Marie Ågård-Hansen kan du?", "tak, @freja.", "@FREJA", "Hej @Freja Marie Ågård-Hansen!", "(@freja)"],
)
def test_a_whole_name_or_a_login_names_somebody(tx: Transaction, case: Case, words: str) -> None:
    assert names(tx, case, words) == ["Freja Marie Ågård-Hansen"]


def test_several_are_named_in_their_order_and_each_once(tx: Transaction, case: Case) -> None:
    assert names(tx, case, "@Bo, @Astrid og igen @bo") == ["Bo", "Astrid"]


@pytest.mark.parametrize("words", ["skriv til bo@kommune.example", "kl. 8 @ kontoret", "ingen"])
def test_an_address_and_a_lonely_sign_name_nobody(tx: Transaction, case: Case, words: str) -> None:
    assert names(tx, case, words) == []


def test_a_name_nobody_has_is_refused_with_the_name(tx: Transaction, case: Case) -> None:
    with pytest.raises(Invalid) as refused:
        mentioned(tx, case, "@Rumleskaft kom")
    (problem,) = refused.value.problems
    assert (problem.code, problem.facts) == ("mention_unknown", {"name": "Rumleskaft"})


def test_who_may_not_see_the_case_is_refused_by_name(tx: Transaction, cast: Cast, case: Case) -> None:
    with pytest.raises(Invalid) as refused:
        mentioned(tx, case, "@Carla @Bo")
    (problem,) = refused.value.problems
    assert (problem.code, problem.facts) == ("mention_without_right", {"name": "Carla"})


def test_a_protected_citizens_case_names_only_those_who_work_on_it(tx: Transaction, cast: Cast) -> None:
    hidden = a_case(tx, team=cast.north, citizen=a_citizen(tx, address_protected=True))
    assert names(tx, hidden, "@Bo") == ["Bo"]
    with pytest.raises(Invalid):
        mentioned(tx, hidden, "@Frida")


def test_colleagues_near_the_case_are_offered_by_the_beginning_of_a_name(
    tx: Transaction, cast: Cast, case: Case
) -> None:
    assert [one.name for one in nameable(tx, cast.astrid, case.id, "ågård")] == ["Freja Marie Ågård-Hansen"]
    everybody = {one.name for one in nameable(tx, cast.astrid, case.id, "")}
    assert {"Bo", "Ditte", "Freja Marie Ågård-Hansen"} <= everybody
    assert not everybody & {"Astrid", "Carla", "Egon"}


def test_a_stranger_is_offered_nobody(tx: Transaction, cast: Cast, case: Case) -> None:
    with pytest.raises(Forbidden):
        nameable(tx, cast.carla, case.id, "b")


def test_of_two_of_one_name_whoever_may_see_the_case_is_meant(tx: Transaction, cast: Cast, case: Case) -> None:
    far = a_person(tx, "aaa", Role.CASEWORKER, teams=(cast.south,))
    far.name, far.sort_key = cast.bo.name, cast.bo.sort_key
    tx.flush()
    assert [one.login for one in mentioned(tx, case, f"@{cast.bo.name} kan du?")] == [cast.bo.login]
