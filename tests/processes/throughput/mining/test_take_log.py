"""Taking a log out: whoever may, for a purpose, never of a handful of cases, and noted."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import Engine, select

from processes import clock
from processes.access.permissions import Role
from processes.errors import Forbidden, Invalid
from processes.language import Locale
from processes.reading.admission import openable
from processes.records import Case, Citizen, ConflictOfInterest, Entry
from processes.store.base import new_id
from processes.store.transaction import Transaction, transaction
from processes.throughput.mining.logged import told
from processes.throughput.mining.take_log import Which, take_log
from tests.processes.throughput.mining.logs import a_wish, somebody, taken


def noted(tx: Transaction, kind: str) -> list[Entry]:
    """The entries of this kind."""
    tx.flush()
    return list(tx.execute(select(Entry).where(Entry.kind == kind)).scalars())


def test_what_was_taken_and_for_what_is_noted(world: Engine) -> None:
    with transaction(world) as tx:
        log = taken(tx, Role.PROCESS_OWNER)
        (entry,) = noted(tx, "LogTaken")
        assert entry.person_id == somebody(tx, Role.PROCESS_OWNER).id
        assert (entry.facts["definition"], entry.facts["purpose"], entry.facts["format"]) == (
            "sickness_follow_up",
            "improve",
            "xes",
        )
        assert (entry.facts["cases"], entry.facts["named"]) == (len(log.cases), False)
        assert noted(tx, "CaseInLog") == []


def test_under_their_own_numbers_only_by_a_right_and_each_case_is_noted(world: Engine) -> None:
    with transaction(world) as tx:
        with pytest.raises(Forbidden):
            taken(tx, Role.PROCESS_OWNER, named=True)
        log = taken(tx, Role.AUDITOR, named=True)
        assert {one.case_id for one in noted(tx, "CaseInLog")} == set(log.cases)


def test_under_their_own_numbers_none_is_told_that_the_reader_may_not_open(world: Engine) -> None:
    with transaction(world) as tx:
        every = taken(tx, named=True)
        hidden, barred, *rest = every.cases
        citizen, auditor = tx.find(Case, hidden).citizen_id, somebody(tx, Role.AUDITOR)
        assert citizen
        tx.find(Citizen, citizen).address_protected = True
        told = {"person_id": auditor.id, "case_id": barred, "ground": "family"}
        tx.add(ConflictOfInterest(id=new_id(), made_at=clock.now(), made_by_id=auditor.id, **told))
        tx.flush()
        tx.session.expire(auditor)
        log = taken(tx, named=True)
        assert (set(log.cases), log.left_out) == (set(rest), every.left_out + 2)
        assert hidden in taken(tx).cases  # nobody is named in it


def test_cases_stand_in_another_order_in_every_log(world: Engine) -> None:
    with transaction(world) as tx:
        first, second = taken(tx), taken(tx)
        assert set(first.cases) == set(second.cases)
        assert len({first.cases, second.cases, taken(tx, named=True).cases}) == 3


@pytest.mark.parametrize("role", [Role.CASEWORKER, Role.ADMINISTRATOR, Role.CALL_CENTRE])
def test_most_may_take_none(world: Engine, role: Role) -> None:
    with transaction(world) as tx, pytest.raises(Forbidden):
        taken(tx, role)


def test_a_period_has_the_cases_that_began_or_ended_in_it(world: Engine) -> None:
    with transaction(world) as tx:
        ended = taken(tx, which=Which.ENDED, named=True)
        closed = set(tx.execute(select(Case.id).where(Case.closed_at.is_not(None))).scalars())
        assert set(ended.cases) == closed & openable(tx, somebody(tx, Role.AUDITOR), closed)
        assert len(taken(tx).cases) > len(ended.cases)


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"purpose": ""}, "log_no_purpose"),
        ({"purpose": "curiosity"}, "log_no_purpose"),
        ({"until": date(2000, 1, 2)}, "log_too_few"),
    ],
)
def test_without_a_purpose_or_of_too_few_there_is_none(world: Engine, more: dict[str, Any], code: str) -> None:
    with transaction(world) as tx:
        with pytest.raises(Invalid) as refused:
            taken(tx, **more)
        assert [one.code for one in refused.value.problems] == [code]
        assert noted(tx, "LogTaken") == []


def test_its_words_are_in_the_readers_language(world: Engine) -> None:
    with transaction(world) as tx:
        log = take_log(tx, somebody(tx, Role.AUDITOR), a_wish(tx), Locale.EN)
    assert {log.leaving.read(one) for one in log.words} == {one.en for one in log.words}
    assert {one.en for one in log.words} != {one.da for one in log.words}


def test_a_team_with_few_of_the_cases_is_not_told(world: Engine) -> None:
    with transaction(world) as tx:
        log = taken(tx)
        teams = {log.leaving.team(one) for one in told(tx, log.cases)}
        small = {key for key, n in log.leaving.teams.items() if n < 5}
    assert sum(log.leaving.teams.values()) == len(log.cases)
    assert teams.isdisjoint(small)
    assert teams - {""} == set(log.leaving.teams) - small
