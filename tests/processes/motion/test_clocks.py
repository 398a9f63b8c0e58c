"""The legal clocks of a case, as the sickness-benefit case moves through them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from processes.calendar.rule import DeadlineRule
from processes.clock import COPENHAGEN
from processes.motion.clocks import Clocks
from processes.motion.clocks_law import Law
from processes.motion.clocks_state import ClockState
from tests.laws import a_rule, moment, shipped

FIRST = date(2016, 2, 1)
FACTS: Mapping[str, Any] = {"firstAbsenceDate": FIRST, "paysWage": True}
SDP_2015 = Law.of(shipped(), {"SDP": "SDP-2015", "SAN": "SAN-2020"})
SDP_2020 = Law.of(shipped(), {"SDP": "SDP-2020"})
SDP_2025 = Law.of(shipped(), {"SDP": "SDP-2025"})


class ACase:
    """A case whose facts and day go on; its clocks are given back to themselves as rows would be."""

    def __init__(self, law: Law, facts: Mapping[str, Any], day: date) -> None:
        self.law, self.facts, self.day = law, dict(facts), day
        self.states: tuple[ClockState, ...] = ()
        self.changed: tuple[ClockState, ...] = ()

    def goes(self, day: date, *elements: str, hour: int = 9, **facts: Any) -> ACase:
        """On this day these facts become known and these elements are left."""
        self.day = day
        self.facts.update(facts)
        clocks = self.clocks(hour)
        for element in elements:
            clocks.passed(element, moment(day, hour))
        clocks.moves()
        self.changed = clocks.changes()
        self.states = tuple(replace(state, id=n) for n, state in enumerate(clocks.states))
        return self

    def clocks(self, hour: int = 9) -> Clocks:
        return Clocks(self.law, self.states, self.facts, moment(self.day, hour))

    def due(self, ref: str) -> date | None:
        return self.clocks().due_day(ref)

    def turns(self, ref: str) -> list[ClockState]:
        return [state for state in self.states if state.ref == ref]


def a_case(law: Law = SDP_2015, day: date = date(2016, 2, 15), **facts: Any) -> ACase:
    return ACase(law, {**FACTS, **facts}, day).goes(day)


def law_of(*rules: DeadlineRule) -> Law:
    return Law.of(rules, {})


# --- starting and asking ----------------------------------------------------------------------------------------------


def test_the_clocks_of_a_new_case_start_from_its_facts() -> None:
    case = a_case()
    assert case.due("P4-10") == date(2016, 3, 27)
    assert case.due("P4-23") == date(2016, 8, 31)
    assert case.due("P4-22") == date(2016, 7, 6)
    assert case.due("P4-14") is None  # no follow-up has been held yet


def test_only_clocks_of_the_cases_rule_sets_answer() -> None:
    clocks = a_case().clocks()
    assert clocks.deadline("P4-15") is None
    assert clocks.deadline("P9-99") is None
    assert a_case(SDP_2025).clocks().deadline("P4-15") is not None


def test_a_clock_answers_before_it_has_a_row() -> None:
    clocks = Clocks(SDP_2015, (), FACTS, moment(date(2016, 2, 15)))
    assert clocks.deadline("P4-10") == moment(date(2016, 3, 27), 23, 59)
    assert clocks.deadline("P4-10", "booking") == moment(date(2016, 3, 6), 8)
    assert clocks.deadline("P4-10", "no such point") is None
    assert clocks.deadline("P4-14", None, {}) is None
    assert clocks.running("P4-10") is None


def test_facts_of_the_step_count_before_those_of_the_case() -> None:
    clocks = Clocks(SDP_2015, (), {}, moment(date(2016, 2, 15)))
    assert clocks.deadline("P4-10") is None
    assert clocks.deadline("P4-10", None, FACTS) == moment(date(2016, 3, 27), 23, 59)


def test_a_notice_in_time_keeps_the_employers_deadline_and_one_too_late_misses_it() -> None:
    in_time = a_case().goes(date(2016, 3, 7), "SE1_notice_from_employer").turns("P4-01")[0]
    assert (in_time.kept_at, in_time.missed_at, in_time.ended_by) == (moment(date(2016, 3, 7)), None, "kept")
    late = a_case().goes(date(2016, 3, 8), "SE1_notice_from_employer").turns("P4-01")[0]
    assert late.kept_at is not None
    assert late.missed_at == moment(date(2016, 3, 7), 23, 59)


def test_of_two_variants_the_first_that_applies_counts() -> None:
    insured = a_case(insuredSelfEmployed=True).goes(date(2016, 2, 16), "SE3_notice_from_self_employed")
    assert insured.turns("P4-04")[0].rule == "P4-04/insured"
    assert insured.turns("P4-04")[0].due == date(2016, 2, 8)
    plain = a_case().goes(date(2016, 2, 16), "SE3_notice_from_self_employed")
    assert plain.turns("P4-04")[0].due == date(2016, 2, 22)


def test_nothing_changes_when_nothing_happens() -> None:
    case = a_case()
    assert case.goes(case.day).changed == ()
    assert case.goes(case.day, "some_element_no_clock_knows").changed == ()


# --- the letter and its reminders -------------------------------------------------------------------------------------


def test_reminders_are_rung_one_by_one_and_then_no_more() -> None:
    case = a_case().goes(date(2016, 2, 20), "S4_2_letter_and_form")
    assert case.due("P4-07") == date(2016, 2, 29)  # the eighth day is a Sunday, and it binds the citizen
    assert case.clocks().deadline("P4-07", "reminder") == moment(date(2016, 2, 29), 8)
    case.day = date(2016, 2, 29)
    assert case.clocks(hour=8).deadline("P4-07", "reminder") == moment(date(2016, 3, 5), 8)
    case.day = date(2016, 3, 5)
    assert case.clocks(hour=9).deadline("P4-07", "reminder") is None
    assert case.clocks().deadline("P4-07", "expired") == moment(date(2016, 3, 5), 23, 59)


def test_an_answered_letter_reminds_nobody_until_the_next_question() -> None:
    case = a_case().goes(date(2016, 2, 20), "S4_2_letter_and_form").goes(date(2016, 2, 22), "T4_3_fill_in_form")
    assert case.clocks().deadline("P4-07", "reminder") is None
    case.goes(date(2016, 3, 10), "IE4_7_expected_recovery")
    assert case.due("P4-07") == date(2016, 3, 18)
    assert [state.turn for state in case.turns("P4-07")] == [1, 2]


def test_a_form_that_comes_by_telephone_keeps_the_letters_deadline_late() -> None:
    case = a_case().goes(date(2016, 2, 20), "S4_2_letter_and_form")
    case.goes(date(2016, 3, 7), "T4_3a_missing_form", formReceived=False)
    assert case.due("P4-07") == date(2016, 2, 29)
    case.goes(date(2016, 3, 8), "T4_3a_missing_form", formReceived=True)
    assert case.turns("P4-07")[0].ended_by == "kept"
    assert case.turns("P4-07")[0].missed_at is not None


def test_long_cases_are_looked_at_four_times() -> None:
    case = a_case()
    seen = []
    for _ in range(6):
        ring = case.clocks(hour=8).deadline("P4-32")
        if ring is None:
            break
        seen.append((ring.date() - FIRST).days // 7)
        case.goes(ring.date(), hour=8)
    assert seen == [26, 39, 52, 104]
    assert len(case.turns("P4-32")) == 1


# --- the loop ---------------------------------------------------------------------------------------------------------


def held(case: ACase, day: date, element: str = "T4_16_follow_up_interview", **facts: Any) -> ACase:
    return case.goes(day, element, met=True, heldAt=moment(day), **facts)


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


# --- reassessment -----------------------------------------------------------------------------------------------------


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


# --- corrections, missed, paused, by hand -----------------------------------------------------------------------------


def test_a_corrected_first_day_moves_every_deadline_and_keeps_the_old_one() -> None:
    case = a_case().goes(date(2016, 2, 26), firstAbsenceDate=date(2016, 2, 8))
    assert case.due("P4-10") == date(2016, 4, 3)
    told = case.turns("P4-10")[0].steps[0]
    assert (told.code, told.facts) == (
        "count.recounted",
        {"start": FIRST, "before": date(2016, 3, 27), "on": date(2016, 2, 26)},
    )
    assert {one.ref for one in case.changed} >= {"P4-10", "P4-12", "P4-23", "P4-31", "P4-32"}
    case.goes(date(2016, 2, 27), firstAbsenceDate=date(2016, 2, 15))
    assert [step.code for step in case.turns("P4-10")[0].steps].count("count.recounted") == 2


@given(st.dates(date(2016, 1, 1), date(2016, 3, 1)), st.dates(date(2016, 1, 1), date(2016, 3, 1)))
@settings(max_examples=20)
def test_a_corrected_case_stands_as_one_that_was_right_from_the_start(first: date, right: date) -> None:
    corrected = a_case(firstAbsenceDate=first).goes(date(2016, 2, 26), firstAbsenceDate=right)
    from_start = a_case(firstAbsenceDate=right, day=date(2016, 2, 26))
    for state in from_start.states:
        again = corrected.turns(state.ref)[-1]
        assert (again.due, again.points, again.alerts) == (state.due, state.points, state.alerts)


def test_two_follow_ups_on_one_day_are_one_of_the_four_and_no_turn_runs_twice() -> None:
    case = a_case(SDP_2020).goes(date(2016, 3, 20), "T4_11_first_follow_up_interview", hour=9)
    second = FIRST + timedelta(weeks=13, days=-1)
    assert case.due("P4-15") == second
    case.goes(date(2016, 3, 20), "T4_16_follow_up_meanwhile", hour=10)
    assert [(one.turn, one.ended_by) for one in case.turns("P4-15")] == [(1, "kept"), (2, None)]
    assert case.due("P4-15") == second
    case.goes(date(2016, 3, 21), "T4_16_follow_up_meanwhile", hour=9)
    assert [(one.turn, one.ended_by) for one in case.turns("P4-15")] == [(1, "kept"), (2, "kept"), (3, None)]


def test_what_becomes_known_after_a_deadline_was_kept_moves_it_only_when_its_start_was_wrong() -> None:
    end = a_rule(due_from="'endDate'", kept_by='["end"]')
    case = ACase(law_of(end), {"began": FIRST, "endDate": date(2016, 3, 1)}, FIRST).goes(FIRST)
    case.goes(date(2016, 2, 20), "end").goes(date(2016, 3, 5), endDate=None)
    kept = case.turns("P4-10")[0]
    assert (kept.due, kept.ended_by, case.changed) == (date(2016, 3, 1), "kept", ())
    case.goes(date(2016, 3, 6), began=date(2015, 12, 1))
    again = case.turns("P4-10")[0]
    assert (again.start, again.missed_at is not None) == (date(2015, 12, 1), True)


def test_a_deadline_is_missed_the_minute_after_it_ends_and_not_before() -> None:
    case = a_case()
    case.goes(date(2016, 3, 27), hour=23)
    assert case.turns("P4-10")[0].missed_at is None
    case.goes(date(2016, 3, 28), hour=0)
    assert case.turns("P4-10")[0].missed_at == moment(date(2016, 3, 27), 23, 59)
    assert case.due("P4-10") == date(2016, 3, 27)  # the interview must still be held
    held(case, date(2016, 3, 30), "T4_11_first_follow_up_interview")
    assert case.turns("P4-10")[0].is_kept


def test_a_correction_can_turn_late_into_in_time() -> None:
    case = held(a_case(), date(2016, 3, 30), "T4_11_first_follow_up_interview")
    assert case.turns("P4-10")[0].missed_at is not None
    case.goes(date(2016, 4, 4), firstAbsenceDate=date(2016, 2, 8))
    assert case.turns("P4-10")[0].missed_at is None
    assert case.turns("P4-10")[0].due == date(2016, 4, 3)


def test_what_only_informs_is_never_missed() -> None:
    case = a_case().goes(date(2016, 2, 16), "SE1_notice_from_employer").goes(date(2016, 12, 1))
    assert case.turns("P4-06")[0].missed_at is None
    assert case.turns("P4-06")[0].alerts == ()


PAUSED = a_rule(
    id='"P5-04"',
    start=None,
    starts_on='"send"',
    length='"P14D"',
    binds='"citizen"',
    kept_by='"answer"',
    paused_by='"asks"',
    resumed_by='"delivered"',
    restarted_by='"send"',
    after_pause='"P5D"',
)


def test_a_clock_that_stands_still_gives_the_days_back() -> None:
    case = ACase(law_of(PAUSED), {}, date(2026, 3, 2)).goes(date(2026, 3, 2), "send")
    assert case.due("P5-04") == date(2026, 3, 16)
    case.goes(date(2026, 3, 4), "asks")
    assert case.clocks().deadline("P5-04") is None
    case.goes(date(2026, 3, 20))
    assert case.turns("P5-04")[0].missed_at is None
    case.goes(date(2026, 3, 24), "delivered")
    assert case.due("P5-04") == date(2026, 4, 10)  # 20 days it stood still, and 5 more
    assert case.turns("P5-04")[0].paused_days == 25


def test_a_new_letter_is_a_new_clock() -> None:
    case = ACase(law_of(PAUSED), {}, date(2026, 3, 2)).goes(date(2026, 3, 2), "send").goes(date(2026, 3, 9), "send")
    assert case.due("P5-04") == date(2026, 3, 23)
    assert [(one.turn, one.ended_by) for one in case.turns("P5-04")] == [(1, "replaced"), (2, None)]


def test_a_day_set_by_hand_stands_against_every_count() -> None:
    case = a_case()
    clocks = case.clocks()
    state = clocks.running("P4-10")
    assert state is not None
    by_hand = clocks.moved_by_hand(state, date(2016, 4, 8))
    assert (by_hand.due, by_hand.counted, by_hand.by_hand) == (date(2016, 4, 8), date(2016, 3, 27), True)
    assert by_hand.points["booking"] == (moment(date(2016, 3, 18), 8),)
    assert by_hand.steps[-1].code == "count.changed_by_hand"
    case.states = tuple(by_hand if one.ref == "P4-10" else one for one in case.states)
    case.goes(date(2016, 2, 26), firstAbsenceDate=date(2016, 2, 8))
    assert case.due("P4-10") == date(2016, 4, 8)


def test_a_clock_whose_rule_has_left_the_law_is_still_moved_by_hand() -> None:
    case = a_case()
    state = case.clocks().running("P4-10")
    assert state is not None
    case.law = law_of(PAUSED)
    moved = case.clocks().moved_by_hand(state, state.due + timedelta(days=7))
    assert (moved.due, moved.counted, moved.by_hand) == (state.due + timedelta(days=7), state.counted, True)
    assert moved.due_at.astimezone(COPENHAGEN).hour == state.due_at.astimezone(COPENHAGEN).hour
    assert moved.due_at.astimezone(COPENHAGEN).date() - state.due_at.astimezone(COPENHAGEN).date() == timedelta(days=7)
    assert moved.steps[-1].code == "count.changed_by_hand"


def test_facts_alone_can_keep_a_clock() -> None:
    case = a_case(complaintReceivedOn=date(2016, 3, 1)).goes(date(2016, 3, 14), reassessedOn=date(2016, 3, 14))
    assert case.turns("G-03")[0].kept_at == moment(date(2016, 3, 14))
    assert case.goes(date(2016, 3, 15)).changed == ()


def test_an_ended_case_has_no_running_clock() -> None:
    case = a_case()
    clocks = case.clocks()
    clocks.close(moment(date(2016, 2, 20)))
    assert all(not state.runs for state in clocks.states)
    assert {state.ended_by for state in clocks.changes()} == {"case_closed"}


def test_clocks_counted_from_each_other_give_no_day_and_no_endless_loop() -> None:
    one = a_rule(id='"G-01"', start="""'due("G-02")'""")
    two = a_rule(id='"G-02"', start="""'due("G-01")'""")
    clocks = Clocks(law_of(one, two), (), {}, moment(date(2026, 3, 2)))
    assert clocks.deadline("G-01") is None
    assert clocks.moves() is False


# --- whatever happens -------------------------------------------------------------------------------------------------

ELEMENTS = sorted({element for rule in shipped() for element in (*rule.start.elements, *rule.course.kept_by)})
EVENTS = st.lists(
    st.tuples(
        st.integers(0, 40),
        st.sampled_from(ELEMENTS),
        st.fixed_dictionaries(
            {},
            optional={
                "met": st.booleans(),
                "track": st.sampled_from(["ordinary", "standby", "short"]),
                "firstAbsenceDate": st.dates(date(2016, 1, 1), date(2016, 3, 1)),
                "extendedTo": st.dates(date(2016, 9, 1), date(2017, 9, 1)),
                "nextDate": st.dates(date(2016, 3, 1), date(2017, 3, 1)),
            },
        ),
    ),
    max_size=10,
)


@given(EVENTS, st.sampled_from([SDP_2015, SDP_2020, SDP_2025]))
@settings(max_examples=60)
def test_whatever_happens_at_most_one_turn_runs_and_nothing_is_forgotten(
    events: list[tuple[int, str, dict[str, Any]]], law: Law
) -> None:
    case, day = a_case(law), date(2016, 2, 15)
    for days, element, facts in events:
        day += timedelta(days=days)
        before = case.states
        case.goes(day, element, **facts)
        assert len(case.states) >= len(before)
        for old, new in zip(before, case.states, strict=False):
            assert (old.ref, old.turn) == (new.ref, new.turn)
            assert old.runs or not new.runs  # what has ended stays ended
        running = [state.ref for state in case.states if state.runs]
        assert len(running) == len(set(running))
        assert all(state.due_at.tzinfo is not None for state in case.states)
        assert case.goes(day).changed == ()
