"""Who answers for a case; an empty place is filled by the next one up."""

from __future__ import annotations

from datetime import datetime

import pytest

from processes.access.permissions import Role
from processes.reading.responsible import responsible
from processes.store.transaction import Transaction
from tests.builders import a_case, a_version
from tests.cast import a_cast, a_person, a_team
from tests.processes.reading.test_holding import a_conflict


def test_each_word_names_somebody(tx: Transaction) -> None:
    cast = a_cast(tx)
    head = a_person(tx, "gitte", Role.CENTRE_MANAGER, teams=(a_team(tx, "head", "centerchef", cast.north.centre),))
    a_person(tx, "henrik", Role.CENTRE_MANAGER, teams=(cast.south,))
    case = a_case(tx, team=cast.north, caseworker=cast.bo, version=a_version(tx, cast.egon))
    assert responsible(tx, case, "owner") == (cast.bo,)
    assert responsible(tx, case, "team_leader") == (cast.ditte,)
    assert responsible(tx, case, "centre_manager") == (head,)
    assert responsible(tx, case, "process_owner") == (cast.egon,)


@pytest.mark.parametrize("who", ["owner", "team_leader", "centre_manager"])
def test_where_nobody_stands_it_is_the_next_one_up(tx: Transaction, who: str) -> None:
    cast = a_cast(tx)
    case = a_case(tx, team=cast.south, version=a_version(tx, cast.egon))
    assert responsible(tx, case, who) == (cast.egon,)


def test_whoever_has_left_answers_for_nothing(tx: Transaction) -> None:
    cast = a_cast(tx)
    cast.bo.active = False
    case = a_case(tx, team=cast.north, caseworker=cast.bo)
    tx.flush()
    assert responsible(tx, case, "owner") == (cast.ditte,)


def test_a_word_nobody_knows_names_nobody(tx: Transaction) -> None:
    assert responsible(tx, a_case(tx), "mayor") == ()


def test_whoever_has_a_conflict_of_interest_is_not_told_and_it_goes_one_up(tx: Transaction, monday: datetime) -> None:
    cast = a_cast(tx)
    case = a_case(tx, team=cast.north, caseworker=cast.bo, version=a_version(tx, cast.egon))
    a_conflict(tx, cast.ditte, cast.ditte, monday, case_id=case.id)
    tx.session.expire_all()
    assert responsible(tx, case, "owner") == (cast.bo,)
    assert responsible(tx, case, "team_leader") == (cast.egon,)
