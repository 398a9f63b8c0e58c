"""The legal clocks of a case that is followed up and reassessed again and again: each round starts the next."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from processes.motion.clocks_law import Law
from tests.clocked import FIRST, SDP_2020, SDP_2025, ACase, a_case, held
from tests.laws import moment, shipped


def test_each_follow_up_starts_the_next_four_weeks() -> None:
    case = held(a_case(), date(2016, 3, 21), "T4_11_first_follow_up_interview")
    assert case.due("P4-10") is None
    assert case.due("P4-14") == date(2016, 4, 18)
    held(case, date(2016, 4, 11))
    assert case.due("P4-14") == date(2016, 5, 9)
    held(case, date(2016, 5, 17), "T4_16_follow_up_meanwhile")
    assert case.due("P4-14") == date(2016, 6, 14)
    assert [(one.turn, one.ended_by, one.missed_at is not None) for one in case.turns("P4-14")] == [
        (1, "kept", False),
        (2, "kept", True),
        (3, None, False),
    ]
    assert case.clocks().deadline("P4-14", "booking") == moment(date(2016, 6, 4), 8)


def test_a_no_show_neither_keeps_nor_starts() -> None:
    case = a_case().goes(date(2016, 3, 21), "T4_11_first_follow_up_interview", met=False)
    assert case.due("P4-10") == date(2016, 3, 27)
    assert case.due("P4-14") is None


def test_four_follow_ups_are_planned_over_the_half_year() -> None:
    case = a_case(SDP_2020)
    assert case.due("P4-15") == date(2016, 3, 27)
    held(case, date(2016, 3, 21), "T4_11_first_follow_up_interview")
    assert case.due("P4-15") == FIRST + timedelta(weeks=13, days=-1)
    held(case, date(2016, 4, 25))
    assert case.due("P4-15") == FIRST + timedelta(weeks=19, days=-1)
    held(case, date(2016, 5, 2))
    assert case.due("P4-15") == FIRST + timedelta(weeks=25, days=-1)
    assert [one.turn for one in case.turns("P4-15")] == [1, 2, 3, 4]


def after_four(**facts: Any) -> ACase:
    case = held(a_case(SDP_2020), date(2016, 3, 21), "T4_11_first_follow_up_interview")
    for day in (date(2016, 4, 25), date(2016, 5, 30)):
        held(case, day)
    return held(case, date(2016, 7, 25), **facts)


def test_after_the_half_year_follow_up_is_as_agreed() -> None:
    assert after_four(nextDate=date(2016, 9, 12)).due("P4-15") == date(2016, 9, 12)


def test_when_nothing_is_agreed_a_case_is_not_forgotten() -> None:
    assert after_four().due("P4-15") == date(2016, 10, 25)
    assert after_four(nextDate=date(2016, 7, 1)).due("P4-15") == date(2016, 10, 25)  # a day that has gone by


def test_category_one_and_standby_are_not_followed_up_four_times() -> None:
    assert a_case(SDP_2025, category="1").due("P4-15") is None
    case = a_case(SDP_2025)
    assert case.goes(date(2016, 2, 20), track="standby").due("P4-15") is None
    assert case.turns("P4-15")[0].ended_by == "withdrawn"
    assert case.goes(date(2016, 4, 20), track="ordinary").due("P4-15") == date(2016, 3, 27)
    assert case.turns("P4-15")[1].missed_at is not None


def test_a_change_of_rule_set_goes_on_from_what_was_held() -> None:
    case = held(a_case(), date(2016, 3, 21), "T4_11_first_follow_up_interview")
    held(case, date(2016, 4, 11))
    case.law = SDP_2020
    case.goes(date(2016, 4, 20))
    assert case.turns("P4-14")[-1].ended_by == "withdrawn"
    assert case.due("P4-15") == FIRST + timedelta(weeks=19, days=-1)  # two have been held
    assert case.turns("P4-15")[-1].rule_set == "SDP-2020"


def test_an_extension_starts_the_next_reassessment() -> None:
    case = a_case().goes(date(2016, 8, 20), extendedTo=date(2017, 3, 1))
    assert case.due("P4-23") == date(2016, 8, 31)  # the ruling is written but not sent
    case.goes(date(2016, 8, 22), "S4_20_send_ruling")
    assert case.due("P4-23") == date(2017, 3, 1)
    assert case.due("P4-22") == date(2017, 1, 4)
    assert case.due("G-02") == date(2016, 9, 19)
    assert [one.rule for one in case.turns("P4-23")] == ["P4-23", "P4-23/extension"]
    case.goes(date(2017, 2, 20), extendedTo=date(2017, 9, 1)).goes(date(2017, 2, 22), "S4_20_send_ruling")
    assert case.due("P4-23") == date(2017, 9, 1)


def test_two_weeks_of_a_self_employed_are_left_out_of_the_count() -> None:
    assert a_case(employment="ansat").due("P4-23") == date(2016, 8, 31)
    assert a_case(employment="selvstændig").due("P4-23") == date(2016, 7, 31)


def test_the_light_track_counts_from_the_first_interview_that_is_held() -> None:
    case = a_case(SDP_2025, category="2", lightTrack=True)
    assert case.due("P4-17") is None
    interview = "T4_11_first_follow_up_interview"
    case.goes(date(2016, 3, 1), interview, heldAt=moment(date(2016, 3, 1)))
    assert case.due("P4-17") == date(2016, 5, 31)
    assert case.due("P4-15") is None  # only recovery is checked


def test_the_longest_extension_is_shown_when_its_ground_is_met() -> None:
    case = a_case()
    assert case.due("P4-26") is None
    assert case.goes(date(2016, 8, 1), ground2="ja").due("P4-26") == date(2016, 8, 31) + timedelta(weeks=69)
    assert case.clocks().deadline("P4-27") is None


def test_known_payments_count_instead_of_the_forecast() -> None:
    paid = [{"from": date(2016, 3, 2), "to": date(2016, 4, 30)}, {"from": date(2016, 6, 1), "to": None}]
    assert a_case(paidPeriods=paid).due("P4-23") == date(2016, 9, 30)


def test_points_of_the_preparation_are_task_days() -> None:
    clocks = a_case().clocks()
    assert clocks.due_day("P4-22", "medical") == date(2016, 7, 27)
    assert clocks.due_day("P4-22", "hearing") == date(2016, 8, 3)
    assert clocks.due_day("P4-22", "ruling") == date(2016, 8, 24)
    assert clocks.due_day("P4-22", "no such point") is None


def test_the_22_week_rule_took_over_cases_that_ran_in_2014() -> None:
    law = Law.of(shipped(), {"SDP": "SDP-2009"})
    old = ACase(law, {"firstAbsenceDate": date(2013, 12, 2)}, date(2014, 6, 30)).goes(date(2014, 6, 30))
    assert old.due("P4-23") is None
    assert old.due("P4-24") is not None
    old.goes(date(2014, 7, 1))
    assert old.due("P4-23") == date(2014, 6, 30)
    assert old.due("P4-24") is None
