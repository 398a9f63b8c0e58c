"""Starting a case."""

from __future__ import annotations

from datetime import datetime

import pytest

from processes.access.permissions import Role
from processes.cases.opening import About
from processes.cases.start import start
from processes.errors import Forbidden, Invalid, NotFound
from processes.records import Case, Contact
from processes.store.transaction import Transaction
from tests.builders import a_citizen
from tests.cast import Cast, a_person, a_team
from tests.processes.reading.test_holding import a_conflict
from tests.situations import a_running_case, publish_review, the_task
from tests.trail import of_case


def test_a_case_begins_with_its_number_facts_and_first_task(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    assert case.number.count("-") == 1
    assert case.facts["received"] == "2026-03-02"
    assert case.facts["citizenName"] == "Amina Khan"
    assert the_task(tx, case).element == "assess"
    assert case.stage == "handling"
    assert tx.session.query(Contact).filter_by(case_id=case.id).one().part == "citizen"
    assert "CaseStarted" in {line.kind for line in of_case(tx, case.id)}


def test_numbers_go_up(tx: Transaction, cast: Cast) -> None:
    citizen = a_citizen(tx)
    first, second = a_running_case(tx, cast, citizen=citizen), a_running_case(tx, cast, citizen=citizen)
    assert first.number < second.number


def test_only_the_groups_the_process_names_may_start(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    with pytest.raises(Forbidden):
        start(tx, cast.egon, "review", "start", {"received": ["2026-03-02"]}, About(a_citizen(tx).id))


def test_missing_answers_start_nothing(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    with pytest.raises(Invalid) as refused:
        start(tx, cast.astrid, "review", "start", {}, About(a_citizen(tx).id))
    assert [problem.where for problem in refused.value.problems] == ["received"]


def test_an_unknown_process_or_start_is_told(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    about = About(a_citizen(tx).id)
    with pytest.raises(NotFound):
        start(tx, cast.astrid, "nothing", None, {}, about)
    with pytest.raises(Invalid) as refused:
        start(tx, cast.astrid, "review", "elsewhere", {}, about)
    assert refused.value.code == "start_unknown"


def test_the_known_caseworker_gets_the_first_task(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.bo)
    assert the_task(tx, case).assignee_id == cast.bo.id


@pytest.mark.parametrize("is_hers", [True, False])
def test_whoever_works_in_two_units_starts_a_case_in_the_one_whose_work_it_is(
    tx: Transaction, cast: Cast, is_hers: bool
) -> None:
    publish_review(tx, cast.egon)
    booking = a_team(tx, "north-booking", "booking", cast.south.centre)
    gerda = a_person(tx, "gerda", Role.CASEWORKER, teams=(booking, cast.north))
    tx.flush()
    about = About(a_citizen(tx).id, caseworker_id=gerda.id if is_hers else None)
    begun = start(tx, gerda, "review", "start", {"received": ["2026-03-02"]}, about)
    case = tx.find(Case, begun.case_id)
    assert (case.team_id, case.centre_id) == (cast.north.id, cast.north.centre_id)


def test_nobody_starts_a_case_about_her_own_family(tx: Transaction, cast: Cast, monday: datetime) -> None:
    citizen = a_citizen(tx)
    a_running_case(tx, cast, citizen=citizen)
    a_conflict(tx, cast.astrid, cast.astrid, monday, citizen_id=citizen.id)
    with pytest.raises(Forbidden) as refused:
        start(tx, cast.astrid, "review", "start", {"received": ["2026-03-02"]}, About(citizen.id))
    assert refused.value.code == "conflict_of_interest"
