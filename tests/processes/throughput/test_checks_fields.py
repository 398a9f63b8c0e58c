"""Each check of a field finds what it is for, from the right day on, and nothing else."""

from __future__ import annotations

from datetime import timedelta

import pytest

from processes import clock
from processes.records import TaskCondition
from processes.store.transaction import Transaction
from processes.throughput.checks_fields import FIELDS
from tests.builders import a_task
from tests.cast import Cast
from tests.days import in_days
from tests.processes.throughput.flawed import a_case_of, wrong

SICK, MATCH = "sickness_follow_up", "match_and_plan"


def test_every_check_says_in_both_languages_what_is_wrong_why_that_matters_and_how_it_is_mended() -> None:
    assert len({one.key for one in FIELDS}) == len(FIELDS) >= 7
    assert all(text.da and text.en for one in FIELDS for text in (one.name, one.why, one.mend))


@pytest.mark.parametrize(
    ("process", "name", "rule"),
    [
        (SICK, "fullDate", "plan_date_passed"),
        (SICK, "expectedEnd", "expected_end_passed"),
        (MATCH, "nextContact", "next_contact_passed"),
    ],
)
def test_a_day_that_was_agreed_is_wrong_from_the_day_after_it(
    tx: Transaction, cast: Cast, process: str, name: str, rule: str
) -> None:
    case = a_case_of(tx, process, cast.north, None, **{name: clock.today().isoformat()})
    assert wrong(tx, case, rule) == []
    with clock.frozen(in_days(1)):
        (found,) = wrong(tx, case, rule)
        assert found.since == clock.today()


def test_whoever_has_recovered_needs_no_new_plan(tx: Transaction, cast: Cast) -> None:
    case = a_case_of(tx, SICK, cast.north, fullDate="2026-01-02", recoveredDate="2026-01-01")
    assert wrong(tx, case, "plan_date_passed") == []


def test_an_interview_held_on_the_agreed_day_or_later_is_the_contact(tx: Transaction, cast: Cast) -> None:
    held = a_case_of(tx, MATCH, cast.north, nextContact="2026-02-10", heldAt="2026-02-10T09:00:00+01:00")
    missed = a_case_of(tx, MATCH, cast.north, nextContact="2026-02-10", heldAt="2026-01-10T09:00:00+01:00")
    assert wrong(tx, held, "next_contact_passed") == []
    assert len(wrong(tx, missed, "next_contact_passed")) == 1


def test_a_plan_without_an_end_is_wrong_from_the_day_it_was_made(tx: Transaction, cast: Cast) -> None:
    case = a_case_of(tx, SICK, cast.north, normalHours=37, fullDate=None)
    assert wrong(tx, case, "plan_date_missing") == []  # no plan was completed yet
    _completed(tx, case, "return_plan")
    (found,) = wrong(tx, case, "plan_date_missing")
    assert found.since == clock.today()
    case.facts = {**case.facts, "fullDate": "2026-08-01"}
    assert wrong(tx, case, "plan_date_missing") == []


@pytest.mark.parametrize(
    ("facts", "contradicts"),
    [
        ({"chosen": "jobparat", "canWorkIn3Months": "nej"}, True),
        ({"chosen": "jobparat", "canWorkIn3Months": "ja"}, False),
        ({"chosen": "aktivitetsparat", "canWorkIn3Months": "ja"}, True),
        ({"chosen": "2", "canWorkIn3Months": "nej", "canParticipate": "ja"}, False),
        ({"chosen": "uddannelsesparat", "youngNoEducation": False}, True),
        ({"chosen": "uddannelsesparat", "youngNoEducation": True}, False),
    ],
)
def test_a_target_group_must_agree_with_the_answers(
    tx: Transaction, cast: Cast, facts: dict[str, object], contradicts: bool
) -> None:
    case = a_case_of(tx, MATCH, cast.north, None, **facts)
    _completed(tx, case, "decide_match")
    assert bool(wrong(tx, case, "target_group_contradicted")) is contradicts


def test_category_one_is_for_those_who_recover_within_eight_weeks(tx: Transaction, cast: Cast) -> None:
    late = a_case_of(tx, SICK, cast.north, category="1", firstAbsenceDate="2026-01-05", expectedEnd="2026-05-01")
    soon = a_case_of(tx, SICK, cast.north, category="1", firstAbsenceDate="2026-01-05", expectedEnd="2026-03-02")
    for case in (late, soon):
        _completed(tx, case, "visitation")
    assert [bool(wrong(tx, case, "category_contradicted")) for case in (late, soon)] == [True, False]


def test_dates_follow_each_other(tx: Transaction, cast: Cast) -> None:
    ahead = (clock.today() + timedelta(days=3)).isoformat()
    assert wrong(tx, a_case_of(tx, SICK, cast.north, firstAbsenceDate=ahead), "dates_out_of_order")
    assert wrong(
        tx, a_case_of(tx, "wage_subsidy", cast.north, start="2026-03-01", end="2026-02-01"), "dates_out_of_order"
    )
    assert not wrong(tx, a_case_of(tx, SICK, cast.north, firstAbsenceDate="2026-02-20"), "dates_out_of_order")


def test_what_is_no_day_is_no_fault_of_the_check(tx: Transaction, cast: Cast) -> None:
    case = a_case_of(tx, SICK, cast.north, fullDate="snart", expectedEnd=7, firstAbsenceDate=None)
    assert wrong(tx, case, "plan_date_passed") == []


def _completed(tx: Transaction, case: object, form: str) -> None:
    task = a_task(tx, case)  # type: ignore[arg-type]  # a case
    task.condition, task.form_key, task.completed_at = TaskCondition.DONE, form, clock.now()
    tx.flush()
