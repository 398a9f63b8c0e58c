"""The legal clocks of a case when facts are corrected, days go by, a clock stands still or is set by hand."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from processes.clock import COPENHAGEN
from tests.clocked import FIRST, SDP_2020, ACase, a_case, held, law_of
from tests.laws import a_rule, moment


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
